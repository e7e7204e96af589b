#include "bw-search-rank.h"

#include "bw-search-attribute.h"
#include "bw-search-candidates.h"
#include "bw-search-score.h"
#include "bw-text.h"

/* The order of what was found. */

#define LOWEST "(SELECT min (rk) FROM entry WHERE space = ?4)"
#define SCORE(table)                                                         \
  "SELECT rowid - " LOWEST ", score (" table ", " LOWEST ", ?5) FROM " table \
  " WHERE " table " MATCH ?1 AND rowid = (SELECT rk FROM entry WHERE kind = ?2 AND id = ?3)"

static const char SCORE_PAPER[] = SCORE ("ft_paper");
static const char SCORE_DOCUMENT[] = SCORE ("ft_document");
static const char GET_PLACE[] = "SELECT rk - " LOWEST " FROM entry WHERE kind = ?2 AND id = ?3";

#define LAST G_MAXINT64 /* the place of what is not in the index */

static const char GET_PAPER_TITLE[] = "SELECT title FROM paper WHERE id = ?1";
static const char GET_PERSON_NAME[] = "SELECT sort_key FROM person WHERE id = ?1";
static const char GET_ORGANISATION_NAME[] = "SELECT name FROM organisation WHERE id = ?1";
static const char GET_DOCUMENT_TITLE[] =
  "SELECT coalesce (document.title, source.title) FROM document"
  "  JOIN source ON source.id = document.source_id WHERE document.id = ?1";

typedef struct
{
  BwRef     ref;
  double    number;
  char     *text;
  gboolean  known;
  gint64    age;  /* by which equals are told apart before their place, if not 0 */
  guint     place; /* where it stood before */
} Ranked;

static void
ranked_clear (gpointer data)
{
  g_free (((Ranked *) data)->text);
}

static GArray *
ranked_new (const BwSearchSet *set)
{
  GArray *all = g_array_sized_new (FALSE, TRUE, sizeof (Ranked), set->refs->len);

  g_array_set_clear_func (all, ranked_clear);
  for (guint i = 0; i < set->refs->len; i++)
    {
      Ranked ranked = { g_array_index (set->refs, BwRef, i), 0, NULL, FALSE, 0, i };

      g_array_append_val (all, ranked);
    }

  return all;
}

/* What is not known comes last; of equals the one that stood before the other stays there. */
static int
compare (const Ranked *one,
         const Ranked *other,
         int           sign)
{
  if (one->known != other->known)
    return one->known ? -1 : 1;
  if (one->text != NULL && other->text != NULL && g_strcmp0 (one->text, other->text) != 0)
    return sign * g_strcmp0 (one->text, other->text);
  if (one->number != other->number)
    return one->number < other->number ? -sign : sign;
  if (one->known && one->age != other->age)
    return one->age < other->age ? -sign : sign;

  return one->place < other->place ? -1 : 1;
}

static int
compare_rising (gconstpointer one,
                gconstpointer other)
{
  return compare (one, other, 1);
}

static int
compare_falling (gconstpointer one,
                 gconstpointer other)
{
  return compare (one, other, -1);
}

static void
apply (BwSearchSet *set,
       GArray      *ranked,
       gboolean     rising)
{
  g_array_sort (ranked, rising ? compare_rising : compare_falling);
  for (guint i = 0; i < ranked->len; i++)
    g_array_index (set->refs, BwRef, i) = g_array_index (ranked, Ranked, i).ref;
}

/* How well the words fit, or how important it is where there are none. */
static gboolean
get_score (BwSearchContext    *context,
           const char         *expression,
           GBytes             *plan,
           BwSearchSpace       space,
           BwSearchCandidate  *candidate,
           GError            **error)
{
  const char *sql = space == BW_SEARCH_PAPERS ? SCORE_PAPER : SCORE_DOCUMENT;
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  if (space == BW_SEARCH_NAMES)
    sql = GET_PLACE;
  if ((stmt = bw_db_prepare (context->index, sql, error)) == NULL)
    return FALSE;

  if (sql != GET_PLACE)
    {
      bw_stmt_bind_text (stmt, 1, expression);
      bw_stmt_bind_blob (stmt, 5, plan);
    }
  bw_stmt_bind_text (stmt, 2, bw_kind_to_string (candidate->ref.kind));
  bw_stmt_bind_int64 (stmt, 3, candidate->ref.id);
  bw_stmt_bind_int64 (stmt, 4, space);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      candidate->place = bw_stmt_get_int64 (stmt, 0);
      candidate->worth = sql == GET_PLACE ? bw_search_score_importance (candidate->place) : bw_stmt_get_double (stmt, 1);
    }

  return step != BW_STEP_ERROR;
}

