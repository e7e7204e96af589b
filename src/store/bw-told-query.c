#include "bw-told-query.h"

#include <string.h>

/* Who of a name is told by papers. */

#define TITLE "title:"

static const char GET_AUTHORS[] =
  "SELECT DISTINCT paper_id, person_id FROM authorship"
  " WHERE paper_id IN (SELECT paper_id FROM paper_identifier WHERE scheme = ?1 AND value = ?2)";

static const char GET_AUTHORS_OF_TITLE[] =
  "SELECT DISTINCT paper_id, person_id FROM authorship"
  " WHERE paper_id IN (SELECT id FROM paper WHERE title_key = ?1)";

static const char GET_PAPERS[] =
  "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 LIMIT ?2";

/* Who is called so, and whom decisions are about who was. */
static const char GET_NAMED[] =
  "SELECT id FROM person WHERE name_key = ?1"
  " UNION SELECT id FROM party INDEXED BY party_by_name"
  "        WHERE kind = 'person' AND name_key = ?1 AND row IS NOT NULL"
  " UNION SELECT id FROM party_key WHERE kind = 'person' AND key = 'name:' || ?1"
  " ORDER BY 1";

static const char GET_IDENTIFIED[] =
  "SELECT person_id FROM person_identifier WHERE scheme = ?1 AND value = ?2"
  " UNION SELECT id FROM party_key WHERE kind = 'person' AND key = ?1 || ':' || ?2"
  " ORDER BY 1";

static const char IS_NAMELESS[] =
  "SELECT 1 FROM party WHERE kind = 'person' AND id = ?1"
  "   AND NOT EXISTS (SELECT 1 FROM party_key WHERE party_key.kind = 'person'"
  "                      AND party_key.id = ?1 AND key LIKE 'name:%')";

#define TELLS(keys) "undone = 0 AND decider = 'person' AND char (10) || " keys " LIKE '%' || char (10) || 'paper:%'"

static const char IS_TOLD[] =
  "SELECT 1 FROM decision WHERE kind = 'person' AND keep_id = ?1 AND " TELLS ("keep_keys") " UNION ALL SELECT 1 FROM decision WHERE kind = 'person' AND other_id = ?1 AND " TELLS ("other_keys") " LIMIT 1";

static GArray *
collect (BwStmt  *stmt,
         GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (BwToldRow));
  BwStep step;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwToldRow row = { bw_stmt_get_int64 (stmt, 0), bw_stmt_get_int64 (stmt, 1) };

      g_array_append_val (rows, row);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * bw_told_query_get_authors:
 * @key: what tells a paper in any library, as `scheme:value`
 *
 * Returns: (transfer full) (element-type BwToldRow) (nullable): who has written the papers that it
 *   tells, of which there may be several of one title; or `NULL` with @error set
 */
GArray *
bw_told_query_get_authors (BwDb        *db,
                           const char  *key,
                           GError     **error)
{
  gboolean of_title = g_str_has_prefix (key, TITLE);
  const char *colon = strchr (key, ':');
  g_autofree char *scheme = colon != NULL ? g_strndup (key, (gsize) (colon - key)) : g_strdup ("");
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, of_title ? GET_AUTHORS_OF_TITLE : GET_AUTHORS, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, of_title ? key + strlen (TITLE) : scheme);
  if (!of_title)
    bw_stmt_bind_text (stmt, 2, colon != NULL ? colon + 1 : key);

  return collect (stmt, error);
}

/* Returns: (transfer full) (element-type gint64) (nullable): what somebody has written, @max papers
 *   at the most; or `NULL` with @error set */
GArray *
bw_told_query_get_papers (BwDb    *db,
                          gint64   person_id,
                          guint    max,
                          GError **error)
{
  return bw_db_get_ids (db, GET_PAPERS, error, "ii", person_id, (gint64) max);
}

/* Returns: (transfer full) (element-type gint64) (nullable): who has the name, and whom decisions are
 *   about who had it, there or not; or `NULL` with @error set */
GArray *
bw_told_query_get_named (BwDb        *db,
                         const char  *name_key,
                         GError     **error)
{
  return bw_db_get_ids (db, GET_NAMED, error, "s", name_key);
}

/* Returns: (transfer full) (element-type gint64) (nullable): who has the identifier, and whom decisions
 *   are about who had it, there or not; or `NULL` with @error set */
GArray *
bw_told_query_get_identified (BwDb        *db,
                              const char  *scheme,
                              const char  *value,
                              GError     **error)
{
  return bw_db_get_ids (db, GET_IDENTIFIED, error, "ss", scheme, value);
}

/* @nameless: (out): whether somebody has been told from another of the name, who alone is known
 * by it */
gboolean
bw_told_query_is_nameless (BwDb      *db,
                           gint64     person_id,
                           gboolean  *nameless,
                           GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_NAMELESS, &found, error, "i", person_id))
    return FALSE;

  *nameless = found != 0;
  return TRUE;
}

/* @told: (out): whether a decision that stands tells somebody by papers */
gboolean
bw_told_query_is_told (BwDb      *db,
                       gint64     person_id,
                       gboolean  *told,
                       GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_TOLD, &found, error, "i", person_id))
    return FALSE;

  *told = found != 0;
  return TRUE;
}
