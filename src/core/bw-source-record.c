#include "bw-source-record.h"

#include "bw-author-record.h"

BwSourceRecord *
bw_source_record_new (const char *kind)
{
  BwSourceRecord *self = g_new0 (BwSourceRecord, 1);

  self->kind = kind;
  self->authors = bw_author_record_array_new ();
  self->contributors = bw_author_record_array_new ();
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->folder = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_source_record_free (BwSourceRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->url);
  g_free (self->feed_id);
  g_free (self->site);
  g_free (self->subtitle);
  g_free (self->language);
  g_free (self->rights);
  g_free (self->published);
  g_free (self->updated);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->contributors);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->folder);
  g_free (self);
}

/* Returns: (transfer full): what the source is told from others by: the best that it states */
char *
bw_source_record_dup_key (const BwSourceRecord *self)
{
  const char *const parts[] = { self->url, self->feed_id, self->site, self->title };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      return g_strconcat (self->kind, ":", parts[i], NULL);

  return g_strconcat (self->kind, ":", NULL);
}
