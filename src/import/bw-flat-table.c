#include "bw-flat-table.h"

#include "bw-cell-grid.h"
#include "bw-table-layout.h"

/*
 * A table shows by its period: with three columns each third line is like the third
 * before it, and unlike its neighbours. The first row is the head; its first cell is
 * missing where it is empty, for an empty cell leaves no line. A cell that holds two
 * paragraphs has two lines.
 */

#define MIN_ROWS 2        /* below the head, where some of their cells say the same */
#define MIN_FORMAL_ROWS 3 /* where none does */

/* Hundredths, as bw_cell_grid_compare() gives them. */
#define MIN_ALIKE 40
#define MIN_PAIRS_ALIKE 45 /* with two columns */
#define MIN_CONTRAST 15    /* more alike than neighbours are */
#define FORM_BONUS 15      /* where all rows have the same kinds of cells in order */
#define TILING_BONUS 20    /* where nothing like a cell follows */
#define DOUBLE_PENALTY 5   /* for each cell of two lines */
#define MIN_ADVANTAGE 2    /* of a table that begins a few lines later */

struct _BwFlatTable
{
  BwCellGrid *grid;
};

/**
 * bw_flat_table_new:
 * @lines: must live as long as this
 * @n_left: (inout): how many pairs of lines may still be compared; it must live as long
 */
BwFlatTable *
bw_flat_table_new (const BwLines *lines,
                   guint         *n_left)
{
  BwFlatTable *self = g_new0 (BwFlatTable, 1);

  self->grid = bw_cell_grid_new (lines, n_left);

  return self;
}

void
bw_flat_table_free (BwFlatTable *self)
{
  bw_cell_grid_free (self->grid);
  g_free (self);
}

static gboolean
is_numeric (BwFlatTable         *self,
            const BwTableLayout *layout,
            guint                column)
{
  for (guint i = 0; i < layout->rows->len; i++)
    if (bw_cell_grid_get (self->grid, bw_table_layout_get_line (layout, i, column))->kind !=
        BW_CELL_NUMBER)
      return FALSE;

  return TRUE;
}

/* Two columns are a table when one holds nothing but numbers and the other other things:
 * all else may be a dialogue, or questions with their answers. */
static gboolean
is_pairs (BwFlatTable         *self,
          const BwTableLayout *layout)
{
  return layout->rows->len >= MIN_FORMAL_ROWS && layout->alike >= MIN_PAIRS_ALIKE &&
         bw_table_layout_has_form (layout, self->grid) &&
         is_numeric (self, layout, 0) != is_numeric (self, layout, 1);
}

static gboolean
ends_run (BwFlatTable         *self,
          const BwTableLayout *layout)
{
  return bw_cell_grid_get (self->grid, layout->end)->kind == BW_CELL_NONE;
}

static gpointer
hash_of (BwFlatTable         *self,
         const BwTableLayout *layout,
         guint                row,
         guint                column)
{
  guint line = bw_table_layout_get_line (layout, row, column);

  return GUINT_TO_POINTER (bw_cell_grid_get (self->grid, line)->whole);
}

/* Three people may speak in turn. */
static gboolean
is_dialogue (BwFlatTable         *self,
             const BwTableLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    n += bw_cell_grid_get (self->grid, bw_table_layout_get_line (layout, 1, i))->is_spoken;

  return n > 1;
}

/* Whether no cell of the first column is found anywhere else. */
static gboolean
has_names (BwFlatTable         *self,
           const BwTableLayout *layout)
{
  g_autoptr (GHashTable) others = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < layout->rows->len; i++)
    for (guint j = 1; j < layout->n_columns; j++)
      g_hash_table_add (others, hash_of (self, layout, i, j));
  for (guint i = 0; i < layout->rows->len; i++)
    if (!g_hash_table_add (others, hash_of (self, layout, i, 0)))
      return FALSE;

  return TRUE;
}

/* Columns that hold a few words again and again, perhaps all the same ones, beside one
 * that names the rows. */
static gboolean
is_categorical (BwFlatTable         *self,
                const BwTableLayout *layout)
{
  guint n_cells = (layout->rows->len - 1) * (layout->n_columns - 1);

  return layout->rows->len >= MIN_FORMAL_ROWS && layout->n_same * 3 >= n_cells &&
         layout->doubles->len == 0 && ends_run (self, layout) && has_names (self, layout);
}

