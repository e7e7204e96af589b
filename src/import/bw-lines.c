#include "bw-lines.h"

#include <string.h>

struct _BwLines
{
  char      *text;
  GPtrArray *lines; /* into text */
};

/* Cuts white space from the end, Unicode's too: pages are full of U+00A0. */
static void
trim_end (char *line)
{
  char *end = line + strlen (line);

  while (end > line)
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)) && g_utf8_get_char (last) != 0x200b)
        break;
      end = last;
    }

  *end = '\0';
}

/**
 * bw_lines_new:
 * @text: UTF-8 with `\n` as the line end, as bw_decode() makes it
 */
BwLines *
bw_lines_new (const char *text)
{
  BwLines *self = g_new0 (BwLines, 1);
  char *line;

  g_return_val_if_fail (text != NULL, NULL);

  self->text = g_strdup (text);
  self->lines = g_ptr_array_new ();
  for (line = self->text; line != NULL;)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end++ = '\0';
      trim_end (line);
      g_ptr_array_add (self->lines, line);
      line = end;
    }

  return self;
}

void
bw_lines_free (BwLines *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}

guint
bw_lines_get_n (const BwLines *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * bw_lines_get:
 * @index: from 0
 *
 * Returns: the line; past the end an empty one
 */
const char *
bw_lines_get (const BwLines *self,
              guint          index)
{
  g_return_val_if_fail (self != NULL, "");

  return index < self->lines->len ? g_ptr_array_index (self->lines, index) : "";
}

/**
 * bw_lines_get_number:
 *
 * Returns: the line's number in its file, from 1
 */
int
bw_lines_get_number (const BwLines *self,
                     guint          index)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int) index + 1;
}

/**
 * bw_lines_skip_blank:
 *
 * Returns: the first line from @index on that is not blank, or the number of lines
 */
guint
bw_lines_skip_blank (const BwLines *self,
                     guint          index)
{
  g_return_val_if_fail (self != NULL, 0);

  while (index < self->lines->len && *bw_lines_get (self, index) == '\0')
    index++;

  return index;
}
