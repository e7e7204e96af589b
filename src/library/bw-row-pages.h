#pragma once

#include "bw-row.h"

G_BEGIN_DECLS

/**
 * BwRowPages:
 *
 * The rows of a long list that are in use, in pages: those asked for last are kept,
 * and those whose data are to be read are remembered.
 */
typedef struct _BwRowPages BwRowPages;

/* @rows: (element-type BwRow): of one page, none of which has its data yet */
typedef void (*BwRowPagesFunc) (GPtrArray *rows,
                                gpointer   user_data);

BwRowPages *bw_row_pages_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_row_pages_free        (BwRowPages     *self);
void        bw_row_pages_clear       (BwRowPages     *self);
BwRow      *bw_row_pages_get         (BwRowPages     *self,
                                      GArray         *refs,
                                      guint           position);
void        bw_row_pages_take_wanted (BwRowPages     *self,
                                      BwRowPagesFunc  func,
                                      gpointer        user_data);

G_END_DECLS
