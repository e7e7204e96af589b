#include "bw-decision-table.h"

#include "bw-decision-row.h"
#include "bw-error.h"

#define MAX_HOPS 1000 /* from what is no more to what it is now */

static const char INSERT[] =
  "INSERT INTO decision (action, kind, decider, keep_id, keep_name, keep_keys, other_id,"
  "                      other_name, other_keys, why, document_id, made, of)"
  " VALUES (?1, ?2, 'person', ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, ?10, ?11)";

#define IS_OF_MENTION "action IN ('promote', 'reject')"

static const char GET[] = BW_DECISION_ROW " WHERE id = ?1";

#define IS_PARTED                   \
  "SELECT 1 FROM decision AS split" \
  " WHERE split.of = decision.id AND split.undone = 0 AND split.id != decision.id"

/* What was decided of what two things were then is known by what both were known by. */
#define IS_BETWEEN                                                                  \
  "SELECT 1 FROM decision AS later INDEXED BY decision_standing"                    \
  " WHERE later.decider = 'person' AND later.undone = 0 AND later.id > decision.id" \
  "   AND later.id < split.id AND later.kind = decision.kind"                       \
  "   AND decision.keep_id IN (later.keep_id, later.other_id)"

static const char *const GET_ALL[] = {
  [BW_DECISIONS_LIVE] = (BW_DECISION_ROW " WHERE " BW_DECISION_IS_LIVE " AND NOT " IS_OF_MENTION " ORDER BY id"),
  [BW_DECISIONS_STANDING] =
    (BW_DECISION_ROW " WHERE decider = 'person' AND undone = 0 AND NOT EXISTS (" IS_PARTED ") ORDER BY id"),
  [BW_DECISIONS_TOLD] =
    (BW_DECISION_ROW " WHERE decider = 'person' AND undone = 0 AND (NOT EXISTS (" IS_PARTED ")"
                     " OR EXISTS (" IS_PARTED " AND EXISTS (" IS_BETWEEN "))) ORDER BY id"),
};

/* The document's key is before the text's, with a line break between: 11 is the next sign. */
static const char GET_OF_PLACE[] =
  BW_DECISION_ROW " WHERE other_keys > ?1 || char (10) AND other_keys < ?1 || char (11) AND " IS_OF_MENTION
                  " AND decider = 'person' AND undone = 0 ORDER BY id";

static const char GET_LAST_OF_PLACE[] =
  "SELECT action = ?4 FROM decision WHERE other_keys = ?3 AND kind = ?1 AND " IS_OF_MENTION
  "   AND (keep_id = ?2 AND ?2 != 0 OR keep_keys = ?5)"
  "   AND decider = 'person' AND undone = 0 ORDER BY id DESC LIMIT 1";

static const char IS_KNOWN_OF_PLACE[] =
  "SELECT 1 FROM decision WHERE other_keys = ?3 AND kind = ?1 AND action = ?4"
  "   AND (keep_id = ?2 AND ?2 != 0 OR keep_keys = ?5) AND decider = 'person' AND undone = 0 LIMIT 1";

static const char SET_APART[] = "UPDATE decision SET of = id WHERE id = ?1";

/* Whom somebody is beside: those who have left them all that they had. */
#define AND_LEFT "(SELECT ?2 UNION ALL SELECT party.id FROM party WHERE party.kind = ?1 AND heir = ?2)"

static const char IS_KNOWN[] =
  "SELECT 1 FROM decision WHERE kind = ?1 AND keep_id IN " AND_LEFT " AND decider = 'person'"
  "   AND action = ?3 AND other_keys = ?4 AND undone = 0 LIMIT 1";

static const char *const FIND[] = {
  [BW_DECISION_LAST] =
    "SELECT id FROM decision WHERE decider = 'person' AND undone = 0 ORDER BY id DESC LIMIT 1",
  [BW_DECISION_NEXT] =
    "SELECT id FROM decision WHERE decider = 'person' AND undone = 1 ORDER BY id LIMIT 1",
};

