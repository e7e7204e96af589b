#include "bw-markdown.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-html-writer.h"
#include "bw-markdown-emit.h"
#include "bw-text.h"

/* The footnotes that a text shows. */
typedef struct
{
  GPtrArray *notes; /* (element-type BwMarkdownNote): all */
  GPtrArray *shown; /* (element-type BwMarkdownNote) */
  guint     *numbers;   /* of each of all among those shown, from 1, or 0 */
  gboolean  *linked; /* of each of those shown, whether there is a link to it */
} Notes;

/* Writes what stands in the place of a reference. */
typedef void (*WriteReference) (GString *out,
                                Notes   *notes,
                                guint    index);

static void
write_link (GString *out,
            Notes   *notes,
            guint    index)
{
  const BwMarkdownNote *note = g_ptr_array_index (notes->notes, index);
  guint number = notes->numbers[index];
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  g_autofree char *href = g_strdup_printf ("#fn-%u", number);
  g_autofree char *id = notes->linked[number] ? NULL : g_strdup_printf ("fnref-%u", number);
  g_autofree char *html = NULL;

  notes->linked[number] = TRUE;
  bw_html_writer_element (writer, "a", note->label, "href", href, "id", id, "class", "noteref", NULL);
  html = bw_html_writer_finish (writer);
  g_string_append (out, html);
}

static void
write_label (GString *out,
             Notes   *notes,
             guint    index)
{
  const BwMarkdownNote *note = g_ptr_array_index (notes->notes, index);

  g_string_append_printf (out, "[%s]", note->label);
}

static void
write_nothing (GString *out,
               Notes   *notes,
               guint    index)
{
}

/* Shows the note, unless it is shown already. */
static void
show_note (GString *out,
           Notes   *notes,
           guint    index)
{
  if (notes->numbers[index] > 0)
    return;

  g_ptr_array_add (notes->shown, g_ptr_array_index (notes->notes, index));
  notes->numbers[index] = notes->shown->len;
}

/* Returns: (transfer full): @text with what stands in the place of the references */
static char *
replace_references (const char     *text,
                    Notes          *notes,
                    WriteReference  write)
{
  GString *out = g_string_sized_new (strlen (text));
  const char *mark;

  while ((mark = strstr (text, BW_MARKDOWN_REFERENCE_START)) != NULL)
    {
      char *end;
      guint64 index = g_ascii_strtoull (mark + strlen (BW_MARKDOWN_REFERENCE_START), &end, 10);

      g_string_append_len (out, text, mark - text);
      if (index < notes->notes->len)
        write (out, notes, (guint) index);
      text = end;
      if (g_str_has_prefix (end, BW_MARKDOWN_REFERENCE_END))
        text += strlen (BW_MARKDOWN_REFERENCE_END);
    }
  g_string_append (out, text);

  return g_string_free (out, FALSE);
}

static void
replace_in (char           **text,
            Notes           *notes,
            WriteReference   write)
{
  char *replaced = replace_references (*text, notes, write);

  g_free (*text);
  *text = replaced;
}

/* Those that the text refers to in that order, with those that they refer to; then the
 * others, where the text is the whole. */
static void
choose_notes (Notes      *notes,
              const char *html,
              gboolean    is_whole)
{
  g_free (replace_references (html, notes, show_note));
  for (guint i = 0; i < notes->shown->len; i++)
    {
      const BwMarkdownNote *note = g_ptr_array_index (notes->shown, i);

      g_free (replace_references (note->text, notes, show_note));
    }
  for (guint i = 0; is_whole && i < notes->notes->len; i++)
    show_note (NULL, notes, i);
}

static void
write_note (BwHtmlWriter *writer,
            const char   *html,
            guint         number,
            gboolean      is_linked)
{
  g_autofree char *id = g_strdup_printf ("fn-%u", number);
  g_autofree char *href = g_strdup_printf ("#fnref-%u", number);

  bw_html_writer_open (writer, "li", "id", id, NULL);
  bw_html_writer_safe (writer, html);
  if (is_linked)
    bw_html_writer_element (writer, "a", "↩", "href", href, "class", "wayback", NULL);
  bw_html_writer_close (writer);
}

static void
add_notes (BwBody     *body,
           Notes      *notes,
           const char *base_url)
{
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  g_autoptr (GString) text = g_string_new (body->text);
  g_autofree char *own = NULL;
  char *whole;

  bw_html_writer_open (writer, "section", "class", "footnotes", NULL);
  bw_html_writer_open (writer, "ol", NULL);
  for (guint i = 0; i < notes->shown->len; i++)
    {
      const BwMarkdownNote *note = g_ptr_array_index (notes->shown, i);
      g_autofree char *unsafe = bw_markdown_render (note->text, NULL);
      g_autofree char *safe = bw_foreign_html_sanitise (unsafe, base_url);
      g_autofree char *plain = bw_foreign_html_to_text (unsafe);

      replace_in (&safe, notes, write_link);
      replace_in (&plain, notes, write_label);
      write_note (writer, safe, i + 1, notes->linked[i + 1]);
      bw_body_add_footnote (body, note->label, plain);
      g_string_append_printf (text, "%s[%s] %s", text->len > 0 ? "\n" : "", note->label, plain);
    }
  bw_html_writer_close (writer);
  bw_html_writer_close (writer);

  own = bw_html_writer_finish (writer);
  whole = g_strconcat (body->html, own, NULL);
  g_free (body->html);
  body->html = whole;
  g_free (body->text);
  body->text = g_strdup (text->str);
}

/**
 * bw_markdown_part_to_body:
 * @html: a part of that of @self, or the whole
 * @base_url: (nullable): to which its relative addresses refer
 *
 * Returns: (transfer full): the part, harmless, with the footnotes that it refers to
 */
BwBody *
bw_markdown_part_to_body (const BwMarkdown *self,
                          const char       *html,
                          const char       *base_url)
{
  GPtrArray *all = self->source->notes->notes;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree guint *numbers = g_new0 (guint, all->len + 1);
  g_autofree gboolean *linked = g_new0 (gboolean, all->len + 1);
  Notes notes = { all, shown, numbers, linked };
  BwBody *body = bw_foreign_html_to_body (html, base_url);

  choose_notes (&notes, html, html == self->html);
  replace_in (&body->html, &notes, write_link);
  replace_in (&body->text, &notes, write_label);
  for (guint i = 0; i < body->sections->len; i++)
    replace_in (&((BwSection *) g_ptr_array_index (body->sections, i))->title, &notes, write_nothing);
  for (guint i = 0; i < body->figures->len; i++)
    replace_in ((char **) &g_ptr_array_index (body->figures, i), &notes, write_nothing);
  if (shown->len > 0)
    add_notes (body, &notes, base_url);
  body->words = bw_text_count_words (body->text);

  return body;
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
  return bw_markdown_part_to_body (self, self->html, base_url);
}
