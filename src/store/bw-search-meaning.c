#include "bw-search-meaning.h"

#include <string.h>

#include "bw-error.h"
#include "bw-hint.h"
#include "bw-item-query.h"
#include "bw-pasted.h"
#include "bw-search-attribute.h"
#include "bw-search-expression.h"
#include "bw-search-finder.h"
#include "bw-search-relation.h"
#include "bw-search-space.h"
#include "bw-text.h"

/* What the values of fields mean: things that are named by an id, by words or in braces. */

#define MAX_SOURCES 20000 /* that are looked through for a name */

static const char FIND_IN_TITLES[] =
  "SELECT entry.kind, entry.id"
  "  FROM (SELECT rowid AS rk FROM ft_title WHERE ft_title MATCH ?1 ORDER BY rowid LIMIT ?2) AS found"
  "  JOIN entry ON entry.space = 1 AND entry.rk = found.rk";

static const char FIND_IN_NAMES[] =
  "SELECT entry.kind, entry.id"
  "  FROM (SELECT rowid AS rk FROM ft_name WHERE ft_name MATCH ?1 ORDER BY rowid LIMIT ?2) AS found"
  "  JOIN entry ON entry.space = 2 AND entry.rk = found.rk";

static const char FIND_IN_DOCUMENTS[] =
  "SELECT entry.kind, entry.id"
  "  FROM (SELECT rowid AS rk FROM ft_document WHERE ft_document MATCH ?1 ORDER BY rowid LIMIT ?2) AS found"
  "  JOIN entry ON entry.space = 3 AND entry.rk = found.rk";

static const char GET_SOURCES[] =
  "SELECT id, title || char (10) || key || char (10) || coalesce (url, '') FROM source"
  " WHERE id > 0 ORDER BY id LIMIT ?1";

static const char GET_FOLDERS[] =
  "SELECT source_id, name FROM feed_folder WHERE source_id > 0 ORDER BY source_id LIMIT ?1";

static const char IS_NOTE[] = "SELECT 1 FROM document WHERE id = ?1 AND kind = 'note'";

/* Returns: the name by which #BwSearchRelation knows how things stand to those of the value */
const char *
bw_search_meaning_get_relation (const BwQuery *query,
                                const BwQuery *value)
{
  g_return_val_if_fail (query != NULL, NULL);

  return value->first ? "author^" : query->field;
}

static gboolean
takes (const BwQuery *query,
       BwKind         kind)
{
  return bw_search_relation_takes (query->field, kind);
}

/* "paper/42", "arxiv:2401.05566", "doi:10.1000/1" and the like, or what bw_pasted_identifier() takes
 * for one, where papers or people are asked for and not sources. */
static char *
get_reference (const BwQuery *query,
               const char    *text)
{
  gboolean identifies = takes (query, BW_KIND_PAPER) || takes (query, BW_KIND_PERSON);
  BwIdentifier *identifier = identifies ? bw_pasted_identifier (text) : NULL;
  char *reference = NULL;

  if (identifier != NULL)
    {
      reference = g_strconcat (identifier->scheme, ":", identifier->value, NULL);
      bw_identifier_free (identifier);
    }
  else if (strpbrk (text, ":/") != NULL)
    reference = g_strdup (text);

  return reference;
}

