#pragma once

#include "bw-markdown-notes.h"
#include "bw-markdown-scan.h"

G_BEGIN_DECLS

/**
 * BwMarkdownInline:
 * @notes: the footnotes
 * @tags: (element-type utf8): those found, each once, as first written
 * @seen: the folded tags
 * @n_formulas: formulas found
 * @scan: for @text
 * @out: where the text is written
 * @text: what is read
 * @is_heading: whether the line that is read is one
 *
 * Rewrites what may stand in a line of people's notes and is not CommonMark's.
 */
typedef struct
{
  BwMarkdownNotes *notes;
  GPtrArray       *tags;
  GHashTable      *seen;
  int              n_formulas;
  BwMarkdownScan   scan;
  GString         *out;
  const char      *text;
  gboolean         is_heading;
} BwMarkdownInline;

/* Where bw_markdown_inline_read() has something to do. */
#define BW_MARKDOWN_INLINE_MARKS "\\`<%=$[!^#h\xee"

const char *bw_markdown_inline_copy (BwMarkdownInline *self,
                                     const char       *from,
                                     const char       *to);
const char *bw_markdown_inline_read (BwMarkdownInline *self,
                                     const char       *at);

G_END_DECLS
