#include "bw-xml-text.h"

#include <string.h>

/**
 * bw_xml_text_append_char:
 *
 * Appends @c so that it stands for itself in content and in a value between quotes.
 *
 * Returns: whether it may stand in XML (XML 1.0, production 2)
 */
gboolean
bw_xml_text_append_char (GString  *out,
                         gunichar  c)
{
  if ((c < 0x20 && c != '\t' && c != '\n') || (c >= 0xd800 && c < 0xe000) || c == 0xfffe ||
      c == 0xffff || c > 0x10ffff)
    return FALSE;

  if (c == '&')
    g_string_append (out, "&amp;");
  else if (c == '<')
    g_string_append (out, "&lt;");
  else if (c == '>')
    g_string_append (out, "&gt;");
  else if (c == '"')
    g_string_append (out, "&quot;");
  else
    g_string_append_unichar (out, c);

  return TRUE;
}

/* Bytes that stand for themselves in content and in values. */
static gboolean
is_plain (unsigned char c)
{
  return (c >= ' ' || c == '\n' || c == '\t') && c != '&' && c != '<' && c != '>' && c != '"' && c != 0xef;
}

/**
 * bw_xml_text_append_literal:
 *
 * Appends text in which nothing has a meaning but each character stands for itself.
 */
void
bw_xml_text_append_literal (GString    *out,
                            const char *text,
                            const char *end)
{
  while (text < end)
    {
      const char *start = text;

      while (text < end && is_plain ((unsigned char) *text))
        text++;
      g_string_append_len (out, start, text - start);
      if (text < end)
        {
          bw_xml_text_append_char (out, g_utf8_get_char (text));
          text = g_utf8_next_char (text);
        }
    }
}

/**
 * bw_xml_text_append:
 *
 * Appends content or a value: references are resolved, and what is none stands for itself.
 */
void
bw_xml_text_append (BwXmlEntities *entities,
                    GString       *out,
                    const char    *text,
                    const char    *end)
{
  while (text < end)
    {
      const char *stop = memchr (text, '&', (gsize) (end - text));
      gsize length;

      bw_xml_text_append_literal (out, text, stop != NULL ? stop : end);
      if (stop == NULL)
        break;

      length = bw_xml_entities_append (entities, stop + 1, out);
      if (length == 0)
        g_string_append (out, "&amp;");
      text = stop + 1 + length;
    }
}
