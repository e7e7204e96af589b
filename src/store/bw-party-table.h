#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

gboolean bw_party_table_is_empty        (BwDb        *db,
                                         gboolean    *empty,
                                         GError     **error);
gboolean bw_party_table_add             (BwDb        *db,
                                         BwRef        ref,
                                         GStrv        keys,
                                         GError     **error);
gboolean bw_party_table_claim_keys      (BwDb        *db,
                                         BwRef        ref,
                                         BwRef        from,
                                         GStrv        keys,
                                         GError     **error);
gboolean bw_party_table_retire          (BwDb        *db,
                                         BwRef        ref,
                                         GError     **error);
gboolean bw_party_table_is_absent       (BwDb        *db,
                                         BwRef        ref,
                                         gboolean    *absent,
                                         GError     **error);
gboolean bw_party_table_is_party        (BwDb        *db,
                                         BwRef        ref,
                                         gboolean    *is_party,
                                         GError     **error);
gboolean bw_party_table_set_aside       (BwDb        *db,
                                         BwRef        ref,
                                         GError     **error);
gboolean bw_party_table_reinstate       (BwDb        *db,
                                         BwRef        ref,
                                         GError     **error);
gboolean bw_party_table_give_way        (BwDb        *db,
                                         BwRef        ref,
                                         gint64      *id,
                                         GError     **error);
gboolean bw_party_table_find_by_key     (BwDb        *db,
                                         BwKind       kind,
                                         const char  *key,
                                         gint64      *id,
                                         GError     **error);
GArray  *bw_party_table_find_all_by_key (BwDb        *db,
                                         BwKind       kind,
                                         const char  *key,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_party_table_find_absent     (BwDb        *db,
                                         BwKind       kind,
                                         const char  *name_key,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_party_table_get_keys        (BwDb        *db,
                                         BwRef        ref,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_party_table_get_paper       (BwDb        *db,
                                         gint64       id,
                                         gboolean    *title_known,
                                         BwDate      *published,
                                         GError     **error);

G_END_DECLS
