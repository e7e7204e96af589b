#include "bw-bibtex-recovery.h"

#include <string.h>

static const char *
skip_blanks (const char *at,
             const char *end)
{
  while (at < end && (*at == ' ' || *at == '\t'))
    at++;

  return at;
}

/* Whether a line begins as a field does: a name, an equals sign, and a value, of which the
 * first character may stand at the end. */
static gboolean
begins_field (const char *at,
              const char *end)
{
  const char *name = at = skip_blanks (at, end);

  while (at < end && (g_ascii_isalnum (*at) || *at == '-' || *at == '_'))
    at++;
  if (at == name || !g_ascii_isalpha (*name))
    return FALSE;
  at = skip_blanks (at, end);
  if (at == end || *at != '=')
    return FALSE;
  at = skip_blanks (at + 1, end);

  return at <= end && (*at == '{' || *at == '"' || g_ascii_isalnum (*at));
}

/**
 * bw_bibtex_find_field:
 *
 * Returns: (nullable): the first line behind the first of a part of the text that begins
 *   as a field does: what is in front of it is a value that was never closed
 */
const char *
bw_bibtex_find_field (const char *start,
                      const char *end)
{
  const char *newline = start;

  while ((newline = memchr (newline, '\n', (gsize) (end - newline))))
    if (begins_field (++newline, end))
      return newline;

  return NULL;
}

/**
 * bw_bibtex_find_close:
 *
 * Returns: (nullable): the brace that closes a value if a backslash protects the brace
 *   behind it, as people think it does
 */
const char *
bw_bibtex_find_close (const char *start,
                      const char *end)
{
  gboolean protects = FALSE;
  guint depth = 1;

  for (const char *at = start; at < end; at++)
    if (*at == '\\' && at + 1 < end)
      {
        at++;
        protects |= *at == '{';
      }
    else if (*at == '{')
      depth++;
    else if (*at == '}' && --depth == 0)
      return protects ? at : NULL;

  return NULL;
}

/* How many braces close in a text that were not opened in it. */
static guint
count_excess (const char *start,
              const char *end)
{
  int depth = 0;

  for (const char *at = start; at < end; at++)
    if (*at == '\\' && at + 1 < end)
      at++;
    else if (*at == '{')
      depth++;
    else if (*at == '}')
      depth--;

  return depth < 0 ? (guint) -depth : 0;
}

/**
 * bw_bibtex_cut_value:
 *
 * Returns: (transfer full): what a value that was never closed holds, without the comma
 *   and the braces that end its entry
 */
char *
bw_bibtex_cut_value (const char *start,
                     const char *end)
{
  guint excess = count_excess (start, end);

  for (; end > start; end--)
    if (end[-1] == '}' && excess > 0)
      excess--;
    else if (!g_ascii_isspace (end[-1]) && end[-1] != ',' && end[-1] != '"')
      break;

  return g_strndup (start, (gsize) (end - start));
}
