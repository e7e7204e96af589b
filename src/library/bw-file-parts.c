#include "bw-file-parts.h"

BwFileParts *
bw_file_parts_new (void)
{
  BwFileParts *self = g_new0 (BwFileParts, 1);

  self->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->source_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

void
bw_file_parts_free (BwFileParts *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->source_ids);
  g_free (self);
}
