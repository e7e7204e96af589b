#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwFileParts:
 * @n_records: those that are written
 * @taken: ids of documents to which a record of the file has been matched
 * @source_ids: those of the sources that the file states, by their records
 *
 * What has been written of a file that is written in parts.
 */
typedef struct
{
  guint       n_records;
  GHashTable *taken;
  GHashTable *source_ids;
} BwFileParts;

BwFileParts *bw_file_parts_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void         bw_file_parts_free (BwFileParts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFileParts, bw_file_parts_free)

G_END_DECLS
