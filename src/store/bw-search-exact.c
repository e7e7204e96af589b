#include "bw-search-exact.h"

#include "bw-hit.h"
#include "bw-name.h"
#include "bw-search-candidates.h"
#include "bw-search-score.h"
#include "bw-text-index.h"
#include "bw-text.h"

#define MAX_EXACT 16 /* things of one title or name: of more the words find the most important */

static const char FIND_PAPERS[] = "SELECT id FROM paper WHERE title_key = ?1 LIMIT ?2";
static const char FIND_PEOPLE[] = "SELECT id FROM person WHERE name_key = ?1 LIMIT ?2";
static const char FIND_ORGANISATIONS[] = "SELECT organisation_id FROM organisation_key WHERE key = ?1 LIMIT ?2";

/* From 1 on, the most important first: rows may have any number. */
static const char GET_PLACE[] =
  "SELECT rk - (SELECT min (rk) FROM entry AS first WHERE first.space = entry.space) + 1"
  "  FROM entry WHERE kind = ?1 AND id = ?2";

/* Those of a kind, the best first. */
static gboolean
add (BwSearchContext  *context,
     BwSearchSet      *set,
     BwKind            kind,
     const char       *sql,
     const char       *key,
     GError          **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (context->library, sql, error, "si", key, (gint64) MAX_EXACT + 1);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (BwSearchCandidate));

  for (guint i = 0; ids != NULL && ids->len <= MAX_EXACT && i < ids->len; i++)
    {
      BwSearchCandidate exact = { { kind, g_array_index (ids, gint64, i) }, 0, 0 };

      if (!bw_db_find_id (context->index, GET_PLACE, &exact.place, error, "si", bw_kind_to_string (kind), exact.ref.id))
        return FALSE;
      exact.worth = bw_search_score_importance (exact.place);
      if (exact.place != 0) /* else it has not been indexed yet */
        g_array_append_val (all, exact);
    }
  if (ids == NULL || !bw_search_candidates_sort (all, context, error))
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    bw_search_set_add (set, g_array_index (all, BwSearchCandidate, i).ref);

  return TRUE;
}

/* Whether nothing but words is asked for, none of which is to be missing. */
static gboolean
is_words (const BwQuery *query)
{
  for (guint i = 0; i < query->children->len; i++)
    if (((const BwQuery *) g_ptr_array_index (query->children, i))->type != BW_QUERY_TEXT)
      return FALSE;

  return query->children->len > 0;
}

/**
 * bw_search_exact_find:
 * @query: a %BW_QUERY_AND
 * @text: of which it was made
 *
 * Returns: (transfer full) (nullable): what has exactly these words as its title or name, the best
 *   of each kind first, where there is nothing in the text but words; or `NULL` with @error set
 */
BwSearchSet *
bw_search_exact_find (BwSearchContext  *context,
                      const BwQuery    *query,
                      const char       *text,
                      GError          **error)
{
  g_autoptr (BwSearchSet) set = bw_search_set_new ();
  g_autofree char *title_key = NULL;
  g_autofree char *name_key = NULL;

  g_return_val_if_fail (query->type == BW_QUERY_AND, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  title_key = bw_text_key (text);
  name_key = bw_name_key (text);
  if (!is_words (query) || *title_key == '\0')
    return g_steal_pointer (&set);
  if (!add (context, set, BW_KIND_PAPER, FIND_PAPERS, title_key, error) ||
      !add (context, set, BW_KIND_PERSON, FIND_PEOPLE, name_key, error) ||
      !add (context, set, BW_KIND_ORGANISATION, FIND_ORGANISATIONS, title_key, error))
    return NULL;

  return g_steal_pointer (&set);
}

/* Most do not even begin like that. */
static gboolean
may_be (const char *title,
        const char *words)
{
  return !g_ascii_isalnum (*title) || g_ascii_tolower (*title) == *words;
}

/**
 * bw_search_exact_raise:
 * @hits: (element-type BwHit)
 * @words: all that was asked for, of bw_text_search_words()
 *
 * Puts first what has just these words as its title or name, whatever it is worth.
 */
void
bw_search_exact_raise (GPtrArray  *hits,
                       const char *words)
{
  guint to = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      BwHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *title = may_be (hit->title, words) ? bw_text_search_words (hit->title) : NULL;

      if (g_strcmp0 (title, words) != 0)
        continue;
      hit = g_ptr_array_steal_index (hits, i);
      g_ptr_array_insert (hits, (int) to++, hit);
    }
}
