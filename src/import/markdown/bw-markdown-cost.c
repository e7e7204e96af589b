#include "bw-markdown-cost.h"

#include <string.h>

#include "bw-markdown-fence.h"

static gsize
count_addresses (const char *line,
                 gsize       length)
{
  static const char *const BEGINNINGS[] = { "://", "www." };
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
    for (const char *at = line;
         (at = g_strstr_len (at, (gssize) (length - (gsize) (at - line)), BEGINNINGS[i])) != NULL;
         at++)
      n++;

  return n;
}

static gboolean
is_item (const char *line)
{
  line += strspn (line, " ");

  return *line != '\0' && strchr ("-*+", *line) != NULL && line[1] == ' ';
}

/**
 * bw_markdown_cost_of_addresses:
 *
 * Returns: how many bytes md4c looks at for the bare addresses in @text: for each the rest of
 *   the paragraph in which it stands
 */
guint64
bw_markdown_cost_of_addresses (const char *text)
{
  guint64 steps = 0;
  guint64 length = 0;
  guint64 n = 0;

  for (const char *line = text; *line != '\0';)
    {
      const char *end = bw_markdown_line_end (line);

      if (end == line || (is_item (line) && strspn (line, " ") < 4))
        {
          steps += n * length;
          n = length = 0;
        }
      n += count_addresses (line, (gsize) (end - line));
      length += (guint64) (end - line) + 1;
      line = *end == '\n' ? end + 1 : end;
    }

  return steps + (n * length);
}

/* Whether @line is like `[label]: address`, which may go on in the next. */
gboolean
bw_markdown_cost_is_definition (const char *line)
{
  const char *at = line + strspn (line, " >");
  gsize length;

  if (*at != '[')
    return FALSE;
  length = strcspn (at, "]\n");

  return at[length] == ']' && at[length + 1] == ':';
}

/* Where a definition of an address ends that begins at @line: with the paragraph, or where the
 * next one begins. */
static const char *
find_definition_end (const char *line)
{
  do
    {
      line = bw_markdown_line_end (line);
      line += *line == '\n';
    }
  while (*line != '\0' && *line != '\n' && !bw_markdown_cost_is_definition (line));

  return line;
}

/**
 * bw_markdown_cost_of_definitions:
 *
 * Returns: how many bytes md4c might write for the addresses that are defined apart: the
 *   longest of them at each bracket
 */
guint64
bw_markdown_cost_of_definitions (const char *text)
{
  guint64 longest = 0;
  guint64 n = 0;

  for (const char *line = text; *line != '\0';)
    {
      const char *end = bw_markdown_line_end (line);

      if (bw_markdown_cost_is_definition (line))
        {
          end = find_definition_end (line);
          longest = MAX (longest, (guint64) (end - line));
        }
      line = end + (*end == '\n');
    }
  for (const char *at = strchr (text, ']'); at != NULL; at = strchr (at + 1, ']'))
    n++;

  return n * longest;
}
