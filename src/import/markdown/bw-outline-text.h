#pragma once

#include "bw-outline-block.h"

G_BEGIN_DECLS

/**
 * BwOutlineText:
 *
 * Collects the text of the block that is being read, with the spans in it. A span that
 * is open when a block ends goes on in the next.
 */
typedef struct _BwOutlineText BwOutlineText;

BwOutlineText *bw_outline_text_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_outline_text_free (BwOutlineText *self);

void     bw_outline_text_append (BwOutlineText     *self,
                                 const char        *text,
                                 gboolean           keep_lines);
void     bw_outline_text_break  (BwOutlineText     *self);
void     bw_outline_text_space  (BwOutlineText     *self);
void     bw_outline_text_open   (BwOutlineText     *self,
                                 BwOutlineSpanKind  kind,
                                 const char        *url);
void     bw_outline_text_close  (BwOutlineText     *self);
gboolean bw_outline_text_take   (BwOutlineText     *self,
                                 BwOutlineBlock    *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOutlineText, bw_outline_text_free)

G_END_DECLS
