#include "bw-follower.h"

#include <string.h>

#include "bw-institutions.h"
#include "bw-verb-list.h"

#define MAX_ADVERBS 2
#define MAX_BRACKETS 4 /* between a title and what follows it */

/* "studies show", "challenges remain": the first of the two is no verb. */
static gboolean
is_noun (BwSlice rest)
{
  static const char *const VERBS[] = { "argue", "confirm", "demonstrate", "find", "indicate",
                                       "remain", "report", "reveal", "show", "suggest" };
  BwSlice word;

  return bw_slice_take_word (&rest, &word) &&
         (bw_verb_list_find (word) == BW_VERB_AUXILIARY ||
          bw_slice_is_in (word, VERBS, G_N_ELEMENTS (VERBS)));
}

/* Any verb in the singular will do, behind an adverb for sure. */
static gboolean
has_verb_ending (BwSlice word)
{
  return bw_slice_length (word) > 3 && bw_slice_ends (word, "s") && !bw_slice_ends (word, "ss") &&
         !bw_slice_ends (word, "us") && g_ascii_islower (*word.start);
}

/**
 * bw_follower_find_word:
 * @rest: words
 *
 * Returns: what the first of them is, adverbs before it aside
 */
BwFollower
bw_follower_find_word (BwSlice rest)
{
  static const char *const OTHERS[] = { "and", "by", "from", "into", "that", "where", "which",
                                        "who", "with" };
  BwSlice word;

  for (guint i = 0; bw_slice_take_word (&rest, &word); i++)
    {
      BwVerb verb = bw_verb_list_find (word);

      if (verb == BW_VERB_SINGULAR)
        return is_noun (rest) ? BW_FOLLOWER_WORD : BW_FOLLOWER_VERB;
      if (verb == BW_VERB_PLURAL)
        return BW_FOLLOWER_PLURAL;
      if (verb != BW_VERB_NONE || bw_slice_is_in (word, OTHERS, G_N_ELEMENTS (OTHERS)))
        return BW_FOLLOWER_WORD;
      if (has_verb_ending (word))
        return i > 0 ? BW_FOLLOWER_VERB : BW_FOLLOWER_ENDING;
      if (i == MAX_ADVERBS || !bw_verb_list_is_adverb (word))
        return BW_FOLLOWER_NOTHING;
    }

  return BW_FOLLOWER_END;
}

/**
 * bw_follower_find:
 * @rest: what stands behind a title and its institutions
 *
 * Returns: how the sentence goes on, which tells whether a title has ended there
 */
BwFollower
bw_follower_find (BwSlice rest)
{
  static const char *const DASHES[] = { "–", "—", "→", "…" };
  BwSlice inside;

  rest = bw_slice_trim (rest);
  for (guint i = 0; i < MAX_BRACKETS && rest.start < rest.end &&
                    (*rest.start == '[' || *rest.start == '(') &&
                    bw_institutions_close (rest, rest.start, &inside);
       i++)
    rest = bw_slice_trim ((BwSlice){ inside.end + 1, rest.end });
  while (rest.start < rest.end && strchr ("*_\"", *rest.start) != NULL)
    rest.start++;
  rest = bw_slice_trim (rest);
  if (rest.start == rest.end)
    return BW_FOLLOWER_END;
  if (strchr (".,;:-|(", *rest.start) != NULL)
    return BW_FOLLOWER_MARK;
  for (guint i = 0; i < G_N_ELEMENTS (DASHES); i++)
    if (bw_slice_begins (rest, DASHES[i]))
      return BW_FOLLOWER_MARK;

  return bw_follower_find_word (rest);
}
