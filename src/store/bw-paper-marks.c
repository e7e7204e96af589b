#include "bw-paper-marks.h"

#include <string.h>

#include "bw-db-kept.h"

/*
 * The years of the papers in blocks by their ids: who counts by years the thousands of works
 * that cite somebody reads some hundred rows instead of thousands. They are derived. Whatever is not in a block is asked of the paper, so
 * that a library of an older program is only slower.
 *
 * A block has two bytes for each id, the more significant first: whether the date is inferred,
 * whether the title is known, and 14 bits for the year; 0 is what is not in it. `check` knows
 * the same. A block is a row that fills a page, with no overflow to be read for it.
 */

#define BLOCK 1792 /* ids of a block */
#define WIDTH 2
#define YEAR_MASK 0x3fffU
#define IS_INFERRED 0x4000U
#define IS_TITLE_KNOWN 0x8000U

#define SCATTERED 2      /* papers to a block, when it is quicker to read all blocks */
#define MAX_BLOCKS 25000 /* that are kept: of 45 million papers */

static const char GET_BLOCK[] =
  "SELECT marks FROM paper_marks WHERE id = ?1";

static const char GET_BLOCKS[] =
  "SELECT id, marks FROM paper_marks WHERE id < ?1";

static const char GET_LAST[] = "SELECT max (id) FROM paper_marks";

static const char SET_BLOCK[] =
  "INSERT OR REPLACE INTO paper_marks (id, marks) VALUES (?1, ?2)";

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
  BwDb      *db;
  GPtrArray *blocks; /* by their numbers; NULL is one that has not been read */
  gboolean   all;      /* whether all have been read */
};

static Block *
block_new (gint64        number,
           const guint8 *data,
           gsize         size)
{
  Block *self = g_new (Block, 1);
  gsize n = MIN (size, sizeof self->bytes);

  self->number = number;
  self->changed = FALSE;
  if (n > 0)
    memcpy (self->bytes, data, n);
  memset (self->bytes + n, 0, sizeof self->bytes - n);

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

/**
 * bw_paper_marks_get:
 *
 * Returns: (transfer full): the marks, of which those are still there that another page has
 *   read, if nothing has changed since
 */
BwPaperMarks *
bw_paper_marks_get (BwDb *db)
{
  static const char NAME[] = "paper-marks";
  BwPaperMarks *self = bw_db_get_kept (db, NAME);

  if (self != NULL)
    return g_rc_box_acquire (self);

  self = g_rc_box_new0 (BwPaperMarks);
  self->db = db;
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  if (bw_db_keep (db, NAME, self, (GDestroyNotify) bw_paper_marks_unref))
    g_rc_box_acquire (self);

  return self;
}

static void
marks_clear (gpointer data)
{
  BwPaperMarks *self = data;

  g_ptr_array_unref (self->blocks);
}

void
bw_paper_marks_unref (BwPaperMarks *self)
{
  g_rc_box_release_full (self, marks_clear);
}

static Block **
get_place (BwPaperMarks *self,
           gint64        number)
{
  if (number >= self->blocks->len)
    g_ptr_array_set_size (self->blocks, (int) number + 1);

  return (Block **) &self->blocks->pdata[number];
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
      gint64 number = bw_stmt_get_int64 (stmt, 0);
      Block **place = get_place (self, number);

      if (*place == NULL)
        *place = block_new (number, data, size);
    }
  self->all = step == BW_STEP_DONE;

  return self->all;
}

static const Block *
find_block (BwPaperMarks  *self,
            gint64         number,
            GError       **error)
{
  Block **place = get_place (self, number);

  if (*place == NULL)
    *place = load_block (self->db, number, error);

  return *place;
}

/* Reads all at once where it is quicker: @n papers are going to be asked for, of anywhere. */
gboolean
bw_paper_marks_expect (BwPaperMarks  *self,
                       guint          n,
                       GError       **error)
{
  gint64 last;

  if (self->all)
    return TRUE;

  return bw_db_find_id (self->db, GET_LAST, &last, error, "") &&
         ((gint64) n < last * SCATTERED || load_all (self, error));
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
  const Block *block = NULL;
  guint16 packed = 0;

  if (id / BLOCK < MAX_BLOCKS && !(block = find_block (self, id / BLOCK, error)))
    return FALSE;
  if (block != NULL)
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
