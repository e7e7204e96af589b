#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

/* More than so many things of one block are not compared: what they have in common says little. */
#define BW_BLOCK_MAX 64
#define BW_BLOCK_MAX_BEGINNING 32 /* of titles that begin alike */
#define BW_BLOCK_MAX_WORKS 300    /* of one person */

gboolean bw_block_query_add_opening     (BwDb        *db,
                                         BwKind       kind,
                                         const char  *opening,
                                         GArray      *ids,
                                         GError     **error);
gboolean bw_block_query_add_ending      (BwDb        *db,
                                         const char  *opening,
                                         const char  *end,
                                         GArray      *ids,
                                         GError     **error);
gboolean bw_block_query_add_equal       (BwDb        *db,
                                         BwKind       kind,
                                         const char  *key,
                                         GArray      *ids,
                                         GError     **error);
gboolean bw_block_query_add_identified  (BwDb        *db,
                                         const char  *scheme,
                                         const char  *value,
                                         GArray      *ids,
                                         GError     **error);
gboolean bw_block_query_add_addressed   (BwDb        *db,
                                         const char  *address,
                                         GArray      *ids,
                                         GError     **error);
gboolean bw_block_query_add_works       (BwDb        *db,
                                         gint64       person_id,
                                         GArray      *ids,
                                         GError     **error);
gboolean bw_block_query_is_followed     (BwDb        *db,
                                         BwRef        ref,
                                         gboolean    *followed,
                                         GError     **error);
gboolean bw_block_query_has_described   (BwDb        *db,
                                         gint64       person_id,
                                         gboolean    *described,
                                         GError     **error);
GStrv    bw_block_query_get_identifiers (BwDb        *db,
                                         gint64       person_id,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_block_query_get_places      (BwDb        *db,
                                         gint64       person_id,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_block_query_add_placed      (BwDb        *db,
                                         const char  *place,
                                         GArray      *ids,
                                         GError     **error);
GArray  *bw_block_query_get_authors     (BwDb        *db,
                                         gint64       paper_id,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_block_query_add_followed    (BwDb        *db,
                                         BwChanges   *things,
                                         GError     **error);

G_END_DECLS
