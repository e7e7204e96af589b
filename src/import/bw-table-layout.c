#include "bw-table-layout.h"

#define MAX_HEAD_LENGTH 80 /* bytes of a head's cell */
#define N_ROWS_BACK 4      /* rows that a row is compared with */
#define N_JUDGED_ROWS 24   /* rows that are enough to tell how it looks */
#define MAX_DOUBLES 3      /* cells of two lines */
#define MIN_PARAGRAPH 15   /* bytes of either */
#define MIN_SAME_COLUMN 50 /* how much alike a cell is to the one above, where it is sure */
#define MIN_ROW 34         /* how much alike a row is to those above it, in hundredths */

static gboolean
is_double (const BwTableLayout *self,
           guint                line)
{
  for (guint i = 0; i < self->doubles->len; i++)
    if (g_array_index (self->doubles, guint, i) == line)
      return TRUE;

  return FALSE;
}

/* The line of the cell @column of the row that begins with @line. */
static guint
find_line (const BwTableLayout *self,
           guint                line,
           guint                column)
{
  for (; column > 0 || is_double (self, line); line++)
    if (!is_double (self, line))
      column--;

  return line;
}

static guint
row_end (const BwTableLayout *self,
         guint                line)
{
  line = find_line (self, line, self->n_columns - 1) + 1;

  return is_double (self, line) ? line + 1 : line;
}

guint
bw_table_layout_get_line (const BwTableLayout *self,
                          guint                row,
                          guint                column)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, 0);

  return find_line (self, g_array_index (self->rows, guint, row), column);
}

static gboolean
is_whole (const BwTableLayout *self,
          BwCellGrid          *grid,
          guint                line)
{
  guint end = row_end (self, line);

  for (; line < end; line++)
    if (bw_cell_grid_get (grid, line)->kind == BW_CELL_NONE)
      return FALSE;

  return TRUE;
}

/* How much alike the row at @line is to the last @n_back of those above it: each cell to
 * the one that is most like it. */
static int
compare_row (BwTableLayout *self,
             BwCellGrid    *grid,
             guint          line,
             guint          n_back,
             guint         *n_same)
{
  int sum = 0;

  g_assert (self->n_columns > 0);

  if (!is_whole (self, grid, line))
    return 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint cell = find_line (self, line, i);
      int best = 0;

      for (guint j = 0; j < MIN (self->rows->len, n_back); j++)
        best = MAX (best, bw_cell_grid_compare (
                            grid, cell,
                            bw_table_layout_get_line (self, self->rows->len - 1 - j, i)));
      sum += best;
      *n_same += best == 100;
    }

  return sum / (int) self->n_columns;
}

/* Whether a line and the one before it can be two paragraphs of one cell. */
static gboolean
can_be_double (BwCellGrid *grid,
               guint       line)
{
  for (guint i = line - 1; i <= line; i++)
    {
      const BwCell *cell = bw_cell_grid_get (grid, i);

      if (cell->kind == BW_CELL_NUMBER || cell->length < MIN_PARAGRAPH)
        return FALSE;
    }

  return TRUE;
}

/* How much alike the row at @line and the one below it are to those above; below the
 * last row of a table there is none. */
static int
compare_two_rows (BwTableLayout *self,
                  BwCellGrid    *grid,
                  guint          line)
{
  guint n_same = 0;
  guint below = row_end (self, line);
  int alike;

  if (self->rows->len == 0)
    alike = is_whole (self, grid, line) ? MIN_ROW : 0;
  else
    alike = compare_row (self, grid, line, N_ROWS_BACK, &n_same);
  if (alike < MIN_ROW)
    return 0;

  if (self->rows->len > 0 && bw_cell_grid_get (grid, below)->kind == BW_CELL_NONE)
    return alike + MIN_ROW;
  g_array_append_val (self->rows, line);
  alike += compare_row (self, grid, below, N_ROWS_BACK, &n_same);
  g_array_set_size (self->rows, self->rows->len - 1);

  return alike;
}

/* Makes one line of the row at @line the second of the cell before it, which may be the
 * last of the row above, where the rows are then like those above. */
static gboolean
find_double (BwTableLayout *self,
             BwCellGrid    *grid,
             guint          line)
{
  guint best = 0;
  int most = 2 * MIN_ROW;
  guint n = self->doubles->len;

  if (n >= MAX_DOUBLES || self->n_head < self->n_columns)
    return FALSE;

  g_array_set_size (self->doubles, n + 1);
  for (guint i = self->rows->len > 0 ? 0 : 1; i <= self->n_columns; i++)
    {
      int alike;

      g_array_index (self->doubles, guint, n) = line + i;
      if (!can_be_double (grid, line + i))
        continue;
      alike = compare_two_rows (self, grid, line);
      best = alike > most ? line + i : best;
      most = MAX (alike, most);
    }
  g_array_index (self->doubles, guint, n) = best;
  if (best == 0)
    g_array_set_size (self->doubles, n);

  return best != 0;
}

/* Whether a cell is a long sentence below cells that are none. */
static gboolean
is_out_of_place (const BwTableLayout *self,
                 BwCellGrid          *grid,
                 guint                line,
                 guint                column)
{
  guint longest = 0;

  for (guint i = 0; i < MIN (self->rows->len, N_ROWS_BACK); i++)
    {
      const BwCell *above = bw_cell_grid_get (
        grid, bw_table_layout_get_line (self, self->rows->len - 1 - i, column));

      if (above->kind == BW_CELL_SENTENCE)
        return FALSE;
      longest = MAX (longest, above->length);
    }

  return bw_cell_grid_get (grid, line)->kind == BW_CELL_SENTENCE &&
         bw_cell_grid_get (grid, line)->length > (2 * longest) + MIN_PARAGRAPH;
}

