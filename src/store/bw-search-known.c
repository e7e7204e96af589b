#include "bw-search-known.h"

#include "bw-vocabulary.h"

static const char IS_COUNTED[] = "SELECT 1 FROM vocabulary WHERE term = ?1";

static const char IS_INDEXED[] =
  "SELECT EXISTS (SELECT 1 FROM ft_name WHERE ft_name MATCH ?1 LIMIT 1)"
  " OR EXISTS (SELECT 1 FROM ft_paper WHERE ft_paper MATCH ?2 LIMIT 1)"
  " OR EXISTS (SELECT 1 FROM ft_document WHERE ft_document MATCH ?2 LIMIT 1)";

static gboolean
is_counted (BwSearchContext  *context,
            const char       *word,
            gboolean         *counted,
            GError          **error)
{
  gint64 found = 0;

  if (!bw_db_find_id (context->index, IS_COUNTED, &found, error, "s", word))
    return FALSE;

  *counted = found != 0;
  return TRUE;
}

/* Whether anything has a word that is not counted: names by their index, as the words of those
 * that write nothing are not counted, and texts by theirs, as those of what is new may not be. */
static gboolean
is_indexed (BwSearchContext  *context,
            const char       *word,
            gboolean          prefix,
            gboolean         *indexed,
            GError          **error)
{
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", word);
  g_autofree char *beginning = g_strdup_printf ("\"%s\"%s", word, prefix ? "*" : "");
  g_autoptr (GPtrArray) longer = NULL;
  gint64 found = 0;

  if (prefix && (longer = bw_vocabulary_complete (context->index, word, 1, error)) == NULL)
    return FALSE;
  if (longer != NULL && longer->len > 0)
    {
      *indexed = TRUE;
      return TRUE;
    }
  if (!bw_db_find_id (context->index, IS_INDEXED, &found, error, "ss", beginning, phrase))
    return FALSE;

  *indexed = found != 0;
  return TRUE;
}

/**
 * bw_search_known_find:
 * @word: one, as bw_text_search_words() has it
 * @prefix: whether it may be the beginning of a longer one
 * @whole: (out): whether something has it as it is
 * @known: (out): whether something has what begins with it; told only where it is not counted
 *
 * Tells a word that is there from what is not, and from what is still being typed.
 */
gboolean
bw_search_known_find (BwSearchContext  *context,
                      const char       *word,
                      gboolean          prefix,
                      gboolean         *whole,
                      gboolean         *known,
                      GError          **error)
{
  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  *known = FALSE;
  if (!is_counted (context, word, whole, error) ||
      (!*whole && !is_indexed (context, word, prefix, known, error)))
    return FALSE;

  *whole = *whole || (*known && !prefix);
  return TRUE;
}
