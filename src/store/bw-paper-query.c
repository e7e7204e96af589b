#include "bw-paper-query.h"

#include "bw-adjacency.h"
#include "bw-bookmark-table.h"
#include "bw-brief-query.h"
#include "bw-error.h"
#include "bw-identifier-query.h"
#include "bw-mention-table.h"
#include "bw-paper-detail-table.h"
#include "bw-paper-team.h"

static const char GET[] =
  "SELECT title, title_known, type, published, published_inferred, updated, venue, abstract, summary,"
  "       language, citation_count"
  "  FROM paper WHERE id = ?1";

static const char GET_IDENTIFIERS[] =
  "SELECT DISTINCT scheme, value FROM paper_identifier WHERE paper_id = ?1 ORDER BY scheme, value";

static const char GET_AFFILIATIONS[] =
  "SELECT organisation_id, name, NULL FROM paper_affiliation WHERE paper_id = ?1"
  " GROUP BY organisation_id ORDER BY min ((document_id << 20) + position)";

static const char GET_CITED_PEOPLE[] =
  "SELECT person.id, person.name, max (citation_statement.papers)"
  "  FROM citation_statement JOIN person ON person.id = citation_statement.person_id"
  " WHERE citation_statement.paper_id = ?1 GROUP BY person.id ORDER BY person.sort_key";

/* A reference has a row for each of its identifiers. */
static const char COUNT_REFERENCES[] =
  "SELECT coalesce (max (n), 0) FROM (SELECT count (DISTINCT position) AS n FROM reference"
  "                                    WHERE paper_id = ?1 GROUP BY document_id)";

static const char GET_TITLE[] =
  "SELECT id, title, NULL FROM paper WHERE id = ?1";

static const char FIND_BY_IDENTIFIER[] =
  "SELECT paper_id FROM paper_identifier WHERE scheme = ?1 AND value = ?2";

gboolean
bw_paper_query_find_by_identifier (BwDb        *db,
                                   const char  *scheme,
                                   const char  *value,
                                   gint64      *id,
                                   GError     **error)
{
  return bw_db_find_id (db, FIND_BY_IDENTIFIER, id, error, "ss", scheme, value);
}

static BwPaper *
get_row (BwDb    *db,
         gint64   id,
         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwPaper *paper;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    {
      if (step == BW_STEP_DONE)
        g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no paper %" G_GINT64_FORMAT, id);
      return NULL;
    }

  paper = bw_paper_new ();
  paper->id = id;
  paper->title = bw_stmt_dup_text (stmt, 0);
  paper->title_known = bw_stmt_get_int (stmt, 1) != 0;
  paper->type = bw_stmt_dup_text (stmt, 2);
  paper->published = bw_stmt_get_date (stmt, 3);
  paper->published_inferred = bw_stmt_get_int (stmt, 4) != 0;
  paper->updated = bw_stmt_get_date (stmt, 5);
  paper->venue = bw_stmt_dup_text (stmt, 6);
  paper->abstract = bw_stmt_dup_text (stmt, 7);
  paper->summary = bw_stmt_dup_text (stmt, 8);
  paper->language = bw_stmt_dup_text (stmt, 9);
  paper->citation_count = bw_stmt_get_count (stmt, 10);

  return paper;
}

static gboolean
add_links (BwDb        *db,
           const char  *sql,
           BwKind       kind,
           gint64       id,
           GPtrArray   *links,
           GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwLink *link = bw_link_new (kind, bw_stmt_get_int64 (stmt, 0), bw_stmt_get_text (stmt, 1));

      link->count = bw_stmt_get_count (stmt, 2);
      g_ptr_array_add (links, link);
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_neighbours (BwDb         *db,
                BwAdjacency   kind,
                gint64        id,
                GPtrArray    *links,
                GError      **error)
{
  g_autoptr (GArray) ids = bw_adjacency_get (db, kind, id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!add_links (db, GET_TITLE, BW_KIND_PAPER, g_array_index (ids, gint64, i), links, error))
      return FALSE;

  return ids != NULL;
}

static gboolean
add_references (BwDb     *db,
                BwPaper  *paper,
                GError  **error)
{
  gint64 stated = 0;

  if (!add_neighbours (db, BW_ADJACENCY_REFERENCES, paper->id, paper->references, error) ||
      !bw_db_find_id (db, COUNT_REFERENCES, &stated, error, "i", paper->id))
    return FALSE;

  paper->references_stated = (int) stated;
  return TRUE;
}

/**
 * bw_paper_query_get:
 *
 * Returns: (transfer full) (nullable): the paper with all that is known of it, or
 *   `NULL` with @error set
 */
BwPaper *
bw_paper_query_get (BwDb    *db,
                    gint64   id,
                    GError **error)
{
  g_autoptr (BwPaper) paper = get_row (db, id, error);

  if (paper == NULL || !(paper->categories = bw_brief_query_categories (db, id, error)))
    return NULL;

  if (bw_paper_team_get_authors (db, id, paper->authors, &paper->authors_complete, error) &&
      bw_identifier_query_add (db, GET_IDENTIFIERS, paper->id, paper->identifiers, error) && bw_paper_detail_table_get (db, paper, error) &&
      add_links (db, GET_AFFILIATIONS, BW_KIND_ORGANISATION, id, paper->affiliations, error) &&
      add_links (db, GET_CITED_PEOPLE, BW_KIND_PERSON, id, paper->cites_people, error) &&
      add_references (db, paper, error) &&
      add_neighbours (db, BW_ADJACENCY_CITED_BY, id, paper->cited_by, error) &&
      bw_mention_table_get_of_paper (db, id, paper->mentions, error) &&
      bw_brief_query_sightings (db, id, paper->seen_in, error) &&
      bw_bookmark_table_contains (db, (BwRef){ BW_KIND_PAPER, id }, &paper->bookmarked, error))
    return g_steal_pointer (&paper);

  return NULL;
}
