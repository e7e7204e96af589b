#include "bw-snippet.h"

#include <string.h>

#include "bw-text-index.h"
#include "bw-text.h"

#define MAX_WORD_LENGTH 64 /* bytes of a word that is compared */
#define MAX_SPANS 64
#define FIRST_SYLLABLE 0xac00 /* of Hangul */
#define LAST_SYLLABLE 0xd7a3
#define CHARS_BEFORE 40 /* of the match, in a snippet */
#define SPARE_CHARS 16  /* beyond what is shown, to see that there is more */

/* Whether the word in @text begins with what was looked for; @words are folded. */
static gboolean
matches (const char *text,
         gsize       length,
         GPtrArray  *words)
{
  char word[MAX_WORD_LENGTH + 1];
  g_autofree char *folded = NULL;
  const char *compared = word;
  gboolean ascii = TRUE;

  length = MIN (length, MAX_WORD_LENGTH);
  for (gsize i = 0; i < length; i++)
    {
      word[i] = g_ascii_tolower (text[i]);
      ascii = ascii && (text[i] & 0x80) == 0;
    }
  word[length] = '\0';
  if (!ascii)
    {
      g_autofree char *copy = g_utf8_make_valid (text, (gssize) length);

      compared = folded = bw_text_index_fold (copy);
    }

  for (guint i = 0; i < words->len; i++)
    {
      const char *start = g_ptr_array_index (words, i);

      if ((*start == *compared || *start == '\0') && g_str_has_prefix (compared, start))
        return TRUE;
    }

  return FALSE;
}

/* Whole texts are looked through for a key that is pressed: most of their letters are of ASCII. */
static gboolean
is_letter (const char *at)
{
  return (*at & 0x80) == 0 ? g_ascii_isalnum (*at) : g_unichar_isalnum (g_utf8_get_char (at));
}

/* Each is a word, but for the syllables of Hangul, of which there are several in one. */
static gboolean
is_word (gunichar c)
{
  return bw_text_is_ideograph (c) && (c < FIRST_SYLLABLE || c > LAST_SYLLABLE);
}

/* Finds the end of the word at @at, which is a letter or a digit. */
static const char *
skip_word (const char *at)
{
  if (is_word (g_utf8_get_char (at)))
    return g_utf8_next_char (at);

  while (is_letter (at) && ((*at & 0x80) == 0 || !is_word (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);

  return at;
}

/* The word at @at with all its parts, where those have hyphens between, as one without them.
 * Returns: (nullable): where it ends; NULL when it has no parts */
static const char *
join_parts (const char *at,
            const char *end,
            char       *joined)
{
  const char *last = NULL;
  gsize length = 0;

  for (; *end == '-' && g_ascii_isalnum (end[1]); at = end + 1, end = skip_word (at))
    {
      length += (gsize) g_snprintf (joined + length, MAX_WORD_LENGTH + 1 - length, "%.*s",
                                    (int) (end - at), at);
      if (length >= MAX_WORD_LENGTH)
        return NULL;
      last = skip_word (end + 1);
    }
  if (last != NULL)
    g_snprintf (joined + length, MAX_WORD_LENGTH + 1 - length, "%.*s", (int) (last - at), at);

  return last;
}

/* Where the words of @text that begin at @at and match end; @at when they do not. */
static const char *
match_at (const char  *at,
          GPtrArray   *words,
          const char **end)
{
  char joined[MAX_WORD_LENGTH + 1];
  const char *all;

  *end = skip_word (at);
  if (matches (at, (gsize) (*end - at), words))
    return *end;
  if (**end != '-' || (all = join_parts (at, *end, joined)) == NULL ||
      !matches (joined, strlen (joined), words))
    return at;

  *end = all;
  return all;
}

static GArray *
find_words (const char *text,
            GPtrArray  *words,
            guint       max)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (BwSpan));
  const char *at = text;

  while (*at != '\0' && spans->len < max)
    {
      const char *end;

      if (!is_letter (at))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      if (match_at (at, words, &end) > at)
        {
          BwSpan span = { (gsize) (at - text), (gsize) (end - text) };

          g_array_append_val (spans, span);
        }
      at = end;
    }

  return spans;
}

/**
 * bw_snippet_find_words:
 * @words: (element-type utf8): folded words or their beginnings
 *
 * Returns: (transfer full) (element-type BwSpan): where words of @text begin with one
 *   of @words, in order
 */
GArray *
bw_snippet_find_words (const char *text,
                       GPtrArray  *words)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return find_words (text, words, words->len > 0 ? MAX_SPANS : 0);
}

/* The beginning of the sentence, line or clause in which the match stands. */
static const char *
find_start (const char *text,
            const char *match)
{
  const char *start = match;
  const char *word = match;

  for (int n = 0; start > text && n < CHARS_BEFORE; n++)
    {
      const char *before = g_utf8_prev_char (start);

      if (*before == '\n' || (*before == ' ' && before > text && strchr (".!?", before[-1]) != NULL))
        return start;
      if (*before == ' ')
        word = start;
      start = before;
    }

  return start == text ? text : word;
}

static const char *
skip_chars (const char *text,
            gsize       n)
{
  while (n-- > 0 && *text != '\0')
    text = g_utf8_next_char (text);

  return text;
}

/**
 * bw_snippet_new:
 * @words: (element-type utf8): folded words or their beginnings
 * @max_chars: how long it may be
 *
 * Returns: (transfer full) (nullable): the part of @text around the first word that
 *   begins with one of @words, on one line; or `NULL` when there is none
 */
char *
bw_snippet_new (const char *text,
                GPtrArray  *words,
                gsize       max_chars)
{
  g_autoptr (GArray) spans = NULL;
  g_autofree char *part = NULL;
  g_autofree char *line = NULL;
  g_autofree char *clipped = NULL;
  const char *start;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  spans = find_words (text, words, words->len > 0 ? 1 : 0);
  if (spans->len == 0)
    return NULL;

  start = find_start (text, text + g_array_index (spans, BwSpan, 0).start);
  part = g_strndup (start, (gsize) (skip_chars (start, max_chars + SPARE_CHARS) - start));
  line = bw_text_squeeze (part);
  clipped = bw_text_clip (line, max_chars);

  return start == text ? g_steal_pointer (&clipped) : g_strconcat ("… ", clipped, NULL);
}
