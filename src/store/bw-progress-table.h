#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_PROGRESS_DONE (-1) /* as an offset: all of the dump has been read */

/**
 * BwProgress:
 * @key: what the dump is known by, such as its path
 * @size: in bytes, as it is on the disk
 * @changed: when it was last changed, in microseconds since 1970
 * @offset: where its reading goes on, in bytes of the unpacked content
 * @line: the number of the line there
 * @document_id: the document that its records are facts of, or 0
 *
 * How far a dump has been read.
 */
typedef struct
{
  const char *key;
  gint64      size;
  gint64      changed;
  gint64      offset;
  int         line;
  gint64      document_id;
} BwProgress;

gboolean bw_progress_table_get (BwDb              *db,
                                BwProgress        *progress,
                                GError           **error);
gboolean bw_progress_table_set (BwDb              *db,
                                const BwProgress  *progress,
                                GError           **error);

G_END_DECLS
