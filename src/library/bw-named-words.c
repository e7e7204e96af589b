#include "bw-named-words.h"

/* How names and titles are written in a text. */

#define SHORT_TITLE_WORDS 4  /* up to which a title is told from common words by its capitals */
#define MIN_CAPITAL_LENGTH 4 /* bytes of a word of such a title that must have one */

/* Whether a word has its capital from the line that it is in, and a name ends before it. */
static gboolean
is_joining (const BwWordRun *run,
            guint            index)
{
  static const char *const WORDS[] = { "and", "as", "at", "by", "for", "from", "in", "is", "of",
                                       "on", "or", "the", "to", "und", "vs", "was", "with", NULL };
  g_autofree char *key = bw_word_run_dup_key (run, index, 1);

  return !bw_word_run_ends (run, index) && g_strv_contains (WORDS, key) && bw_word_run_is_byline (run);
}

static gboolean
goes_on (const BwWordRun *run,
         guint            last)
{
  return !bw_word_run_ends (run, last) && bw_word_run_is_proper (run, last + 1) &&
         !is_joining (run, last + 1);
}

/* Whether words may be a whole name: what goes on in capitals is another, or no person's. */
gboolean
bw_named_words_may_be_name (const BwWordRun *run,
                            guint            from,
                            guint            n)
{
  return !bw_word_run_is_broken (run, from, n) && bw_word_run_is_proper (run, from) &&
         bw_word_run_is_proper (run, from + n - 1) && !goes_on (run, from + n - 1);
}

static gboolean
is_capitalised (const BwWordRun *run,
                guint            from,
                guint            n)
{
  for (guint i = from; i < from + n; i++)
    {
      const BwWord *word = bw_word_run_get (run, i);

      if (word->end - word->start >= MIN_CAPITAL_LENGTH && !bw_word_run_is_proper (run, i))
        return FALSE;
    }

  return TRUE;
}

/* Whether a word is no word of any language: `node2vec`, `α-divergence`, `iPhone`. */
static gboolean
is_odd (const BwWordRun *run,
        guint            index)
{
  const BwWord *word = bw_word_run_get (run, index);

  for (const char *at = word->start; at < word->end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c) || g_unichar_isupper (c) ||
          (g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_GREEK))
        return TRUE;
    }

  return FALSE;
}

/**
 * bw_named_words_may_begin_title:
 *
 * Returns: whether a title may begin with a word: not with a small one, unless that is an odd one
 *   or stands before one, before a capital, or behind a quotation mark
 */
gboolean
bw_named_words_may_begin_title (const BwWordRun *run,
                                guint            index)
{
  return !bw_word_run_is_small (run, index) || is_odd (run, index) ||
         bw_word_run_opens_quote (run, index) ||
         (index + 1 < run->words->len && is_odd (run, index + 1));
}

/* A title that begins small is told from the words of a sentence by all that is behind. */
static gboolean
is_small_title (const BwWordRun *run,
                guint            from,
                guint            n)
{
  return is_odd (run, from) || bw_word_run_is_quoted (run, from, n) ||
         (n > SHORT_TITLE_WORDS && is_capitalised (run, from + 1, n - 1)) ||
         (n > SHORT_TITLE_WORDS && is_odd (run, from + 1) && bw_word_run_is_small (run, from + 1));
}

/* A short title is as common as its words unless it is written as one; and what goes on behind a
 * colon is another. */
gboolean
bw_named_words_may_be_title (const BwWordRun *run,
                             guint            from,
                             guint            n)
{
  const BwWord *last = bw_word_run_get (run, from + n - 1);

  if (*last->end == ':' && from + n < run->words->len &&
      bw_word_run_is_proper (run, from + n))
    return FALSE;
  if (bw_word_run_is_small (run, from))
    return is_small_title (run, from, n);

  return n > SHORT_TITLE_WORDS || bw_word_run_is_quoted (run, from, n) ||
         is_capitalised (run, from, n);
}
