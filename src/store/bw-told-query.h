#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwToldRow:
 * @paper_id: which a key tells
 * @person_id: one of its authors
 */
typedef struct
{
  gint64 paper_id;
  gint64 person_id;
} BwToldRow;

GArray  *bw_told_query_get_authors    (BwDb        *db,
                                       const char  *key,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_told_query_get_papers     (BwDb        *db,
                                       gint64       person_id,
                                       guint        max,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_told_query_get_named      (BwDb        *db,
                                       const char  *name_key,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_told_query_get_identified (BwDb        *db,
                                       const char  *scheme,
                                       const char  *value,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_told_query_is_nameless    (BwDb        *db,
                                       gint64       person_id,
                                       gboolean    *nameless,
                                       GError     **error);
gboolean bw_told_query_is_told        (BwDb        *db,
                                       gint64       person_id,
                                       gboolean    *told,
                                       GError     **error);

G_END_DECLS
