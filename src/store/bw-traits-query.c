#include "bw-traits-query.h"

#include "bw-address-table.h"
#include "bw-error.h"

/* What is known of a person or a paper by which it may be another. */

#define MAX_WORKS "1000"   /* of a person that are looked at */
#define MAX_PEOPLE "20000" /* with whom somebody has written */
#define MAX_NAMES "20"     /* of the authors of a paper */
#define MAX_TOLD 12        /* papers and co-authors of one who may be another */

static const char *const GET_HEAD[] = {
  [BW_KIND_PAPER] = "SELECT title, NULL, NULL, title_known, NULL, NULL, NULL FROM paper WHERE id = ?1",
  [BW_KIND_PERSON] =
    "SELECT name, person.given, person.family, 1, latin_name.given, latin_name.family, name_key"
    "  FROM person LEFT JOIN latin_name ON person_id = person.id WHERE person.id = ?1",
};

static const char *const GET_KEYS[] = {
  [BW_KIND_PAPER] =
    "SELECT DISTINCT scheme || ':' || value FROM paper_identifier WHERE paper_id = ?1"
    "   AND scheme IN ('arxiv', 'doi', 'pmid', 'acl') ORDER BY 1",
  [BW_KIND_PERSON] =
    "SELECT DISTINCT CASE scheme WHEN 'key' THEN value ELSE scheme || ':' || value END"
    "  FROM person_identifier WHERE person_id = ?1 ORDER BY 1",
};

#define WORKS "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 ORDER BY paper_id LIMIT " MAX_WORKS

static const char GET_WORKS[] = WORKS;

static const char *const GET_PEOPLE[] = {
  [BW_KIND_PAPER] = "SELECT DISTINCT person_id FROM authorship WHERE paper_id = ?1 ORDER BY 1",
  [BW_KIND_PERSON] =
    "SELECT person_id FROM (SELECT DISTINCT other.person_id FROM (" WORKS ") AS found"
    "   JOIN authorship AS other ON other.paper_id = found.paper_id WHERE other.person_id != ?1"
    "   LIMIT " MAX_PEOPLE ")"
    " UNION SELECT coauthor_id FROM coauthor_statement WHERE person_id = ?1"
    " UNION SELECT person_id FROM coauthor_statement WHERE coauthor_id = ?1 ORDER BY 1",
};

static const char GET_NAMES[] =
  "SELECT DISTINCT CASE WHEN given IS NULL THEN family ELSE family || ', ' || given END"
  "  FROM authorship JOIN person ON person.id = person_id WHERE paper_id = ?1 ORDER BY 1"
  " LIMIT " MAX_NAMES;

/* As they are written: whatever is found to be one organisation later, that stays. */
static const char *const GET_PLACES[] = {
  [BW_KIND_PAPER] = "SELECT DISTINCT name FROM paper_affiliation WHERE paper_id = ?1 ORDER BY 1",
  [BW_KIND_PERSON] =
    "SELECT DISTINCT name FROM affiliation WHERE person_id = ?1 AND name IS NOT NULL ORDER BY 1",
};

static const char GET_CATEGORIES[] =
  "SELECT DISTINCT category FROM (" WORKS ") AS found"
  "  JOIN paper_category ON paper_category.paper_id = found.paper_id WHERE category != '' ORDER BY 1";

static const char *const GET_YEARS[] = {
  [BW_KIND_PAPER] =
    "SELECT published / 10000, published / 10000, coalesce (summary, abstract) FROM paper WHERE id = ?1",
  [BW_KIND_PERSON] =
    "SELECT min (published / 10000), max (published / 10000), NULL FROM (" WORKS ") AS found"
    "  JOIN paper ON paper.id = found.paper_id WHERE published > 0",
};

static const char GET_ABSTRACT[] =
  "SELECT abstract FROM paper WHERE id = ?1 AND summary != abstract";

/* One document names either as an author of one paper, or one as a co-author of the other. */
static const char ARE_APART[] =
  "SELECT EXISTS (SELECT 1 FROM authorship AS one JOIN authorship AS other"
  "                 ON other.paper_id = one.paper_id AND other.document_id = one.document_id"
  "                WHERE one.person_id = ?1 AND other.person_id = ?2"
  "                  AND one.position > 0 AND other.position > 0)"
  "    OR EXISTS (SELECT 1 FROM coauthor_statement WHERE person_id = ?1 AND coauthor_id = ?2)"
  "    OR EXISTS (SELECT 1 FROM coauthor_statement WHERE person_id = ?2 AND coauthor_id = ?1)";

/* One document describes both, and gives a title to neither: one of them may be another paper by now. */
static const char ARE_DESCRIBED_APART[] =
  "SELECT 1 FROM paper_statement AS one JOIN paper_statement AS other"
  "    ON other.document_id = one.document_id AND other.position != one.position"
  " WHERE one.paper_id = ?1 AND other.paper_id = ?2 AND one.title_known = 0 AND other.title_known = 0 LIMIT 1";

static const char NAME_PERSON[] = "SELECT name FROM person WHERE id = ?1";
static const char NAME_PAPER[] = "SELECT title FROM paper WHERE id = ?1";

/**
 * bw_traits_query_get_head:
 *
 * Returns: (transfer full) (nullable): what something is called, or `NULL` with @error set
 */
BwTraits *
bw_traits_query_get_head (BwDb    *db,
                          BwRef    ref,
                          GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_HEAD[ref.kind], error);
  BwTraits *traits;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    {
      if (step == BW_STEP_DONE)
        bw_error_set_not_found (error, ref);
      return NULL;
    }

  traits = bw_traits_new (ref.id);
  traits->name = bw_stmt_dup_text (stmt, 0);
  traits->given = bw_stmt_dup_text (stmt, 1);
  traits->family = bw_stmt_dup_text (stmt, 2);
  traits->name_known = bw_stmt_get_int (stmt, 3) != 0;
  traits->latin_given = bw_stmt_dup_text (stmt, 4);
  traits->latin_family = bw_stmt_dup_text (stmt, 5);
  traits->name_key = bw_stmt_dup_text (stmt, 6);

  return traits;
}

