#include "bw-search-rows.h"

#include <string.h>

struct _BwSearchRows
{
  GByteArray *bits;
  gint64      first; /* row, which the first bit is of */
};

/* @row: not before the first */
static void
add (BwSearchRows *self,
     gint64        row)
{
  guint at = (guint) (row - self->first);
  guint before = self->bits->len;

  if (at / 8 >= before)
    {
      g_byte_array_set_size (self->bits, (at / 8) + 1);
      memset (self->bits->data + before, 0, self->bits->len - before);
    }
  self->bits->data[at / 8] |= (guint8) (1 << (at % 8));
}

/**
 * bw_search_rows_new:
 * @sql: gives the numbers of rows, the lowest first, of an expression; with static storage
 *
 * Returns: (transfer full) (nullable): `NULL` with @error set
 */
BwSearchRows *
bw_search_rows_new (BwDb        *index,
                    const char  *sql,
                    const char  *expression,
                    GError     **error)
{
  g_autoptr (BwSearchRows) self = g_new0 (BwSearchRows, 1);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  self->bits = g_byte_array_new ();
  if (!(stmt = bw_db_prepare (index, sql, error)))
    return NULL;

  bw_stmt_bind_text (stmt, 1, expression);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 row = bw_stmt_get_int64 (stmt, 0);

      if (self->bits->len == 0)
        self->first = row;
      add (self, row);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&self) : NULL;
}

void
bw_search_rows_free (BwSearchRows *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->bits);
  g_free (self);
}

gboolean
bw_search_rows_contains (BwSearchRows *self,
                         gint64        row)
{
  gint64 at;

  g_return_val_if_fail (self != NULL, FALSE);

  at = row - self->first;

  return row >= self->first && at / 8 < self->bits->len && (self->bits->data[at / 8] & (1 << (at % 8))) != 0;
}
