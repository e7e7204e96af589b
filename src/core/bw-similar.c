#include "bw-similar.h"

/* @paper: (transfer full) */
BwSimilar *
bw_similar_new (BwBrief *paper)
{
  BwSimilar *self = g_new0 (BwSimilar, 1);

  self->paper = paper;

  return self;
}

void
bw_similar_free (BwSimilar *self)
{
  bw_brief_free (self->paper);
  g_strfreev (self->terms);
  g_free (self);
}

/* (transfer full) (element-type BwSimilar) */
GPtrArray *
bw_similar_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_similar_free);
}
