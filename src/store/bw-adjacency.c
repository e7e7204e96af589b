#include "bw-adjacency.h"

#include "bw-author.h"
#include "bw-id-list.h"
#include "bw-paper-team.h"

static const char GET[] =
  "SELECT ids FROM adjacency WHERE kind = ?1 AND id = ?2";

static const char SET[] =
  "INSERT INTO adjacency (kind, id, ids) VALUES (?1, ?2, ?3)"
  " ON CONFLICT (kind, id) DO UPDATE SET ids = excluded.ids";

static const char REMOVE[] =
  "DELETE FROM adjacency WHERE kind = ?1 AND id = ?2";

static const char GET_WORKS[] =
  "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 ORDER BY paper_id";

/* The lists of all works of somebody, by one question: asking for each takes longer than to
 * read it. The order of the tables is that of the works. */
static const char GET_OF_WORKS[] =
  "SELECT adjacency.ids"
  "  FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 ORDER BY paper_id) AS found"
  " CROSS JOIN adjacency ON adjacency.kind = ?2 AND adjacency.id = found.paper_id";

static const char GET_REFERENCES[] =
  "SELECT DISTINCT cited_id FROM citation WHERE citing_id = ?1 ORDER BY cited_id";

static const char GET_CITED_BY[] =
  "SELECT DISTINCT citing_id FROM citation WHERE cited_id = ?1 ORDER BY citing_id";

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
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  const guint8 *data;
  gsize size;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, kind);
  bw_stmt_bind_int64 (stmt, 2, id);

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

/**
 * bw_adjacency_get_of_works:
 * @ends: (element-type guint) (nullable): where the neighbours of each work end, of those that
 *   have any, is added to it
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the neighbours of all works of
 *   a person, one list after the other, or `NULL` with @error set
 */
GArray *
bw_adjacency_get_of_works (BwDb         *db,
                           BwAdjacency   kind,
                           gint64        person_id,
                           GArray       *ends,
                           GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_OF_WORKS, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  bw_stmt_bind_int64 (stmt, 2, kind);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gsize size;
      const guint8 *data = bw_stmt_peek_blob (stmt, 0, &size);

      bw_id_list_append (ids, data, size, is_sorted (kind));
      if (ends != NULL)
        g_array_append_val (ends, ids->len);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&ids) : NULL;
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
    return bw_db_run (db, REMOVE, error, "ii", (gint64) kind, id);

  bytes = bw_id_list_encode (ids, is_sorted (kind));

  return bw_db_run (db, SET, error, "iib", (gint64) kind, id, bytes);
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
  g_autoptr (GPtrArray) authors = bw_author_array_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean complete;

  if (!bw_paper_team_get_authors (db, id, authors, &complete, error))
    return FALSE;
  for (guint i = 0; i < authors->len; i++)
    g_array_append_val (ids, ((BwAuthor *) g_ptr_array_index (authors, i))->person_id);

  return set_ids (db, BW_ADJACENCY_TEAM, id, ids, error);
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
