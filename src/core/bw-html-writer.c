#include "bw-html-writer.h"

#include <stdarg.h>
#include <string.h>

struct _BwHtmlWriter
{
  GString   *out;
  GPtrArray *open; /* names of the open elements, static strings */
};

BwHtmlWriter *
bw_html_writer_new (void)
{
  BwHtmlWriter *self = g_new0 (BwHtmlWriter, 1);

  self->out = g_string_new (NULL);
  self->open = g_ptr_array_new ();

  return self;
}

void
bw_html_writer_free (BwHtmlWriter *self)
{
  g_string_free (self->out, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/* Escapes for text and for an attribute between double quotes alike; a control
 * character, which HTML does not allow, is left out. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      unsigned char c = (unsigned char) text[i];

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\'':
          g_string_append (out, "&#39;");
          break;
        default:
          if (c >= ' ' || c == '\n' || c == '\t')
            g_string_append_c (out, text[i]);
        }
    }
}

/* Pairs of attribute and value; a pair whose value is NULL is left out, one with
 * an empty value is written alone. */
static void
append_start (BwHtmlWriter *self,
              const char   *element,
              va_list       attributes)
{
  const char *name;

  g_string_append_c (self->out, '<');
  g_string_append (self->out, element);
  while ((name = va_arg (attributes, const char *)))
    {
      const char *value = va_arg (attributes, const char *);

      if (value == NULL)
        continue;
      g_string_append_c (self->out, ' ');
      g_string_append (self->out, name);
      if (*value == '\0')
        continue;
      g_string_append (self->out, "=\"");
      append_escaped (self->out, value, strlen (value));
      g_string_append_c (self->out, '"');
    }
  g_string_append_c (self->out, '>');
}

/**
 * bw_html_writer_open:
 * @element: (not nullable): a static string
 * @...: pairs of attribute and value, then `NULL`; a `NULL` value ends the list of
 *   nothing but itself: the pair is left out
 */
void
bw_html_writer_open (BwHtmlWriter *self,
                     const char *element,
                     ...)
{
  va_list attributes;

  g_return_if_fail (self != NULL);

  va_start (attributes, element);
  append_start (self, element, attributes);
  va_end (attributes);
  g_ptr_array_add (self->open, (gpointer) element);
}

/* Closes the element that was opened last. */
void
bw_html_writer_close (BwHtmlWriter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open->len > 0);

  g_string_append_printf (self->out, "</%s>",
                          (const char *) g_ptr_array_steal_index (self->open, self->open->len - 1));
}

/* Writes an element that has no content and no end, such as `br`. */
void
bw_html_writer_empty (BwHtmlWriter *self,
                      const char *element,
                      ...)
{
  va_list attributes;

  g_return_if_fail (self != NULL);

  va_start (attributes, element);
  append_start (self, element, attributes);
  va_end (attributes);
}

void
bw_html_writer_text (BwHtmlWriter *self,
                     const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_escaped (self->out, text, strlen (text));
}

void
bw_html_writer_text_n (BwHtmlWriter *self,
                       const char   *text,
                       gsize         length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_escaped (self->out, text, length);
}

/* Writes formatted text, escaped like any other. */
void
bw_html_writer_printf (BwHtmlWriter *self,
                       const char *format,
                       ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  g_return_if_fail (self != NULL);

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  bw_html_writer_text (self, text);
}

/* Writes a whole element that holds nothing but text. */
void
bw_html_writer_element (BwHtmlWriter *self,
                        const char *element,
                        const char *text,
                        ...)
{
  va_list attributes;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  va_start (attributes, text);
  append_start (self, element, attributes);
  va_end (attributes);
  append_escaped (self->out, text, strlen (text));
  g_string_append_printf (self->out, "</%s>", element);
}

/**
 * bw_html_writer_safe:
 * @html: HTML that a writer or the sanitiser made; nothing else may be given here
 */
void
bw_html_writer_safe (BwHtmlWriter *self,
                     const char   *html)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (html != NULL);

  g_string_append (self->out, html);
}

/**
 * bw_html_writer_finish:
 *
 * Closes what is open and begins anew.
 *
 * Returns: (transfer full): what was written
 */
char *
bw_html_writer_finish (BwHtmlWriter *self)
{
  char *html;

  g_return_val_if_fail (self != NULL, NULL);

  while (self->open->len > 0)
    bw_html_writer_close (self);

  html = g_string_free (self->out, FALSE);
  self->out = g_string_new (NULL);

  return html;
}
