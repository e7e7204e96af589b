#include "bw-namesake-query.h"

/* What is known of the works of people who have one name, and of who states them. */

#define MAX_AUTHORS "300" /* of a paper, those that are first by name */

#define IDENTIFIED_IN(document) \
  "SELECT 1 FROM person_identifier WHERE person_id = ?1 AND person_identifier.document_id = " document

static const char GET_ROWS[] =
  "SELECT paper_id, document_id, max (coalesce (told, 0)), position FROM authorship WHERE person_id = ?1"
  " GROUP BY paper_id, document_id, position"
  " UNION SELECT paper_id, document_id, 0, 0 FROM contribution WHERE person_id = ?1"
  " UNION SELECT 0, id, EXISTS (" IDENTIFIED_IN ("document.id") "), 0 FROM document WHERE subject_id = ?1"
                                                                " UNION SELECT 0, document_id, 0, 0 FROM document_author WHERE person_id = ?1"
                                                                " UNION SELECT 0, document_id, 0, 0 FROM coauthor_statement WHERE coauthor_id = ?1"
                                                                " UNION SELECT 0, document_id, 0, 0 FROM mention WHERE person_id = ?1 AND found = 0"
                                                                " UNION SELECT 0, document_id, EXISTS (" IDENTIFIED_IN ("person_name.document_id") "), 0"
                                                                                                                                                   "         FROM person_name WHERE person_id = ?1"
                                                                                                                                                   "    AND NOT EXISTS (SELECT 1 FROM authorship WHERE person_id = ?1"
                                                                                                                                                   "                       AND authorship.document_id = person_name.document_id)"
                                                                                                                                                   "    AND NOT EXISTS (SELECT 1 FROM contribution WHERE person_id = ?1"
                                                                                                                                                   "                       AND contribution.document_id = person_name.document_id)"
                                                                                                                                                   " LIMIT ?2";

/* The year of a paper is the first that a document states, whichever is shown of it. */
#define YEAR                                                                              \
  "(SELECT min (iif (published > 0 AND NOT published_inferred, published, NULL)) / 10000" \
  "   FROM paper_statement WHERE paper_id = found.paper_id)"

/* It is less than none where a paper names the person twice, who is two. */
static const char GET_SPAN[] =
  "SELECT iif (max (twice), -1, coalesce (max (" YEAR ") - min (" YEAR "), 0))"
  "  FROM (SELECT paper_id,"
  "               sum (position > 0) > count (DISTINCT iif (position > 0, document_id, NULL)) AS twice"
  "          FROM authorship WHERE person_id = ?1 GROUP BY paper_id LIMIT 1000) AS found";

static const char GET_GAP[] =
  "SELECT coalesce (max (year - before), 0) FROM"
  "  (SELECT year, lag (year) OVER (ORDER BY year) AS before FROM"
  "    (SELECT " YEAR " AS year"
  "       FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 LIMIT 1000) AS found)"
  "   WHERE year IS NOT NULL)";

/* Dates that documents state, and not what is shown of them, which may be chosen anew. */
static const char GET_PAPER[] =
  "SELECT min (title), (SELECT min (scheme || ':' || value) FROM paper_identifier"
  "                      WHERE paper_id = ?1 AND scheme != 'bibtex_key'),"
  "       coalesce (min (iif (published > 0 AND NOT published_inferred, published, NULL)), 0) / 10000"
  "  FROM paper_statement WHERE paper_id = ?1";

static const char GET_DOCUMENT[] =
  "SELECT kind || ':' || coalesce (key, title_key) FROM document WHERE id = ?1";

static const char GET_AUTHORS[] =
  "SELECT DISTINCT name_key FROM authorship JOIN person ON person.id = person_id"
  " WHERE paper_id = ?1 ORDER BY 1 LIMIT " MAX_AUTHORS;

/* Whose co-author a document says the person is, and who has written it with them. */
static const char GET_COMPANY[] =
  "SELECT name_key FROM coauthor_statement JOIN person ON person.id = person_id"
  " WHERE coauthor_id = ?1 AND document_id = ?2"
  " UNION SELECT name_key FROM coauthor_statement JOIN person ON person.id = coauthor_id"
  "        WHERE person_id = ?1 AND document_id = ?2"
  " UNION SELECT name_key FROM document_author JOIN person ON person.id = person_id"
  "        WHERE document_id = ?2 AND person_id != ?1"
  " ORDER BY 1 LIMIT " MAX_AUTHORS;

static const char GET_PLACES[] = "SELECT DISTINCT name FROM paper_affiliation WHERE paper_id = ?1";

static const char GET_OWN_PLACES[] =
  "SELECT DISTINCT name FROM affiliation WHERE person_id = ?1 AND document_id = ?2 AND name IS NOT NULL";

