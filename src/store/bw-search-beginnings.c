#include "bw-search-beginnings.h"

#include <string.h>

#include "bw-text-index.h"
#include "bw-vocabulary.h"

/* The words that a word may be the beginning of, where the index of texts has no beginnings. */

#define MAX_COMPLETIONS 32
#define MAX_FEW_COMPLETIONS 12 /* in a quick answer, and behind many other words */
#define SHORT 2                /* letters, with which very many words begin */

/* An ideograph alone is a word already. */
gboolean
bw_search_beginnings_is_short (const char *prefix)
{
  g_return_val_if_fail (prefix != NULL, FALSE);

  return g_utf8_strlen (prefix, -1) <= SHORT && !g_unichar_iswide (g_utf8_get_char (prefix));
}

static void
add_terms (const char   *before,
           const char   *typed,
           GPtrArray    *terms,
           const guint8 *phrase,
           BwSearchPart *out)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const char *term = g_ptr_array_index (terms, i);
      g_autofree char *completed = g_strconcat (before, term, NULL);

      if (strcmp (term, typed) != 0)
        bw_search_part_add_phrase (out, completed, FALSE, phrase);
    }
}

/**
 * bw_search_beginnings_add:
 * @words: as bw_text_search_words() has them
 * @phrase: as in bw_search_part_add_phrase()
 *
 * Adds the words as they are, which may be whole, and the most frequent words that begin as the
 * last of them does, behind those before it. A quick answer does without a letter or two behind
 * other words.
 */
gboolean
bw_search_beginnings_add (BwSearchContext  *context,
                          const char       *words,
                          const guint8     *phrase,
                          BwSearchPart     *out,
                          GError          **error)
{
  const char *last = strrchr (words, ' ');
  const char *typed = last != NULL ? last + 1 : words;
  g_autofree char *before = g_strndup (words, (gsize) (typed - words));
  gboolean few = context->quick || strlen (words) > BW_TEXT_MAX_JOINED;
  guint max = few ? MAX_FEW_COMPLETIONS : MAX_COMPLETIONS;
  g_autoptr (GPtrArray) terms = NULL;

  if (context->quick && last != NULL && bw_search_beginnings_is_short (typed))
    {
      context->partial = TRUE;
      bw_search_part_add_phrase (out, g_strchomp (before), FALSE, phrase);
      return TRUE;
    }

  if (!(terms = bw_vocabulary_complete (context->index, typed, max, error)))
    return FALSE;

  context->partial = context->partial || terms->len == max;
  bw_search_part_add_phrase (out, words, FALSE, phrase);
  add_terms (before, typed, terms, phrase, out);

  return TRUE;
}
