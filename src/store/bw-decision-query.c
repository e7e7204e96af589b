#include "bw-decision-query.h"

#include "bw-decision-row.h"

/* What is told of decisions to whoever asks why things are as they are. */

#define PAGE_LENGTH 100u
#define MAX_JOINED "100" /* that one page tells of */

/* What was merged into it, and into what was merged into it; then what the program has joined that
 * is called otherwise, as long as a document calls it so. */
static const char GET_JOINED[] =
  "WITH RECURSIVE found (thing) AS (VALUES (?2) UNION"
  "   SELECT other_id FROM found JOIN decision ON decision.keep_id = found.thing"
  "    WHERE kind = ?1 AND action = 'merge' AND " BW_DECISION_IS_LIVE ")" BW_DECISION_ROW
  " JOIN found ON decision.keep_id = found.thing WHERE kind = ?1 AND action = 'merge' AND " BW_DECISION_IS_LIVE
  " ORDER BY decision.id LIMIT " MAX_JOINED;

/* As it is called elsewhere, or as it is called by the document. */
#define IS_NAMED(table, id, name)                                                 \
  "EXISTS (SELECT 1 FROM " table " AS stated WHERE stated." id " = keep_id"       \
  "   AND CASE other_keys WHEN '' THEN stated.document_id = decision.document_id" \
  "                       ELSE stated." name " = other_name END)"

/* Both are there. */
#define ARE_NAMED(table, id)                                                 \
  "EXISTS (SELECT 1 FROM " table " AS stated WHERE stated." id " = keep_id)" \
  " AND EXISTS (SELECT 1 FROM " table " AS stated WHERE stated." id " = other_id)"

#define IS_STATED \
  "CASE WHEN action = 'distinct' AND kind = 'paper' THEN " ARE_NAMED ("paper_statement", "paper_id") " WHEN action = 'distinct' THEN " ARE_NAMED ("person_name", "person_id") " WHEN kind = 'paper' THEN " IS_NAMED ("paper_statement", "paper_id", "title") " WHEN kind = 'person' THEN " IS_NAMED ("person_name", "person_id", "name") " ELSE " IS_NAMED ("organisation_name", "organisation_id", "name") " END"

static const char GET_FOUND[] =
  BW_DECISION_ROW " WHERE decider = 'program' AND kind = ?1 AND keep_id = ?2"
                  " AND action = 'merge' AND other_keys != '' AND " IS_STATED
                  " ORDER BY id LIMIT " MAX_JOINED;

#define NAME_OF(id)                                                          \
  "CASE kind WHEN 'paper' THEN (SELECT title FROM paper WHERE id = " id ")"  \
  "          WHEN 'person' THEN (SELECT name FROM person WHERE id = " id ")" \
  "          ELSE (SELECT name FROM organisation WHERE id = " id ") END"

#define LOG_COLUMNS(stands)                                                          \
  "SELECT " BW_DECISION_COLUMNS ", " stands ","                                      \
  "       (SELECT coalesce (document.title, source.title) FROM document"             \
  "          JOIN source ON source.id = source_id WHERE document.id = document_id)," \
  "       " NAME_OF ("keep_id") ", " NAME_OF ("other_id") "  FROM decision "

/* The last first. Few are a person's, who cannot decide as fast as the program. */
#define IS_STANDING                                                                             \
  "undone = 0 AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.of = decision.id"     \
  "                            AND later.undone = 0 AND later.id != decision.id)"               \
  " AND (action != 'split' OR NOT EXISTS (SELECT 1 FROM decision AS later"                      \
  "       WHERE later.kind = decision.kind AND later.other_id = decision.other_id"              \
  "         AND later.decider = 'person' AND later.id > decision.id AND later.action = 'merge'" \
  "         AND later.undone = 0))"

static const char GET_LOG[] =
  LOG_COLUMNS (IS_STANDING) "INDEXED BY decision_by_keep WHERE decider = 'person' ORDER BY id DESC LIMIT ?1 OFFSET ?2";

/* Of what is there. */
static const char GET_LOG_OF_PROGRAM[] =
  LOG_COLUMNS (IS_STATED) "WHERE id > 0 AND decider = 'program' AND " NAME_OF ("keep_id") " IS NOT NULL"
                                                                                          " ORDER BY id DESC LIMIT ?1 OFFSET ?2";

/* Of a split that was undone: what that is again which it had told from another. */
static const char FIND_WHOLE[] =
  "SELECT keep_id FROM decision WHERE kind = ?1 AND other_id = ?2 AND action = 'split'"
  "   AND decider = 'person' AND undone != 0 ORDER BY id DESC LIMIT 1";

