#include "bw-stats.h"

gint64
bw_stats_count_documents (const BwStats *self)
{
  gint64 n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int i = 0; i < BW_N_DOCUMENT_KINDS; i++)
    n += self->documents[i];

  return n;
}
