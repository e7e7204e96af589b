#include "bw-path-query.h"

#include "bw-error.h"
#include "bw-neighbours.h"

/*
 * The shortest way between two people, looked for from both ends at once, a hop at a
 * time at the end where fewer wait to be asked. Of ways of one length that through papers
 * written together is taken before that through citations, and that before mentions. Both
 * ends are asked: whoever is not among the authors that are shown of a paper, because they
 * are written otherwise there, is only reached from themselves.
 */

#define MAX_READS 20000 /* lists and rows, which bounds the time in a library of any size */
#define N_PASSES 3

static const char GET_NAME[] = "SELECT name FROM person WHERE id = ?1";
static const char GET_TITLE[] = "SELECT title FROM paper WHERE id = ?1";

static const char GET_DOCUMENT[] =
  "SELECT coalesce (document.title, source.title)"
  "  FROM document JOIN source ON source.id = document.source_id WHERE document.id = ?1";

static const char GET_MENTION[] =
  "SELECT document.id, coalesce (document.title, source.title), mention.excerpt"
  "  FROM mention JOIN document ON document.id = mention.document_id"
  "  JOIN source ON source.id = document.source_id"
  " WHERE mention.id = ?1";

/* Somebody who has been reached, and how from the one before. */
typedef struct
{
  gint64      id;
  gint64      before; /* 0 for the end itself */
  guint       depth;
  BwNeighbour edge; /* as it is from the one before */
} Node;

typedef struct
{
  GHashTable *nodes; /* id -> Node */
  GArray     *frontier;  /* ids that have not been asked */
  gboolean    is_asked; /* whether the end itself has been */
} Side;

typedef struct
{
  Side          sides[2];
  Side         *side; /* that is being asked */
  Side         *other;
  GArray       *next; /* its new frontier */
  guint         n_left; /* hops */
  gint64        asked;
  gint64        meeting; /* whom both sides have reached, or 0 */
  guint         depth;    /* of the meeting, on the other side */
  BwNeighbours  neighbours;
} Search;

static void
add_node (Side              *side,
          gint64             before,
          const BwNeighbour *edge,
          GArray            *frontier)
{
  const Node *from = g_hash_table_lookup (side->nodes, &before);
  Node *node = g_new0 (Node, 1);

  node->id = edge->person_id;
  node->before = before;
  node->depth = from != NULL ? from->depth + 1 : 0;
  node->edge = *edge;
  g_hash_table_insert (side->nodes, &node->id, node);
  g_array_append_val (frontier, node->id);
}

static void
side_init (Side   *side,
           gint64  end)
{
  BwNeighbour itself = { .person_id = end };

  side->nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  side->frontier = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_node (side, 0, &itself, side->frontier);
}

static void
side_clear (Side *side)
{
  g_hash_table_unref (side->nodes);
  g_array_unref (side->frontier);
}

/* Whom one end reaches alone may be nearer to the other than whom it reaches first. */
static gboolean
reach (const BwNeighbour *neighbour,
       gpointer           data)
{
  Search *self = data;
  const Node *met;

  if (g_hash_table_contains (self->side->nodes, &neighbour->person_id))
    return TRUE;

  add_node (self->side, self->asked, neighbour, self->next);
  met = g_hash_table_lookup (self->other->nodes, &neighbour->person_id);
  if (met != NULL && (self->meeting == 0 || met->depth < self->depth))
    {
      self->meeting = neighbour->person_id;
      self->depth = met->depth;
    }

  return self->meeting == 0 || (!self->side->is_asked && self->depth > 0);
}

