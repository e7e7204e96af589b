#include "bw-xml-text.h"

#include <string.h>

/* Appends a character if it may stand in XML at all (XML 1.0, production 2). */
void
bw_xml_text_append_char (GString  *text,
                         gunichar  c)
{
  if ((c >= 0x20 || c == '\t' || c == '\n') && (c < 0xd800 || c >= 0xe000) && c != 0xfffe &&
      c != 0xffff && c <= 0x10ffff)
    g_string_append_unichar (text, c);
}

/* Bytes of characters that may stand in XML; one of U+FFFE and U+FFFF begins with 0xef. */
static gboolean
is_plain (unsigned char c)
{
  return (c >= ' ' || c == '\n' || c == '\t') && c != 0xef;
}

/**
 * bw_xml_text_append_literal:
 *
 * Appends text in which nothing has a meaning: each character stands for itself.
 */
void
bw_xml_text_append_literal (GString    *text,
                            const char *start,
                            const char *end)
{
  while (start < end)
    {
      const char *from = start;

      while (start < end && is_plain ((unsigned char) *start))
        start++;
      g_string_append_len (text, from, start - from);
      if (start < end)
        {
          bw_xml_text_append_char (text, g_utf8_get_char (start));
          start = g_utf8_next_char (start);
        }
    }
}

/**
 * bw_xml_text_append:
 *
 * Appends content or a value: references are resolved, and what is none stands for itself.
 */
void
bw_xml_text_append (GString       *text,
                    BwXmlEntities *entities,
                    const char    *start,
                    const char    *end)
{
  while (start < end)
    {
      const char *stop = memchr (start, '&', (gsize) (end - start));
      gsize length;

      bw_xml_text_append_literal (text, start, stop != NULL ? stop : end);
      if (stop == NULL)
        break;

      length = bw_xml_entities_append (entities, stop + 1, text);
      if (length == 0)
        g_string_append_c (text, '&');
      start = stop + 1 + length;
    }
}

/**
 * bw_xml_text_write_content:
 *
 * Writes text between tags. Text with much to escape is copied faster as a CDATA section.
 */
void
bw_xml_text_write_content (GString       *out,
                           const GString *text)
{
  const char *at = text->str;
  const char *stop;

  if (at[strcspn (at, "<&>")] == '\0')
    {
      g_string_append_len (out, at, (gssize) text->len);
      return;
    }

  g_string_append (out, "<![CDATA[");
  while ((stop = strstr (at, "]]>")) != NULL)
    {
      g_string_append_len (out, at, stop + 2 - at);
      g_string_append (out, "]]><![CDATA[");
      at = stop + 2;
    }
  g_string_append (out, at);
  g_string_append (out, "]]>");
}

/* Writes text between the quotes of a value. */
void
bw_xml_text_write_value (GString       *out,
                         const GString *text)
{
  for (const char *at = text->str; *at != '\0';)
    {
      gsize n = strcspn (at, "&<>\"");

      g_string_append_len (out, at, (gssize) n);
      at += n;
      if (*at == '\0')
        break;
      g_string_append_printf (out, "&#%d;", *at++);
    }
}
