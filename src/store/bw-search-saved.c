#include "bw-search-saved.h"

#include "bw-error.h"
#include "bw-hint.h"
#include "bw-saved-search-table.h"

#define MAX_EXPANDED 16 /* saved searches that one query may ask for, those within them included */

typedef struct
{
  BwDb      *library;
  GPtrArray *hints;
  guint      n;
} Expansion;

static gboolean expand (Expansion  *self,
                        BwQuery    *query,
                        GError    **error);

/* What the search of a name asks for; something that nothing is where there is none. */
static BwQuery *
load_query (Expansion   *self,
            const char  *name,
            GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (BwSavedSearch) saved = bw_saved_search_table_find (self->library, name, &reason);
  g_autoptr (BwQuery) query = NULL;

  if (saved == NULL && !g_error_matches (reason, BW_ERROR, BW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (saved == NULL)
    {
      bw_hints_add (self->hints, BW_HINT_SAVED, name);
      return bw_query_new (BW_QUERY_OR);
    }
  if (++self->n > MAX_EXPANDED)
    {
      bw_hints_add_limit (self->hints, BW_HINT_MANY_SAVED, MAX_EXPANDED);
      return bw_query_new (BW_QUERY_OR);
    }

  query = bw_query_parse (saved->query, NULL);

  return expand (self, query, error) ? g_steal_pointer (&query) : NULL;
}

/* The field becomes one of the searches that it names; where it names one, that one. */
static gboolean
expand_field (Expansion  *self,
              BwQuery    *query,
              GError    **error)
{
  g_autoptr (GPtrArray) values = g_steal_pointer (&query->children);

  query->type = BW_QUERY_OR;
  query->field = NULL;
  query->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_query_free);
  for (guint i = 0; i < values->len; i++)
    {
      const BwQuery *value = g_ptr_array_index (values, i);
      BwQuery *child = load_query (self, value->text != NULL ? value->text : "", error);

      if (child == NULL)
        return FALSE;
      g_ptr_array_add (query->children, child);
    }
  if (query->children->len == 1)
    {
      GPtrArray *children = query->children;
      const BwQuery *only = g_ptr_array_index (children, 0);

      query->type = only->type;
      query->children = g_ptr_array_ref (only->children);
      g_ptr_array_unref (children);
    }

  return TRUE;
}

static gboolean
is_saved (const BwQuery *query)
{
  return query->type == BW_QUERY_FIELD && g_strcmp0 (query->field, "search") == 0;
}

/* All that is wanted stands in one row, so that it is known which part of it finds the least. */
static gboolean
expand_children (Expansion  *self,
                 BwQuery    *query,
                 GError    **error)
{
  for (guint i = 0; i < query->children->len;)
    {
      BwQuery *child = g_ptr_array_index (query->children, i);
      gboolean saved = is_saved (child);

      if (!expand (self, child, error))
        return FALSE;
      if (!saved || query->type != BW_QUERY_AND || child->type != BW_QUERY_AND)
        {
          i++;
          continue;
        }
      child = g_ptr_array_steal_index (query->children, i);
      while (child->children->len > 0)
        g_ptr_array_insert (query->children, (int) i++, g_ptr_array_steal_index (child->children, 0));
      bw_query_free (child);
    }

  return TRUE;
}

static gboolean
expand (Expansion  *self,
        BwQuery    *query,
        GError    **error)
{
  return is_saved (query) ? expand_field (self, query, error) : expand_children (self, query, error);
}

/**
 * bw_search_expand_saved:
 * @query: (inout): in which what `search:` names takes its place
 * @hints: (nullable) (element-type BwHint): what could not be understood is added to it
 */
gboolean
bw_search_expand_saved (BwDb       *library,
                        BwQuery    *query,
                        GPtrArray  *hints,
                        GError    **error)
{
  Expansion self = { library, hints, 0 };

  g_return_val_if_fail (query != NULL, FALSE);

  return expand (&self, query, error);
}
