#pragma once

#include <gio/gio.h>

#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwDumpBlock:
 * @text: (nullable): some lines of a dump, each with its end, until they are parsed
 * @length: of @text, in bytes
 * @line: the number of the first
 * @next_line: the number of the line behind them
 * @end: where the dump goes on behind them, in bytes of the unpacked content
 * @fraction: how much of the dump is read with them, from 0 to 1
 * @reading: (nullable): what they say, once they are parsed
 * @has_others: whether that is more than what papers are
 *
 * Some lines of a dump: what is parsed at once.
 */
typedef struct
{
  char      *text;
  gsize      length;
  int        line;
  int        next_line;
  guint64    end;
  double     fraction;
  BwReading *reading;
  gboolean   has_others;
} BwDumpBlock;

void     bw_dump_block_free     (BwDumpBlock    *self);
void     bw_dump_block_parse    (BwDumpBlock    *self,
                                 const char     *kind);
gboolean bw_dump_block_is_other (const BwRecord *record);

/**
 * BwDumpLines:
 *
 * A dump's lines, cut into blocks.
 */
typedef struct _BwDumpLines BwDumpLines;

BwDumpLines *bw_dump_lines_new  (const char    *path,
                                 GBytes        *bytes,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void         bw_dump_lines_free (BwDumpLines   *self);
gboolean     bw_dump_lines_skip (BwDumpLines   *self,
                                 guint64        offset,
                                 int            line,
                                 GCancellable  *cancellable,
                                 GError       **error);
BwDumpBlock *bw_dump_lines_next (BwDumpLines   *self,
                                 GCancellable  *cancellable,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDumpBlock, bw_dump_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDumpLines, bw_dump_lines_free)

G_END_DECLS
