#include "bw-brief.h"

#include "bw-sighting.h"

BwBrief *
bw_brief_new (BwRef       ref,
              const char *title)
{
  BwBrief *self = g_new0 (BwBrief, 1);

  self->ref = ref;
  self->kind = bw_kind_to_string (ref.kind);
  self->title = g_strdup (title);
  self->title_known = TRUE;
  self->seen_in = bw_sighting_array_new ();
  self->mentions = bw_mention_array_new ();

  return self;
}

void
bw_brief_free (BwBrief *self)
{
  g_free (self->title);
  g_free (self->byline);
  g_free (self->text);
  g_strfreev (self->categories);
  g_ptr_array_unref (self->seen_in);
  g_ptr_array_unref (self->mentions);
  g_free (self);
}

/* (transfer full) (element-type BwBrief) */
GPtrArray *
bw_brief_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_brief_free);
}
