#include "bw-search-context.h"

void
bw_search_context_init (BwSearchContext *self,
                        BwDb            *library,
                        BwDb            *index,
                        GPtrArray       *hints)
{
  *self = (BwSearchContext){ .library = library, .index = index, .today = bw_date_today (), .hints = hints };
  self->meant = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bw_search_set_free);
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

void
bw_search_context_clear (BwSearchContext *self)
{
  g_clear_pointer (&self->meant, g_hash_table_unref);
  g_clear_pointer (&self->forms, g_hash_table_unref);
  g_clear_pointer (&self->stems, bw_stems_free);
}
