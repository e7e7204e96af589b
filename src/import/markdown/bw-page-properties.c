#include "bw-page-properties.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-fence.h"
#include "bw-text.h"

/* The length of `name` in `name:: value`, 0 where the line is none. */
static gsize
measure_name (const char *line)
{
  gsize length = 0;

  while (g_ascii_isalnum (line[length]) || (line[length] != '\0' && strchr ("-_./?", line[length])))
    length++;
  if (!g_ascii_isalpha (*line) || !g_str_has_prefix (line + length, "::"))
    return 0;

  return strchr (" \t\r\n", line[length + 2]) != NULL ? length : 0;
}

/* Quotation marks around a value say that it has no links. */
static char *
read_value (const char *start,
            const char *end)
{
  char *value = g_strstrip (g_strndup (start, (gsize) (end - start)));
  gsize length = strlen (value);

  if (length > 1 && *value == '"' && value[length - 1] == '"')
    {
      memmove (value, value + 1, length - 2);
      value[length - 2] = '\0';
    }

  return value;
}

/* Whether the values of a property stand between commas. */
static gboolean
is_list (const char *name)
{
  static const char *const NAMES[] = { "alias", "aliases", "author", "authors", "categories",
                                       "category", "keywords", "tag", "tags", NULL };
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_strv_contains (NAMES, folded);
}

/* A comma in `[[Doe, Jane]]` is between no two. */
static void
add_list (BwFrontMatter *into,
          const char    *name,
          const char    *value)
{
  const char *start = value;
  guint depth = 0;

  for (const char *at = value;; at++)
    {
      if (*at == '[')
        depth++;
      else if (*at == ']' && depth > 0)
        depth--;
      else if (*at == '\0' || (*at == ',' && depth == 0))
        {
          g_autofree char *part = g_strndup (start, (gsize) (at - start));

          bw_front_matter_add (into, name, part);
          start = at + 1;
        }
      if (*at == '\0')
        return;
    }
}

/**
 * bw_page_properties_read:
 * @text: a file in Markdown
 * @into: where the values are added
 *
 * Reads what Logseq has in place of front matter: the lines `name:: value` with which a page
 * begins, which may be the page's first item.
 *
 * Returns: how many bytes of @text they are; 0 where there are none
 */
gsize
bw_page_properties_read (const char    *text,
                         BwFrontMatter *into)
{
  const char *line = text;

  while (*line != '\0' && line - text < BW_MAX_FRONT_MATTER_SIZE)
    {
      const char *end = bw_markdown_line_end (line);
      const char *at = line + strspn (line, " \t");
      gsize length;
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (line == text && g_str_has_prefix (at, "- "))
        at += 2;
      if ((length = measure_name (at)) == 0)
        break;
      name = g_strndup (at, length);
      value = read_value (at + length + 2, end);
      if (is_list (name))
        add_list (into, name, value);
      else
        bw_front_matter_add (into, name, value);
      line = *end == '\n' ? end + 1 : end;
    }

  return into->fields->len > 0 ? (gsize) (line - text) : 0;
}

/* When something was done, in milliseconds. */
static gboolean
is_moment (const char *value)
{
  gsize length = strspn (value, "0123456789");

  return length > 9 && value[length + strspn (value + length, " \t\r")] == '\n';
}

/**
 * bw_page_properties_is_of_block:
 *
 * Returns: whether @line is a property of an item that is for the program and not for who
 *   reads, such as its number
 */
gboolean
bw_page_properties_is_of_block (const char *line)
{
  static const char *const NAMES[] = { "id", "collapsed", "background-color", "heading",
                                       "logseq.order-list-type" };
  static const char *const BEGINNINGS[] = { "card-", "hl-", "ls-" };
  const char *at = line + strspn (line, " \t");
  gsize length = measure_name (at);

  if (length == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (strlen (NAMES[i]) == length && strncmp (at, NAMES[i], length) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
    if (g_str_has_prefix (at, BEGINNINGS[i]))
      return TRUE;

  return is_moment (at + length + 2 + strspn (at + length + 2, " \t"));
}
