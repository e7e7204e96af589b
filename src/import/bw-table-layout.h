#pragma once

#include "bw-cell-grid.h"

G_BEGIN_DECLS

#define BW_TABLE_MIN_COLUMNS 2
#define BW_TABLE_MAX_COLUMNS 6

/**
 * BwTableLayout:
 * @start: the first line of the head
 * @n_columns: cells of a row
 * @n_head: lines of the head: one fewer where its first cell is empty
 * @end: the line after the last row
 * @rows: (element-type guint): the line that each row below the head begins with
 * @doubles: (element-type guint): the lines that go on with the cell before them
 * @alike: how much alike the rows are, in hundredths
 * @least: how much the row is that is least so
 * @n_same: cells that say the same as one above them
 *
 * Lines taken as the cells of a table.
 */
typedef struct
{
  guint   start;
  guint   n_columns;
  guint   n_head;
  guint   end;
  GArray *rows;
  GArray *doubles;
  int     alike;
  int     least;
  guint   n_same;
} BwTableLayout;

BwTableLayout *bw_table_layout_new        (BwCellGrid          *grid,
                                           guint                start,
                                           guint                n_columns,
                                           guint                n_head) G_GNUC_WARN_UNUSED_RESULT;
void           bw_table_layout_free       (BwTableLayout       *self);
guint          bw_table_layout_get_line   (const BwTableLayout *self,
                                           guint                row,
                                           guint                column);
int            bw_table_layout_get_across (const BwTableLayout *self,
                                           BwCellGrid          *grid);
gboolean       bw_table_layout_has_form   (const BwTableLayout *self,
                                           BwCellGrid          *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTableLayout, bw_table_layout_free)

G_END_DECLS
