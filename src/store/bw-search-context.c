#include "bw-search-context.h"

/* Returns: whether it could be; what there is of it is to be cleared in any case */
gboolean
bw_search_context_init (BwSearchContext  *self,
                        BwDb             *library,
                        BwDb             *index,
                        GPtrArray        *hints,
                        GError          **error)
{
  *self = (BwSearchContext){ .library = library, .index = index, .today = bw_date_today (), .hints = hints };
  self->meant = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bw_search_set_free);
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->marks = bw_search_marks_get (library, error);

  return self->marks != NULL;
}

void
bw_search_context_clear (BwSearchContext *self)
{
  g_clear_pointer (&self->meant, g_hash_table_unref);
  g_clear_pointer (&self->forms, g_hash_table_unref);
  g_clear_pointer (&self->marks, bw_search_marks_unref);
  g_clear_pointer (&self->stems, bw_stems_unref);
}
