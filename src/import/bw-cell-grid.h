#pragma once

#include "bw-cell.h"
#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwCellGrid:
 *
 * The lines of a post as the cells they may be, each looked at once.
 */
typedef struct _BwCellGrid BwCellGrid;

BwCellGrid   *bw_cell_grid_new      (const BwLines    *lines,
                                     guint            *n_left) G_GNUC_WARN_UNUSED_RESULT;
void          bw_cell_grid_free     (BwCellGrid       *self);
const char   *bw_cell_grid_get_line (const BwCellGrid *self,
                                     guint             index);
const BwCell *bw_cell_grid_get      (BwCellGrid       *self,
                                     guint             index);
int           bw_cell_grid_compare  (BwCellGrid       *self,
                                     guint             index,
                                     guint             other);
gboolean      bw_cell_grid_is_spent (const BwCellGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCellGrid, bw_cell_grid_free)

G_END_DECLS
