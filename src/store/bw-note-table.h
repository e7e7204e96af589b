#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwNoteFile:
 * @path: of the file, absolute
 * @size: in bytes
 * @changed: when it was last changed, in microseconds since 1970
 *
 * A file with a note, in the state in which it was read.
 */
typedef struct
{
  const char *path;
  gint64      size;
  gint64      changed;
} BwNoteFile;

/**
 * BwNoteRow:
 *
 * A file with a note as it was read, and the document that it became.
 */
typedef struct
{
  char   *path;
  gint64  size;
  gint64  changed;
  gint64  document_id;
} BwNoteRow;

gboolean   bw_note_table_is_current  (BwDb              *db,
                                      const BwNoteFile  *file,
                                      gboolean          *current,
                                      GError           **error);
gboolean   bw_note_table_set         (BwDb              *db,
                                      const BwNoteFile  *file,
                                      GError           **error);
gboolean   bw_note_table_watch       (BwDb              *db,
                                      const char        *folder,
                                      GError           **error);
GStrv      bw_note_table_get_folders (BwDb              *db,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_note_table_unwatch     (BwDb              *db,
                                      const char        *folder,
                                      GError           **error);
GPtrArray *bw_note_table_get_under   (BwDb              *db,
                                      const char        *path,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_note_table_contains    (BwDb              *db,
                                      const char        *path,
                                      gboolean          *known,
                                      GError           **error);
gboolean   bw_note_table_move        (BwDb              *db,
                                      const char        *path,
                                      const char        *to,
                                      GError           **error);
gboolean   bw_note_table_forget      (BwDb              *db,
                                      const char        *path,
                                      GError           **error);

G_END_DECLS
