#pragma once

#include "bw-query.h"
#include "bw-search-context.h"

G_BEGIN_DECLS

/* The tables of the index that a query is asked of. */
typedef enum
{
  BW_SEARCH_IN_TITLES,
  BW_SEARCH_IN_PAPERS,
  BW_SEARCH_IN_NAMES,
  BW_SEARCH_IN_DOCUMENTS,
  BW_N_SEARCH_TABLES
} BwSearchTable;

char *bw_search_expression_new (BwSearchContext  *context,
                                const BwQuery    *query,
                                BwSearchTable     table,
                                GByteArray       *plan,
                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
