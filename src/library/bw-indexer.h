#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwIndexer:
 *
 * Brings the search index of a library up to date on a thread of its own, while a long
 * import goes on: the index is another file, and needs no turn of the writer.
 */
typedef struct _BwIndexer BwIndexer;

BwIndexer *bw_indexer_new  (const char *library_path) G_GNUC_WARN_UNUSED_RESULT;
void       bw_indexer_free (BwIndexer  *self);
void       bw_indexer_poke (BwIndexer  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwIndexer, bw_indexer_free)

G_END_DECLS
