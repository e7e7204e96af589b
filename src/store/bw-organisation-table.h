#pragma once

#include "bw-db.h"
#include "bw-organisation-record.h"

G_BEGIN_DECLS

gboolean bw_organisation_table_find   (BwDb        *db,
                                       const char  *key,
                                       gint64      *id,
                                       GError     **error);
gint64   bw_organisation_table_insert (BwDb        *db,
                                       const char  *name,
                                       const char  *key,
                                       GError     **error);

gboolean bw_organisation_table_add_name    (BwDb        *db,
                                            gint64       id,
                                            gint64       document_id,
                                            const char  *name,
                                            GError     **error);
char    *bw_organisation_table_get_name    (BwDb        *db,
                                            gint64       id,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_organisation_table_get_key     (BwDb        *db,
                                            gint64       id,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_organisation_table_get_names   (BwDb        *db,
                                            gint64       id,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_organisation_table_get_written (BwDb        *db,
                                            gint64       id,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_organisation_table_set_name    (BwDb        *db,
                                            gint64       id,
                                            const char  *name,
                                            GError     **error);

gboolean bw_organisation_table_add_abbreviation (BwDb        *db,
                                                 gint64       document_id,
                                                 const char  *key,
                                                 const char  *full_key,
                                                 GError     **error);

gboolean bw_organisation_table_describe (BwDb                        *db,
                                         gint64                       id,
                                         gint64                       document_id,
                                         const BwOrganisationRecord  *record,
                                         GError                     **error);

G_END_DECLS