static const char FIND_MERGE[] =
  "SELECT id FROM decision WHERE kind = ?1 AND keep_id = ?2 AND action = 'merge' AND " BW_DECISION_IS_LIVE
  " ORDER BY id DESC LIMIT 1";

static const char FIND_MERGE_OF[] =
  "SELECT id FROM decision WHERE kind = ?1 AND other_id = ?2 AND action = 'merge' AND " BW_DECISION_IS_LIVE;

static const char FORGO[] = "UPDATE decision SET undone = 2 WHERE undone = 1";

static const char SET_UNDONE[] = "UPDATE decision SET undone = ?2 WHERE id = ?1";

/* What is decided of somebody who has an heir is about that one, unless it is about the two. */
static const char FOLLOW[] =
  "SELECT keep_id FROM decision WHERE kind = ?1 AND other_id IN " AND_LEFT
  "    AND keep_id != ?2"
  "    AND NOT EXISTS (SELECT 1 FROM party WHERE party.kind = ?1 AND party.id = keep_id AND heir = ?2)"
  "    AND id < ?3 AND action = 'merge' AND " BW_DECISION_IS_LIVE;

static const char FIND_HEIR[] = "SELECT heir FROM party WHERE kind = ?1 AND id = ?2 AND row IS NOT NULL AND heir IS NOT NULL";

/**
 * bw_decision_table_insert:
 * @decision: of a person; its id does not matter
 *
 * What was undone before cannot be redone after it: it was decided of other things.
 *
 * Returns: the id of the new row, or 0 with @error set
 */
gint64
bw_decision_table_insert (BwDb              *db,
                          const BwDecision  *decision,
                          GError           **error)
{
  g_autofree char *keep_keys = g_strjoinv ("\n", decision->keep.keys);
  g_autofree char *other_keys = g_strjoinv ("\n", decision->other.keys);

  return bw_db_run (db, FORGO, error, "") && bw_db_run (db, INSERT, error, "ssississsir", bw_decision_action_to_string (decision->action),
                                                        bw_kind_to_string (decision->kind), decision->keep.id, decision->keep.name,
                                                        keep_keys, decision->other.id, decision->other.name, other_keys, decision->why,
                                                        decision->made, decision->of)
           ? bw_db_get_last_id (db)
           : 0;
}

/* Returns: (transfer full) (nullable): the decision, or `NULL` with @error set */
BwDecision *
bw_decision_table_get (BwDb    *db,
                       gint64   id,
                       GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    return bw_decision_row_read (stmt);
  if (step == BW_STEP_DONE)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no decision %" G_GINT64_FORMAT, id);

  return NULL;
}

static GPtrArray *
collect (BwStmt  *stmt,
         GError **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_decision_free);
  BwStep step;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (decisions, bw_decision_row_read (stmt));

  return step == BW_STEP_DONE ? g_steal_pointer (&decisions) : NULL;
}

/**
 * bw_decision_table_get_all:
 *
 * Returns: (transfer full) (element-type BwDecision) (nullable): what the person has decided
 *   and what stands, in order, or `NULL` with @error set
 */
GPtrArray *
bw_decision_table_get_all (BwDb           *db,
                           BwDecisionSet   set,
                           GError        **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ALL[set], error);

  return stmt != NULL ? collect (stmt, error) : NULL;
}

/* Returns: (transfer full) (element-type BwDecision) (nullable): what stands about what is named
 *   in the document that @key tells, in order, or `NULL` with @error set */
GPtrArray *
bw_decision_table_get_of_place (BwDb        *db,
                                const char  *key,
                                GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_OF_PLACE, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, key);

  return collect (stmt, error);
}

/* @id: (out): of the decision to which undo or redo leads, or 0 */
gboolean
bw_decision_table_find (BwDb            *db,
                        BwDecisionStep   step,
                        gint64          *id,
                        GError         **error)
{
  return bw_db_find_id (db, FIND[step], id, error, "");
}

