#pragma once

#include "bw-dump-block.h"

G_BEGIN_DECLS

/**
 * BwDumpReader:
 *
 * Reads a dump ahead of the one who writes it: its lines on a thread, what they say on
 * two others. No more blocks than a few are in memory at a time.
 */
typedef struct _BwDumpReader BwDumpReader;

BwDumpReader *bw_dump_reader_new  (BwDumpLines   *lines,
                                   const char    *kind,
                                   GCancellable  *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void          bw_dump_reader_free (BwDumpReader  *self);
gboolean      bw_dump_reader_wait (BwDumpReader  *self,
                                   GError       **error);
BwDumpBlock  *bw_dump_reader_take (BwDumpReader  *self,
                                   gboolean       has_others) G_GNUC_WARN_UNUSED_RESULT;
void          bw_dump_reader_done (BwDumpReader  *self,
                                   BwDumpBlock   *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDumpReader, bw_dump_reader_free)

G_END_DECLS
