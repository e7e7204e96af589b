#include "bw-hint-words.h"

#include <glib/gi18n-lib.h>

/* “here”, “there” and others */
static char *
list_guesses (const BwHint *hint)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; hint->guesses[i] != NULL; i++)
    {
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), hint->guesses[i]);

      if (i > 0)
        g_string_append (list, ", ");
      g_string_append (list, quoted);
    }
  if (hint->more)
    {
      g_autofree char *words = g_string_free (list, FALSE);

      /* Translators: several words, of which there are more */
      return g_strdup_printf (_ ("%s and others"), words);
    }

  return g_string_free (list, FALSE);
}

static char *
tell_guess (const BwHint *hint)
{
  g_autofree char *guesses = list_guesses (hint);

  /* Translators: a word, and those that were searched for in its place */
  return g_strdup_printf (_ ("Nothing has “%s” as typed; shown is %s"), hint->text, guesses);
}

static char *
tell_limit (const BwHint *hint)
{
  guint n = hint->number;

  if (hint->kind == BW_HINT_LENGTH)
    return g_strdup_printf (ngettext ("Only the first %u byte was read", "Only the first %u bytes were read", n), n);
  if (hint->kind == BW_HINT_TERMS)
    return g_strdup_printf (ngettext ("Only the first %u word was searched",
                                      "Only the first %u words were searched", n),
                            n);
  if (hint->kind == BW_HINT_DEPTH)
    return g_strdup_printf (ngettext ("Only %u parenthesis was understood",
                                      "Only %u parentheses within each other were understood", n),
                            n);

  return g_strdup_printf (ngettext ("More than %u saved search is too many, or one holds itself",
                                    "More than %u saved searches are too many, or one holds itself", n),
                          n);
}

/**
 * bw_hint_words_tell:
 *
 * Returns: (transfer full): what was not understood, in a sentence
 */
char *
bw_hint_words_tell (const BwHint *hint)
{
  g_return_val_if_fail (hint != NULL, NULL);

  switch (hint->kind)
    {
    case BW_HINT_FIELD:
      return g_strdup_printf (_ ("“%s:” is not a field that can be searched; it was taken for text"), hint->text);

    case BW_HINT_VALUE:
      return g_strdup_printf (_ ("“%s” is not understood and was left out"), hint->text);

    case BW_HINT_ORDER:
      return g_strdup_printf (_ ("“%s:” is of the whole search and was left out here"), hint->text);

    case BW_HINT_SAVED:
      return g_strdup_printf (_ ("There is no saved search “%s”"), hint->text);

    case BW_HINT_COLLECTION:
      return g_strdup_printf (_ ("There is no collection “%s”"), hint->text);

    case BW_HINT_GUESS:
      return tell_guess (hint);

    case BW_HINT_LENGTH:
    case BW_HINT_TERMS:
    case BW_HINT_DEPTH:
    case BW_HINT_MANY_SAVED:
    default:
      return tell_limit (hint);
    }
}
