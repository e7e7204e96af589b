#include "bw-search-asked.h"

#include <string.h>

#include "bw-query-part.h"
#include "bw-search-values.h"

static void
asked_free (gpointer data)
{
  BwSearchAsked *self = data;

  for (guint i = 0; i < BW_N_SEARCH_SPACES; i++)
    bw_search_node_free (self->nodes[i]);
  bw_query_free (self->query);
  g_free (self->part);
  g_free (self);
}

/* Returns: (transfer full): the part as a tree that can be asked: a %BW_QUERY_AND of one field */
BwQuery *
bw_search_asked_read (const char *part,
                      BwDate      today)
{
  g_autofree char *text = g_strconcat (part, " ", NULL);
  BwQuery *query = bw_query_parse (text, NULL);
  BwQueryOrder order;

  bw_query_check (query, today, &order, NULL);

  return query;
}

/* What is not understood was left out of the search too. */
static gboolean
add_part (BwSearchContext  *context,
          const char       *part,
          GPtrArray        *list,
          GError          **error)
{
  g_autoptr (BwQuery) query = bw_search_asked_read (part, context->today);
  BwSearchAsked *asked;

  if (bw_query_is_empty (query))
    return TRUE;

  asked = g_new0 (BwSearchAsked, 1);
  asked->part = g_strdup (part);
  asked->query = g_steal_pointer (&query);
  g_ptr_array_add (list, asked);
  for (guint space = 0; space < BW_N_SEARCH_SPACES; space++)
    if (!(asked->nodes[space] = bw_search_node_new (context, asked->query, BW_SEARCH_PAPERS + space, error)))
      return FALSE;

  return TRUE;
}

/**
 * bw_search_asked_list:
 * @query: as it was typed
 *
 * Returns: (transfer full) (element-type BwSearchAsked) (nullable): the facets that it asks
 *   for, or `NULL` with @error set
 */
GPtrArray *
bw_search_asked_list (BwSearchContext  *context,
                      const BwQuery    *query,
                      GError          **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (asked_free);
  g_autoptr (GPtrArray) parts = bw_query_part_list (query);

  for (guint i = 0; i < parts->len; i++)
    if (bw_search_facet_find (g_ptr_array_index (parts, i)) != BW_N_SEARCH_FACETS &&
        !add_part (context, g_ptr_array_index (parts, i), list, error))
      return NULL;

  return g_steal_pointer (&list);
}

/* Counts the thing for each of the parts that it has. */
gboolean
bw_search_asked_count (GPtrArray        *asked,
                       BwSearchContext  *context,
                       BwRef             ref,
                       const char       *kind,
                       GError          **error)
{
  guint space = bw_search_space_of_kind (ref.kind) - BW_SEARCH_PAPERS;

  for (guint i = 0; i < asked->len; i++)
    {
      BwSearchAsked *one = g_ptr_array_index (asked, i);
      gboolean matches = FALSE;

      if (!bw_search_node_matches (one->nodes[space], context, ref, kind, &matches, error))
        return FALSE;
      one->n += matches;
    }

  return TRUE;
}

/* Returns: (transfer full): the value as a person reads it */
char *
bw_search_asked_get_value (const BwSearchAsked *self)
{
  const char *typed = strchr (self->part, ':') + 1;
  gsize length = strlen (typed);

  return length > 2 && *typed == '"' ? g_strndup (typed + 1, length - 2) : g_strdup (typed);
}