/* Whether it is a reference, to something that there is or not. */
static gboolean
add_reference (BwSearchContext  *context,
               const BwQuery    *query,
               const BwQuery    *value,
               BwSearchSet      *set,
               gboolean         *is_reference,
               GError          **error)
{
  g_autofree char *reference = value->phrase ? NULL : get_reference (query, value->text);
  g_autoptr (GError) reason = NULL;
  BwRef ref;

  *is_reference = FALSE;
  if (reference == NULL)
    return TRUE;

  if (bw_item_query_find (context->library, reference, &ref, &reason))
    bw_search_set_add (set, ref);
  *is_reference = reason == NULL || g_error_matches (reason, BW_ERROR, BW_ERROR_NOT_FOUND);
  if (*is_reference || g_error_matches (reason, BW_ERROR, BW_ERROR_INVALID))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* "Bengio, Yoshua" is who is called Yoshua Bengio. Returns: (nullable): NULL where there is nothing to turn */
static char *
turn_name (const char *name)
{
  const char *comma = strchr (name, ',');

  return comma != NULL ? g_strdup_printf ("%s %.*s", comma + 1, (int) (comma - name), name)
                       : NULL;
}

static gboolean
add_found (BwSearchContext  *context,
           const char       *sql,
           const char       *expression,
           guint             max,
           const BwQuery    *query,
           BwSearchSet      *set,
           GError          **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (context->index, sql, error);
  BwStep step;
  guint n = 0;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, expression);
  bw_stmt_bind_int64 (stmt, 2, (gint64) max + 1);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };

      if (++n > max)
        set->complete = FALSE;
      else if (takes (query, ref.kind))
        bw_search_set_add (set, ref);
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_named (BwSearchContext  *context,
           BwSearchTable     table,
           const char       *field,
           const char       *text,
           const BwQuery    *query,
           const BwQuery    *value,
           BwSearchSet      *set,
           GError          **error)
{
  static const char *const SQL[BW_N_SEARCH_TABLES] = { FIND_IN_TITLES, NULL, FIND_IN_NAMES,
                                                       FIND_IN_DOCUMENTS };
  gboolean of_people = query->field != NULL && strcmp (query->field, "author") == 0 && !value->first;
  g_autoptr (BwQuery) asked = bw_query_new (field != NULL ? BW_QUERY_FIELD : BW_QUERY_TEXT);
  BwQuery *words = field != NULL ? bw_query_new (BW_QUERY_TEXT) : asked;
  g_autofree char *expression = NULL;
  g_autoptr (GError) reason = NULL;

  words->text = g_strdup (text);
  words->phrase = value->phrase;
  words->prefix = value->prefix;
  asked->field = field;
  if (field != NULL)
    g_ptr_array_add (asked->children, words);

  expression = bw_search_expression_new (context, asked, table, NULL, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return expression == NULL || *expression == '\0' ||
         add_found (context, SQL[table], expression,
                    of_people ? MAX (context->max, BW_SEARCH_MAX_AUTHORS)
                              : MAX (context->max, BW_SEARCH_MAX_MEANT),
                    query, set, error);
}

/* Sources whose title, address or file, or whose folder has the words. */
static gboolean
add_sources (BwSearchContext  *context,
             const char       *sql,
             const BwQuery    *value,
             BwSearchSet      *set,
             GError          **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (context->library, sql, error);
  BwStep step;
  guint n = 0;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_SOURCES);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { BW_KIND_SOURCE, bw_stmt_get_int64 (stmt, 0) };

      if (bw_search_attribute_matches ("source", value->text, value->prefix, bw_stmt_get_text (stmt, 1)))
        bw_search_set_add (set, ref);
      n++;
    }
  if (n == MAX_SOURCES)
    set->complete = FALSE;

  return step == BW_STEP_DONE;
}

/* There is no queue and no collection but the folders of feeds. */
static gboolean
add_place (BwSearchContext  *context,
           const BwQuery    *value,
           BwSearchSet      *set,
           GError          **error)
{
  if (!add_sources (context, GET_FOLDERS, value, set, error))
    return FALSE;
  if (set->refs->len == 0 && !value->prefix && strcmp (value->text, "queue") != 0)
    bw_hints_add (context->hints, BW_HINT_COLLECTION, value->text);

  return TRUE;
}

static gboolean
keep_notes (BwSearchContext  *context,
            BwSearchSet      *set,
            GError          **error)
{
  g_autoptr (BwSearchSet) all = bw_search_set_new ();

  bw_search_set_add_all (all, set, G_MAXUINT);
  g_array_set_size (set->refs, 0);
  g_hash_table_remove_all (set->keys);
  for (guint i = 0; i < all->refs->len; i++)
    {
      BwRef ref = g_array_index (all->refs, BwRef, i);
      gint64 is_note;

      if (!bw_db_find_id (context->library, IS_NOTE, &is_note, error, "i", ref.id))
        return FALSE;
      if (is_note)
        bw_search_set_add (set, ref);
    }

  return TRUE;
}