/* Whether the row at @line ends with the paragraph that follows the table, and with
 * nothing after it that is like a cell of its column. */
static gboolean
holds_paragraph (const BwTableLayout *self,
                 BwCellGrid          *grid,
                 guint                line)
{
  guint last = self->rows->len - 1;

  for (guint i = self->n_columns; i > 0; i--)
    {
      guint cell = find_line (self, line, i - 1);

      if (is_out_of_place (self, grid, cell, i - 1))
        return TRUE;
      if (bw_cell_grid_compare (grid, cell, bw_table_layout_get_line (self, last, i - 1)) >=
          MIN_SAME_COLUMN)
        return FALSE;
    }

  return FALSE;
}

/* The first row may be the one that has a cell of two lines. */
static void
mend_first_row (BwTableLayout *self,
                BwCellGrid    *grid)
{
  guint first = g_array_index (self->rows, guint, 0);

  g_array_set_size (self->rows, 0);
  if (find_double (self, grid, first))
    self->end = row_end (self, first);
  g_array_append_val (self->rows, first);
}

/* The first row is taken as it is; the others must be like those above them. */
static gboolean
find_row (BwTableLayout *self,
          BwCellGrid    *grid)
{
  guint n_same = 0;
  int alike;

  if (self->rows->len == 0)
    return is_whole (self, grid, self->end);

  alike = compare_row (self, grid, self->end, N_ROWS_BACK, &n_same);
  if (alike < MIN_ROW && self->rows->len == 1 && self->doubles->len == 0)
    mend_first_row (self, grid);
  if (alike < MIN_ROW)
    {
      n_same = 0;
      alike = compare_row (self, grid, self->end, N_ROWS_BACK, &n_same);
    }
  if (alike < MIN_ROW && find_double (self, grid, self->end))
    {
      n_same = 0;
      alike = compare_row (self, grid, self->end, N_ROWS_BACK, &n_same);
    }
  if (alike < MIN_ROW || holds_paragraph (self, grid, self->end))
    return FALSE;
  self->n_same += n_same;

  return TRUE;
}

static gboolean
is_head (const BwTableLayout *self,
         BwCellGrid          *grid)
{
  for (guint i = 0; i < self->n_head; i++)
    {
      const BwCell *cell = bw_cell_grid_get (grid, self->start + i);

      if (cell->kind == BW_CELL_NONE || cell->kind == BW_CELL_SENTENCE ||
          cell->length > MAX_HEAD_LENGTH)
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_table_layout_new:
 *
 * Takes the lines from @start on as a table of @n_columns, as far as they fit.
 */
BwTableLayout *
bw_table_layout_new (BwCellGrid *grid,
                     guint       start,
                     guint       n_columns,
                     guint       n_head)
{
  BwTableLayout *self = g_new0 (BwTableLayout, 1);
  guint n_same = 0;
  int sum = 0;

  self->start = start;
  self->n_columns = n_columns;
  self->n_head = n_head;
  self->end = start + n_head;
  self->least = 100;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->doubles = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!is_head (self, grid))
    return self;

  while (!bw_cell_grid_is_spent (grid) && find_row (self, grid))
    {
      if (self->rows->len > 0)
        {
          int alike = compare_row (self, grid, self->end, 1, &n_same);

          sum += alike;
          self->least = MIN (self->least, alike);
        }
      g_array_append_val (self->rows, self->end);
      self->end = row_end (self, self->end);
    }
  if (self->rows->len > 1)
    self->alike = sum / (int) (self->rows->len - 1);

  return self;
}

void
bw_table_layout_free (BwTableLayout *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->doubles);
  g_free (self);
}

/**
 * bw_table_layout_get_across:
 *
 * Returns: how much alike the cells of a row are to their neighbours, in hundredths
 */
int
bw_table_layout_get_across (const BwTableLayout *self,
                            BwCellGrid          *grid)
{
  guint n;
  int sum = 0;

  g_return_val_if_fail (self != NULL && self->rows->len > 0, 0);

  n = MIN (self->rows->len, N_JUDGED_ROWS);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j + 1 < self->n_columns; j++)
      sum += bw_cell_grid_compare (grid, bw_table_layout_get_line (self, i, j),
                                   bw_table_layout_get_line (self, i, j + 1));

  return sum / (int) (n * (self->n_columns - 1));
}

/**
 * bw_table_layout_has_form:
 *
 * Returns: whether all rows have the same kinds of cells in the same order, and not one
 *   kind only
 */
gboolean
bw_table_layout_has_form (const BwTableLayout *self,
                          BwCellGrid          *grid)
{
  gboolean differs = FALSE;

  g_return_val_if_fail (self != NULL && self->rows->len > 0, FALSE);

  for (guint i = 0; i < MIN (self->rows->len, N_JUDGED_ROWS); i++)
    for (guint j = 0; j < self->n_columns; j++)
      {
        BwCellKind kind = bw_cell_grid_get (grid, bw_table_layout_get_line (self, i, j))->kind;

        if (kind != bw_cell_grid_get (grid, bw_table_layout_get_line (self, 0, j))->kind)
          return FALSE;
        differs |= kind != bw_cell_grid_get (grid, bw_table_layout_get_line (self, 0, 0))->kind;
      }

  return differs;
}
