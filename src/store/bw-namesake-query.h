#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_NAMESAKE_TWICE 100000 /* years that are none */

/**
 * BwNamesakeRow:
 * @person_id: whom a document names
 * @paper_id: as an author of it; 0 where it names them beside
 * @position: among its authors, or 0
 * @slot: which of several of the name among them, from 1 on; or 0
 * @told: whether it tells by an identifier who they are
 *
 * That one document states somebody.
 */
typedef struct
{
  gint64   person_id;
  gint64   paper_id;
  gint64   document_id;
  int      position;
  guint    slot;
  gboolean told;
} BwNamesakeRow;

gboolean bw_namesake_query_add_rows       (BwDb        *db,
                                           gint64       person_id,
                                           guint        max,
                                           GArray      *rows,
                                           GError     **error);
gboolean bw_namesake_query_get_gap        (BwDb        *db,
                                           gint64       person_id,
                                           int          least,
                                           int         *gap,
                                           GError     **error);
gboolean bw_namesake_query_get_paper      (BwDb        *db,
                                           gint64       paper_id,
                                           char       **order,
                                           int         *year,
                                           GError     **error);
char    *bw_namesake_query_get_document   (BwDb        *db,
                                           gint64       document_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_namesake_query_get_authors    (BwDb        *db,
                                           gint64       paper_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_namesake_query_get_company    (BwDb        *db,
                                           gint64       person_id,
                                           gint64       document_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_namesake_query_get_places     (BwDb        *db,
                                           gint64       paper_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_namesake_query_get_own_places (BwDb        *db,
                                           gint64       person_id,
                                           gint64       document_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_namesake_query_get_fields     (BwDb        *db,
                                           gint64       paper_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_namesake_query_get_cited      (BwDb        *db,
                                           gint64       paper_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_namesake_query_get_subject    (BwDb        *db,
                                           gint64       document_id,
                                           gint64      *person_id,
                                           GError     **error);
GStrv    bw_namesake_query_get_paper_keys (BwDb        *db,
                                           gint64       paper_id,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_namesake_query_get_left       (BwDb        *db,
                                           gint64       paper_id,
                                           const char  *name_key,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_namesake_query_get_reach      (BwDb        *db,
                                           gint64       person_id,
                                           int         *reach,
                                           GError     **error);
gboolean bw_namesake_query_is_unmade      (BwDb        *db,
                                           gboolean    *unmade,
                                           GError     **error);
gboolean bw_namesake_query_set_made       (BwDb        *db,
                                           GError     **error);

G_END_DECLS
