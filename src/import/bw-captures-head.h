#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwCapturesHead:
 * @name: (nullable): of the person whose captures these are
 * @next: the first line below the head
 * @certainty: how sure it is that this is the head of a page of captures, 0 to 65
 *
 * What stands above the captures: the person, and a sentence that says what the page is.
 */
typedef struct
{
  char  *name;
  guint  next;
  int    certainty;
} BwCapturesHead;

void bw_captures_head_find  (const BwLines  *lines,
                             BwCapturesHead *self);
void bw_captures_head_clear (BwCapturesHead *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwCapturesHead, bw_captures_head_clear)

G_END_DECLS
