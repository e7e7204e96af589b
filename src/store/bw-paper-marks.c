#include "bw-paper-marks.h"

#include <string.h>

#include "bw-adjacency.h"

/*
 * The years of the papers in blocks by their ids: who counts by years the thousands of works
 * that cite somebody reads some hundred rows instead of thousands. They are kept where the
 * neighbours are, as derived as those. Whatever is not in a block is asked of the paper, so
 * that a library of an older program is only slower.
 *
 * A block has two bytes for each id, the more significant first: whether the date is inferred,
 * whether the title is known, and 14 bits for the year; 0 is what is not in it. `check` knows
 * the same. A block is a row that has place in a page, with no overflow to be read for it.
 */

#define BLOCK 448 /* ids of a block */
#define WIDTH 2
#define YEAR_MASK 0x3fffU
#define IS_INFERRED 0x4000U
#define IS_TITLE_KNOWN 0x8000U

#define MAX_SOUGHT 200    /* blocks, after which it is quicker to read all */
#define MAX_BLOCKS 100000 /* that are kept: of 45 million papers */

G_STATIC_ASSERT (BW_ADJACENCY_MARKS == 5);

static const char GET_BLOCK[] =
  "SELECT ids FROM adjacency WHERE kind = 5 AND id = ?1";

static const char GET_BLOCKS[] =
  "SELECT id, ids FROM adjacency WHERE kind = 5 AND id < ?1";

static const char SET_BLOCK[] =
  "INSERT OR REPLACE INTO adjacency (kind, id, ids) VALUES (5, ?1, ?2)";

static const char GET_PAPER[] =
  "SELECT published, published_inferred, title_known FROM paper WHERE id = ?1";

typedef struct
{
  gint64 number;
  gboolean changed;
  guint8 bytes[BLOCK * WIDTH];
} Block;

struct _BwPaperMarks
{
  BwDb       *db;
  GHashTable *blocks; /* number -> Block */
  guint       n_sought;
  Block      *last; /* that was asked for */
};

static Block *
block_new (gint64        number,
           const guint8 *data,
           gsize         size)
{
  Block *self = g_new0 (Block, 1);

  self->number = number;
  if (size > 0)
    memcpy (self->bytes, data, MIN (size, sizeof self->bytes));

  return self;
}

/* Returns: (transfer full) (nullable): the block, empty if there is none, or `NULL` with @error set */
static Block *
load_block (BwDb    *db,
            gint64   number,
            GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_BLOCK, error);
  const guint8 *data = NULL;
  gsize size = 0;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, number);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    data = bw_stmt_peek_blob (stmt, 0, &size);

  return step != BW_STEP_ERROR ? block_new (number, data, size) : NULL;
}

static guint16
get_mark (const Block *block,
          gint64       id)
{
  const guint8 *place = block->bytes + ((id % BLOCK) * WIDTH);

  return (guint16) (place[0] << 8 | place[1]);
}

static void
set_mark (Block   *block,
          gint64   id,
          guint16  mark)
{
  guint8 *place = block->bytes + ((id % BLOCK) * WIDTH);

  if (get_mark (block, id) == mark)
    return;

  place[0] = (guint8) (mark >> 8);
  place[1] = (guint8) (mark & 0xff);
  block->changed = TRUE;
}

/* @mark: (out): 0 for what is no paper */
static gboolean
read_paper (BwDb     *db,
            gint64    id,
            guint16  *mark,
            GError  **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPER, error);
  BwStep step;

  *mark = 0;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *mark = (guint16) ((bw_stmt_get_date (stmt, 0).year & YEAR_MASK) |
                       (bw_stmt_get_int (stmt, 1) != 0 ? IS_INFERRED : 0) |
                       (bw_stmt_get_int (stmt, 2) != 0 ? IS_TITLE_KNOWN : 0));

  return step != BW_STEP_ERROR;
}

BwPaperMarks *
bw_paper_marks_new (BwDb *db)
{
  BwPaperMarks *self = g_new0 (BwPaperMarks, 1);

  self->db = db;
  self->blocks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  return self;
}

void
bw_paper_marks_free (BwPaperMarks *self)
{
  g_hash_table_unref (self->blocks);
  g_free (self);
}

static gboolean
load_all (BwPaperMarks  *self,
          GError       **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->db, GET_BLOCKS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_BLOCKS);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gsize size;
      const guint8 *data = bw_stmt_peek_blob (stmt, 1, &size);
      Block *block = block_new (bw_stmt_get_int64 (stmt, 0), data, size);

      g_hash_table_replace (self->blocks, &block->number, block);
    }

  return step == BW_STEP_DONE;
}

static Block *
find_block (BwPaperMarks  *self,
            gint64         number,
            GError       **error)
{
  Block *block;

  if (self->last != NULL && self->last->number == number)
    return self->last;
  if (!(block = g_hash_table_lookup (self->blocks, &number)) && ++self->n_sought == MAX_SOUGHT)
    {
      if (!load_all (self, error))
        return NULL;
      block = g_hash_table_lookup (self->blocks, &number);
    }
  if (block == NULL)
    {
      if (!(block = load_block (self->db, number, error)))
        return NULL;
      g_hash_table_replace (self->blocks, &block->number, block);
    }
  self->last = block;

  return block;
}

/**
 * bw_paper_marks_find:
 * @id: of a paper
 * @mark: (out): what can be counted of it
 */
gboolean
bw_paper_marks_find (BwPaperMarks  *self,
                     gint64         id,
                     BwPaperMark   *mark,
                     GError       **error)
{
  const Block *block = find_block (self, id / BLOCK, error);
  guint16 packed;

  if (block == NULL)
    return FALSE;

  packed = get_mark (block, id);
  if (packed == 0 && !read_paper (self->db, id, &packed, error))
    return FALSE;
  mark->year = packed & YEAR_MASK;
  mark->inferred = (packed & IS_INFERRED) != 0;
  mark->title_known = (packed & IS_TITLE_KNOWN) != 0;

  return TRUE;
}

static gboolean
save_block (BwDb         *db,
            const Block  *block,
            GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (block == NULL || !block->changed)
    return TRUE;

  bytes = g_bytes_new (block->bytes, sizeof block->bytes);

  return bw_db_run (db, SET_BLOCK, error, "ib", block->number, bytes);
}

/**
 * bw_paper_marks_update:
 * @ids: (element-type gint64): of papers of which something may be shown otherwise now, or that
 *   are none any more, rising
 *
 * Derives the marks anew. It belongs into the transaction of the change.
 */
gboolean
bw_paper_marks_update (BwDb          *db,
                       const GArray  *ids,
                       GError       **error)
{
  g_autofree Block *block = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      guint16 mark;

      if (!read_paper (db, id, &mark, error))
        return FALSE;
      if (block == NULL || block->number != id / BLOCK)
        {
          if (!save_block (db, block, error))
            return FALSE;
          g_free (block);
          if (!(block = load_block (db, id / BLOCK, error)))
            return FALSE;
        }
      set_mark (block, id, mark);
    }

  return save_block (db, block, error);
}
