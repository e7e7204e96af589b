#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwFlatTable:
 *
 * Finds the tables among the lines of a post that have each cell on a line of its own.
 */
typedef struct _BwFlatTable BwFlatTable;

BwFlatTable *bw_flat_table_new  (const BwLines *lines,
                                 guint         *n_left) G_GNUC_WARN_UNUSED_RESULT;
void         bw_flat_table_free (BwFlatTable   *self);
GPtrArray   *bw_flat_table_read (BwFlatTable   *self,
                                 guint          index,
                                 guint         *n_columns,
                                 guint         *n_lines) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFlatTable, bw_flat_table_free)

G_END_DECLS
