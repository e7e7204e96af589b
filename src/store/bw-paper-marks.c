#include "bw-paper-marks.h"

#include <string.h>

#include "bw-adjacency.h"

/*
 * The dates of the papers in blocks by their ids: who counts by years the thousands of works
 * that cite somebody reads some hundred rows instead of thousands. They are kept where the
 * neighbours are, as derived as those. Whatever is not in a block is asked of the paper, so
 * that a library of an older program is only slower.
 *
 * A block has four bytes for each id, the most significant first, or ends before them: 0 for
 * what is not in it, else a bit that it is, whether the date is inferred, whether the title
 * is known, and the date as it is packed. `check` knows the same.
 */

#define BLOCK 1024 /* ids of a block */
#define WIDTH 4
#define DATE_MASK 0x07ffffffU
#define IS_THERE 0x08000000U
#define IS_INFERRED 0x10000000U
#define IS_TITLE_KNOWN 0x20000000U

G_STATIC_ASSERT (BW_ADJACENCY_MARKS == 5);

static const char GET_BLOCK[] =
  "SELECT ids FROM adjacency WHERE kind = 5 AND id = ?1";

static const char SET_BLOCK[] =
  "INSERT OR REPLACE INTO adjacency (kind, id, ids) VALUES (5, ?1, ?2)";

static const char GET_PAPER[] =
  "SELECT published, published_inferred, title_known FROM paper WHERE id = ?1";

typedef struct
{
  BwDb *db;
  gint64 number; /* of the block that is here, or -1 */
  gboolean changed;
  guint8 bytes[BLOCK * WIDTH];
} Block;

static gboolean
load (Block   *self,
      gint64   number,
      GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->db, GET_BLOCK, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  memset (self->bytes, 0, sizeof self->bytes);
  bw_stmt_bind_int64 (stmt, 1, number);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gsize size;
      const guint8 *data = bw_stmt_peek_blob (stmt, 0, &size);

      if (size > 0)
        memcpy (self->bytes, data, MIN (size, sizeof self->bytes));
    }
  self->number = number;
  self->changed = FALSE;

  return step != BW_STEP_ERROR;
}

static gboolean
save (Block   *self,
      GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!self->changed)
    return TRUE;

  bytes = g_bytes_new (self->bytes, sizeof self->bytes);

  return bw_db_run (self->db, SET_BLOCK, error, "ib", self->number, bytes);
}

static gboolean
turn_to (Block   *self,
         gint64   id,
         GError **error)
{
  return id / BLOCK == self->number || (save (self, error) && load (self, id / BLOCK, error));
}

static guint8 *
find_place (Block  *self,
            gint64  id)
{
  return self->bytes + ((id % BLOCK) * WIDTH);
}

/* Returns: 0 for what is no paper, and for an error */
static guint32
read_paper (BwDb    *db,
            gint64   id,
            GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPER, error);

  if (stmt == NULL)
    return 0;

  bw_stmt_bind_int64 (stmt, 1, id);
  if (bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return 0;

  return IS_THERE | ((guint32) bw_stmt_get_int64 (stmt, 0) & DATE_MASK) |
         (bw_stmt_get_int (stmt, 1) != 0 ? IS_INFERRED : 0) |
         (bw_stmt_get_int (stmt, 2) != 0 ? IS_TITLE_KNOWN : 0);
}

static gboolean
read_mark (Block    *self,
           gint64    id,
           guint32  *mark,
           GError  **error)
{
  g_autoptr (GError) reason = NULL;

  if (!turn_to (self, id, error))
    return FALSE;

  memcpy (mark, find_place (self, id), WIDTH);
  *mark = GUINT32_FROM_BE (*mark);
  if (*mark == 0)
    *mark = read_paper (self->db, id, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * bw_paper_marks_get:
 * @ids: (element-type gint64): of papers; in their order it is quick
 *
 * Returns: (transfer full) (element-type BwPaperMark) (nullable): what can be counted of each,
 *   or `NULL` with @error set
 */
GArray *
bw_paper_marks_get (BwDb          *db,
                    const GArray  *ids,
                    GError       **error)
{
  g_autoptr (GArray) marks = g_array_sized_new (FALSE, FALSE, sizeof (BwPaperMark), ids->len);
  Block block = { .db = db, .number = -1 };

  for (guint i = 0; i < ids->len; i++)
    {
      BwPaperMark mark;
      guint32 packed;

      if (!read_mark (&block, g_array_index (ids, gint64, i), &packed, error))
        return NULL;
      mark.date = bw_date_unpack ((int) (packed & DATE_MASK));
      mark.inferred = (packed & IS_INFERRED) != 0;
      mark.title_known = (packed & IS_TITLE_KNOWN) != 0;
      g_array_append_val (marks, mark);
    }

  return g_steal_pointer (&marks);
}

static gboolean
set_mark (Block   *self,
          gint64   id,
          GError **error)
{
  g_autoptr (GError) reason = NULL;
  guint32 mark = GUINT32_TO_BE (read_paper (self->db, id, &reason));

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (!turn_to (self, id, error))
    return FALSE;
  if (memcmp (find_place (self, id), &mark, WIDTH) == 0)
    return TRUE;

  memcpy (find_place (self, id), &mark, WIDTH);
  self->changed = TRUE;

  return TRUE;
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
  Block block = { .db = db, .number = -1 };

  for (guint i = 0; i < ids->len; i++)
    if (!set_mark (&block, g_array_index (ids, gint64, i), error))
      return FALSE;

  return save (&block, error);
}
