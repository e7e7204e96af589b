#pragma once

#include "bw-markdown-notes.h"

G_BEGIN_DECLS

/**
 * BwMarkdownRewrite:
 * @text: (nullable): the whole without its footnotes, as CommonMark with HTML in it
 * @notes: the footnotes, as CommonMark
 * @tags: (element-type utf8): `#tag`, without the mark, each once, as first written
 * @n_formulas: formulas between dollars
 *
 * Rewrites what people's notes have and CommonMark has not (the additions of Obsidian, of
 * pandoc and of PHP Markdown Extra) as HTML inside Markdown, and leaves comments out.
 */
typedef struct
{
  char            *text;
  BwMarkdownNotes *notes;
  GPtrArray       *tags;
  int              n_formulas;
} BwMarkdownRewrite;

BwMarkdownRewrite *bw_markdown_rewrite_new  (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
void               bw_markdown_rewrite_free (BwMarkdownRewrite *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMarkdownRewrite, bw_markdown_rewrite_free)

G_END_DECLS
