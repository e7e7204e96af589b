#include "bw-adjacency.h"

#include "bw-id-list.h"
#include "bw-paper-team.h"

static const char *const GET[] = {
  [BW_ADJACENCY_TEAM] = "SELECT team FROM paper_neighbours WHERE id = ?1",
  [BW_ADJACENCY_REFERENCES] = "SELECT cited FROM paper_references WHERE id = ?1",
  [BW_ADJACENCY_CITED_BY] = "SELECT cited_by FROM paper_neighbours WHERE id = ?1",
};

static const char *const SET[] = {
  [BW_ADJACENCY_TEAM] =
    "INSERT INTO paper_neighbours (id, team) VALUES (?1, ?2)"
    " ON CONFLICT (id) DO UPDATE SET team = excluded.team",
  [BW_ADJACENCY_REFERENCES] =
    "INSERT INTO paper_references (id, cited) VALUES (?1, ?2)"
    " ON CONFLICT (id) DO UPDATE SET cited = excluded.cited",
  [BW_ADJACENCY_CITED_BY] =
    "INSERT INTO paper_neighbours (id, cited_by) VALUES (?1, ?2)"
    " ON CONFLICT (id) DO UPDATE SET cited_by = excluded.cited_by",
};

static const char *const REMOVE[] = {
  [BW_ADJACENCY_TEAM] = "UPDATE paper_neighbours SET team = NULL WHERE id = ?1 AND team IS NOT NULL",
  [BW_ADJACENCY_REFERENCES] = "DELETE FROM paper_references WHERE id = ?1",
  [BW_ADJACENCY_CITED_BY] =
    "UPDATE paper_neighbours SET cited_by = NULL WHERE id = ?1 AND cited_by IS NOT NULL",
};

/* A row that says nothing. */
static const char REMOVE_EMPTY[] =
  "DELETE FROM paper_neighbours WHERE id = ?1 AND team IS NULL AND cited_by IS NULL";

static const char GET_WORKS[] =
  "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 ORDER BY paper_id";

/* The lists of all works of somebody, by one question: asking for each takes longer than to
 * read it. The order of the tables is that of the works. */
static const char GET_OF_WORKS[] =
  "SELECT found.paper_id, team, cited_by"
  "  FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 ORDER BY paper_id) AS found"
  "  LEFT JOIN paper_neighbours ON paper_neighbours.id = found.paper_id";

static const char GET_REFERENCES[] =
  "SELECT DISTINCT cited_id FROM citation WHERE citing_id = ?1 ORDER BY cited_id";

static const char GET_CITED_BY[] =
  "SELECT DISTINCT citing_id FROM citation WHERE cited_id = ?1 ORDER BY citing_id";

static const char GET_CITED_BY_NEWER[] =
  "SELECT DISTINCT citing_id FROM citation WHERE cited_id = ?1 AND citing_id > ?2 ORDER BY citing_id";

/* A team is in the order of the authors; the others rise. */
static gboolean
is_sorted (BwAdjacency kind)
{
  return kind != BW_ADJACENCY_TEAM;
}

/**
 * bw_adjacency_get:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the neighbours' ids, or
 *   `NULL` with @error set
 */
GArray *
bw_adjacency_get (BwDb         *db,
                  BwAdjacency   kind,
                  gint64        id,
                  GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET[kind], error);
  const guint8 *data;
  gsize size;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);

  switch (bw_stmt_step (stmt, error))
    {
    case BW_STEP_ROW:
      data = bw_stmt_peek_blob (stmt, 0, &size);
      bw_id_list_append (ids, data, size, is_sorted (kind));
      return g_steal_pointer (&ids);

    case BW_STEP_DONE:
      return g_steal_pointer (&ids);

    case BW_STEP_ERROR:
    default:
      return NULL;
    }
}

static void
append_column (BwStmt      *stmt,
               int          column,
               GArray      *ids,
               BwAdjacency  kind)
{
  gsize size;
  const guint8 *data = bw_stmt_peek_blob (stmt, column, &size);

  bw_id_list_append (ids, data, size, is_sorted (kind));
}

/**
 * bw_adjacency_get_of_works:
 *
 * Returns: (transfer full) (nullable): the works of a person with their neighbours, or `NULL` with
 *   @error set
 */
BwWorks *
bw_adjacency_get_of_works (BwDb    *db,
                           gint64   person_id,
                           GError **error)
{
  g_autoptr (BwWorks) works = bw_works_new ();
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_OF_WORKS, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);

      g_array_append_val (works->ids, id);
      append_column (stmt, 1, works->team, BW_ADJACENCY_TEAM);
      append_column (stmt, 2, works->cited_by, BW_ADJACENCY_CITED_BY);
      g_array_append_val (works->ends, works->team->len);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&works) : NULL;
}