static gboolean
is_table (BwFlatTable         *self,
          const BwTableLayout *layout)
{
  int alike = layout->alike;

  if (layout->rows->len < MIN_ROWS || is_dialogue (self, layout))
    return FALSE;
  if (layout->n_columns == 2)
    return is_pairs (self, layout);
  if ((layout->rows->len < MIN_FORMAL_ROWS || layout->n_head < layout->n_columns) &&
      (layout->n_same == 0 || !ends_run (self, layout)))
    return FALSE;
  if (is_categorical (self, layout))
    return TRUE;

  if (layout->rows->len >= MIN_FORMAL_ROWS && bw_table_layout_has_form (layout, self->grid))
    alike += FORM_BONUS;

  return alike >= MIN_ALIKE &&
         alike - bw_table_layout_get_across (layout, self->grid) >= MIN_CONTRAST;
}

/* A table that is taken to begin on the wrong line leaves a piece of its last row. */
static int
judge (BwFlatTable         *self,
       const BwTableLayout *layout)
{
  guint last = bw_table_layout_get_line (layout, layout->rows->len - 1, 0);
  int tiling = 0;

  if (ends_run (self, layout))
    tiling = TILING_BONUS;
  else if (bw_cell_grid_compare (self->grid, layout->end, last) >= 50)
    tiling = -TILING_BONUS;

  return layout->alike + (layout->least / 4) + tiling - (int) layout->n_columns -
         (DOUBLE_PENALTY * (int) layout->doubles->len);
}

/* The best table that begins on line @start, with any number of columns or with those
 * of one that begins on another line. */
static BwTableLayout *
find_table (BwFlatTable *self,
            guint        start,
            guint        n_columns,
            int         *quality)
{
  BwTableLayout *best = NULL;
  guint from = n_columns > 0 ? n_columns : BW_TABLE_MIN_COLUMNS;
  guint to = n_columns > 0 ? n_columns : BW_TABLE_MAX_COLUMNS;

  for (guint i = from; i <= to && !bw_cell_grid_is_spent (self->grid); i++)
    for (guint head = i; head + 1 >= i && head > 1; head--)
      {
        BwTableLayout *layout = bw_table_layout_new (self->grid, start, i, head);

        if (is_table (self, layout) && (best == NULL || judge (self, layout) > *quality))
          {
            *quality = judge (self, layout);
            g_clear_pointer (&best, bw_table_layout_free);
            best = layout;
          }
        else
          bw_table_layout_free (layout);
      }

  return best;
}

static void
add_cell (BwFlatTable *self,
          GPtrArray   *cells,
          guint        line,
          guint        end)
{
  GString *text = g_string_new (bw_cell_grid_get_line (self->grid, line));

  while (++line < end)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, bw_cell_grid_get_line (self->grid, line));
    }
  g_ptr_array_add (cells, g_strstrip (g_string_free (text, FALSE)));
}

static GPtrArray *
get_cells (BwFlatTable         *self,
           const BwTableLayout *layout)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = layout->n_head; i < layout->n_columns; i++)
    g_ptr_array_add (cells, g_strdup (""));
  for (guint i = 0; i < layout->n_head; i++)
    add_cell (self, cells, layout->start + i, layout->start + i + 1);
  for (guint i = 0; i < layout->rows->len; i++)
    for (guint j = 0; j < layout->n_columns; j++)
      {
        guint end = j + 1 < layout->n_columns   ? bw_table_layout_get_line (layout, i, j + 1)
                    : i + 1 < layout->rows->len ? bw_table_layout_get_line (layout, i + 1, 0)
                                                : layout->end;

        add_cell (self, cells, bw_table_layout_get_line (layout, i, j), end);
      }

  return cells;
}

/**
 * bw_flat_table_read:
 * @index: a line
 * @n_columns: (out): the cells of a row
 * @n_lines: (out): how many lines the table takes
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the cells of the table that
 *   begins on that line, row by row, its head first; or `NULL` when none does
 */
GPtrArray *
bw_flat_table_read (BwFlatTable *self,
                    guint        index,
                    guint       *n_columns,
                    guint       *n_lines)
{
  g_autoptr (BwTableLayout) layout = NULL;
  int quality = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_columns != NULL && n_lines != NULL, NULL);

  if (!(layout = find_table (self, index, 0, &quality)))
    return NULL;

  for (guint i = 1; i < layout->n_columns; i++)
    {
      g_autoptr (BwTableLayout) later = NULL;
      int other = 0;

      later = find_table (self, index + i, layout->n_columns, &other);
      if (later != NULL && other > quality + MIN_ADVANTAGE)
        return NULL;
    }

  *n_columns = layout->n_columns;
  *n_lines = layout->end - layout->start;

  return get_cells (self, layout);
}
