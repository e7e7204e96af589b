#include "bw-paper-team.h"

/*
 * The authors as the document that knows most of them has them, in its order: the longest
 * list, of several the one that says it is complete, or else that with the fullest names. A
 * list that is complete names them all: whoever only another document names is one of them
 * who is written otherwise. Who is known beside a list that is cut short, a profile for
 * instance that does not say which author its person is, follows it. That person has worked
 * with the others even where the list is complete.
 */
static const char GET_AUTHORS[] =
  "WITH stated AS ("
  "  SELECT document_id, count (DISTINCT person_id) AS n, max (position) AS last,"
  "         sum (length (person.name)) AS letters, min (person.name) AS name,"
  "         max (position) > 0 AND coalesce ((SELECT max (authors_complete) FROM paper_statement"
  "                      WHERE paper_statement.paper_id = ?1"
  "                        AND paper_statement.document_id = authorship.document_id), 0) AS complete"
  "    FROM authorship JOIN person ON person.id = person_id WHERE paper_id = ?1 GROUP BY document_id),"
  " best AS (SELECT document_id, complete FROM stated"
  "           ORDER BY last > 0 DESC, n DESC, complete DESC, letters DESC, name, document_id LIMIT 1)"
  " SELECT person.id, person.name, person.given, person.family, authorship.position,"
  "        authorship.document_id = best.document_id, best.complete"
  "   FROM best JOIN authorship JOIN person ON person.id = authorship.person_id"
  "  WHERE authorship.paper_id = ?1"
  "    AND (NOT best.complete OR authorship.document_id = best.document_id"
  "         OR authorship.position = 0)"
  "  ORDER BY authorship.document_id = best.document_id DESC,"
  "           authorship.position = 0, authorship.position, authorship.document_id";

static BwAuthor *
author_from_row (BwStmt *stmt)
{
  BwAuthor *author = g_new0 (BwAuthor, 1);

  author->person_id = bw_stmt_get_int64 (stmt, 0);
  author->name = bw_stmt_dup_text (stmt, 1);
  author->given = bw_stmt_dup_text (stmt, 2);
  author->family = bw_stmt_dup_text (stmt, 3);
  if (bw_stmt_get_int (stmt, 5) != 0)
    author->position = bw_stmt_get_int (stmt, 4);

  return author;
}

static void
add_author (BwStmt     *stmt,
            GPtrArray  *authors,
            GHashTable *seen)
{
  BwAuthor *author = author_from_row (stmt);

  if (g_hash_table_contains (seen, &author->person_id))
    {
      bw_author_free (author);
      return;
    }
  if (author->position > 0)
    author->position = (int) authors->len + 1; /* who is named twice has one place */
  g_ptr_array_add (authors, author);
  g_hash_table_add (seen, &author->person_id);
}

/**
 * bw_paper_team_get_authors:
 * @authors: (element-type BwAuthor): the authors are added to it in order
 * @complete: (out): whether they are all
 */
gboolean
bw_paper_team_get_authors (BwDb       *db,
                           gint64      paper_id,
                           GPtrArray  *authors,
                           gboolean   *complete,
                           GError    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_AUTHORS, error);
  BwStep step;

  *complete = FALSE;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      *complete = bw_stmt_get_int (stmt, 6) != 0;
      if (!*complete || bw_stmt_get_int (stmt, 5) != 0)
        add_author (stmt, authors, seen);
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_paper_team_get_people:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids of those who have worked
 *   together, the authors in order first; or `NULL` with @error set
 */
GArray *
bw_paper_team_get_people (BwDb    *db,
                          gint64   paper_id,
                          GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  g_autoptr (GPtrArray) authors = bw_author_array_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_AUTHORS, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    add_author (stmt, authors, seen);
  for (guint i = 0; i < authors->len; i++)
    g_array_append_val (ids, ((BwAuthor *) g_ptr_array_index (authors, i))->person_id);

  return step == BW_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
