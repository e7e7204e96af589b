#include "bw-search-completer.h"

#include <string.h>

#include "bw-list-query.h"
#include "bw-query-field.h"
#include "bw-query-part.h"
#include "bw-saved-search-table.h"
#include "bw-search.h"
#include "bw-text-index.h"
#include "bw-text.h"

#define MAX_LOOKS 10000 /* that are counted */
#define MAX_FOUND 2000  /* things that a saved search finds, likewise */

static const char COUNT_LOOKS[] = "SELECT count (*) FROM (SELECT 1 FROM look LIMIT ?1)";

static const char COUNT_NEW[] = "SELECT count (*) FROM (SELECT 1 FROM look WHERE stale = 1 LIMIT ?1)";

gboolean
bw_search_completer_is_full (const BwSearchCompleter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->list->all->len >= BW_SEARCH_MAX_COMPLETIONS;
}

/* Returns: whether a word of the value begins with what was typed */
gboolean
bw_search_completer_begins (const BwSearchCompleter *self,
                            const char              *value)
{
  g_autofree char *typed = bw_text_search_words (self->caret->typed);
  g_autofree char *words = bw_text_search_words (value);
  g_autofree char *sought = g_strconcat (" ", typed, NULL);
  g_autofree char *place = g_strconcat (" ", words, NULL);

  return strstr (place, sought) != NULL;
}

/**
 * bw_search_completer_add:
 * @value: of the field
 * @count: what there is of it, or -1
 * @more: whether there may be more of it
 *
 * Adds what is typed for the value, once, unless there is enough or the language cannot say it.
 */
void
bw_search_completer_add (BwSearchCompleter *self,
                         const char        *value,
                         gint64             count,
                         gboolean           more)
{
  g_autofree char *part = NULL;
  BwCompletion *completion;

  g_return_if_fail (self != NULL);

  part = bw_query_part_write (self->caret->field, value);
  if (part == NULL || bw_search_completer_is_full (self))
    return;

  completion = bw_completion_new (value, g_strconcat (strchr (part, ':') + 1, " ", NULL), count);
  completion->more = more;
  for (guint i = 0; i < self->list->all->len; i++)
    {
      BwCompletion *other = g_ptr_array_index (self->list->all, i);

      if (strcmp (other->text, completion->text) != 0)
        continue;
      other->count += MAX (count, 0); /* of namesakes */
      bw_completion_free (completion);
      return;
    }
  g_ptr_array_add (self->list->all, completion);
}

/* Profiles and listings are found as what is in them. */
static gint64
count_documents (const BwStats *stats)
{
  return bw_stats_count_documents (stats) - stats->documents[BW_DOCUMENT_PROFILE] -
         stats->documents[BW_DOCUMENT_LISTING];
}

static gint64
count_kind (const BwStats *stats,
            const char    *kind)
{
  BwDocumentKind document;

  if (bw_document_kind_from_string (kind, &document))
    return stats->documents[document];
  if (strcmp (kind, "paper") == 0)
    return stats->papers;
  if (strcmp (kind, "person") == 0)
    return stats->people;
  if (strcmp (kind, "organisation") == 0)
    return stats->organisations;

  return count_documents (stats);
}

/* Those of which there are none come last. */
static gboolean
add_kinds (BwSearchCompleter  *self,
           GError            **error)
{
  const char *const *kinds = bw_query_field_get_words (self->caret->field);
  BwStats stats;

  if (!bw_list_query_stats (self->library, &stats, error))
    return FALSE;

  for (int none = 0; none < 2; none++)
    for (guint i = 0; kinds[i] != NULL; i++)
      if (bw_search_completer_begins (self, kinds[i]) && (count_kind (&stats, kinds[i]) == 0) == none)
        bw_search_completer_add (self, kinds[i], count_kind (&stats, kinds[i]), FALSE);

  return TRUE;
}

static gint64
count_things (const BwStats *stats)
{
  return stats->papers + stats->people + stats->organisations + count_documents (stats);
}

static void
add_state (BwSearchCompleter *self,
           const char        *state,
           gint64             n,
           gboolean           more)
{
  if (bw_search_completer_begins (self, state))
    bw_search_completer_add (self, state, MAX (n, 0), more);
}

static gboolean
add_states (BwSearchCompleter  *self,
            GError            **error)
{
  gint64 n_looks = 0;
  gint64 n_new = 0;
  BwStats stats;

  if (!bw_list_query_stats (self->library, &stats, error) ||
      !bw_db_find_id (self->library, COUNT_LOOKS, &n_looks, error, "i", (gint64) MAX_LOOKS) ||
      !bw_db_find_id (self->library, COUNT_NEW, &n_new, error, "i", (gint64) MAX_LOOKS))
    return FALSE;

  add_state (self, "bookmarked", stats.bookmarks, FALSE);
  add_state (self, "new", n_new, n_new == MAX_LOOKS);
  add_state (self, "unread", count_things (&stats) - n_looks, FALSE);
  add_state (self, "read", n_looks, n_looks == MAX_LOOKS);

  return TRUE;
}

