#pragma once

#include "bw-db.h"
#include "bw-decision-log.h"

G_BEGIN_DECLS

gboolean       bw_decision_query_find_whole (BwDb      *db,
                                             BwRef     *ref,
                                             GError   **error);
gboolean       bw_decision_query_is_apart   (BwDb      *db,
                                             gint64     id,
                                             gboolean  *apart,
                                             GError   **error);
GPtrArray     *bw_decision_query_get_joined (BwDb      *db,
                                             BwRef      keep,
                                             GError   **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecisionLog *bw_decision_query_get_page   (BwDb      *db,
                                             gboolean   by_program,
                                             guint      page,
                                             GError   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       bw_decision_query_are_two    (BwDb      *db,
                                             BwRef      one,
                                             BwRef      other,
                                             gboolean  *two,
                                             GError   **error);

G_END_DECLS