static const char GET_FIELDS[] =
  "SELECT DISTINCT category FROM paper_category WHERE paper_id = ?1 AND category != ''"
  " UNION SELECT DISTINCT venue FROM paper_statement WHERE paper_id = ?1 AND venue IS NOT NULL"
  "    AND venue NOT LIKE '%arxiv%'";

static const char GET_CITED[] = "SELECT DISTINCT cited_id FROM citation WHERE citing_id = ?1";

static const char GET_SUBJECT[] = "SELECT subject_id FROM document WHERE id = ?1";

/* By what a decision tells it. */
#define PAPER_KEYS                                                                              \
  "SELECT 'paper:' || scheme || ':' || value AS told FROM paper_identifier WHERE paper_id = ?1" \
  " UNION ALL SELECT 'paper:title:' || title_key FROM paper WHERE id = ?1"

static const char GET_PAPER_KEYS[] = PAPER_KEYS;

/* Who of the name had the paper when another came to have what they had, or they what another had
 * though they are marked. */
static const char GET_LEFT[] =
  "SELECT DISTINCT party_key.id FROM (" PAPER_KEYS ") AS found"
  "  JOIN party_key ON party_key.kind = 'person' AND party_key.key = found.told"
  "  JOIN party ON party.kind = 'person' AND party.id = party_key.id"
  "   AND (heir IS NOT NULL OR EXISTS (SELECT 1 FROM bookmark WHERE kind = 'person' AND target_id = party.id))"
  " WHERE EXISTS (SELECT 1 FROM party_key AS named WHERE named.kind = 'person'"
  "                  AND named.key = 'name:' || ?2 AND named.id = party_key.id)"
  " ORDER BY 1";

/* Below decisions a paper may be several, of which each has a year of its own, and so may somebody. */
static const char GET_REACH[] =
  "WITH RECURSIVE kin (thing) AS (VALUES (?1)"
  " UNION SELECT other_id FROM kin JOIN decision ON decision.kind = 'person' AND keep_id = kin.thing"
  "         AND action = 'merge' AND decider = 'person' AND undone = 0"
  " UNION SELECT keep_id FROM kin JOIN decision ON decision.kind = 'person' AND other_id = kin.thing"
  "         AND action = 'merge' AND decider = 'person' AND undone = 0)"
  " SELECT coalesce (max (published / 10000) - min (published / 10000), 0)"
  "  FROM (SELECT DISTINCT paper_id FROM kin JOIN authorship ON person_id = kin.thing LIMIT 1000) AS found"
  "  JOIN paper_statement ON paper_statement.paper_id = found.paper_id"
  " WHERE published > 0 AND NOT published_inferred";

static const char IS_UNMADE[] = "SELECT 1 FROM meta WHERE name = 'namesakes' AND value = 'unmade'";

static const char SET_MADE[] = "DELETE FROM meta WHERE name = 'namesakes'";

/**
 * bw_namesake_query_add_rows:
 * @max: how many at the most
 * @rows: (element-type BwNamesakeRow): gets who states the works of the person, and who names
 *   them beside
 */
