#include "bw-markdown.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-html-writer.h"
#include "bw-markdown-emit.h"
#include "bw-text.h"

/* Writes what stands in the place of a reference. */
typedef void (*WriteReference) (GString              *out,
                                const BwMarkdownNote *note,
                                guint                 index,
                                gboolean              is_first);

static void
write_link (GString              *out,
            const BwMarkdownNote *note,
            guint                 index,
            gboolean              is_first)
{
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  g_autofree char *href = g_strdup_printf ("#fn-%u", index + 1);
  g_autofree char *id = is_first ? g_strdup_printf ("fnref-%u", index + 1) : NULL;
  g_autofree char *html = NULL;

  bw_html_writer_element (writer, "a", note->label, "href", href, "id", id, "class", "noteref", NULL);
  html = bw_html_writer_finish (writer);
  g_string_append (out, html);
}

static void
write_label (GString              *out,
             const BwMarkdownNote *note,
             guint                 index,
             gboolean              is_first)
{
  g_string_append_printf (out, "[%s]", note->label);
}

static void
write_nothing (GString              *out,
               const BwMarkdownNote *note,
               guint                 index,
               gboolean              is_first)
{
}

/*
 * Replaces the marks that stand for references, in text that is harmless already.
 * @referred: (nullable): for each note whether there was a reference
 */
static void
replace_references (char            **text,
                    BwMarkdownNotes  *notes,
                    WriteReference    write,
                    gboolean         *referred)
{
  const char *at = *text;
  const char *mark;
  GString *out;

  if (strstr (at, BW_MARKDOWN_REFERENCE_START) == NULL)
    return;

  out = g_string_sized_new (strlen (at));
  while ((mark = strstr (at, BW_MARKDOWN_REFERENCE_START)) != NULL)
    {
      char *end;
      guint64 index = g_ascii_strtoull (mark + strlen (BW_MARKDOWN_REFERENCE_START), &end, 10);

      g_string_append_len (out, at, mark - at);
      if (index < notes->notes->len)
        {
          write (out, g_ptr_array_index (notes->notes, index), (guint) index,
                 referred == NULL || !referred[index]);
          if (referred != NULL)
            referred[index] = TRUE;
        }
      at = end + (g_str_has_prefix (end, BW_MARKDOWN_REFERENCE_END) ? strlen (BW_MARKDOWN_REFERENCE_END) : 0);
    }
  g_string_append (out, at);
  g_free (*text);
  *text = g_string_free (out, FALSE);
}

static void
write_note (BwHtmlWriter *writer,
            const char   *html,
            guint         number,
            gboolean      is_referred)
{
  g_autofree char *id = g_strdup_printf ("fn-%u", number);
  g_autofree char *href = g_strdup_printf ("#fnref-%u", number);

  bw_html_writer_open (writer, "li", "id", id, NULL);
  bw_html_writer_safe (writer, html);
  if (is_referred)
    bw_html_writer_element (writer, "a", "↩", "href", href, "class", "wayback", NULL);
  bw_html_writer_close (writer);
}

static char *
write_notes (const BwMarkdown *self,
             BwBody           *body,
             const char       *base_url,
             gboolean         *referred)
{
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  g_autoptr (GString) text = g_string_new (body->text);
  GPtrArray *notes = self->source->notes->notes;

  bw_html_writer_open (writer, "section", "class", "footnotes", NULL);
  bw_html_writer_open (writer, "ol", NULL);
  for (guint i = 0; i < notes->len; i++)
    {
      const BwMarkdownNote *note = g_ptr_array_index (notes, i);
      g_autofree char *unsafe = bw_markdown_render (note->text);
      g_autofree char *safe = bw_foreign_html_sanitise (unsafe, base_url);
      g_autofree char *plain = bw_foreign_html_to_text (unsafe);

      replace_references (&safe, self->source->notes, write_link, referred);
      replace_references (&plain, self->source->notes, write_label, NULL);
      write_note (writer, safe, i + 1, referred[i]);
      bw_body_add_footnote (body, note->label, plain);
      g_string_append_printf (text, "%s[%s] %s", text->len > 0 ? "\n" : "", note->label, plain);
    }
  bw_html_writer_close (writer);
  bw_html_writer_close (writer);
  g_free (body->text);
  body->text = g_strdup (text->str);

  return bw_html_writer_finish (writer);
}

/**
 * bw_markdown_to_body:
 * @base_url: (nullable): to which its relative addresses refer
 *
 * Returns: (transfer full): the text, harmless, with its footnotes
 */
BwBody *
bw_markdown_to_body (const BwMarkdown *self,
                     const char       *base_url)
{
  BwMarkdownNotes *notes = self->source->notes;
  g_autofree gboolean *referred = g_new0 (gboolean, notes->notes->len + 1);
  BwBody *body = bw_foreign_html_to_body (self->html, base_url);

  replace_references (&body->html, notes, write_link, referred);
  replace_references (&body->text, notes, write_label, NULL);
  for (guint i = 0; i < body->sections->len; i++)
    replace_references (&((BwSection *) g_ptr_array_index (body->sections, i))->title, notes,
                        write_nothing, NULL);
  for (guint i = 0; i < body->figures->len; i++)
    replace_references ((char **) &g_ptr_array_index (body->figures, i), notes, write_nothing, NULL);
  if (notes->notes->len > 0)
    {
      g_autofree char *html = write_notes (self, body, base_url, referred);
      char *whole = g_strconcat (body->html, html, NULL);

      g_free (body->html);
      body->html = whole;
    }
  body->formulas = MAX (body->formulas, self->source->n_formulas);
  body->words = bw_text_count_words (body->text);

  return body;
}
