#include "bw-markdown-score.h"

#include <string.h>

#include "bw-front-matter.h"
#include "bw-markdown-fence.h"

#define SCORED_LINES 2000
#define SCORED_LENGTH 2000 /* bytes of a line */
#define MAX_CODE_SHARE 25  /* percent of the lines outside fences that may look like code */

/* How often what Markdown has comes up. */
typedef struct
{
  int n_lines; /* that are not blank */
  int n_code;  /* of them, those that look like a program's */
  int n_headings;
  int n_underlines;
  int n_links;
  int n_wiki_links;
  int n_emphases;
  int n_fences;
  int n_tasks;
  int n_tables;
  int n_notes;
  int n_bullets;
  int n_quotes;
  int n_tags;
} Signs;

static int
count_between (const char *line,
               gsize       length,
               const char *open,
               const char *close)
{
  const char *at = line;
  int n = 0;

  while ((at = g_strstr_len (at, (gssize) (length - (gsize) (at - line)), open)) != NULL)
    {
      at += strlen (open);
      at = g_strstr_len (at, (gssize) (length - (gsize) (at - line)), close);
      if (at == NULL)
        break;
      n++;
      at += strlen (close);
    }

  return n;
}

static gboolean
ends_with (const char *line,
           gsize       length,
           const char *marks)
{
  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;

  return length > 0 && strchr (marks, line[length - 1]) != NULL;
}

/* Lines of programs, settings and logs, whose comments look like headings. */
static gboolean
is_code (const char *line,
         gsize       length)
{
  static const char *const STARTS[] = { "#!", "#include", "#define", "import ", "from ", "def ", "class ",
                                        "return", "if (", "if [", "for ", "while ", "else", "fi", "done", "export ",
                                        "echo ", "function ", "var ", "let ", "const ", "static ", "//", "/*", "@@ ", "+++ ", "--- a" };
  gsize indent;

  indent = MIN (strspn (line, " \t"), length);
  line += indent;
  length -= indent;
  for (guint i = 0; i < G_N_ELEMENTS (STARTS); i++)
    if (g_str_has_prefix (line, STARTS[i]))
      return TRUE;
  if (ends_with (line, length, ";{}\\"))
    return TRUE;

  /* "key = value" */
  length = strcspn (line, " =\n");
  return length > 0 && (line[length] == '=' || g_str_has_prefix (line + length, " = ")) && *line != '=' && *line != '|';
}

static gboolean
is_table_rule (const char *line)
{
  gsize length = strspn (line, "|:- \t");

  return (line[length] == '\n' || line[length] == '\0') && memchr (line, '|', length) != NULL &&
         memchr (line, '-', length) != NULL;
}

static void
count_line (Signs      *signs,
            const char *line,
            const char *before)
{
  gsize length = MIN ((gsize) (bw_markdown_line_end (line) - line), SCORED_LENGTH);
  const char *at = line + MIN (strspn (line, " "), 3);
  gsize n_marks = strspn (at, "#");
  gboolean after_text = before != NULL && *before != '\n' && !g_ascii_isspace (*before);

  if (strspn (line, " \t") == length)
    return;

  signs->n_lines++;
  signs->n_code += is_code (line, length);
  signs->n_headings += n_marks >= 1 && n_marks <= 6 && at[n_marks] == ' ' && !after_text;
  signs->n_underlines += after_text && (strspn (at, "=") >= 3 || strspn (at, "-") >= 3) &&
                         strspn (at, "=-") == length - (gsize) (at - line);
  signs->n_links += count_between (line, length, "](", ")");
  signs->n_wiki_links += count_between (line, length, "[[", "]]");
  signs->n_emphases += count_between (line, length, "**", "**");
  signs->n_tasks += g_str_has_prefix (at, "- [ ] ") || g_str_has_prefix (at, "- [x] ") || g_str_has_prefix (at, "* [ ] ");
  signs->n_tables += is_table_rule (line);
  signs->n_notes += g_str_has_prefix (at, "[^");
  signs->n_bullets += g_str_has_prefix (at, "- ") || g_str_has_prefix (at, "* ") || g_str_has_prefix (at, "+ ");
  signs->n_quotes += *at == '>';
  signs->n_tags += *at == '#' && g_ascii_isalpha (at[1]) && !g_str_has_prefix (at, "#include") && !g_str_has_prefix (at, "#define");
}

static void
count_signs (Signs      *signs,
             const char *text)
{
  BwMarkdownFence fence = { 0 };
  const char *before = NULL;
  const char *line = text;

  for (int i = 0; i < SCORED_LINES && *line != '\0'; i++)
    {
      const char *end = bw_markdown_line_end (line);

      if (bw_markdown_fence_feed (&fence, line))
        signs->n_fences++;
      else
        count_line (signs, line, before);
      before = line;
      line = *end == '\n' ? end + 1 : end;
    }
}

/**
 * bw_markdown_score:
 *
 * Returns: how sure it is that @text is written in Markdown, 0 to 100; plain text is not,
 *   for all that a list may look the same in it
 */
int
bw_markdown_score (const char *text)
{
  g_autoptr (BwFrontMatter) front = bw_front_matter_new (text);
  Signs signs = { 0 };
  int points;

  count_signs (&signs, text + front->length);
  if (signs.n_code * 100 > signs.n_lines * MAX_CODE_SHARE)
    return 0;

  points = (front->fields->len > 0 ? 50 : 0) + MIN (signs.n_headings, 2) * 25 +
           (signs.n_underlines > 0 ? 20 : 0) + MIN (signs.n_links, 3) * 15 +
           (signs.n_wiki_links > 0 ? 40 : 0) + MIN (signs.n_emphases, 3) * 10 +
           (signs.n_fences > 1 ? 20 : 0) + (signs.n_tasks > 0 ? 30 : 0) +
           (signs.n_tables > 0 ? 25 : 0) + (signs.n_notes > 1 ? 30 : 0) +
           (signs.n_bullets > 0 ? 10 : 0) + (signs.n_quotes > 0 ? 5 : 0) +
           (signs.n_tags > 0 ? 20 : 0);

  return MIN (points, 100);
}