gboolean
bw_namesake_query_add_rows (BwDb    *db,
                            gint64   person_id,
                            guint    max,
                            GArray  *rows,
                            GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ROWS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  bw_stmt_bind_int64 (stmt, 2, max);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwNamesakeRow row = { person_id, bw_stmt_get_int64 (stmt, 0), bw_stmt_get_int64 (stmt, 1),
                            bw_stmt_get_int (stmt, 3), 0, bw_stmt_get_int (stmt, 2) != 0 };

      g_array_append_val (rows, row);
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_namesake_query_get_gap:
 * @least: what is less is not asked more closely
 * @gap: (out): the most years that lie between a paper and the next, or 0; %BW_NAMESAKE_TWICE where
 *   a paper names the person twice
 */
gboolean
bw_namesake_query_get_gap (BwDb    *db,
                           gint64   person_id,
                           int      least,
                           int     *gap,
                           GError **error)
{
  gint64 found;

  *gap = 0;
  if (!bw_db_find_id (db, GET_SPAN, &found, error, "i", person_id))
    return FALSE;
  if (found < 0)
    *gap = BW_NAMESAKE_TWICE;
  if (found < least)
    return TRUE;
  if (!bw_db_find_id (db, GET_GAP, &found, error, "i", person_id))
    return FALSE;

  *gap = (int) found;
  return TRUE;
}

/**
 * bw_namesake_query_get_paper:
 * @order: (out) (transfer full): what the paper is called in any library
 * @year: (out): 0 where no document states it
 */
gboolean
bw_namesake_query_get_paper (BwDb    *db,
                             gint64   paper_id,
                             char   **order,
                             int     *year,
                             GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPER, error);
  const char *title;
  const char *identifier;

  *order = NULL;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  if (bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return FALSE;

  title = bw_stmt_get_text (stmt, 0);
  identifier = bw_stmt_get_text (stmt, 1);
  *order = g_strconcat (title != NULL ? title : "", "\n", identifier != NULL ? identifier : "", NULL);
  *year = bw_stmt_get_int (stmt, 2);

  return TRUE;
}

/* Returns: (transfer full) (nullable): what the document is called in any library, or `NULL` with
 *   @error set */
char *
bw_namesake_query_get_document (BwDb    *db,
                                gint64   document_id,
                                GError **error)
{
  g_auto (GStrv) keys = bw_db_get_strings (db, GET_DOCUMENT, error, "i", document_id);

  return keys != NULL ? g_strdup (keys[0] != NULL ? keys[0] : "") : NULL;
}

/* Returns: (transfer full) (nullable): the keys of the names of its authors, or `NULL` with
 *   @error set */
GStrv
bw_namesake_query_get_authors (BwDb    *db,
                               gint64   paper_id,
                               GError **error)
{
  return bw_db_get_strings (db, GET_AUTHORS, error, "i", paper_id);
}

/* Returns: (transfer full) (nullable): the keys of the names of those with whom a document names
 *   the person, but as authors of no paper; or `NULL` with @error set */
GStrv
bw_namesake_query_get_company (BwDb    *db,
                               gint64   person_id,
                               gint64   document_id,
                               GError **error)
{
  return bw_db_get_strings (db, GET_COMPANY, error, "ii", person_id, document_id);
}

/* Returns: (transfer full) (nullable): organisations as they are written, or `NULL` with @error
 *   set */
GStrv
bw_namesake_query_get_places (BwDb    *db,
                              gint64   paper_id,
                              GError **error)
{
  return bw_db_get_strings (db, GET_PLACES, error, "i", paper_id);
}

/* As bw_namesake_query_get_places(), of what a document states of the person. */
GStrv
bw_namesake_query_get_own_places (BwDb    *db,
                                  gint64   person_id,
                                  gint64   document_id,
                                  GError **error)
{
  return bw_db_get_strings (db, GET_OWN_PLACES, error, "ii", person_id, document_id);
}

/* Returns: (transfer full) (nullable): categories and venues, or `NULL` with @error set */
GStrv
bw_namesake_query_get_fields (BwDb    *db,
                              gint64   paper_id,
                              GError **error)
{
  return bw_db_get_strings (db, GET_FIELDS, error, "i", paper_id);
}

/* Returns: (transfer full) (element-type gint64) (nullable): papers, or `NULL` with @error set */
GArray *
bw_namesake_query_get_cited (BwDb    *db,
                             gint64   paper_id,
                             GError **error)
{
  return bw_db_get_ids (db, GET_CITED, error, "i", paper_id);
}

/* @person_id: (out): whom the document is about, or 0 */
gboolean
bw_namesake_query_get_subject (BwDb    *db,
                               gint64   document_id,
                               gint64  *person_id,
                               GError **error)
{
  return bw_db_find_id (db, GET_SUBJECT, person_id, error, "i", document_id);
}

/* Returns: (transfer full) (nullable): by what a decision tells the paper from others, or `NULL`
 *   with @error set */
GStrv
bw_namesake_query_get_paper_keys (BwDb    *db,
                                  gint64   paper_id,
                                  GError **error)
{
  return bw_db_get_strings (db, GET_PAPER_KEYS, error, "i", paper_id);
}

/* Returns: (transfer full) (element-type gint64) (nullable): who of the name has an heir or is marked, and
 *   had the paper when two became one; or `NULL` with @error set */
GArray *
bw_namesake_query_get_left (BwDb        *db,
                            gint64       paper_id,
                            const char  *name_key,
                            GError     **error)
{
  return bw_db_get_ids (db, GET_LEFT, error, "is", paper_id, name_key);
}

/* @reach: (out): the years that lie between the works of somebody, whatever decisions have made of
 * these and of them */
gboolean
bw_namesake_query_get_reach (BwDb    *db,
                             gint64   person_id,
                             int     *reach,
                             GError **error)
{
  gint64 found;

  if (!bw_db_find_id (db, GET_REACH, &found, error, "i", person_id))
    return FALSE;

  *reach = (int) found;
  return TRUE;
}

/* @unmade: (out): whether the library was written before namesakes were told apart */
gboolean
bw_namesake_query_is_unmade (BwDb      *db,
                             gboolean  *unmade,
                             GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_UNMADE, &found, error, ""))
    return FALSE;

  *unmade = found != 0;
  return TRUE;
}

gboolean
bw_namesake_query_set_made (BwDb    *db,
                            GError **error)
{
  return bw_db_run (db, SET_MADE, error, "");
}