/* "date-asc" and the like are told once "date" has been typed. */
static gboolean
add_words (BwSearchCompleter  *self,
           GError            **error)
{
  const char *const *words = bw_query_field_get_words (self->caret->field);
  g_autofree char *typed = bw_text_fold (self->caret->typed);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *dash = strchr (words[i], '-');

      if (g_str_has_prefix (words[i], typed) &&
          (dash == NULL || (gsize) (dash - words[i]) <= strlen (typed)))
        bw_search_completer_add (self, words[i], -1, FALSE);
    }

  return TRUE;
}

/* Counts all that it finds, as if nothing of it had been shown. */
static gboolean
add_saved (BwSearchCompleter    *self,
           const BwSavedSearch  *saved,
           gint64                budget,
           GError              **error)
{
  g_autoptr (BwSavedSearch) whole = bw_saved_search_copy (saved);

  memset (whole->seen, 0, sizeof whole->seen);
  if (!bw_search_count_new (self->library, self->searchable, whole, MAX_FOUND, budget, error))
    return FALSE;
  bw_search_completer_add (self, whole->name, whole->n_new, whole->more);

  return TRUE;
}

/* Each has its part of the time. */
static gboolean
add_searches (BwSearchCompleter  *self,
              GError            **error)
{
  g_autoptr (GPtrArray) all = bw_saved_search_table_list (self->library, error);
  g_autoptr (GPtrArray) meant = g_ptr_array_new ();

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    if (meant->len < BW_SEARCH_MAX_COMPLETIONS &&
        bw_search_completer_begins (self, ((const BwSavedSearch *) g_ptr_array_index (all, i))->name))
      g_ptr_array_add (meant, g_ptr_array_index (all, i));
  for (guint i = 0; i < meant->len; i++)
    if (!add_saved (self, g_ptr_array_index (meant, i), self->budget / meant->len, error))
      return FALSE;

  return TRUE;
}

static const struct
{
  const char *field;
  gboolean (*add) (BwSearchCompleter *self,
                   GError **error);
} VALUES[] = {
  { "kind", add_kinds },
  { "is", add_states },
  { "has", bw_search_completer_add_parts },
  { "no", bw_search_completer_add_parts },
  { "sort", add_words },
  { "search", add_searches },
  { "author", bw_search_completer_add_things },
  { "coauthor", bw_search_completer_add_things },
  { "person", bw_search_completer_add_things },
  { "mentions", bw_search_completer_add_things },
  { "affil", bw_search_completer_add_things },
  { "source", bw_search_completer_add_things },
  { "cat", bw_search_completer_add_topics },
  { "venue", bw_search_completer_add_strings },
  { "lang", bw_search_completer_add_strings },
  { "tag", bw_search_completer_add_strings },
  { "in", bw_search_completer_add_strings },
  { "year", bw_search_completer_add_dates },
  { "date", bw_search_completer_add_dates },
  { "added", bw_search_completer_add_dates },
  { "read", bw_search_completer_add_dates },
  { "after", bw_search_completer_add_dates },
  { "before", bw_search_completer_add_dates },
};

static void
add_fields (const BwQueryCaret *caret,
            BwCompletionList   *list)
{
  g_autoptr (GPtrArray) names = bw_query_field_complete (caret->typed);

  for (guint i = 0; i < names->len; i++)
    {
      char *text = g_strconcat (g_ptr_array_index (names, i), ":", NULL);

      g_ptr_array_add (list->all, bw_completion_new (text, text, -1));
    }
}

/* What has been typed in full needs no completion. */
static void
drop_typed (const BwQueryCaret *caret,
            BwCompletionList   *list)
{
  const BwCompletion *only = list->all->len == 1 ? g_ptr_array_index (list->all, 0) : NULL;
  g_autofree char *label = only != NULL ? bw_text_fold (only->label) : NULL;
  g_autofree char *typed = bw_text_fold (caret->typed);

  if (g_strcmp0 (label, typed) == 0)
    g_ptr_array_set_size (list->all, 0);
}

/**
 * bw_search_complete:
 * @text: a query, up to where somebody is typing
 * @budget: microseconds, in which is counted what no index counts, so far as that goes; 0 for no bound
 *
 * Returns: (transfer full) (nullable): how it may go on, or `NULL` with @error set
 */
BwCompletionList *
bw_search_complete (BwDb           *library,
                    BwSearchIndex  *index,
                    const char     *text,
                    gint64          budget,
                    GError        **error)
{
  g_autoptr (BwCompletionList) list = bw_completion_list_new (text);
  g_auto (BwQueryCaret) caret = { NULL, NULL, FALSE, 0 };
  gint64 deadline = budget > 0 ? g_get_monotonic_time () + budget : 0;
  BwSearchCompleter self = { library, index, bw_search_index_get_db (index), &caret, list, budget, deadline };

  if (!bw_query_caret_find (text, &caret))
    return g_steal_pointer (&list);

  list->from = caret.from;
  list->field = caret.field;
  if (caret.field == NULL)
    add_fields (&caret, list);
  for (gsize i = 0; caret.field != NULL && i < G_N_ELEMENTS (VALUES); i++)
    if (strcmp (VALUES[i].field, caret.field) == 0 && !VALUES[i].add (&self, error))
      return NULL;
  drop_typed (&caret, list);

  return g_steal_pointer (&list);
}
