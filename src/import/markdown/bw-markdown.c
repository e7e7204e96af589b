#include "bw-markdown.h"

#include <md4c-html.h>
#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-cost.h"

#define FLAGS (MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
#define ADDRESS_FLAGS (MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS)

/* HTML while it is written. */
typedef struct
{
  GString  *out;
  gsize     limit; /* of its length */
  gboolean  is_full;
} Page;

static void
append_cb (const MD_CHAR *text,
           MD_SIZE        size,
           void          *data)
{
  Page *page = data;

  page->is_full |= size > page->limit - page->out->len;
  if (!page->is_full)
    g_string_append_len (page->out, text, size);
}

/* How long the HTML of so much Markdown may be. A row of a table is as wide as its head and a
 * reference as long as its address, so that a few bytes can stand for as many as they like. */
static gsize
limit_html (gsize length)
{
  return (length * 4) + MIN ((length * 12) + BW_MARKDOWN_HTML_BASE, BW_MAX_HTML_SIZE);
}

/**
 * bw_markdown_render:
 * @is_cut: (out) (optional): whether bare addresses in it are no links, or its end is left
 *   out, because it would take too long or be too long
 *
 * Returns: (transfer full): @text as HTML in which nothing is made harmless
 */
char *
bw_markdown_render (const char *text,
                    gboolean   *is_cut)
{
  gsize length = strlen (text);
  gboolean is_bare = bw_markdown_cost_of_addresses (text) > BW_MAX_MARKDOWN_STEPS;
  Page page = { g_string_sized_new (length * 5 / 4), limit_html (length), FALSE };
  unsigned int flags = FLAGS | (is_bare ? 0 : ADDRESS_FLAGS);

  /* It fails for want of memory only, which GLib has aborted for by then. */
  md_html (text, (MD_SIZE) length, append_cb, &page, flags, 0);
  if (is_cut != NULL)
    *is_cut = page.is_full || is_bare;

  return g_string_free (page.out, FALSE);
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
      g_autofree char *rendered = bw_markdown_render (note->text, NULL);

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
  self->html = bw_markdown_render (self->source->text, &self->is_cut);
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
