#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_organisation_key_table_set    (BwDb        *db,
                                           gint64       id,
                                           const char  *key,
                                           GError     **error);
gboolean bw_organisation_key_table_add    (BwDb        *db,
                                           gint64       id,
                                           const char  *key,
                                           GError     **error);
gboolean bw_organisation_key_table_remove (BwDb        *db,
                                           const char  *key,
                                           GError     **error);

GArray  *bw_organisation_key_table_get_all     (BwDb        *db,
                                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_organisation_key_table_state_parts (BwDb        *db,
                                                gint64       id,
                                                const char  *full,
                                                const char  *abbreviation,
                                                GError     **error);
gboolean bw_organisation_key_table_learn       (BwDb        *db,
                                                gint64       id,
                                                const char  *key,
                                                const char  *full_key,
                                                GError     **error);

GStrv    bw_organisation_key_table_get_full      (BwDb        *db,
                                                  const char  *key,
                                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_organisation_key_table_get_unsettled (BwDb        *db,
                                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_organisation_key_table_get_both      (BwDb        *db,
                                                  gint64       one,
                                                  gint64       other,
                                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_organisation_key_table_unsettle      (BwDb        *db,
                                                  const char  *key,
                                                  GError     **error);
gboolean bw_organisation_key_table_is_unsettled  (BwDb        *db,
                                                  gboolean    *unsettled,
                                                  GError     **error);
gboolean bw_organisation_key_table_set_settled   (BwDb        *db,
                                                  const char  *key,
                                                  GError     **error);

gboolean bw_organisation_key_table_get_version (BwDb    *db,
                                                int     *version,
                                                GError **error);
gboolean bw_organisation_key_table_set_version (BwDb    *db,
                                                int      version,
                                                GError **error);

G_END_DECLS
