#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

gboolean bw_thing_keys_get  (BwDb                  *db,
                             BwRef                  ref,
                             BwDecisionSide        *side,
                             GError               **error);
gboolean bw_thing_keys_find (BwDb                  *db,
                             BwKind                 kind,
                             const BwDecisionSide  *side,
                             gint64                *id,
                             GError               **error);

gboolean bw_thing_keys_is_identifier   (const char  *key);
gboolean bw_thing_keys_find_identified (BwDb        *db,
                                        BwKind       kind,
                                        const char  *key,
                                        gint64      *id,
                                        GError     **error);
GStrv    bw_thing_keys_get_papers      (BwDb        *db,
                                        gint64       person_id,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_thing_keys_is_there       (BwDb        *db,
                                       BwRef        ref,
                                       gboolean    *there,
                                       GError     **error);
char    *bw_thing_keys_get_document   (BwDb        *db,
                                       gint64       document_id,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_thing_keys_find_documents (BwDb        *db,
                                       const char  *key,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
