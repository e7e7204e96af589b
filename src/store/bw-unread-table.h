#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwUnreadName:
 * @id: of whose it is
 *
 * A name of somebody, or the title of a paper, that has not been looked for in the texts.
 */
typedef struct
{
  gint64  id;
  char   *text;
} BwUnreadName;

GPtrArray *bw_unread_table_get_new       (BwDb        *db,
                                          BwKind       kind,
                                          gint64       after,
                                          guint        max,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     bw_unread_table_get_mark      (BwDb        *db,
                                          BwKind       kind,
                                          GError     **error);
gboolean   bw_unread_table_set_mark      (BwDb        *db,
                                          BwKind       kind,
                                          gint64       id,
                                          GError     **error);
gint64     bw_unread_table_get_last      (BwDb        *db,
                                          BwKind       kind,
                                          GError     **error);
GStrv      bw_unread_table_get_changed   (BwDb        *db,
                                          BwKind       kind,
                                          guint        max,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv      bw_unread_table_get_spellings (BwDb        *db,
                                          BwKind       kind,
                                          const char  *name_key,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_unread_table_forget        (BwDb        *db,
                                          BwKind       kind,
                                          const char  *name_key,
                                          GError     **error);
gboolean   bw_unread_table_add_document  (BwDb        *db,
                                          gint64       document_id,
                                          GError     **error);
gboolean   bw_unread_table_add_headed    (BwDb        *db,
                                          const char  *head_key,
                                          GError     **error);
gboolean   bw_unread_table_add_captures  (BwDb        *db,
                                          const char  *title_key,
                                          GError     **error);
GArray    *bw_unread_table_get_documents (BwDb        *db,
                                          guint        max,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_unread_table_take_document (BwDb        *db,
                                          gint64       document_id,
                                          GError     **error);

G_END_DECLS
