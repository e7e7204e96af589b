#pragma once

#include "bw-html-writer.h"
#include "bw-safe-record.h"
#include "bw-safe-writer.h"

G_BEGIN_DECLS

/* The inside of #BwSafeWriter, for the files that it is made of. */

/*
 * Elements are opened late, when something is written into them, for only then it is
 * known whether there is anything. Those that are written are always at the bottom of the
 * stack.
 */
typedef struct
{
  BwSafeElement   element;
  BwSafeAttribute attributes[BW_SAFE_MAX_ATTRIBUTES];
  guint           serial;
  gboolean        is_automatic;     /* the page did not open it */
  gboolean        has_text;         /* of its own */
  gboolean        needs_paragraphs; /* for the text that follows */
  gsize           start;               /* of its text, once it is written */
} BwSafeOpen;

struct _BwSafeWriter
{
  BwHtmlWriter *html;
  BwSafeRecord *record; /* NULL when nobody asks */
  GArray       *open;         /* the first stands for all that is outside of elements */
  guint         n_written;
  guint         last_serial;
  guint         n_breaks;         /* of lines, to be written before the next text */
  gboolean      space;         /* to be written before the next text */
  gboolean      at_start;      /* of a line */
  GHashTable   *references; /* numbers of the footnotes that are referred to */
  gboolean      after_pre;     /* where a parser leaves out a line end */
};

BwSafeOpen *bw_safe_stack_get           (BwSafeWriter     *self,
                                         guint             index);
guint       bw_safe_stack_find_block    (BwSafeWriter     *self);
BwSafeOpen *bw_safe_stack_get_block     (BwSafeWriter     *self);
gboolean    bw_safe_open_is_pre         (const BwSafeOpen *open);
BwSafeOpen *bw_safe_stack_push          (BwSafeWriter     *self,
                                         guint             index,
                                         BwSafeElement     element,
                                         BwSafeAttribute  *attributes);
void        bw_safe_stack_end_line      (BwSafeWriter     *self);
void        bw_safe_stack_write         (BwSafeWriter     *self);
void        bw_safe_stack_pop_to        (BwSafeWriter     *self,
                                         guint             length);
void        bw_safe_stack_end_paragraph (BwSafeWriter     *self,
                                         guint             paragraph);

gboolean bw_safe_writer_begin_text (BwSafeWriter *self);

gboolean bw_safe_kind_holds_text (BwSafeKind     kind);
gboolean bw_safe_place_prepare   (BwSafeWriter  *self,
                                  BwSafeElement  element);

G_END_DECLS