/* What is not in the index stays behind the others. */
static gboolean
rank_by_words (BwSearchContext  *context,
               const char       *expression,
               GBytes           *plan,
               BwSearchSpace     space,
               BwSearchSet      *set,
               GError          **error)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (BwSearchCandidate));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (BwRef));

  for (guint i = 0; i < set->refs->len; i++)
    {
      BwSearchCandidate candidate = { g_array_index (set->refs, BwRef, i), 0, LAST };

      if (!get_score (context, expression, plan, space, &candidate, error))
        return FALSE;
      if (candidate.place != LAST)
        g_array_append_val (candidates, candidate);
      else
        g_array_append_val (others, candidate.ref);
    }
  if (!bw_search_candidates_sort (candidates, context, error))
    return FALSE;

  for (guint i = 0; i < candidates->len; i++)
    g_array_index (set->refs, BwRef, i) = g_array_index (candidates, BwSearchCandidate, i).ref;
  for (guint i = 0; i < others->len; i++)
    g_array_index (set->refs, BwRef, candidates->len + i) = g_array_index (others, BwRef, i);

  return TRUE;
}

static gboolean
get_number (BwSearchContext  *context,
            const char       *field,
            Ranked           *ranked,
            GError          **error)
{
  const BwSearchAttribute *attribute = bw_search_attribute_find (field, NULL, ranked->ref.kind);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  if (attribute == NULL)
    return TRUE;
  if ((stmt = bw_db_prepare (context->library, attribute->get, error)) == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, ranked->ref.id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && bw_stmt_get_text (stmt, 0) != NULL)
    {
      ranked->number = (double) bw_stmt_get_int64 (stmt, 0);
      ranked->known = TRUE;
    }

  return step != BW_STEP_ERROR;
}

static gboolean
get_title (BwSearchContext  *context,
           Ranked           *ranked,
           GError          **error)
{
  static const char *const SQL[] = {
    [BW_KIND_PAPER] = GET_PAPER_TITLE,
    [BW_KIND_PERSON] = GET_PERSON_NAME,
    [BW_KIND_ORGANISATION] = GET_ORGANISATION_NAME,
    [BW_KIND_DOCUMENT] = GET_DOCUMENT_TITLE,
  };
  g_auto (GStrv) titles = bw_db_get_strings (context->library, SQL[ranked->ref.kind], error, "i", ranked->ref.id);

  if (titles == NULL)
    return FALSE;

  ranked->known = titles[0] != NULL;
  ranked->text = ranked->known ? bw_text_key (titles[0]) : NULL;

  return TRUE;
}

/* Of one day the last comes first. */
static gboolean
rank_by_date (BwSearchContext  *context,
              BwSearchSet      *set,
              GError          **error)
{
  g_autoptr (GArray) ranked = ranked_new (set);

  for (guint i = 0; i < ranked->len; i++)
    {
      Ranked *one = &g_array_index (ranked, Ranked, i);

      if (!get_number (context, "date", one, error))
        return FALSE;
      one->place = G_MAXUINT - (guint) one->ref.id;
    }
  apply (set, ranked, FALSE);

  return TRUE;
}

/**
 * bw_search_rank:
 * @words: the parts of the query that are words
 *
 * Puts the best first: by the words, or where there are none the newest, and of people and
 * organisations the most important.
 */
gboolean
bw_search_rank (BwSearchContext  *context,
                const BwQuery    *words,
                BwSearchSpace     space,
                BwSearchSet      *set,
                GError          **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GByteArray) plan = g_byte_array_new ();
  g_autofree char *expression = bw_search_expression_new (
    context, words, space == BW_SEARCH_PAPERS ? BW_SEARCH_IN_PAPERS : BW_SEARCH_IN_DOCUMENTS, plan, &reason);
  g_autoptr (GBytes) blob = g_bytes_new (plan->data, plan->len);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (space != BW_SEARCH_NAMES && (expression == NULL || *expression == '\0'))
    return rank_by_date (context, set, error);

  return rank_by_words (context, expression, blob, space, set, error);
}

/* Sorts things as it was asked for; of those that are equal the best stay first. Of those that were
 * added on one day the last has the highest id. */
gboolean
bw_search_sort (BwSearchContext     *context,
                const BwQueryOrder  *order,
                BwSearchSet         *set,
                GError             **error)
{
  static const char *const FIELDS[] = { [BW_QUERY_BY_DATE] = "date", [BW_QUERY_BY_ADDED] = "added", [BW_QUERY_BY_CITATIONS] = "citations" };
  g_autoptr (GArray) ranked = ranked_new (set);

  for (guint i = 0; i < ranked->len; i++)
    {
      Ranked *one = &g_array_index (ranked, Ranked, i);

      if (order->key == BW_QUERY_BY_RELEVANCE)
        {
          one->number = -(double) i;
          one->known = TRUE;
        }
      else if (order->key == BW_QUERY_BY_TITLE ? !get_title (context, one, error)
                                               : !get_number (context, FIELDS[order->key], one, error))
        return FALSE;
      one->age = order->key == BW_QUERY_BY_ADDED ? one->ref.id : 0;
    }
  apply (set, ranked, order->rising);

  return TRUE;
}
