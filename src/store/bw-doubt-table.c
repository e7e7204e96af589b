#include "bw-doubt-table.h"

#include "bw-error.h"

#define COLUMNS "SELECT id, kind, one_id, other_id, score FROM doubtful"

static const char GET_BLOCK[] = COLUMNS " WHERE kind = ?1 AND block = ?2";

static const char GET_OF[] =
  COLUMNS " WHERE kind = ?1 AND one_id = ?2 UNION ALL " COLUMNS " WHERE kind = ?1 AND other_id = ?2 AND one_id != ?2";

/* The sign after the colon is the next. */
static const char GET_BLOCKS_OF_AUTHORS[] =
  "SELECT DISTINCT block FROM doubtful WHERE kind = 'paper' AND block > 'author:' AND block < 'author;'";

static const char GET_BLOCKS[] =
  "SELECT block FROM doubtful WHERE kind = ?1 AND one_id = ?2"
  " UNION SELECT block FROM doubtful WHERE kind = ?1 AND other_id = ?2";

static const char SET[] =
  "INSERT INTO doubtful (kind, block, one_id, other_id, score) VALUES (?1, ?2, ?3, ?4, ?5)"
  " ON CONFLICT (kind, one_id, other_id) DO UPDATE SET block = excluded.block, score = excluded.score"
  " WHERE block != excluded.block OR score != excluded.score";

static const char REMOVE[] = "DELETE FROM doubtful WHERE id = ?1";

static const char GET[] = COLUMNS " WHERE id = ?1";

static const char LIST[] = COLUMNS " ORDER BY score DESC, id LIMIT ?1 OFFSET ?2";

/* The first is next to the last. */
static const char FIND_NEXT[] =
  "SELECT id FROM doubtful WHERE (score, -id) < (?2, -?1) ORDER BY score DESC, id LIMIT 1";

static const char FIND_FIRST[] = "SELECT id FROM doubtful WHERE id != ?1 ORDER BY score DESC, id LIMIT 1";

static const char GET_TOLD[] = COLUMNS " WHERE kind = 'document' AND one_id = ?1";

static const char IS_TOLD[] =
  "SELECT id FROM doubtful WHERE kind = 'document' AND one_id = ?1 AND other_id = ?2";

static const char IS_UNMADE[] = "SELECT 1 FROM meta WHERE name = 'doubtful' AND value = 'unmade'";

static const char SET_MADE[] = "DELETE FROM meta WHERE name = 'doubtful'";

static BwDoubtRow
row_from_row (BwStmt *stmt)
{
  return (BwDoubtRow){ bw_stmt_get_int64 (stmt, 0), bw_kind_from_string (bw_stmt_get_text (stmt, 1)),
                       bw_stmt_get_int64 (stmt, 2), bw_stmt_get_int64 (stmt, 3), bw_stmt_get_int (stmt, 4) };
}

static GArray *
collect (BwStmt  *stmt,
         GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (BwDoubtRow));
  BwStep step;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwDoubtRow row = row_from_row (stmt);

      g_array_append_val (rows, row);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* Returns: (transfer full) (element-type BwDoubtRow) (nullable): the pairs that stand in a
 *   block, or `NULL` with @error set */
GArray *
bw_doubt_table_get_block (BwDb        *db,
                          BwKind       kind,
                          const char  *block,
                          GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_BLOCK, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (kind));
  bw_stmt_bind_text (stmt, 2, block);

  return collect (stmt, error);
}

/* Returns: (transfer full) (element-type BwDoubtRow) (nullable): the pairs that a thing is in, or
 *   `NULL` with @error set */
GArray *
bw_doubt_table_get_of (BwDb    *db,
                       BwRef    ref,
                       GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_OF, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (ref.kind));
  bw_stmt_bind_int64 (stmt, 2, ref.id);

  return collect (stmt, error);
}

/* Returns: (transfer full) (nullable): the blocks of papers by one person that stand, or `NULL` with
 *   @error set */
GStrv
bw_doubt_table_get_blocks_of_authors (BwDb    *db,
                                      GError **error)
{
  return bw_db_get_strings (db, GET_BLOCKS_OF_AUTHORS, error, "");
}

/* Returns: (transfer full) (nullable): the blocks of the pairs that a thing is in, or `NULL`
 *   with @error set */
GStrv
bw_doubt_table_get_blocks (BwDb    *db,
                           BwRef    ref,
                           GError **error)
{
  return bw_db_get_strings (db, GET_BLOCKS, error, "si", bw_kind_to_string (ref.kind), ref.id);
}

/* Keeps a pair: one that is kept already keeps its id. */
gboolean
bw_doubt_table_set (BwDb              *db,
                    const BwDoubtRow  *row,
                    const char        *block,
                    GError           **error)
{
  return bw_db_run (db, SET, error, "ssiii", bw_kind_to_string (row->kind), block, row->one_id,
                    row->other_id, (gint64) row->score);
}

gboolean
bw_doubt_table_remove (BwDb    *db,
                       gint64   id,
                       GError **error)
{
  return bw_db_run (db, REMOVE, error, "i", id);
}

/* @row: (out): the pair; where there is none, @error is %BW_ERROR_NOT_FOUND */
gboolean
bw_doubt_table_get (BwDb        *db,
                    gint64       id,
                    BwDoubtRow  *row,
                    GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *row = row_from_row (stmt);
  if (step == BW_STEP_DONE)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND,
                 "Nothing is doubtful there: doubtful/%" G_GINT64_FORMAT " has been decided, or its"
                 " documents have changed",
                 id);

  return step == BW_STEP_ROW;
}

/* Returns: (transfer full) (element-type BwDoubtRow) (nullable): the likeliest pairs first, or
 *   `NULL` with @error set */
GArray *
bw_doubt_table_list (BwDb    *db,
                     guint    max,
                     guint    offset,
                     GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, LIST, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, max);
  bw_stmt_bind_int64 (stmt, 2, offset);

  return collect (stmt, error);
}

/* @next: (out): the id of the pair that is next by its likeliness, or 0 where there is no other */
gboolean
bw_doubt_table_find_next (BwDb    *db,
                          gint64   id,
                          int      score,
                          gint64  *next,
                          GError **error)
{
  return bw_db_find_id (db, FIND_NEXT, next, error, "ii", id, (gint64) score) &&
         (*next != 0 || bw_db_find_id (db, FIND_FIRST, next, error, "i", id));
}

/* Returns: (transfer full) (element-type BwDoubtRow) (nullable): the documents that may tell a paper
 *   under a headline of their own, or `NULL` with @error set */
GArray *
bw_doubt_table_get_told (BwDb    *db,
                         gint64   paper_id,
                         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_TOLD, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, paper_id);

  return collect (stmt, error);
}

/* @told: (out): whether a document may tell a paper under a headline of its own */
gboolean
bw_doubt_table_is_told (BwDb      *db,
                        gint64     paper_id,
                        gint64     document_id,
                        gboolean  *told,
                        GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_TOLD, &found, error, "ii", paper_id, document_id))
    return FALSE;

  *told = found != 0;
  return TRUE;
}

/* @unmade: (out): whether the library was written before there were pairs */
gboolean
bw_doubt_table_is_unmade (BwDb      *db,
                          gboolean  *unmade,
                          GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_UNMADE, &found, error, ""))
    return FALSE;

  *unmade = found != 0;
  return TRUE;
}

gboolean
bw_doubt_table_set_made (BwDb    *db,
                         GError **error)
{
  return bw_db_run (db, SET_MADE, error, "");
}
