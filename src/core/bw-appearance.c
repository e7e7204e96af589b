#include "bw-appearance.h"

BwAppearance *
bw_appearance_new (gint64 document_id)
{
  BwAppearance *self = g_new0 (BwAppearance, 1);

  self->document_id = document_id;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->spellings = g_ptr_array_new_with_free_func (g_free);
  self->identifiers = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_appearance_free (BwAppearance *self)
{
  if (self == NULL)
    return;

  g_free (self->document_key);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->spellings);
  g_ptr_array_unref (self->identifiers);
  g_free (self);
}

/* @texts: (element-type utf8): the names, the spellings or the identifiers of one */
gboolean
bw_appearance_contains (GPtrArray  *texts,
                        const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}
