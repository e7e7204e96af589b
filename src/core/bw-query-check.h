#pragma once

#include "bw-date-range.h"
#include "bw-query.h"

G_BEGIN_DECLS

typedef enum
{
  BW_QUERY_BY_RELEVANCE,
  BW_QUERY_BY_DATE,
  BW_QUERY_BY_ADDED,
  BW_QUERY_BY_CITATIONS,
  BW_QUERY_BY_TITLE,
} BwQueryKey;

/**
 * BwQueryOrder:
 * @key: by what it is sorted
 * @rising: whether the least comes first
 * @limit: how many there are to be, or -1
 * @is_set: whether an order was asked for
 */
typedef struct
{
  BwQueryKey key;
  gboolean   rising;
  int        limit;
  gboolean   is_set;
} BwQueryOrder;

void     bw_query_check       (BwQuery       *self,
                               BwDate         today,
                               BwQueryOrder  *order,
                               GPtrArray     *hints);
gboolean bw_query_get_dates   (const BwQuery *value,
                               const char    *field,
                               BwDate         today,
                               BwDateRange   *range);
gboolean bw_query_get_numbers (const BwQuery *value,
                               gint64        *from,
                               gint64        *to);

G_END_DECLS
