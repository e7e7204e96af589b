#pragma once

#include "bw-db.h"
#include "bw-list-kind.h"
#include "bw-row.h"
#include "bw-stats.h"

G_BEGIN_DECLS

/**
 * BwListOrder:
 * @BW_LIST_ORDER_STABLE: in the order in which things came into the library
 * @BW_LIST_ORDER_READING: as one looks for them: people by family name, papers and
 *   digests the newest first
 */
typedef enum
{
  BW_LIST_ORDER_STABLE,
  BW_LIST_ORDER_READING,
} BwListOrder;

GArray    *bw_list_query_refs  (BwDb         *db,
                                BwListKind    kind,
                                BwListOrder   order,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GArray    *bw_list_query_first (BwDb         *db,
                                BwListKind    kind,
                                guint         max,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_list_query_count (BwDb         *db,
                                BwListKind    kind,
                                gint64       *n,
                                GError      **error);
BwRowData *bw_list_query_row   (BwDb         *db,
                                BwRef         ref,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_list_query_stats (BwDb         *db,
                                BwStats      *stats,
                                GError      **error);

G_END_DECLS
