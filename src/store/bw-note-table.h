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

gboolean bw_note_table_is_current  (BwDb              *db,
                                    const BwNoteFile  *file,
                                    gboolean          *current,
                                    GError           **error);
gboolean bw_note_table_set         (BwDb              *db,
                                    const BwNoteFile  *file,
                                    GError           **error);
gboolean bw_note_table_watch       (BwDb              *db,
                                    const char        *folder,
                                    GError           **error);
GStrv    bw_note_table_get_folders (BwDb              *db,
                                    GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
