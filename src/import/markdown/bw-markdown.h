#pragma once

#include "bw-body.h"
#include "bw-front-matter.h"
#include "bw-html-tree.h"
#include "bw-markdown-rewrite.h"
#include "bw-outline.h"

G_BEGIN_DECLS

/**
 * BwMarkdown:
 * @front: what the file states about itself
 * @source: its text as CommonMark
 * @html: the text as HTML, with all that its author has put into it
 * @is_cut: whether links or the end of it are left out; see bw_markdown_render()
 * @outline: (nullable): what its structure says; `NULL` when the text is beyond the limits
 * @notes: (nullable): so of its footnotes
 *
 * A file in Markdown: CommonMark with the tables, the task lists, the struck out text and
 * the bare addresses of GitHub, and with what people's notes add.
 */
typedef struct
{
  BwFrontMatter     *front;
  BwMarkdownRewrite *source;
  char              *html;
  gboolean           is_cut;
  BwOutline         *outline;
  BwOutline         *notes;
} BwMarkdown;

BwMarkdown *bw_markdown_new          (const char       *text) G_GNUC_WARN_UNUSED_RESULT;
void        bw_markdown_free         (BwMarkdown       *self);
BwBody     *bw_markdown_to_body      (const BwMarkdown *self,
                                      const char       *base_url) G_GNUC_WARN_UNUSED_RESULT;
BwBody     *bw_markdown_part_to_body (const BwMarkdown *self,
                                      const char       *html,
                                      const char       *base_url) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_markdown_render       (const char       *text,
                                      gboolean         *is_cut) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMarkdown, bw_markdown_free)

G_END_DECLS