static gboolean
fill_years (BwDb      *db,
            BwKind     kind,
            BwTraits  *traits,
            GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_YEARS[kind], error);

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, traits->id);
  if (bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return FALSE;

  traits->first_year = bw_stmt_get_int (stmt, 0);
  traits->last_year = bw_stmt_get_int (stmt, 1);
  traits->text = bw_stmt_dup_text (stmt, 2);

  return TRUE;
}

/**
 * bw_traits_query_fill:
 * @traits: of bw_traits_query_get_head(), which get all the rest
 */
gboolean
bw_traits_query_fill (BwDb      *db,
                      BwKind     kind,
                      BwTraits  *traits,
                      GError   **error)
{
  gint64 id = traits->id;

  if (traits->people != NULL)
    return TRUE;

  traits->keys = bw_db_get_strings (db, GET_KEYS[kind], error, "i", id);
  if (kind == BW_KIND_PERSON)
    {
      traits->works = bw_db_get_ids (db, GET_WORKS, error, "i", id);
      traits->categories =
        traits->works != NULL ? bw_db_get_strings (db, GET_CATEGORIES, error, "i", id) : NULL;
    }
  else if ((traits->addresses = bw_address_table_get (db, id, error)) != NULL)
    traits->names = bw_db_get_strings (db, GET_NAMES, error, "i", id);
  if (traits->keys == NULL || (traits->categories == NULL && traits->names == NULL))
    return FALSE;

  traits->places = bw_db_get_strings (db, GET_PLACES[kind], error, "i", id);
  traits->people = traits->places != NULL ? bw_db_get_ids (db, GET_PEOPLE[kind], error, "i", id) : NULL;

  return traits->people != NULL && fill_years (db, kind, traits, error);
}

/* Adds what a paper says itself to what it is said to say. */
gboolean
bw_traits_query_add_abstract (BwDb      *db,
                              BwTraits  *paper,
                              GError   **error)
{
  g_auto (GStrv) abstract = bw_db_get_strings (db, GET_ABSTRACT, error, "i", paper->id);
  g_autofree char *text = NULL;

  if (abstract == NULL || abstract[0] == NULL)
    return abstract != NULL;

  text = g_steal_pointer (&paper->text);
  paper->text = g_strjoin (" ", text, abstract[0], NULL);
  return TRUE;
}

/* @apart: (out): whether a document says itself that two people, or two papers, are two */
gboolean
bw_traits_query_are_apart (BwDb      *db,
                           BwKind     kind,
                           gint64     one_id,
                           gint64     other_id,
                           gboolean  *apart,
                           GError   **error)
{
  const char *sql = kind == BW_KIND_PERSON ? ARE_APART : kind == BW_KIND_PAPER ? ARE_DESCRIBED_APART
                                                                               : NULL;
  gint64 found = 0;

  if (sql != NULL && !bw_db_find_id (db, sql, &found, error, "ii", one_id, other_id))
    return FALSE;

  *apart = found != 0;
  return TRUE;
}

static GStrv
get_names (BwDb        *db,
           const char  *sql,
           GArray      *ids,
           GError     **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < ids->len && i < MAX_TOLD; i++)
    {
      g_auto (GStrv) name = bw_db_get_strings (db, sql, error, "i", g_array_index (ids, gint64, i));

      if (name == NULL)
        return NULL;
      if (name[0] != NULL)
        g_strv_builder_add (names, name[0]);
    }

  return g_strv_builder_end (names);
}

/* Returns: (transfer full) (nullable): the names of people, as many as are told; `NULL` with @error
 *   set */
GStrv
bw_traits_query_get_names (BwDb    *db,
                           GArray  *people,
                           GError **error)
{
  return get_names (db, NAME_PERSON, people, error);
}

/* Names what is known of a person by ids, as far as it is to be told. */
gboolean
bw_traits_query_name (BwDb      *db,
                      BwTraits  *traits,
                      GError   **error)
{
  if (traits->works == NULL)
    return TRUE;

  g_strfreev (traits->names);
  g_strfreev (traits->titles);
  traits->titles = get_names (db, NAME_PAPER, traits->works, error);
  traits->names = traits->titles != NULL ? get_names (db, NAME_PERSON, traits->people, error) : NULL;

  return traits->names != NULL;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Gives each clue the names of its ids as words, in the order of the alphabet. */
gboolean
bw_traits_query_name_clues (BwDb       *db,
                            GPtrArray  *clues,
                            GError    **error)
{
  for (guint i = 0; i < clues->len; i++)
    {
      const BwClue *clue = g_ptr_array_index (clues, i);

      for (guint j = 0; j < clue->ids->len; j++)
        {
          g_auto (GStrv) names = bw_db_get_strings (db, clue->kind == BW_CLUE_PAPERS ? NAME_PAPER : NAME_PERSON, error, "i",
                                                    g_array_index (clue->ids, gint64, j));

          if (names == NULL)
            return FALSE;
          g_ptr_array_add (clue->words, g_strdup (names[0] != NULL ? names[0] : ""));
        }
      if (clue->ids->len > 0)
        g_ptr_array_sort (clue->words, compare_words);
      if (clue->words->len > BW_CLUE_MAX_NAMED && clue->ids->len > 0)
        g_ptr_array_set_size (clue->words, BW_CLUE_MAX_NAMED);
    }

  return TRUE;
}
