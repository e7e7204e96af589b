#include "bw-topic.h"

BwTopic *
bw_topic_new (const char *name,
              guint       n_papers,
              gboolean    monthly)
{
  BwTopic *self = g_new0 (BwTopic, 1);

  self->name = g_strdup (name);
  self->n_papers = n_papers;
  self->papers = bw_series_new (monthly);

  return self;
}

void
bw_topic_free (BwTopic *self)
{
  g_free (self->name);
  bw_series_free (self->papers);
  g_free (self);
}

/* (transfer full) (element-type BwTopic) */
GPtrArray *
bw_topic_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_topic_free);
}
