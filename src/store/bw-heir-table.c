#include "bw-heir-table.h"

/* Who has what a party had that the program has found to be another's, and what was marked of it. */

#define MARK(id) "kind = 'person' AND target_id = " id

static const char IS_MARKED[] = "SELECT 1 FROM bookmark WHERE " MARK ("?1");

static const char FIND_LENT[] = "SELECT lent_to FROM left_mark WHERE person_id = ?1 AND lent_to IS NOT NULL";

static const char HAS_LEFT[] = "SELECT 1 FROM left_mark WHERE person_id = ?1";

static const char FIND_LENDER[] = "SELECT person_id FROM left_mark WHERE lent_to = ?1";

/* Who else has left a mark to whom it is lent. */
static const char FIND_OTHER[] =
  "SELECT person_id FROM left_mark JOIN party ON party.kind = 'person' AND party.id = person_id"
  " WHERE heir = ?2 AND person_id != ?1 LIMIT 1";

static const char LEAVE[] =
  "INSERT OR REPLACE INTO left_mark (person_id, key, created)"
  " SELECT target_id, key, created FROM bookmark WHERE " MARK ("?1");

static const char LEND[] = "UPDATE left_mark SET lent_to = ?2 WHERE person_id = ?1";

static const char LEND_AGAIN[] = "UPDATE left_mark SET lent_to = ?2 WHERE lent_to = ?1";

static const char TAKE_LENT[] = "UPDATE left_mark SET lent_to = NULL WHERE lent_to = ?1";

static const char KEEP[] = "UPDATE left_mark SET lent_to = NULL WHERE person_id = ?1";

static const char MOVE[] = "UPDATE OR IGNORE bookmark SET target_id = ?2 WHERE " MARK ("?1");

static const char DROP[] = "DELETE FROM bookmark WHERE " MARK ("?1");

static const char COPY[] =
  "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
  " SELECT 'person', ?2, key, created FROM left_mark WHERE person_id = ?1";

static const char FORGET[] = "DELETE FROM left_mark WHERE person_id = ?1";

static const char FIND_HEIR[] = "SELECT heir FROM party WHERE kind = 'person' AND id = ?1 AND heir IS NOT NULL";

static const char SET[] = "UPDATE party SET heir = ?2 WHERE kind = 'person' AND (id = ?1 OR heir = ?1) AND id != ?2";

static const char CLEAR[] = "UPDATE party SET heir = NULL WHERE kind = 'person' AND id = ?1";

static const char IS_HEIR[] = "SELECT 1 FROM party WHERE kind = 'person' AND heir = ?1 LIMIT 1";

static const char FORGET_PAPERS[] =
  "DELETE FROM party_key WHERE kind = 'person' AND id = ?1 AND key LIKE 'paper:%'"
  "    AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.kind = 'person' AND keep_id = ?1 AND decider = 'person')"
  "    AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.kind = 'person' AND other_id = ?1 AND decider = 'person')";

static const char GET_ALL[] = "SELECT id, heir FROM party WHERE kind = 'person' AND heir IS NOT NULL";

static gboolean
is_marked (BwDb      *db,
           gint64     id,
           gboolean  *marked,
           GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_MARKED, &found, error, "i", id))
    return FALSE;

  *marked = found != 0;
  return TRUE;
}

/* What somebody has marked of one who is there; what that one was lent stays its lenders'. */
static gboolean
leave_mark (BwDb    *db,
            gint64   id,
            gint64   heir_id,
            GError **error)
{
  gboolean marked;
  gint64 lender;

  if (!is_marked (db, heir_id, &marked, error) || !bw_db_find_id (db, FIND_LENDER, &lender, error, "i", id))
    return FALSE;
  if (lender == 0 && (!bw_db_run (db, LEAVE, error, "i", id) ||
                      (!marked && !bw_db_run (db, LEND, error, "ii", id, heir_id))))
    return FALSE;
  if (lender != 0 && !(marked ? bw_db_run (db, TAKE_LENT, error, "i", id)
                              : bw_db_run (db, LEND_AGAIN, error, "ii", id, heir_id)))
    return FALSE;

  return marked ? bw_db_run (db, DROP, error, "i", id) : bw_db_run (db, MOVE, error, "ii", id, heir_id);
}

/* Who was marked only for somebody is marked for another who has left a mark, or no more. */
static gboolean
take_back (BwDb    *db,
           gint64   id,
           gint64   holder,
           GError **error)
{
  gint64 other;

  if (!bw_db_find_id (db, FIND_OTHER, &other, error, "ii", id, holder))
    return FALSE;

  return other != 0 ? bw_db_run (db, LEND, error, "ii", other, holder) : bw_db_run (db, DROP, error, "i", holder);
}

