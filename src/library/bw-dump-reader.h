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
GPtrArray    *bw_dump_reader_next (BwDumpReader  *self,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          bw_dump_reader_done (BwDumpReader  *self,
                                   GPtrArray     *blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDumpReader, bw_dump_reader_free)

G_END_DECLS
