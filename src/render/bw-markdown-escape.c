#include "bw-markdown-escape.h"

#include <string.h>

#define MAX_FORMULA 400 /* bytes between two dollars */

/* The dollar that closes the formula which @at begins with, or NULL when it begins none. */
static const char *
find_formula_end (const char *at)
{
  const char *end;

  if (at[1] == '\0' || g_ascii_isspace (at[1]) || at[1] == '$')
    return NULL;
  end = memchr (at + 1, '$', strnlen (at + 1, MAX_FORMULA));
  if (end == NULL || g_ascii_isspace (end[-1]) || g_ascii_isdigit (end[1]) ||
      memchr (at, '<', (gsize) (end - at)) != NULL || memchr (at, '\n', (gsize) (end - at)) != NULL)
    return NULL;

  return end;
}

/* A mark that makes a line a list, a heading or a rule where it stands first. */
static gboolean
begins_block (const char *at)
{
  gsize n = strspn (at, "0123456789");

  if (*at == '-' || *at == '+' || *at == '=')
    return TRUE;

  return n > 0 && n <= 9 && (at[n] == '.' || at[n] == ')') && (at[n + 1] == ' ' || at[n + 1] == '\0');
}

/* The first of a line, of which the mark may stand behind a number. */
static const char *
append_line_start (GString    *out,
                   const char *at)
{
  gsize n = strspn (at, "0123456789");

  if (!begins_block (at))
    return at;
  g_string_append_len (out, at, (gssize) n);
  g_string_append_c (out, '\\');
  g_string_append_c (out, at[n]);

  return at + n + 1;
}

/**
 * bw_markdown_escape_text:
 * @text: plain text
 *
 * Adds text so that Markdown (CommonMark 0.30, 2.4) shows it as it stands. Formulas
 * between dollars stay formulas.
 */
void
bw_markdown_escape_text (GString    *out,
                         const char *text)
{
  const char *at = append_line_start (out, text);

  while (*at != '\0')
    {
      const char *end = *at == '$' ? find_formula_end (at) : NULL;

      if (end != NULL)
        {
          g_string_append_len (out, at, end + 1 - at);
          at = end + 1;
        }
      else if (*at == '\n')
        {
          g_string_append (out, "\n");
          at = append_line_start (out, at + 1);
        }
      else
        {
          if (strchr ("\\`*_[]<>#|~&!", *at) != NULL)
            g_string_append_c (out, '\\');
          g_string_append_c (out, *at++);
        }
    }
}

/**
 * bw_markdown_escape_scalar:
 *
 * Adds text as a double-quoted scalar of YAML (1.2, 7.3.1).
 */
void
bw_markdown_escape_scalar (GString    *out,
                           const char *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (out, "\\%c", *text);
    else if (*text == '\n')
      g_string_append (out, "\\n");
    else if (*text == '\t')
      g_string_append (out, "\\t");
    else if ((unsigned char) *text < ' ' || *text == '\177')
      g_string_append_printf (out, "\\x%02x", (unsigned char) *text);
    else
      g_string_append_c (out, *text);
  g_string_append_c (out, '"');
}
