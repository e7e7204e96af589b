#pragma once

#include "bw-author-record.h"
#include "bw-db.h"
#include "bw-person-record.h"

G_BEGIN_DECLS

gboolean bw_person_table_find_by_identifier (BwDb                       *db,
                                             const char                 *scheme,
                                             const char                 *value,
                                             gint64                     *id,
                                             GError                    **error);
GArray  *bw_person_table_find_by_name_key   (BwDb                       *db,
                                             const char                 *name_key,
                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
gint64   bw_person_table_insert             (BwDb                       *db,
                                             const BwAuthorRecord       *record,
                                             const char                 *name_key,
                                             GError                    **error);
gboolean bw_person_table_set_parts          (BwDb                       *db,
                                             gint64                      id,
                                             const BwAuthorRecord       *record,
                                             GError                    **error);
char    *bw_person_table_get_name           (BwDb                       *db,
                                             gint64                      id,
                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_person_table_get_name_key       (BwDb                       *db,
                                             gint64                      id,
                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_person_table_add_name           (BwDb                       *db,
                                             gint64                      id,
                                             gint64                      document_id,
                                             const char                 *name,
                                             GError                    **error);
gboolean bw_person_table_add_identifier     (BwDb                       *db,
                                             gint64                      id,
                                             gint64                      document_id,
                                             const char                 *scheme,
                                             const char                 *value,
                                             GError                    **error);
GStrv    bw_person_table_get_keys           (BwDb                       *db,
                                             gint64                      id,
                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_person_table_get_found_keys     (BwDb                       *db,
                                             gint64                      id,
                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_person_table_set_profile        (BwDb                       *db,
                                             gint64                      id,
                                             gint64                      document_id,
                                             const BwPersonRecord       *record,
                                             GError                    **error);
gboolean bw_person_table_add_affiliation    (BwDb                       *db,
                                             gint64                      id,
                                             gint64                      document_id,
                                             gint64                      organisation_id,
                                             const BwAffiliationRecord  *record,
                                             GError                    **error);
gboolean bw_person_table_add_coauthor       (BwDb                       *db,
                                             gint64                      id,
                                             gint64                      document_id,
                                             int                         position,
                                             gint64                      coauthor_id,
                                             int                         papers,
                                             GError                    **error);
gboolean bw_person_table_add_citing_paper   (BwDb                       *db,
                                             gint64                      id,
                                             gint64                      document_id,
                                             int                         position,
                                             gint64                      paper_id,
                                             int                         papers,
                                             GError                    **error);

G_END_DECLS
