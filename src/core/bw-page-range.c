#include "bw-page-range.h"

#include <string.h>

#include "bw-text.h"

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* What people put before the numbers. */
static const char *
skip_label (const char *text)
{
  static const char *const LABELS[] = { "pages ", "pages. ", "page ", "pp. ", "pp.", "pp ", "p. ",
                                        "p.", "S. " };

  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (g_ascii_strncasecmp (text, LABELS[i], strlen (LABELS[i])) == 0 &&
        strpbrk (text, "0123456789") != NULL)
      return text + strlen (LABELS[i]);

  return text;
}

/**
 * bw_page_range_normalise:
 *
 * Returns: (transfer full): @text with one hyphen and no space where any dashes stood
 *   between two pages, and without a label; a range that is cut short stays so
 */
char *
bw_page_range_normalise (const char *text)
{
  g_autofree char *squeezed = NULL;
  GString *out;
  const char *at;

  g_return_val_if_fail (text != NULL, NULL);

  squeezed = bw_text_squeeze (text);
  out = g_string_new (NULL);
  for (at = skip_label (squeezed); *at != '\0';)
    {
      const char *next = at;

      while (*next == ' ' || is_dash (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
      if (next > at && (next - at > 1 || *at != ' '))
        g_string_append_c (out, '-');
      else if (next > at)
        g_string_append_c (out, ' ');
      else
        {
          next = g_utf8_next_char (at);
          g_string_append_len (out, at, next - at);
        }
      at = next;
    }
  while (out->len > 0 && (out->str[out->len - 1] == '-' || out->str[out->len - 1] == ','))
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

/**
 * bw_page_range_join:
 * @first: (nullable): the first page, or the whole range
 * @last: (nullable): the last page
 *
 * Returns: (transfer full) (nullable): the range, as bw_page_range_normalise() has it
 */
char *
bw_page_range_join (const char *first,
                    const char *last)
{
  g_autofree char *from = first != NULL ? bw_page_range_normalise (first) : g_strdup ("");
  g_autofree char *to = last != NULL ? bw_page_range_normalise (last) : g_strdup ("");

  if (*to == '\0' || strcmp (from, to) == 0 || (*from != '\0' && g_str_has_suffix (from, to) && strlen (from) > strlen (to) && from[strlen (from) - strlen (to) - 1] == '-'))
    return *from != '\0' ? g_steal_pointer (&from) : NULL;
  if (*from == '\0' || (g_str_has_prefix (to, from) && to[strlen (from)] == '-'))
    return g_steal_pointer (&to);

  return g_strdup_printf ("%s-%s", from, to);
}

/**
 * bw_page_range_split:
 * @first: (out): the page before the only dash
 * @last: (out): the page behind it
 *
 * Returns: whether @range is two pages with a dash between; else nothing is set
 */
gboolean
bw_page_range_split (const char  *range,
                     char       **first,
                     char       **last)
{
  const char *dash = strchr (range, '-');

  if (dash == NULL || dash == range || dash[1] == '\0' || strchr (dash + 1, '-') != NULL ||
      strpbrk (range, " ,;+") != NULL)
    return FALSE;

  *first = g_strndup (range, (gsize) (dash - range));
  *last = g_strdup (dash + 1);

  return TRUE;
}
