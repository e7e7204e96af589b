#include "bw-traits.h"

BwTraits *
bw_traits_new (gint64 id)
{
  BwTraits *self = g_new0 (BwTraits, 1);

  self->id = id;

  return self;
}

void
bw_traits_free (BwTraits *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->given);
  g_free (self->family);
  g_free (self->name_key);
  g_free (self->latin_given);
  g_free (self->latin_family);
  g_strfreev (self->blocks);
  g_free (self->words);
  g_strfreev (self->keys);
  g_strfreev (self->addresses);
  g_clear_pointer (&self->works, g_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
  g_strfreev (self->names);
  g_strfreev (self->titles);
  g_strfreev (self->places);
  g_strfreev (self->categories);
  g_free (self->text);
  g_free (self);
}

/**
 * bw_traits_find_common:
 * @ids: (element-type gint64) (nullable): rising, as are @others
 * @common: what both hold is added to it
 */
void
bw_traits_find_common (GArray *ids,
                       GArray *others,
                       GArray *common)
{
  guint j = 0;

  for (guint i = 0; ids != NULL && others != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      while (j < others->len && g_array_index (others, gint64, j) < id)
        j++;
      if (j < others->len && g_array_index (others, gint64, j) == id)
        g_array_append_val (common, id);
    }
}
