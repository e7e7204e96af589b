#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-part.h"

G_BEGIN_DECLS

GPtrArray *bw_part_query_get_papers    (BwDb       *db,
                                        gint64      person_id,
                                        GArray     *ids,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_part_query_add_papers_in (BwDb       *db,
                                        gint64      person_id,
                                        gint64      document_id,
                                        BwChanges  *papers,
                                        GError    **error);
char      *bw_part_query_get_place     (BwDb       *db,
                                        gint64      document_id,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_part_query_has_several   (BwDb       *db,
                                        BwRef       ref,
                                        gboolean   *several,
                                        GError    **error);

G_END_DECLS
