#include "bw-posts-ends.h"

#include <string.h>

#include "bw-code-line.h"
#include "bw-post-line.h"
#include "bw-posts-words.h"
#include "bw-text.h"

/* What a feed puts below each post: the link to its comments. */
#define END_WORD "Discuss"

#define MAX_OTHER_LENGTH 40      /* bytes of the end in another wording */
#define MIN_OTHERS 2             /* ends in another wording that show that it is one */
#define MIN_PARAGRAPH_LENGTH 150 /* bytes of a line that can be no title */
#define MIN_PARAGRAPH_WORDS 25   /* of it */
#define MAX_FENCED_ENDS 3        /* lines of one piece of code that look like ends */

/* An end, and how many fences of code are between it and the end before. */
typedef struct
{
  BwPostsEnd end;
  guint      n_fences;
} Found;

/* Whether a text can end with @c and have the word run together with it: an opening
 * bracket, a slash or a hyphen makes it a part of something else. */
static gboolean
can_precede (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 0x80 && strchr (".!?)]}\"'*:", (int) c) != NULL) ||
         c == 0x2026 || c == 0x201d || c == 0x2019 || c == 0xbb || c == 0x2014 ||
         g_unichar_type (c) == G_UNICODE_OTHER_PUNCTUATION ||
         g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL || c == 0xfe0e || c == 0xfe0f;
}

/* “Discuss (12)”, “Discuss (3 comments)” */
static gboolean
is_counted (const char *line)
{
  const char *at = bw_post_line_skip_space (line);
  gsize length;

  if (!g_str_has_prefix (at, END_WORD " ("))
    return FALSE;
  at += strlen (END_WORD " (");
  length = strspn (at, "0123456789");
  at += length;

  return length > 0 && (strcmp (at, ")") == 0 || strcmp (at, " comments)") == 0 ||
                        strcmp (at, " comment)") == 0);
}

/**
 * bw_posts_ends_line:
 * @length: (out): how much of the line stands before the end, in bytes
 *
 * Returns: whether a post ends with @line. The word alone does it, or where it is run
 *   together with the text before it; one in a sentence does not.
 */
gboolean
bw_posts_ends_line (const char *line,
                    gsize      *length)
{
  gsize size;
  const char *at;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (length != NULL, FALSE);

  size = strlen (line);
  at = bw_post_line_skip_space (line);
  if (is_counted (line))
    {
      *length = (gsize) (at - line);
      return TRUE;
    }
  if (size < strlen (END_WORD) || strcmp (line + size - strlen (END_WORD), END_WORD) != 0)
    return FALSE;

  *length = size - strlen (END_WORD);
  if (at == line + *length)
    return TRUE;

  return strchr (",;<>|=&%#@/_$\\", line[*length - 1]) == NULL &&
         can_precede (g_utf8_get_char (g_utf8_find_prev_char (line, line + *length)));
}

/*
 * Takes out what is no end because it stands in a piece of code: of what is before it
 * and what is after it, each has one fence too many.
 */
static void
drop_fenced (GArray *found)
{
  guint kept = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const Found *first = &g_array_index (found, Found, i);
      guint next = i + 1;

      while (next < found->len && next - i < MAX_FENCED_ENDS &&
             g_array_index (found, Found, next).n_fences == 0)
        next++;
      if (first->n_fences % 2 == 1 && next < found->len &&
          g_array_index (found, Found, next).n_fences % 2 == 1)
        i = next;
      g_array_index (found, Found, kept++) = g_array_index (found, Found, i);
    }
  g_array_set_size (found, kept);
}

/*
 * Whether a paragraph is below the line, which no title can be: the word on it is one of
 * the text, as a heading is.
 */
static gboolean
is_in_text (const BwLines *lines,
            guint          index)
{
  const char *next = bw_lines_get (lines, bw_lines_skip_blank (lines, index + 1));

  return strnlen (next, MIN_PARAGRAPH_LENGTH) == MIN_PARAGRAPH_LENGTH &&
         bw_text_ends_sentence (next) && bw_text_count_words (next) >= MIN_PARAGRAPH_WORDS;
}

static GArray *
collect (const BwLines *lines)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (BwPostsEnd));
  guint n_lines = bw_lines_get_n (lines);
  Found next = { { 0, 0 }, 0 };

  for (guint i = 0; i < n_lines; i++)
    {
      const char *line = bw_lines_get (lines, i);

      next.n_fences += bw_code_line_is_fence (line);
      if (!bw_posts_ends_line (line, &next.end.length) ||
          (bw_post_line_skip_space (line) == line + next.end.length && is_in_text (lines, i)))
        continue;
      next.end.line = i;
      g_array_append_val (found, next);
      next.n_fences = 0;
    }

  /* What is below the last end takes part, so that the last one may be in code, too. */
  next.end.line = n_lines;
  g_array_append_val (found, next);
  drop_fenced (found);
  for (guint i = 0; i < found->len && g_array_index (found, Found, i).end.line < n_lines; i++)
    g_array_append_val (ends, g_array_index (found, Found, i).end);

  return ends;
}

static gboolean
is_other (const char *line)
{
  g_autofree char *key = NULL;

  line = bw_post_line_skip_space (line);
  if (*line == '\0' || strnlen (line, MAX_OTHER_LENGTH + 1) > MAX_OTHER_LENGTH ||
      g_unichar_islower (g_utf8_get_char (line)))
    return FALSE;

  key = bw_text_key (line);

  return bw_key_set_has (&bw_posts_ends, key);
}

/* The lines that are ends in another wording or language; the same on the whole page. */
static GArray *
collect_others (const BwLines *lines)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (BwPostsEnd));
  const char *word = NULL;

  for (guint i = 0; i < bw_lines_get_n (lines); i++)
    {
      const char *line = bw_post_line_skip_space (bw_lines_get (lines, i));
      const BwPostsEnd end = { i, 0 };

      if (word != NULL ? strcmp (line, word) != 0 : !is_other (line))
        continue;
      word = line;
      g_array_append_val (ends, end);
    }
  if (ends->len < MIN_OTHERS)
    g_array_set_size (ends, 0);

  return ends;
}

/**
 * bw_posts_ends_find:
 *
 * Returns: (transfer full) (element-type BwPostsEnd): where the posts of a page end
 */
GArray *
bw_posts_ends_find (const BwLines *lines)
{
  GArray *ends;

  g_return_val_if_fail (lines != NULL, NULL);

  ends = collect (lines);
  if (ends->len > 0)
    return ends;

  g_array_unref (ends);

  return collect_others (lines);
}
