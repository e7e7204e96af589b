#include "bw-person-ties.h"

#include "bw-adjacency.h"

/* Co-authorship is mutual: another's profile states it of this person too. */
static const char GET_STATED_COAUTHORS[] =
  "SELECT coauthor_id, papers FROM coauthor_statement WHERE person_id = ?1"
  " UNION ALL SELECT person_id, papers FROM coauthor_statement WHERE coauthor_id = ?1";

static const char GET_STATED_CITING[] =
  "SELECT paper_id, papers FROM citation_statement WHERE person_id = ?1";

static const char GET_NAME[] =
  "SELECT name, 0 FROM person WHERE id = ?1";

static const char GET_TITLE[] =
  "SELECT title, published FROM paper WHERE id = ?1";

typedef struct
{
  BwDb       *db;
  BwKind      kind;
  const char *get_title;
  GHashTable *ties; /* id -> BwTie */
} Counter;

static BwTie *
get_tie (Counter *counter,
         gint64   id)
{
  BwTie *tie = g_hash_table_lookup (counter->ties, &id);

  if (tie == NULL)
    {
      tie = g_new0 (BwTie, 1);
      tie->ref = (BwRef){ counter->kind, id };
      g_hash_table_insert (counter->ties, &tie->ref.id, tie);
    }

  return tie;
}

/* Of two documents that state a number the larger is taken: each counts what it holds. */
static gboolean
add_stated (Counter     *counter,
            const char  *sql,
            gint64       person_id,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (counter->db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwTie *tie = get_tie (counter, bw_stmt_get_int64 (stmt, 0));

      tie->stated = MAX (tie->stated, bw_stmt_get_int (stmt, 1));
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_counted (Counter      *counter,
             BwAdjacency   kind,
             GArray       *works,
             gint64        person_id,
             GError      **error)
{
  for (guint i = 0; i < works->len; i++)
    {
      gint64 work = g_array_index (works, gint64, i);
      g_autoptr (GArray) ids = bw_adjacency_get (counter->db, kind, work, error);

      if (ids == NULL)
        return FALSE;
      for (guint j = 0; j < ids->len; j++)
        {
          gint64 id = g_array_index (ids, gint64, j);

          if (counter->kind != BW_KIND_PERSON || id != person_id)
            get_tie (counter, id)->counted++;
        }
    }

  return TRUE;
}

static gboolean
set_title (Counter  *counter,
           BwTie    *tie,
           GError  **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (counter->db, counter->get_title, error);

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, tie->ref.id);
  if (bw_stmt_step (stmt, error) == BW_STEP_ERROR)
    return FALSE;

  tie->title = g_strdup (bw_stmt_get_text (stmt, 0) != NULL ? bw_stmt_get_text (stmt, 0) : "");
  tie->date = bw_stmt_get_date (stmt, 1);
  return TRUE;
}

static gboolean
finish (Counter    *counter,
        GPtrArray  *ties,
        GError    **error)
{
  GHashTableIter iter;
  gpointer tie;
  gboolean done = TRUE;

  g_hash_table_iter_init (&iter, counter->ties);
  while (g_hash_table_iter_next (&iter, NULL, &tie))
    {
      g_ptr_array_add (ties, tie);
      done = done && set_title (counter, tie, error);
    }
  if (done)
    bw_tie_array_sort (ties);

  return done;
}

static gboolean
count_ties (BwDb         *db,
            BwKind        kind,
            BwAdjacency   adjacency,
            GArray       *works,
            gint64        person_id,
            GPtrArray    *ties,
            GError      **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean people = kind == BW_KIND_PERSON;
  Counter counter = { db, kind, people ? GET_NAME : GET_TITLE, table };
  gboolean done;

  done = add_stated (&counter, people ? GET_STATED_COAUTHORS : GET_STATED_CITING, person_id, error) &&
         add_counted (&counter, adjacency, works, person_id, error);

  return finish (&counter, ties, done ? error : NULL) && done;
}

/**
 * bw_person_ties_get:
 *
 * Adds the co-authors and the citing works of @person to it: counted from the papers
 * that the library holds, and as profiles state them.
 */
gboolean
bw_person_ties_get (BwDb      *db,
                    BwPerson  *person,
                    GError   **error)
{
  g_autoptr (GArray) works = bw_adjacency_get_works (db, person->id, error);

  return works != NULL &&
         count_ties (db, BW_KIND_PERSON, BW_ADJACENCY_TEAM, works, person->id,
                     person->coauthors, error) &&
         count_ties (db, BW_KIND_PAPER, BW_ADJACENCY_CITED_BY, works, person->id,
                     person->cited_by, error);
}
