#include "bw-cell-grid.h"

struct _BwCellGrid
{
  const BwLines *lines;
  guint          n_lines;
  GArray        *cells; /* of those lines that were looked at */
  guint         *n_left;
};

/**
 * bw_cell_grid_new:
 * @lines: must live as long as the grid
 * @n_left: (inout): how many pairs of lines may still be compared; it must live as long
 */
BwCellGrid *
bw_cell_grid_new (const BwLines *lines,
                  guint         *n_left)
{
  BwCellGrid *self = g_new0 (BwCellGrid, 1);

  g_return_val_if_fail (lines != NULL, NULL);

  self->lines = lines;
  self->n_left = n_left;
  self->n_lines = bw_lines_get_n (lines);
  self->cells = g_array_new (FALSE, FALSE, sizeof (BwCell));

  return self;
}

void
bw_cell_grid_free (BwCellGrid *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

const char *
bw_cell_grid_get_line (const BwCellGrid *self,
                       guint             index)
{
  g_return_val_if_fail (self != NULL, "");

  return bw_lines_get (self->lines, index);
}

/**
 * bw_cell_grid_get:
 *
 * Returns: what the line is as a cell, until another is asked for; past the end no cell
 */
const BwCell *
bw_cell_grid_get (BwCellGrid *self,
                  guint       index)
{
  static const BwCell NONE = { .kind = BW_CELL_NONE };

  g_return_val_if_fail (self != NULL, &NONE);

  if (index >= self->n_lines)
    return &NONE;

  while (self->cells->len <= index)
    {
      BwCell cell;

      bw_cell_init (&cell, bw_lines_get (self->lines, self->cells->len));
      g_array_append_val (self->cells, cell);
    }

  return &g_array_index (self->cells, BwCell, index);
}

/* How much alike two lines are, in hundredths. */
int
bw_cell_grid_compare (BwCellGrid *self,
                      guint       index,
                      guint       other)
{
  g_return_val_if_fail (self != NULL, 0);

  *self->n_left -= *self->n_left > 0;
  bw_cell_grid_get (self, MAX (index, other)); /* The array grows now, or not at all. */

  return bw_cell_compare (bw_cell_grid_get (self, index), bw_cell_grid_get (self, other));
}

/* Whether so much was compared that it must end: a file can be made of nothing but lines
 * that look like a table for a while. */
gboolean
bw_cell_grid_is_spent (const BwCellGrid *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return *self->n_left == 0;
}
