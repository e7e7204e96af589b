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

void
bw_saved_search_free (BwSavedSearch *self)
{
  g_free (self->name);
  g_free (self->query);
  g_free (self);
}

/* Returns: (transfer full): a query that asks for it by its name: `search:"Its name"` */
char *
bw_saved_search_to_query (const BwSavedSearch *self)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  parts = g_strsplit (self->name, "\"", -1);
  name = g_strjoinv (" ", parts);

  return g_strdup_printf ("search:\"%s\"", name);
}
