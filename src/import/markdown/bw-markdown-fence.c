#include "bw-markdown-fence.h"

#include <string.h>

#define MIN_LENGTH 3

/* Behind the marks of the quotes and the list that the line is in. */
static const char *
skip_containers (const char *line)
{
  line += strspn (line, " \t>");
  if (*line != '\0' && strchr ("-*+", *line) != NULL && line[1] == ' ')
    line += 1 + strspn (line + 1, " \t>");

  return line;
}

/* Returns: the end of the line that begins at @line, without its line end */
const char *
bw_markdown_line_end (const char *line)
{
  return line + strcspn (line, "\n");
}

static gboolean
is_blank_to_end (const char *at)
{
  at += strspn (at, " \t");

  return *at == '\n' || *at == '\0';
}

static gboolean
open_fence (BwMarkdownFence *self,
            const char      *at)
{
  const char mark[] = { *at, '\0' };
  gsize length = *at == '`' || *at == '~' ? strspn (at, mark) : 0;

  /* The info string of a fence of grave accents has none: then it is code in a line. */
  if (length < MIN_LENGTH ||
      (*at == '`' && memchr (at + length, '`', (gsize) (bw_markdown_line_end (at) - at) - length) != NULL))
    return FALSE;

  self->mark = *at;
  self->length = length;

  return TRUE;
}

/**
 * bw_markdown_fence_feed:
 * @line: the next line of the text; it may go on behind its end
 *
 * Returns: whether the line is code or one of its fences
 */
gboolean
bw_markdown_fence_feed (BwMarkdownFence *self,
                        const char      *line)
{
  const char *at = skip_containers (line);
  const char mark[] = { self->mark, '\0' };
  gsize length;

  if (self->mark == '\0')
    return open_fence (self, at);

  length = strspn (at, mark);
  if (length >= self->length && is_blank_to_end (at + length))
    self->mark = '\0';

  return TRUE;
}
