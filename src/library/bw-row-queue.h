#pragma once

#include <gio/gio.h>

#include "bw-row.h"

G_BEGIN_DECLS

#define BW_ROW_QUEUE_FIRST 16 /* rows, which is more than a screenful */

/**
 * BwRowQueue:
 *
 * Rows on their way into a list that is shown: those that are seen first at once, the others a
 * few at a time when nothing else is to be done. A widget is made for each at once, and keys
 * that are pressed do not wait for those that nobody sees yet.
 */
typedef struct _BwRowQueue BwRowQueue;

BwRowQueue *bw_row_queue_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_row_queue_free      (BwRowQueue *self);
GListModel *bw_row_queue_get_model (BwRowQueue *self);
void        bw_row_queue_set       (BwRowQueue *self,
                                    GPtrArray  *rows,
                                    gboolean    anew);
guint       bw_row_queue_get_n     (BwRowQueue *self);
BwRow      *bw_row_queue_get       (BwRowQueue *self,
                                    guint       position);
void        bw_row_queue_show_all  (BwRowQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwRowQueue, bw_row_queue_free)

G_END_DECLS
