#pragma once

#include "bw-row.h"

G_BEGIN_DECLS

/**
 * BwRowPages:
 *
 * The rows of a long list that are in use, in pages: those asked for last are kept,
 * and those whose data are to be read are remembered. When the list changes, what was in it
 * keeps its row, and shows what it did until it is read anew.
 */
typedef struct _BwRowPages BwRowPages;

/* @rows: (element-type BwRow): of one page, whose data are to be read */
typedef void (*BwRowPagesFunc) (GPtrArray *rows,
                                gpointer   user_data);

BwRowPages *bw_row_pages_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_row_pages_free        (BwRowPages     *self);
void        bw_row_pages_begin       (BwRowPages     *self);
void        bw_row_pages_clear       (BwRowPages     *self);
void        bw_row_pages_renew       (BwRowPages     *self,
                                      GArray         *refs);
BwRow      *bw_row_pages_get         (BwRowPages     *self,
                                      GArray         *refs,
                                      guint           position);
void        bw_row_pages_take_wanted (BwRowPages     *self,
                                      BwRowPagesFunc  func,
                                      gpointer        user_data);
void        bw_row_pages_want        (BwRowPages     *self,
                                      GPtrArray      *rows);

G_END_DECLS