/* @holder: (out): by whom it is seen whether what somebody has left is marked still, or 0 where it is
 * not */
static gboolean
find_holder (BwDb    *db,
             gint64   id,
             gint64  *lent_to,
             gint64  *holder,
             GError **error)
{
  gboolean marked = FALSE;

  if (!bw_db_find_id (db, FIND_LENT, lent_to, error, "i", id) ||
      (*lent_to == 0 && !bw_db_find_id (db, FIND_HEIR, holder, error, "i", id)))
    return FALSE;
  if (*lent_to != 0)
    *holder = *lent_to;
  if (*holder != 0 && !is_marked (db, *holder, &marked, error))
    return FALSE;
  if (!marked)
    *holder = 0;

  return TRUE;
}

/* Gives what somebody has left to @to, which is themselves again or another heir. What has been
 * taken away meanwhile is not marked again. */
static gboolean
pass_mark (BwDb    *db,
           gint64   id,
           gint64   to,
           GError **error)
{
  gint64 lent_to = 0;
  gint64 holder = 0;
  gboolean marked = FALSE;

  if (!find_holder (db, id, &lent_to, &holder, error))
    return FALSE;
  if (holder == to)
    return TRUE;
  if (holder == 0)
    return bw_db_run (db, FORGET, error, "i", id);
  if ((lent_to != 0 && !take_back (db, id, holder, error)) || !is_marked (db, to, &marked, error))
    return FALSE;

  return (marked || bw_db_run (db, COPY, error, "ii", id, to)) &&
         (to != id ? (marked ? bw_db_run (db, KEEP, error, "i", id)
                             : bw_db_run (db, LEND, error, "ii", id, to))
                   : bw_db_run (db, FORGET, error, "i", id));
}

/**
 * bw_heir_table_set:
 * @person_id: of a party
 * @heir_id: of somebody else, who is one too
 *
 * What the person has marked of somebody is marked of their heir. Whoever has what another had
 * leaves that as well.
 */
gboolean
bw_heir_table_set (BwDb    *db,
                   gint64   person_id,
                   gint64   heir_id,
                   GError **error)
{
  gboolean marked;
  gint64 left;

  g_return_val_if_fail (person_id != heir_id, FALSE);

  if (!is_marked (db, person_id, &marked, error) || !bw_db_find_id (db, HAS_LEFT, &left, error, "i", person_id))
    return FALSE;
  if (marked ? !leave_mark (db, person_id, heir_id, error)
             : left != 0 && !pass_mark (db, person_id, heir_id, error))
    return FALSE;

  return bw_db_run (db, SET, error, "ii", person_id, heir_id);
}

/* Whoever is themselves again has what was marked of them. */
gboolean
bw_heir_table_clear (BwDb    *db,
                     gint64   person_id,
                     GError **error)
{
  gint64 heir_id;
  gint64 left;

  if (!bw_db_find_id (db, FIND_HEIR, &heir_id, error, "i", person_id))
    return FALSE;
  if (heir_id == 0)
    return TRUE;
  if (!bw_db_find_id (db, HAS_LEFT, &left, error, "i", person_id))
    return FALSE;

  return (left == 0 || pass_mark (db, person_id, person_id, error)) && bw_db_run (db, CLEAR, error, "i", person_id);
}

/* @is: (out): whether somebody has what another had */
gboolean
bw_heir_table_is_heir (BwDb      *db,
                       gint64     person_id,
                       gboolean  *is,
                       GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_HEIR, &found, error, "i", person_id))
    return FALSE;

  *is = found != 0;
  return TRUE;
}

/* Whom nothing is decided of is known by the papers that they had when they were themselves last. */
gboolean
bw_heir_table_forget_papers (BwDb    *db,
                             gint64   person_id,
                             GError **error)
{
  return bw_db_run (db, FORGET_PAPERS, error, "i", person_id);
}

/* Returns: (transfer full) (element-type gint64 gint64) (nullable): the heirs of people, or `NULL`
 *   with @error set */
GHashTable *
bw_heir_table_get_all (BwDb    *db,
                       GError **error)
{
  g_autoptr (GHashTable) heirs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ALL, error);
  BwStep step = BW_STEP_ERROR;

  while (stmt != NULL && (step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);
      gint64 heir_id = bw_stmt_get_int64 (stmt, 1);

      g_hash_table_insert (heirs, g_memdup2 (&id, sizeof id), g_memdup2 (&heir_id, sizeof heir_id));
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&heirs) : NULL;
}
