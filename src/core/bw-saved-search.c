#include "bw-saved-search.h"

/* The name and the query are taken without blanks around them. */
BwSavedSearch *
bw_saved_search_new (const char *name,
                     const char *query)
{
  BwSavedSearch *self = g_new0 (BwSavedSearch, 1);

  self->name = g_strstrip (g_strdup (name));
  self->query = g_strstrip (g_strdup (query));

  return self;
}

BwSavedSearch *
bw_saved_search_copy (const BwSavedSearch *self)
{
  BwSavedSearch *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->query = g_strdup (self->query);

  return copy;
}

/* Returns: whether the thing has not been shown by the search */
gboolean
bw_saved_search_is_new (const BwSavedSearch *self,
                        BwRef                ref)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return ref.kind <= BW_KIND_DOCUMENT && ref.id > self->seen[ref.kind];
}

void
bw_saved_search_free (BwSavedSearch *self)
{
  g_free (self->name);
  g_free (self->query);
  g_free (self);
}
