#include "bw-markdown.h"

#include <md4c-html.h>
#include <string.h>

#define FLAGS                                                                                    \
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

static BwOutline *
outline_html (const char *html)
{
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new (html, strlen (html));
  const GumboNode *body = tree != NULL ? bw_html_tree_get_body (tree) : NULL;

  return body != NULL ? bw_outline_new (body, BW_OUTLINE_LINES_BY_SOURCE) : NULL;
}

static BwOutline *
outline_notes (const BwMarkdownNotes *notes)
{
  g_autoptr (GString) html = g_string_new (NULL);

  for (guint i = 0; i < notes->notes->len; i++)
    {
      const BwMarkdownNote *note = g_ptr_array_index (notes->notes, i);
      g_autofree char *rendered = bw_markdown_render (note->text);

      g_string_append_printf (html, "<div>%s</div>", rendered);
    }

  return html->len > 0 ? outline_html (html->str) : NULL;
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

  g_return_val_if_fail (text != NULL, NULL);

  self->front = bw_front_matter_new (text);
  self->source = bw_markdown_rewrite_new (text + self->front->length);
  self->html = bw_markdown_render (self->source->text);
  self->outline = outline_html (self->html);
  self->notes = outline_notes (self->source->notes);

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
  bw_outline_free (self->notes);
  g_free (self);
}