static gboolean
set_ids (BwDb         *db,
         BwAdjacency   kind,
         gint64        id,
         GArray       *ids,
         GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (ids->len == 0)
    return bw_db_run (db, REMOVE[kind], error, "i", id) &&
           (bw_db_get_n_changes (db) == 0 || bw_db_run (db, REMOVE_EMPTY, error, "i", id));

  bytes = bw_id_list_encode (ids, is_sorted (kind));

  return bw_db_run (db, SET[kind], error, "ib", id, bytes);
}

/**
 * bw_adjacency_get_works:
 *
 * The works of a person are no list that is kept: the index of the authorships holds just
 * them, in order, and is written anyway.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the papers' ids, rising, or
 *   `NULL` with @error set
 */
GArray *
bw_adjacency_get_works (BwDb    *db,
                        gint64   person_id,
                        GError **error)
{
  return bw_db_get_ids (db, GET_WORKS, error, "i", person_id);
}

static gboolean
update_from_query (BwDb         *db,
                   BwAdjacency   kind,
                   const char   *sql,
                   gint64        id,
                   GError      **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (db, sql, error, "i", id);

  return ids != NULL && set_ids (db, kind, id, ids, error);
}

static gboolean
update_team (BwDb    *db,
             gint64   id,
             GError **error)
{
  g_autoptr (GArray) ids = bw_paper_team_get_people (db, id, error);

  return ids != NULL && set_ids (db, BW_ADJACENCY_TEAM, id, ids, error);
}

/* For a paper whose one list of authors is known to be @ids. */
gboolean
bw_adjacency_set_team (BwDb    *db,
                       gint64   paper_id,
                       GArray  *ids,
                       GError **error)
{
  return ids->len == 0 || set_ids (db, BW_ADJACENCY_TEAM, paper_id, ids, error);
}

/* Derives the authors of a paper anew. */
gboolean
bw_adjacency_update_team (BwDb    *db,
                          gint64   paper_id,
                          GError **error)
{
  return update_team (db, paper_id, error);
}

/* Derives anew what a paper cites, and what cites it. */
gboolean
bw_adjacency_update_citations (BwDb    *db,
                               gint64   paper_id,
                               GError **error)
{
  return update_from_query (db, BW_ADJACENCY_REFERENCES, GET_REFERENCES, paper_id, error) &&
         update_from_query (db, BW_ADJACENCY_CITED_BY, GET_CITED_BY, paper_id, error);
}

/* Derives anew what a paper cites. */
gboolean
bw_adjacency_update_references (BwDb    *db,
                                gint64   paper_id,
                                GError **error)
{
  return update_from_query (db, BW_ADJACENCY_REFERENCES, GET_REFERENCES, paper_id, error);
}

/* Adds what cites a paper and is newer than all that has cited it until now. */
gboolean
bw_adjacency_extend_cited_by (BwDb    *db,
                              gint64   paper_id,
                              GError **error)
{
  g_autoptr (GArray) ids = bw_adjacency_get (db, BW_ADJACENCY_CITED_BY, paper_id, error);
  g_autoptr (GArray) more = NULL;
  gint64 last;

  if (ids == NULL)
    return FALSE;

  last = ids->len > 0 ? g_array_index (ids, gint64, ids->len - 1) : 0;
  if (!(more = bw_db_get_ids (db, GET_CITED_BY_NEWER, error, "ii", paper_id, last)))
    return FALSE;
  if (more->len == 0)
    return TRUE;

  g_array_append_vals (ids, more->data, more->len);
  return set_ids (db, BW_ADJACENCY_CITED_BY, paper_id, ids, error);
}

/**
 * bw_adjacency_update:
 * @touched: the papers about which facts have changed
 *
 * Derives their neighbours anew. It belongs into the transaction of the change.
 */
gboolean
bw_adjacency_update (BwDb             *db,
                     const BwChanges  *touched,
                     GError          **error)
{
  g_autoptr (GArray) papers = bw_changes_get_ids (touched, BW_KIND_PAPER);

  for (guint i = 0; i < papers->len; i++)
    {
      gint64 id = g_array_index (papers, gint64, i);

      if (!update_team (db, id, error) || !bw_adjacency_update_citations (db, id, error))
        return FALSE;
    }

  return TRUE;
}
