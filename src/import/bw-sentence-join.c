#include "bw-sentence-join.h"

#include <string.h>

/* Takes something foreign out of a text and joins what is on its sides. */

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

static const char *
skip_blanks (const char *at)
{
  while (is_blank (*at))
    at++;

  return at;
}

/* Where the text ends that stands before @start: past no line end. */
static const char *
skip_blanks_back (const char *text,
                  const char *start)
{
  while (start > text && is_blank (start[-1]))
    start--;

  return start;
}

/* Whether the text that ends at @end waits for more. */
static gboolean
is_unfinished (const char *text,
               const char *end)
{
  while (end > text && (is_blank (end[-1]) || end[-1] == '\n'))
    end--;

  return end > text && strchr (".:!?;{}>", end[-1]) == NULL;
}

/* Whether the text at @at goes on with a sentence rather than beginning one. */
static gboolean
goes_on (const char *at)
{
  at += strspn (at, " \t\n");
  if (*at == '-')
    return g_ascii_islower (at[1]);

  return *at != '\0' && (strchr (",;.)", *at) != NULL || g_unichar_islower (g_utf8_get_char (at)));
}

/**
 * bw_sentence_join_is_inside:
 *
 * Returns: whether [@start, @end) stands in a sentence, on its line or over several
 */
gboolean
bw_sentence_join_is_inside (const char *text,
                            const char *start,
                            const char *end)
{
  const char *before;
  const char *after;

  g_return_val_if_fail (text != NULL && text <= start && start <= end, FALSE);

  before = skip_blanks_back (text, start);
  after = skip_blanks (end);
  if ((before > text && before[-1] != '\n') || (*after != '\0' && *after != '\n'))
    return TRUE;

  return is_unfinished (text, before) && goes_on (after);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* Two words that only what was taken out kept apart stay apart. */
static gboolean
needs_space (const GString *out,
             const char    *after)
{
  const char *end = out->str + out->len;

  return out->len > 0 && *after != '\0' && is_word_char (g_utf8_get_char (after)) &&
         is_word_char (g_utf8_get_char (g_utf8_find_prev_char (out->str, end)));
}

/**
 * bw_sentence_join_cut:
 * @out: what was kept of the text so far, up to @from
 *
 * Keeps the text from @from to @start and leaves out what is between @start and @end.
 * A sentence that goes on after it is joined with one space where there was one;
 * lines that are left empty go.
 *
 * Returns: where the rest of the text begins
 */
const char *
bw_sentence_join_cut (GString    *out,
                      const char *from,
                      const char *start,
                      const char *end)
{
  const char *kept = skip_blanks_back (from, start);
  const char *after = skip_blanks (end);
  gboolean has_space = kept < start || after > end;
  gboolean has_lines = memchr (start, '\n', (gsize) (end - start)) != NULL;
  gboolean begins_line;
  gboolean ends_line = *after == '\0' || *after == '\n';

  g_string_append_len (out, from, kept - from);
  begins_line = out->len == 0 || out->str[out->len - 1] == '\n';
  if ((begins_line || ends_line) && (begins_line == ends_line || has_lines) &&
      is_unfinished (out->str, out->str + out->len) && goes_on (after))
    {
      while (out->len > 0 && g_ascii_isspace (out->str[out->len - 1]))
        g_string_truncate (out, out->len - 1);
      after += strspn (after, " \t\n");
      g_string_append_c (out, ' ');
    }
  else if (begins_line)
    after += ends_line && *after == '\n';
  else if (!ends_line && (has_space || needs_space (out, after)))
    g_string_append_c (out, ' ');

  return after;
}
