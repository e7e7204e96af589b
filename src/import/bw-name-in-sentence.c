#include "bw-name-in-sentence.h"

#include <string.h>

#include "bw-person-line.h"
#include "bw-text.h"
#include "bw-word-list.h"

#define MAX_SMALL_WORDS 3 /* of a name that is written without capitals */

/* What leads to whom a sentence is about. */
static const char *const PREPOSITIONS[] = {
  "about", "by", "featuring", "for", "from", "of", "on", "with"
};

/* What stands small inside a name, or between its words. */
static const char *const PARTICLES[] = {
  "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
  "le", "ten", "ter", "van", "von", "y", "zu"
};

/* A row of words that may be a name. */
typedef struct
{
  GString  *text;
  guint     n_words;
  gboolean  is_object; /* a preposition is before it */
  gboolean  is_last;   /* nothing is behind it */
} Run;

static gboolean
is_in (const char *word,
       const char *const *list,
       gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (word, list[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_small_common (const char *word)
{
  g_autofree char *key = bw_text_key (word);

  return bw_word_list_has (key);
}

/* Cuts what ends a name: marks, and the genitive. Whether there was any. */
static gboolean
cut_end (char *word)
{
  static const char *const ENDS[] = {
    "’s", "'s", "’", "'", ",", ";", ":", "!", "?", ")", "”", "\"", "]"
  };
  gboolean was_cut = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (strlen (word) > strlen (ENDS[i]) && g_str_has_suffix (word, ENDS[i]))
      {
        word[strlen (word) - strlen (ENDS[i])] = '\0';
        was_cut = TRUE;
        i = 0;
      }

  return was_cut;
}

/* A full stop ends a name unless it belongs to an initial or a short title. */
static gboolean
cut_full_stop (char     *word,
               gboolean  is_last)
{
  gsize length = strlen (word);

  if (length < 2 || word[length - 1] != '.')
    return FALSE;
  if (!is_last && length <= 5)
    return FALSE;
  if (is_last && (g_ascii_strcasecmp (word, "jr.") == 0 || g_ascii_strcasecmp (word, "sr.") == 0))
    return FALSE;

  word[length - 1] = '\0';

  return TRUE;
}

static const char *
skip_opening (const char *word)
{
  while (*word != '\0' && (strchr ("(\"[", *word) != NULL || g_str_has_prefix (word, "“")))
    word = g_utf8_next_char (word);

  return word;
}

static gboolean
begins_name (const char *word,
             gboolean    is_first)
{
  gunichar c = g_utf8_get_char (word);

  return g_unichar_isalpha (c) && !g_unichar_islower (c) && !(is_first && is_small_common (word));
}

static gboolean
continues_name (char  **words,
                guint   index)
{
  gunichar c = words[index] != NULL ? g_utf8_get_char (words[index]) : 0;

  if (c == 0)
    return FALSE;
  if (g_unichar_isalpha (c) && !g_unichar_islower (c))
    return TRUE;

  return is_in (words[index], PARTICLES, G_N_ELEMENTS (PARTICLES)) && words[index + 1] != NULL &&
         (begins_name (words[index + 1], FALSE) ||
          is_in (words[index + 1], PARTICLES, G_N_ELEMENTS (PARTICLES)));
}

/* Takes the words of a name from @words at @index on. */
static guint
take_run (char  **words,
          guint   index,
          Run    *run)
{
  gboolean is_closed = FALSE;

  do
    {
      g_autofree char *word = g_strdup (skip_opening (words[index]));
      gboolean is_last = words[index + 1] == NULL;

      is_closed = cut_end (word);
      is_closed |= cut_full_stop (word, is_last);
      is_closed |= cut_end (word);
      if (run->n_words++ > 0)
        g_string_append_c (run->text, ' ');
      g_string_append (run->text, word);
      index++;
    }
  while (!is_closed && continues_name (words, index));
  run->is_last = is_closed || words[index] == NULL;

  return index;
}

static gboolean
leads_to_name (const char *word)
{
  return is_in (word, PREPOSITIONS, G_N_ELEMENTS (PREPOSITIONS)) || g_str_has_suffix (word, ":") ||
         strcmp (word, "—") == 0 || strcmp (word, "–") == 0 || strcmp (word, "-") == 0;
}

/* Whether the letters of @text have no capitals, so that one word may be a whole name. */
static gboolean
is_caseless (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_unichar_tolower (c) == g_unichar_toupper (c);
}

/* How sure it is that a row of words is the name; 0 when it is none. */
static int
rate (const Run *run)
{
  gboolean is_certain = bw_person_line_is_name (run->text->str);

  if (run->n_words == 1)
    return is_certain && run->is_object && (run->is_last || is_caseless (run->text->str)) ? 3 : 0;
  if (is_certain)
    return 10 + (run->is_object ? 5 : 0) + (run->is_last ? 1 : 0);

  return run->is_object && bw_person_line_may_be_name (run->text->str) ? 5 : 0;
}

static guint
find_last_preposition (char **words)
{
  guint found = G_MAXUINT;

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i++)
    if (is_in (words[i], PREPOSITIONS, G_N_ELEMENTS (PREPOSITIONS)))
      found = i;

  return found;
}

/*
 * A name in small letters: the words behind the last preposition up to a sign or a
 * common word.
 */
static char *
find_small_name (char **words)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint first = find_last_preposition (words);
  guint n = 0;
  gboolean is_closed = FALSE;

  if (first == G_MAXUINT)
    return NULL;

  for (guint i = first + 1; words[i] != NULL && !is_closed; i++, n++)
    {
      g_autofree char *word = g_strdup (words[i]);

      is_closed = cut_end (word);
      is_closed |= cut_full_stop (word, words[i + 1] == NULL);
      if (n > 1 && (is_small_common (word) || *word == '('))
        break;
      if (n == MAX_SMALL_WORDS || is_small_common (word) || strpbrk (word, "./@0123456789") != NULL)
        return NULL;
      g_string_append_printf (name, "%s%s", n > 0 ? " " : "", word);
    }

  return n > 1 ? g_strdup (name->str) : NULL;
}

/* The run of words that looks most like a name, the last of equals. */
static char *
find_best (char     **words,
           gboolean  *is_object)
{
  g_autofree char *best = NULL;
  int best_rating = 0;

  for (guint i = 0; words[i] != NULL;)
    {
      Run run = { NULL };
      int rating;

      if (!begins_name (skip_opening (words[i]), i == 0))
        {
          i++;
          continue;
        }
      run.text = g_string_new (NULL);
      run.is_object = i > 0 && leads_to_name (words[i - 1]);
      i = take_run (words, i, &run);
      rating = rate (&run);
      if (rating >= best_rating && rating > 0)
        {
          g_free (best);
          best = g_strdup (run.text->str);
          best_rating = rating;
          *is_object = run.is_object;
        }
      g_string_free (run.text, TRUE);
    }

  return g_steal_pointer (&best);
}

/**
 * bw_name_in_sentence:
 * @is_object: (out): whether the sentence leads to the name, as with “from” or “by”
 *
 * Returns: (transfer full) (nullable): the person whom @sentence names
 */
char *
bw_name_in_sentence (const char *sentence,
                     gboolean   *is_object)
{
  g_autofree char *squeezed = NULL;
  g_auto (GStrv) words = NULL;
  char *name;

  g_return_val_if_fail (sentence != NULL, NULL);
  g_return_val_if_fail (is_object != NULL, NULL);

  squeezed = bw_text_squeeze (sentence);
  words = g_strsplit (squeezed, " ", -1);
  *is_object = FALSE;
  name = find_best (words, is_object);
  if (name == NULL && (name = find_small_name (words)))
    *is_object = TRUE;

  return name;
}