/* @id: (out): of the last merge by a person into @keep that stands, or 0 */
gboolean
bw_decision_table_find_merge (BwDb    *db,
                              BwRef    keep,
                              gint64  *id,
                              GError **error)
{
  return bw_db_find_id (db, FIND_MERGE, id, error, "si", bw_kind_to_string (keep.kind), keep.id);
}

/* @id: (out): of the merge by a person that stands and has made @other something else, or 0 */
gboolean
bw_decision_table_find_merge_of (BwDb    *db,
                                 BwRef    other,
                                 gint64  *id,
                                 GError **error)
{
  return bw_db_find_id (db, FIND_MERGE_OF, id, error, "si", bw_kind_to_string (other.kind), other.id);
}

gboolean
bw_decision_table_set_undone (BwDb      *db,
                              gint64     id,
                              gboolean   undone,
                              GError   **error)
{
  return bw_db_run (db, SET_UNDONE, error, "ii", id, (gint64) undone);
}

/* The two sides of a split were apart already: it takes nothing apart, and never will. */
gboolean
bw_decision_table_set_apart (BwDb    *db,
                             gint64   id,
                             GError **error)
{
  return bw_db_run (db, SET_APART, error, "i", id);
}

/* @known: (out): whether the same has been decided of what stays */
gboolean
bw_decision_table_is_known (BwDb              *db,
                            const BwDecision  *decision,
                            gboolean          *known,
                            GError           **error)
{
  g_autofree char *other_keys = g_strjoinv ("\n", decision->other.keys);
  gint64 found;

  if (!bw_db_find_id (db, IS_KNOWN, &found, error, "siss", bw_kind_to_string (decision->kind),
                      decision->keep.id, bw_decision_action_to_string (decision->action), other_keys))
    return FALSE;

  *known = found != 0;
  return TRUE;
}

static gboolean
ask_of_place (BwDb              *db,
              const char        *sql,
              const BwDecision  *decision,
              gboolean          *answer,
              GError           **error)
{
  g_autofree char *keep_keys = g_strjoinv ("\n", decision->keep.keys);
  g_autofree char *other_keys = g_strjoinv ("\n", decision->other.keys);
  gint64 found;

  if (!bw_db_find_id (db, sql, &found, error, "sisss", bw_kind_to_string (decision->kind),
                      decision->keep.id, other_keys, bw_decision_action_to_string (decision->action),
                      keep_keys))
    return FALSE;

  *answer = found != 0;
  return TRUE;
}

/* @last: (out): whether that is what was decided last of the text and the thing */
gboolean
bw_decision_table_is_last_of_place (BwDb              *db,
                                    const BwDecision  *decision,
                                    gboolean          *last,
                                    GError           **error)
{
  return ask_of_place (db, GET_LAST_OF_PLACE, decision, last, error);
}

/* @known: (out): whether that has been decided of the text and the thing, and stands */
gboolean
bw_decision_table_is_known_of_place (BwDb              *db,
                                     const BwDecision  *decision,
                                     gboolean          *known,
                                     GError           **error)
{
  return ask_of_place (db, IS_KNOWN_OF_PLACE, decision, known, error);
}

/* @ref: (inout): what has been merged away becomes what it is now */
gboolean
bw_decision_table_follow (BwDb    *db,
                          BwRef   *ref,
                          GError **error)
{
  return bw_decision_table_follow_until (db, ref, G_MAXINT64, error);
}

/* @ref: (inout): what has been merged away becomes what it was before the decision @id */
gboolean
bw_decision_table_follow_until (BwDb    *db,
                                BwRef   *ref,
                                gint64   id,
                                GError **error)
{
  const char *kind = bw_kind_to_string (ref->kind);
  gint64 keep = ref->id;

  for (guint i = 0; keep != 0 && i < MAX_HOPS; i++)
    {
      ref->id = keep;
      if (!bw_db_find_id (db, FOLLOW, &keep, error, "sii", kind, ref->id, id) ||
          (keep == 0 && !bw_db_find_id (db, FIND_HEIR, &keep, error, "si", kind, ref->id)))
        return FALSE;
    }

  return TRUE;
}
