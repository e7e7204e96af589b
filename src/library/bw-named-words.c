#include "bw-named-words.h"

/* How names and titles are written in a text. */

#define SHORT_TITLE_WORDS 4  /* up to which a title is told from common words by its capitals */
#define MIN_CAPITAL_LENGTH 4 /* bytes of a word of such a title that must have one */

/* Whether words may be a whole name: what goes on in capitals is another, or no person's. */
gboolean
bw_named_words_may_be_name (const BwWordRun *run,
                            guint            from,
                            guint            n)
{
  return !bw_word_run_is_broken (run, from, n) &&
         bw_word_run_is_proper (run, from) && bw_word_run_is_proper (run, from + n - 1) &&
         (bw_word_run_ends (run, from + n - 1) || !bw_word_run_is_proper (run, from + n));
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

  return n > SHORT_TITLE_WORDS || bw_word_run_is_quoted (run, from, n) ||
         is_capitalised (run, from, n);
}
