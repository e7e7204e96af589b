#include "bw-search-endings.h"

#include <string.h>

#define MAX_ROWS 8  /* of words, each of which is a phrase to look for */
#define MAX_STEPS 8 /* from the words as they were typed */

static GPtrArray *
find_mates (BwSearchContext  *context,
            const char       *word,
            GError          **error)
{
  if (context->stems == NULL)
    context->stems = bw_stems_get (context->index);

  return bw_stems_find (context->stems, context->index, word, error);
}

/* Returns: (transfer full) (nullable): the word, and behind it those that differ in their endings */
static GPtrArray *
list_word (BwSearchContext  *context,
           const char       *word,
           GError          **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) mates = find_mates (context, word, error);

  if (mates == NULL)
    return NULL;

  g_ptr_array_add (list, g_strdup (word));
  for (guint i = 0; i < mates->len; i++)
    g_ptr_array_add (list, g_strdup (g_ptr_array_index (mates, i)));

  return g_steal_pointer (&list);
}

/*
 * Adds the rows of words of @lists from the one at @i on, behind @before, that are just @steps away from
 * what was typed. It is mostly the last word that has another ending: of the others each step counts twice.
 */
static void
add_rows (GPtrArray  *rows,
          GPtrArray  *lists,
          guint       i,
          guint       steps,
          const char *before)
{
  GPtrArray *list = g_ptr_array_index (lists, i);

  if (i + 1 == lists->len)
    {
      if (steps < list->len && rows->len < MAX_ROWS)
        g_ptr_array_add (rows, g_strconcat (before, g_ptr_array_index (list, steps), NULL));
      return;
    }

  for (guint n = 0; n < list->len && 2 * n <= steps; n++)
    {
      g_autofree char *longer = g_strconcat (before, g_ptr_array_index (list, n), " ", NULL);

      add_rows (rows, lists, i + 1, steps - 2 * n, longer);
    }
}

static gboolean
add_all_rows (BwSearchContext *context,
              GPtrArray *found,
              const char *const *parts,
              GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      GPtrArray *list = list_word (context, parts[i], error);

      if (list == NULL)
        return FALSE;
      g_ptr_array_add (lists, list);
    }
  for (guint steps = 1; steps <= MAX_STEPS; steps++)
    add_rows (rows, lists, 0, steps, "");
  g_ptr_array_extend_and_steal (found, g_steal_pointer (&rows));

  return TRUE;
}

/**
 * bw_search_endings_find:
 * @words: one, or few that are parts of one, as bw_text_search_words() has them
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what differs from it in endings only: words of
 *   the index, and of several parts also some rows of such words; or `NULL` with @error set
 */
GPtrArray *
bw_search_endings_find (BwSearchContext  *context,
                        const char       *words,
                        GError          **error)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GPtrArray) mates = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  parts = g_strsplit (words, " ", -1);
  joined = g_strjoinv ("", parts);
  if ((mates = find_mates (context, joined, error)) == NULL)
    return NULL;
  if (parts[0] == NULL || parts[1] == NULL)
    return g_steal_pointer (&mates);

  found = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < mates->len; i++)
    g_ptr_array_add (found, g_strdup (g_ptr_array_index (mates, i)));

  return add_all_rows (context, found, (const char *const *) parts, error) ? g_steal_pointer (&found) : NULL;
}
