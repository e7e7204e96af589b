#include "bw-look-note.h"

#include "bw-adjacency.h"
#include "bw-id-list.h"

#define MAX_ASKED 1000 /* touched things each of which is looked up */

static const char IS_ANY[] = "SELECT EXISTS (SELECT 1 FROM look)";

static const char NOTE_THING[] =
  "UPDATE look SET stale = 1 WHERE kind = ?1 AND target_id = ?2 AND stale = 0";

static const char NOTE[] = "UPDATE look SET stale = 1 WHERE id = ?1";

/* With the papers that have been shown: a new one is a touched person's. */
static const char GET_ALL[] =
  "SELECT look.id, look.target_id, look_seen.ids, look.kind FROM look"
  "  LEFT JOIN look_seen ON look_seen.look_id = look.id AND look_seen.part = 0"
  " WHERE look.stale = 0";

static gboolean
note_things (BwDb          *db,
             BwKind         kind,
             const GArray  *ids,
             GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!bw_db_run (db, NOTE_THING, error, "si", bw_kind_to_string (kind), g_array_index (ids, gint64, i)))
      return FALSE;

  return TRUE;
}

/* Little has been touched: who it was is asked of each. */
static gboolean
note_touched (BwDb             *db,
              const BwChanges  *touched,
              const BwChanges  *cited,
              GError          **error)
{
  g_autoptr (GArray) people = bw_changes_get_ids (touched, BW_KIND_PERSON);
  g_autoptr (GArray) organisations = bw_changes_get_ids (touched, BW_KIND_ORGANISATION);
  g_autoptr (GArray) papers = bw_changes_get_ids (cited, BW_KIND_PAPER);

  if (!note_things (db, BW_KIND_PERSON, people, error) ||
      !note_things (db, BW_KIND_ORGANISATION, organisations, error))
    return FALSE;

  for (guint i = 0; i < papers->len; i++)
    {
      g_autoptr (GArray) team = bw_adjacency_get (db, BW_ADJACENCY_TEAM,
                                                  g_array_index (papers, gint64, i), error);

      if (team == NULL || !note_things (db, BW_KIND_PERSON, team, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_touched (BwStmt          *stmt,
            const BwChanges *touched,
            const BwChanges *cited,
            gboolean         any_cited)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) papers = NULL;

  BwKind kind = bw_kind_from_string (bw_stmt_get_text (stmt, 3));

  if (bw_changes_contains (touched, kind, bw_stmt_get_int64 (stmt, 1)))
    return TRUE;
  if (!any_cited || kind != BW_KIND_PERSON)
    return FALSE;

  bytes = bw_stmt_get_blob (stmt, 2);
  papers = bw_id_list_decode (bytes, TRUE);
  for (guint i = 0; i < papers->len; i++)
    if (bw_changes_contains (cited, BW_KIND_PAPER, g_array_index (papers, gint64, i)))
      return TRUE;

  return FALSE;
}

/* Much has been touched: whether it was they is asked of each who was looked at. */
static gboolean
note_looked_at (BwDb             *db,
                const BwChanges  *touched,
                const BwChanges  *cited,
                gboolean          any_cited,
                GError          **error)
{
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ALL, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);

      if (is_touched (stmt, touched, cited, any_cited))
        g_array_append_val (looks, id);
    }
  for (guint i = 0; step == BW_STEP_DONE && i < looks->len; i++)
    if (!bw_db_run (db, NOTE, error, "i", g_array_index (looks, gint64, i)))
      return FALSE;

  return step == BW_STEP_DONE;
}

/**
 * bw_look_note:
 * @touched: the people and organisations about whom something has been stated
 * @cited: the papers with a new citation
 *
 * Notes at whom one has to look to know whether there is something new: those who were looked
 * at and have been touched. It costs by the lesser of the two numbers, nothing where nobody
 * was looked at, and belongs into the transaction of the change.
 */
gboolean
bw_look_note (BwDb             *db,
              const BwChanges  *touched,
              const BwChanges  *cited,
              GError          **error)
{
  guint n_papers = bw_changes_count (cited, BW_KIND_PAPER);
  gint64 is_any = bw_db_get_int64 (db, IS_ANY, -1, error);

  if (is_any <= 0)
    return is_any == 0;

  return bw_changes_count (touched, BW_KIND_PERSON) + bw_changes_count (touched, BW_KIND_ORGANISATION) +
               n_papers <=
             MAX_ASKED
           ? note_touched (db, touched, cited, error)
           : note_looked_at (db, touched, cited, n_papers > 0, error);
}
