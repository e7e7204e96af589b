#include "bw-line-mark.h"

#include <string.h>

#define MAX_NUMBER_LENGTH 3 /* digits of the number of a list's item */
#define MAX_HEADING_LEVEL 6

static const char *const BULLETS[] = { "-", "*", "+", "•", "·", "–", "—", "‣", "◦",
                                       "▪", "▸", "►", "●", "○", "■", "∙", "⁃" };

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b;
}

/**
 * bw_line_mark_skip_space:
 *
 * Returns: where the white space at the beginning of @text ends, Unicode's too
 */
const char *
bw_line_mark_skip_space (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0' && is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* What is before the text must be set off by a space, unless nothing else is there. */
static gboolean
is_set_off (const char *at)
{
  return *at == '\0' || is_space (g_utf8_get_char (at));
}

static const char *
skip_bullet (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (BULLETS); i++)
    {
      const char *end = at + strlen (BULLETS[i]);

      if (g_str_has_prefix (at, BULLETS[i]) && (is_set_off (end) || i == 3))
        return end;
    }

  return NULL;
}

static const char *
skip_number (const char *at)
{
  gsize length = strspn (at, "0123456789");

  if (length == 0 || length > MAX_NUMBER_LENGTH || (at[length] != '.' && at[length] != ')'))
    return NULL;

  return is_set_off (at + length + 1) ? at + length + 1 : NULL;
}

static const char *
skip_heading (const char *at)
{
  gsize length = strspn (at, "#");

  return length > 0 && length <= MAX_HEADING_LEVEL && is_set_off (at + length) ? at + length : NULL;
}

/**
 * bw_line_mark_skip:
 * @line: (inout): a line; then where its text begins
 *
 * Skips white space and one mark: a bullet, the number of an item or the signs of a
 * heading.
 */
BwLineMark
bw_line_mark_skip (const char **line)
{
  static const struct
  {
    BwLineMark mark;
    const char *(*skip) (const char *at);
  } MARKS[] = {
    { BW_LINE_MARK_BULLET, skip_bullet },
    { BW_LINE_MARK_NUMBER, skip_number },
    { BW_LINE_MARK_HEADING, skip_heading },
  };
  const char *at;

  g_return_val_if_fail (line != NULL && *line != NULL, BW_LINE_MARK_NONE);

  at = bw_line_mark_skip_space (*line);
  *line = at;
  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    {
      const char *end = MARKS[i].skip (at);

      if (end != NULL)
        {
          *line = bw_line_mark_skip_space (end);
          return MARKS[i].mark;
        }
    }

  return BW_LINE_MARK_NONE;
}

/**
 * bw_line_mark_bare:
 *
 * Returns: (transfer full): the text of @line without its mark and without the signs
 *   of emphasis that enclose all of it
 */
char *
bw_line_mark_bare (const char *line)
{
  static const char *const SIGNS[] = { "**", "__", "`", "*" };
  const char *at = line;
  gsize length;

  g_return_val_if_fail (line != NULL, NULL);

  bw_line_mark_skip (&at);
  length = strlen (at);
  for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    {
      gsize n = strlen (SIGNS[i]);

      if (length > 2 * n && g_str_has_prefix (at, SIGNS[i]) && g_str_has_suffix (at, SIGNS[i]))
        return g_strndup (at + n, length - (2 * n));
    }

  return g_strdup (at);
}