static gboolean
ask (Search  *self,
     guint    pass,
     GError **error)
{
  static gboolean (*const VISITS[N_PASSES]) (BwNeighbours *, gint64, GError **) = {
    bw_neighbours_visit_coauthors, bw_neighbours_visit_citations, bw_neighbours_visit_mentions
  };

  for (guint i = 0; i < self->side->frontier->len && self->meeting == 0; i++)
    {
      self->asked = g_array_index (self->side->frontier, gint64, i);
      if (self->neighbours.budget > 0 && !VISITS[pass](&self->neighbours, self->asked, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_first (const Search *self)
{
  const Side *sides = self->sides;

  if (self->n_left == 1 && (!sides[0].is_asked || !sides[1].is_asked))
    return !sides[0].is_asked;
  if (sides[0].frontier->len == 0 || sides[1].frontier->len == 0)
    return sides[1].frontier->len == 0;

  return sides[0].frontier->len <= sides[1].frontier->len;
}

static gboolean
expand (Search  *self,
        GError **error)
{
  gboolean first = is_first (self);

  self->side = &self->sides[first ? 0 : 1];
  self->other = &self->sides[first ? 1 : 0];
  self->next = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint pass = 0; pass < N_PASSES && self->meeting == 0; pass++)
    if (!ask (self, pass, error))
      {
        g_array_unref (self->next);
        return FALSE;
      }
  g_array_unref (self->side->frontier);
  self->side->frontier = self->next;
  self->side->is_asked = TRUE;

  return TRUE;
}

static gboolean
has_more (const Search *self)
{
  gboolean both = self->sides[0].frontier->len > 0 && self->sides[1].frontier->len > 0;

  return self->meeting == 0 && self->neighbours.budget > 0 &&
         (both || !self->sides[0].is_asked || !self->sides[1].is_asked);
}

static BwLink *
load_link (BwDb        *db,
           const char  *sql,
           BwKind       kind,
           gint64       id,
           GError     **error)
{
  g_auto (GStrv) titles = bw_db_get_strings (db, sql, error, "i", id);

  if (titles == NULL)
    return NULL;
  if (titles[0] != NULL)
    return bw_link_new (kind, id, titles[0]);

  bw_error_set_not_found (error, (BwRef){ kind, id });
  return NULL;
}

static gboolean
load_mention (BwDb    *db,
              gint64   id,
              BwHop   *hop,
              GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_MENTION, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      hop->document = bw_link_new (BW_KIND_DOCUMENT, bw_stmt_get_int64 (stmt, 0), bw_stmt_get_text (stmt, 1));
      hop->excerpt = bw_stmt_dup_text (stmt, 2);
    }

  return step != BW_STEP_ERROR;
}

static gboolean
load_hop (BwDb               *db,
          gint64              from,
          gint64              to,
          const BwNeighbour  *edge,
          BwHop              *hop,
          GError            **error)
{
  return (hop->from = load_link (db, GET_NAME, BW_KIND_PERSON, from, error)) &&
         (hop->to = load_link (db, GET_NAME, BW_KIND_PERSON, to, error)) &&
         (edge->paper_id == 0 ||
          (hop->paper = load_link (db, GET_TITLE, BW_KIND_PAPER, edge->paper_id, error))) &&
         (edge->other_id == 0 ||
          (hop->other = load_link (db, GET_TITLE, BW_KIND_PAPER, edge->other_id, error))) &&
         (edge->mention_id == 0 || load_mention (db, edge->mention_id, hop, error)) &&
         (edge->document_id == 0 || (hop->document = load_link (db, GET_DOCUMENT, BW_KIND_DOCUMENT,
                                                                edge->document_id, error)));
}

/* The same edge from its other end. */
static BwNeighbour
turn (const BwNeighbour *edge,
      gint64             to)
{
  BwNeighbour turned = { to, bw_hop_kind_turn (edge->kind), edge->other_id, edge->paper_id,
                         edge->mention_id, edge->document_id };

  if (edge->kind == BW_HOP_COAUTHORS)
    turned.paper_id = edge->paper_id;
  if (edge->kind == BW_HOP_COAUTHORS)
    turned.other_id = 0;

  return turned;
}

static gboolean
add_hop (BwDb               *db,
         BwPath             *path,
         gint64              from,
         const BwNeighbour  *edge,
         int                 index,
         GError            **error)
{
  BwHop *hop = bw_hop_new (edge->kind);

  g_ptr_array_insert (path->hops, index, hop);

  return load_hop (db, from, edge->person_id, edge, hop, error);
}

static gboolean
load_hops (BwDb    *db,
           Search  *self,
           BwPath  *path,
           GError **error)
{
  for (gint64 id = self->meeting; id != 0;)
    {
      const Node *node = g_hash_table_lookup (self->sides[0].nodes, &id);

      if (node->before != 0 && !add_hop (db, path, node->before, &node->edge, 0, error))
        return FALSE;
      id = node->before;
    }
  for (gint64 id = self->meeting; id != 0;)
    {
      const Node *node = g_hash_table_lookup (self->sides[1].nodes, &id);
      BwNeighbour turned = turn (&node->edge, node->before);

      if (node->before != 0 && !add_hop (db, path, id, &turned, -1, error))
        return FALSE;
      id = node->before;
    }

  return TRUE;
}

static gboolean
search (BwDb    *db,
        Search  *self,
        BwPath  *path,
        GError **error)
{
  if (path->from->ref.id == path->to->ref.id)
    self->meeting = path->to->ref.id;
  for (self->n_left = BW_PATH_MAX_HOPS; self->n_left > 0 && has_more (self); self->n_left--)
    if (!expand (self, error))
      return FALSE;

  path->found = self->meeting != 0;
  path->partial = !path->found && self->neighbours.budget == 0;

  for (guint i = 0; i < G_N_ELEMENTS (path->reached); i++)
    path->reached[i] = g_hash_table_size (self->sides[i].nodes) - 1;

  return load_hops (db, self, path, error);
}

static BwPath *
get_path (BwDb    *db,
          gint64   from,
          gint64   to,
          GError **error)
{
  g_autoptr (BwPath) path = bw_path_new ();
  Search self = { .neighbours = { db, MAX_READS, reach, &self } };
  gboolean done;

  if (!(path->from = load_link (db, GET_NAME, BW_KIND_PERSON, from, error)) ||
      !(path->to = load_link (db, GET_NAME, BW_KIND_PERSON, to, error)))
    return NULL;

  side_init (&self.sides[0], from);
  side_init (&self.sides[1], to);
  done = search (db, &self, path, error);
  side_clear (&self.sides[0]);
  side_clear (&self.sides[1]);

  return done ? g_steal_pointer (&path) : NULL;
}

/**
 * bw_path_query_get:
 * @from: a person; so @to
 *
 * Returns: (transfer full) (nullable): how the two connect, as far as the library knows at
 *   one moment; or `NULL` with @error set
 */
BwPath *
bw_path_query_get (BwDb    *db,
                   gint64   from,
                   gint64   to,
                   GError **error)
{
  gboolean begun = bw_db_begin_read (db);
  BwPath *path = get_path (db, from, to, error);

  bw_db_end_read (db, begun);

  return path;
}
