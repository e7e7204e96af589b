#include "bw-neighbours.h"

#include "bw-adjacency.h"

#define IDS_OF_A_READ 64 /* so many ids of a list cost what it costs to read one */

/* What is said in what a person wrote, and of whom: ?1 is the one who wrote. */
static const char GET_MENTIONED[] =
  "SELECT mention.id, mention.person_id, mention.paper_id"
  "  FROM document_author JOIN mention ON mention.document_id = document_author.document_id"
  " WHERE document_author.person_id = ?1";

/* Who wrote what mentions the person. */
static const char GET_MENTIONING[] =
  "SELECT mention.id, document_author.person_id, 0"
  "  FROM mention JOIN document_author ON document_author.document_id = mention.document_id"
  " WHERE mention.person_id = ?1";

static const char GET_MENTIONING_PAPER[] =
  "SELECT mention.id, document_author.person_id, 0"
  "  FROM mention JOIN document_author ON document_author.document_id = mention.document_id"
  " WHERE mention.paper_id = ?1";

/* Who wrote something with the person, as a profile of one of them states. */
static const char GET_STATED_COAUTHORS[] =
  "SELECT document_id, coauthor_id, 0 FROM coauthor_statement WHERE person_id = ?1"
  " UNION ALL SELECT document_id, person_id, 0 FROM coauthor_statement WHERE coauthor_id = ?1";

/* What cites the person, and whom a paper cites, as profiles state. */
static const char GET_STATED_CITING[] =
  "SELECT document_id, 0, paper_id FROM citation_statement WHERE person_id = ?1";
static const char GET_STATED_CITED[] =
  "SELECT document_id, person_id, 0 FROM citation_statement WHERE paper_id = ?1";

static gboolean
spend (BwNeighbours *self)
{
  if (self->budget == 0)
    return FALSE;

  self->budget--;
  return TRUE;
}

static GArray *
get_list (BwNeighbours  *self,
          BwAdjacency    kind,
          gint64         id,
          GError       **error)
{
  g_autoptr (GArray) list = NULL;

  if (!spend (self))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!(list = bw_adjacency_get (self->db, kind, id, error)))
    return NULL;

  self->budget -= MIN (self->budget, list->len / IDS_OF_A_READ);
  return g_steal_pointer (&list);
}

static gboolean
tell (BwNeighbours *self,
      BwNeighbour   neighbour,
      gint64        asked)
{
  return neighbour.person_id == asked || self->func (&neighbour, self->data);
}

/* Tells all who made the paper @of; what it proves is in @neighbour. */
static gboolean
visit_team (BwNeighbours  *self,
            gint64         of,
            BwNeighbour    neighbour,
            gint64         asked,
            GError       **error)
{
  g_autoptr (GArray) team = get_list (self, BW_ADJACENCY_TEAM, of, error);

  for (guint i = 0; team != NULL && i < team->len; i++)
    {
      neighbour.person_id = g_array_index (team, gint64, i);
      if (!tell (self, neighbour, asked))
        break;
    }

  return team != NULL;
}

typedef struct
{
  gint64 by; /* the mention, or the document that states it */
  gint64 person_id;
  gint64 paper_id;
} Row;

/* All at once: whoever is told may ask the same again. */
static GArray *
get_rows (BwNeighbours  *self,
          const char    *sql,
          gint64         id,
          GError       **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->db, sql, error);
  BwStep step = BW_STEP_DONE;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  while (spend (self) && (step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      Row row = { bw_stmt_get_int64 (stmt, 0), bw_stmt_get_int64 (stmt, 1),
                  bw_stmt_get_int64 (stmt, 2) };

      g_array_append_val (rows, row);
    }

  return step != BW_STEP_ERROR ? g_steal_pointer (&rows) : NULL;
}

static gboolean
visit_stated_coauthors (BwNeighbours  *self,
                        gint64         person_id,
                        GError       **error)
{
  g_autoptr (GArray) rows = get_rows (self, GET_STATED_COAUTHORS, person_id, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (!tell (self, (BwNeighbour){ row->person_id, BW_HOP_COAUTHORS, 0, 0, 0, row->by }, person_id))
        break;
    }

  return rows != NULL;
}

static gboolean
visit_stated_citing (BwNeighbours  *self,
                     gint64         person_id,
                     GError       **error)
{
  g_autoptr (GArray) rows = get_rows (self, GET_STATED_CITING, person_id, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      BwNeighbour neighbour = { 0, BW_HOP_CITED_BY, 0, row->paper_id, 0, row->by };

      if (!visit_team (self, row->paper_id, neighbour, person_id, error))
        return FALSE;
    }

  return rows != NULL;
}

