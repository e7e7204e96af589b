#include "bw-markdown.h"

#include <md4c-html.h>
#include <string.h>



#define FLAGS                                                                        \
  (MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS | \
   MD_FLAG_PERMISSIVEWWWAUTOLINKS)

static void
append_cb (const MD_CHAR *text,
           MD_SIZE        size,
           void          *data)
{
  g_string_append_len (data, text, size);
}

/**
 * bw_markdown_render:
 *
 * Returns: (transfer full): @text as HTML in which nothing is made harmless
 */
char *
bw_markdown_render (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) * 5 / 4);

  /* It fails for want of memory only, which GLib has aborted for by then. */
  md_html (text, (MD_SIZE) strlen (text), append_cb, out, FLAGS, 0);

  return g_string_free (out, FALSE);
}

/**
 * bw_markdown_new:
 * @text: a whole file
 *
 * Returns: (transfer full): what it holds
 */
BwMarkdown *
bw_markdown_new (const char *text)
{
  BwMarkdown *self = g_new0 (BwMarkdown, 1);
  g_autoptr (BwHtmlTree) tree = NULL;
  const GumboNode *body;

  g_return_val_if_fail (text != NULL, NULL);

  self->front = bw_front_matter_new (text);
  self->source = bw_markdown_rewrite_new (text + self->front->length);
  self->html = bw_markdown_render (self->source->text);
  if ((tree = bw_html_tree_new (self->html, strlen (self->html))) != NULL &&
      (body = bw_html_tree_get_body (tree)) != NULL)
    self->outline = bw_outline_new (body, BW_OUTLINE_LINES_BY_SOURCE);

  return self;
}

void
bw_markdown_free (BwMarkdown *self)
{
  if (self == NULL)
    return;

  bw_front_matter_free (self->front);
  bw_markdown_rewrite_free (self->source);
  g_free (self->html);
  bw_outline_free (self->outline);
  g_free (self);
}
