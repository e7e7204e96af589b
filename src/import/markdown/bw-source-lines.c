#include "bw-source-lines.h"

#include <string.h>

#include "bw-line-mark.h"

#define MAX_PIECE 40 /* bytes of a line by which its place is found */
#define MIN_PIECE 3
#define MAX_SOURCE ((gsize) 4 * 1024 * 1024) /* bytes of a text in which lines are looked for */

/* What is the same in a line and in the markup that it was made of: the first words that
 * have no markup around them. */
static char *
take_piece (const char *line)
{
  g_autofree char *bare = bw_line_mark_bare (line);
  gsize length = strcspn (bare, "*_[]`<>&\\|\"'()");

  length = MIN (length, MAX_PIECE);
  while (length > 0 && (bare[length] & 0xc0) == 0x80)
    length--;

  return g_strchomp (g_strndup (bare, length));
}

static int
count_lines (const char *from,
             const char *to)
{
  int n = 0;

  for (; from < to; from++)
    n += *from == '\n';

  return n;
}

/**
 * bw_source_lines_correct:
 * @lines: what was read, made of @source
 *
 * Lets the warnings name the lines of the source; where that cannot be told, none.
 */
void
bw_source_lines_correct (BwReading     *reading,
                         const BwLines *lines,
                         const char    *source)
{
  const char *at = source;
  int number = 1;
  int last = 0;
  gboolean is_short = strnlen (source, MAX_SOURCE) < MAX_SOURCE;

  for (guint i = 0; i < reading->warnings->len; i++)
    {
      BwWarning *warning = g_ptr_array_index (reading->warnings, i);
      g_autofree char *piece = NULL;
      const char *found;

      if (warning->line == 0)
        continue;
      if (warning->line < last)
        {
          at = source;
          number = 1;
        }
      last = warning->line;
      piece = take_piece (bw_lines_get (lines, (guint) warning->line - 1));
      found = strlen (piece) >= MIN_PIECE && is_short ? strstr (at, piece) : NULL;
      warning->line = 0;
      if (found == NULL)
        continue;
      number += count_lines (at, found);
      at = found;
      warning->line = number;
    }
}