static gboolean
visit_stated_cited (BwNeighbours  *self,
                    gint64         work,
                    gint64         asked,
                    GError       **error)
{
  g_autoptr (GArray) rows = get_rows (self, GET_STATED_CITED, work, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (!tell (self, (BwNeighbour){ row->person_id, BW_HOP_CITES, work, 0, 0, row->by }, asked))
        break;
    }

  return rows != NULL;
}

gboolean
bw_neighbours_visit_coauthors (BwNeighbours  *self,
                               gint64         person_id,
                               GError       **error)
{
  g_autoptr (GArray) works = bw_adjacency_get_works (self->db, person_id, error);

  for (guint i = 0; works != NULL && i < works->len; i++)
    {
      gint64 work = g_array_index (works, gint64, i);

      if (!visit_team (self, work, (BwNeighbour){ 0, BW_HOP_COAUTHORS, work, 0, 0, 0 }, person_id, error))
        return FALSE;
    }

  return works != NULL && visit_stated_coauthors (self, person_id, error);
}

static gboolean
visit_cited (BwNeighbours  *self,
             BwAdjacency    direction,
             BwHopKind      kind,
             gint64         work,
             gint64         asked,
             GError       **error)
{
  g_autoptr (GArray) papers = get_list (self, direction, work, error);

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    {
      gint64 other = g_array_index (papers, gint64, i);

      if (!visit_team (self, other, (BwNeighbour){ 0, kind, work, other, 0, 0 }, asked, error))
        return FALSE;
    }

  return papers != NULL;
}

gboolean
bw_neighbours_visit_citations (BwNeighbours  *self,
                               gint64         person_id,
                               GError       **error)
{
  g_autoptr (GArray) works = bw_adjacency_get_works (self->db, person_id, error);

  for (guint i = 0; works != NULL && i < works->len; i++)
    {
      gint64 work = g_array_index (works, gint64, i);

      if (!visit_cited (self, BW_ADJACENCY_REFERENCES, BW_HOP_CITES, work, person_id, error) ||
          !visit_cited (self, BW_ADJACENCY_CITED_BY, BW_HOP_CITED_BY, work, person_id, error) ||
          !visit_stated_cited (self, work, person_id, error))
        return FALSE;
    }

  return works != NULL && visit_stated_citing (self, person_id, error);
}

static gboolean
visit_mentioned (BwNeighbours  *self,
                 gint64         person_id,
                 GError       **error)
{
  g_autoptr (GArray) mentions = get_rows (self, GET_MENTIONED, person_id, error);

  for (guint i = 0; mentions != NULL && i < mentions->len; i++)
    {
      const Row *mention = &g_array_index (mentions, Row, i);
      BwNeighbour neighbour = { mention->person_id, BW_HOP_MENTIONS, 0, mention->paper_id,
                                mention->by, 0 };

      if (mention->person_id != 0 && !tell (self, neighbour, person_id))
        break;
      if (mention->paper_id != 0 && !visit_team (self, mention->paper_id, neighbour, person_id, error))
        return FALSE;
    }

  return mentions != NULL;
}

static gboolean
visit_mentioning (BwNeighbours  *self,
                  const char    *sql,
                  gint64         id,
                  gint64         paper_id,
                  gint64         asked,
                  GError       **error)
{
  g_autoptr (GArray) mentions = get_rows (self, sql, id, error);

  for (guint i = 0; mentions != NULL && i < mentions->len; i++)
    {
      const Row *mention = &g_array_index (mentions, Row, i);
      BwNeighbour neighbour = { mention->person_id, BW_HOP_MENTIONED_BY, paper_id, 0,
                                mention->by, 0 };

      if (!tell (self, neighbour, asked))
        break;
    }

  return mentions != NULL;
}

gboolean
bw_neighbours_visit_mentions (BwNeighbours  *self,
                              gint64         person_id,
                              GError       **error)
{
  g_autoptr (GArray) works = bw_adjacency_get_works (self->db, person_id, error);

  if (works == NULL || !visit_mentioned (self, person_id, error) ||
      !visit_mentioning (self, GET_MENTIONING, person_id, 0, person_id, error))
    return FALSE;
  for (guint i = 0; i < works->len; i++)
    {
      gint64 work = g_array_index (works, gint64, i);

      if (!visit_mentioning (self, GET_MENTIONING_PAPER, work, work, person_id, error))
        return FALSE;
    }

  return TRUE;
}