/* Names with a comma are as they stand, or turned. */
static gboolean
add_called (BwSearchContext  *context,
            const BwQuery    *query,
            const BwQuery    *value,
            BwSearchSet      *set,
            GError          **error)
{
  g_autofree char *turned = turn_name (value->text);
  guint before = set->refs->len;

  if (!add_named (context, BW_SEARCH_IN_NAMES, NULL, value->text, query, value, set, error))
    return FALSE;
  if (set->refs->len > before || turned == NULL)
    return TRUE;

  return add_named (context, BW_SEARCH_IN_NAMES, NULL, turned, query, value, set, error);
}

static gboolean
add_words (BwSearchContext  *context,
           const BwQuery    *query,
           const BwQuery    *value,
           BwSearchSet      *set,
           GError          **error)
{
  if (strcmp (query->field, "in") == 0)
    return add_place (context, value, set, error);
  if (strcmp (query->field, "source") == 0)
    return add_sources (context, GET_SOURCES, value, set, error);
  if (strcmp (query->field, "note") == 0)
    return add_named (context, BW_SEARCH_IN_DOCUMENTS, NULL, value->text, query, value, set, error) &&
           keep_notes (context, set, error);

  if ((takes (query, BW_KIND_PERSON) || takes (query, BW_KIND_ORGANISATION)) &&
      strcmp (query->field, "cites") != 0 && strcmp (query->field, "citedby") != 0 &&
      !add_called (context, query, value, set, error))
    return FALSE;

  return !takes (query, BW_KIND_PAPER) ||
         add_named (context, BW_SEARCH_IN_TITLES, "title", value->text, query, value, set, error);
}

static gboolean
add_nested (BwSearchContext  *context,
            const BwQuery    *query,
            const BwQuery    *value,
            BwSearchSet      *set,
            GError          **error)
{
  static const BwSearchSpace SPACES[] = { BW_SEARCH_NAMES, BW_SEARCH_PAPERS, BW_SEARCH_DOCUMENTS };
  guint max = MAX (context->max, BW_SEARCH_MAX_MEANT);

  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    {
      g_autoptr (BwSearchSet) found = bw_search_set_new ();

      if (!takes (query, bw_search_space_get_kind (SPACES[i], 0)) &&
          !takes (query, bw_search_space_get_kind (SPACES[i], 1)))
        continue;
      if (!bw_search_finder_find (context, g_ptr_array_index (value->children, 0), SPACES[i], found, error))
        return FALSE;
      bw_search_set_add_all (set, found, max);
    }

  return TRUE;
}

/**
 * bw_search_meaning_get:
 * @query: a field whose values are things
 * @value: one of them
 *
 * Returns: (transfer none) (nullable): the things, which are read once for each search, or
 *   `NULL` with @error set
 */
BwSearchSet *
bw_search_meaning_get (BwSearchContext  *context,
                       const BwQuery    *query,
                       const BwQuery    *value,
                       GError          **error)
{
  BwSearchSet *known;
  g_autoptr (BwSearchSet) set = NULL;
  gboolean is_reference = FALSE;

  g_return_val_if_fail (context != NULL, NULL);

  if ((known = g_hash_table_lookup (context->meant, value)) != NULL)
    return known;

  set = bw_search_set_new ();
  if (value->type == BW_QUERY_NESTED)
    {
      if (!add_nested (context, query, value, set, error))
        return NULL;
    }
  else if (!add_reference (context, query, value, set, &is_reference, error) ||
           (!is_reference && !add_words (context, query, value, set, error)))
    return NULL;

  known = g_steal_pointer (&set);
  g_hash_table_insert (context->meant, (gpointer) value, known);

  return known;
}
