#pragma once

#include "bw-appearance.h"
#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

GPtrArray *bw_appearance_query_get           (BwDb       *db,
                                              BwRef       ref,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_appearance_query_add_papers    (BwDb       *db,
                                              BwRef       ref,
                                              BwChanges  *papers,
                                              GError    **error);
gboolean   bw_appearance_query_add_coauthors (BwDb       *db,
                                              gint64      paper_id,
                                              gint64      person_id,
                                              GArray     *people,
                                              GError    **error);
gboolean   bw_appearance_query_share_names   (BwDb       *db,
                                              gint64      from,
                                              gint64      to,
                                              GError    **error);
gboolean   bw_appearance_query_is_named      (BwDb       *db,
                                              gint64      person_id,
                                              gint64      document_id,
                                              gboolean   *named,
                                              GError    **error);

G_END_DECLS
