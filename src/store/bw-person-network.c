#include "bw-person-network.h"

#include "bw-id-counts.h"

/* The last works of a co-author, who may have thousands: enough to tell with whom. */
static const char GET_LAST_WORKS[] =
  "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 ORDER BY paper_id DESC LIMIT 128";

/* Whom a co-author's own profile names. */
static const char GET_STATED[] =
  "SELECT coauthor_id, coalesce (papers, 1) FROM coauthor_statement WHERE person_id = ?1 LIMIT 512";

/* What is known of the nodes by their places in the list: the papers of each two. */
typedef struct
{
  BwDb *db;
  BwIdCounts *places;                          /* of people, in which the place is stated */
  int counted[BW_NETWORK_MAX][BW_NETWORK_MAX]; /* from what the person made */
  int others[BW_NETWORK_MAX][BW_NETWORK_MAX];  /* from what the two made */
  int stated[BW_NETWORK_MAX][BW_NETWORK_MAX];
} Pairs;

static void
add_nodes (BwPerson   *person,
           BwIdCounts *places)
{
  for (guint i = 0; i < MIN (person->coauthors->len, BW_NETWORK_MAX); i++)
    {
      BwTie *tie = g_ptr_array_index (person->coauthors, i);

      bw_network_add_node (person->network, tie->ref, tie->title,
                           MAX (1, MAX (tie->counted, tie->stated)));
      bw_id_counts_ensure (places, tie->ref.id)->stated = (int) i;
    }
}

static gboolean
find_place (const Pairs *pairs,
            gint64       id,
            guint       *place)
{
  const BwIdCount *found = bw_id_counts_find (pairs->places, id);

  if (found != NULL)
    *place = (guint) found->stated;

  return found != NULL;
}

/* A paper joins all who made it. */
static void
count_team (Pairs        *pairs,
            const gint64 *team,
            guint         n_team)
{
  guint members[BW_NETWORK_MAX];
  guint n = 0;

  for (guint i = 0; i < n_team && n < BW_NETWORK_MAX; i++)
    n += find_place (pairs, team[i], &members[n]);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      pairs->counted[MIN (members[i], members[j])][MAX (members[i], members[j])]++;
}

/* How many ids are in both lists, which fall. */
static int
count_common (const GArray *one,
              const GArray *other)
{
  int n = 0;

  for (guint i = 0, j = 0; i < one->len && j < other->len;)
    {
      gint64 a = g_array_index (one, gint64, i);
      gint64 b = g_array_index (other, gint64, j);

      n += a == b;
      i += a >= b;
      j += a <= b;
    }

  return n;
}

/* What two of them made without the person joins them as well. */
static gboolean
count_works (Pairs            *pairs,
             const BwNetwork  *network,
             GError          **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < network->nodes->len; i++)
    {
      gint64 id = bw_network_get_node (network, i)->ref.id;
      GArray *works = bw_db_get_ids (pairs->db, GET_LAST_WORKS, error, "i", id);

      if (works == NULL)
        return FALSE;
      for (guint j = 0; j < i; j++)
        pairs->others[j][i] = count_common (g_ptr_array_index (lists, j), works);
      g_ptr_array_add (lists, works);
    }

  return TRUE;
}

static void
count_teams (Pairs         *pairs,
             const BwWorks *works)
{
  guint start = 0;

  for (guint i = 0; i < works->ends->len; i++)
    {
      guint end = g_array_index (works->ends, guint, i);

      count_team (pairs, &g_array_index (works->team, gint64, start), end - start);
      start = end;
    }
}

static gboolean
add_stated (Pairs   *pairs,
            guint    from,
            gint64   person_id,
            GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (pairs->db, GET_STATED, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      guint to;
      int *papers;

      if (!find_place (pairs, bw_stmt_get_int64 (stmt, 0), &to) || to == from)
        continue;
      papers = &pairs->stated[MIN (from, to)][MAX (from, to)];
      *papers = MAX (*papers, bw_stmt_get_int (stmt, 1));
    }

  return step == BW_STEP_DONE;
}

/* Each way of knowing sees some of their papers, and none sees a paper twice. */
static void
add_edges (BwNetwork   *network,
           const Pairs *pairs)
{
  for (guint i = 0; i < network->nodes->len; i++)
    for (guint j = i + 1; j < network->nodes->len; j++)
      {
        int papers = MAX (pairs->counted[i][j], MAX (pairs->others[i][j], pairs->stated[i][j]));

        if (papers > 0)
          bw_network_add_edge (network, i, j, papers);
      }
}

/**
 * bw_person_network_get:
 * @person: whose co-authors are known and in their order
 * @works: of @person
 *
 * Joins those of the first co-authors who wrote with each other: what is read for it does
 * not grow with the library.
 */
gboolean
bw_person_network_get (BwDb           *db,
                       BwPerson       *person,
                       const BwWorks  *works,
                       GError        **error)
{
  g_autoptr (BwIdCounts) places = bw_id_counts_new (BW_NETWORK_MAX);
  g_autofree Pairs *pairs = g_new0 (Pairs, 1);
  BwNetwork *network = person->network;

  pairs->db = db;
  pairs->places = places;
  add_nodes (person, places);
  count_teams (pairs, works);
  if (!count_works (pairs, network, error))
    return FALSE;
  for (guint i = 0; i < network->nodes->len; i++)
    if (!add_stated (pairs, i, bw_network_get_node (network, i)->ref.id, error))
      return FALSE;
  add_edges (network, pairs);

  return TRUE;
}