static const char IS_APART[] =
  "SELECT id FROM decision WHERE of = ?1 AND undone = 0 AND id != ?1 LIMIT 1";

static const char ARE_TWO[] =
  "SELECT 1 FROM decision WHERE kind = ?1 AND keep_id = ?2 AND other_id = ?3 AND decider = 'person'"
  "   AND undone = 0 AND action IN ('distinct', 'split')"
  " UNION ALL SELECT 1 FROM decision WHERE kind = ?1 AND keep_id = ?3 AND other_id = ?2"
  "   AND decider = 'person' AND undone = 0 AND action IN ('distinct', 'split') LIMIT 1";

static gboolean
add_joined (BwDb        *db,
            const char  *sql,
            BwRef        keep,
            GPtrArray   *joined,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (keep.kind));
  bw_stmt_bind_int64 (stmt, 2, keep.id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (joined, bw_decision_row_read (stmt));

  return step == BW_STEP_DONE;
}

/**
 * bw_decision_query_get_joined:
 *
 * Returns: (transfer full) (element-type BwDecision) (nullable): by which decisions the thing is
 *   also what others have been, those of the person first; or `NULL` with @error set
 */
GPtrArray *
bw_decision_query_get_joined (BwDb    *db,
                              BwRef    keep,
                              GError **error)
{
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_decision_free);

  return add_joined (db, GET_JOINED, keep, joined, error) &&
             add_joined (db, GET_FOUND, keep, joined, error)
           ? g_steal_pointer (&joined)
           : NULL;
}

static void
set_name (BwDecisionSide *side,
          const char     *name)
{
  if (name == NULL || *side->name != '\0')
    return;

  g_free (side->name);
  side->name = g_strdup (name);
}

static BwDecisionEntry *
entry_from_row (BwStmt *stmt)
{
  BwDecisionEntry *entry = bw_decision_entry_new (bw_decision_row_read (stmt));

  entry->stands = bw_stmt_get_int (stmt, BW_DECISION_N_COLUMNS) != 0;
  entry->document = bw_stmt_dup_text (stmt, BW_DECISION_N_COLUMNS + 1);
  set_name (&entry->decision->keep, bw_stmt_get_text (stmt, BW_DECISION_N_COLUMNS + 2));
  set_name (&entry->decision->other, bw_stmt_get_text (stmt, BW_DECISION_N_COLUMNS + 3));

  return entry;
}

/**
 * bw_decision_query_get_page:
 * @page: from 1
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set
 */
BwDecisionLog *
bw_decision_query_get_page (BwDb      *db,
                            gboolean   by_program,
                            guint      page,
                            GError   **error)
{
  g_autoptr (BwDecisionLog) log = bw_decision_log_new (by_program, page);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, by_program ? GET_LOG_OF_PROGRAM : GET_LOG, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, PAGE_LENGTH + 1);
  bw_stmt_bind_int64 (stmt, 2, (gint64) (page - 1) * PAGE_LENGTH);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (log->entries, entry_from_row (stmt));

  log->is_last = log->entries->len <= PAGE_LENGTH;
  g_ptr_array_set_size (log->entries, (int) MIN (log->entries->len, PAGE_LENGTH));

  return step == BW_STEP_DONE ? g_steal_pointer (&log) : NULL;
}

/* @ref: (inout): what a split has made that does not stand becomes what it was made of */
gboolean
bw_decision_query_find_whole (BwDb    *db,
                              BwRef   *ref,
                              GError **error)
{
  gint64 id;

  if (!bw_db_find_id (db, FIND_WHOLE, &id, error, "si", bw_kind_to_string (ref->kind), ref->id))
    return FALSE;
  if (id != 0)
    ref->id = id;

  return TRUE;
}

/* @apart: (out): whether a merge has been taken apart since */
gboolean
bw_decision_query_is_apart (BwDb      *db,
                            gint64     id,
                            gboolean  *apart,
                            GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_APART, &found, error, "i", id))
    return FALSE;

  *apart = found != 0;
  return TRUE;
}

/* @two: (out): whether somebody has said that they are not the same */
gboolean
bw_decision_query_are_two (BwDb      *db,
                           BwRef      one,
                           BwRef      other,
                           gboolean  *two,
                           GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, ARE_TWO, &found, error, "sii", bw_kind_to_string (one.kind), one.id, other.id))
    return FALSE;

  *two = found != 0;
  return TRUE;
}
