#include "bw-person-line.h"

#include <string.h>

#include "bw-text.h"
#include "bw-word-list.h"

#define MAX_NAME_BYTES 120
#define MAX_NAME_WORDS 7

/* What stands small inside a name. */
static const char *const PARTICLES[] = {
  "al", "am", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
  "du", "el", "ibn", "la", "le", "of", "ten", "ter", "van", "vom", "von", "y", "zu", "zur"
};

static gboolean
is_particle (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (PARTICLES); i++)
    if (strcmp (word, PARTICLES[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Whether @word holds nothing but what a name's word may hold. */
static gboolean
has_name_characters (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && c != '.' && c != ',' && c != '-' &&
          c != '\'' && c != 0x2019 && c != 0x2010 && c != 0xb7 && c != 0x30fb)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_name_word (const char *word)
{
  gunichar first = g_utf8_get_char (word);

  return has_name_characters (word) && g_unichar_isalpha (first) &&
         (is_particle (word) || !g_unichar_islower (first));
}

/* “Hopper” is a form of “hope” to a list of words, but a plural is hardly a name. */
static gboolean
is_common_word (const char *word)
{
  g_autofree char *key = bw_text_key (word);
  gsize length = strlen (key);

  if (length < 2)
    return FALSE;
  if (bw_word_list_has_exact (key))
    return TRUE;

  key[length - (key[length - 1] == 's')] = '\0';

  return bw_word_list_has_exact (key);
}

/**
 * bw_person_line_may_be_name:
 *
 * Returns: whether @line is written as the name of a person is: a few words with
 *   capitals and nothing that names do not hold
 */
gboolean
bw_person_line_may_be_name (const char *line)
{
  g_autofree char *squeezed = NULL;
  g_auto (GStrv) words = NULL;
  guint n_words;

  g_return_val_if_fail (line != NULL, FALSE);

  if (strnlen (line, MAX_NAME_BYTES + 1) > MAX_NAME_BYTES || *line == '\0')
    return FALSE;

  squeezed = bw_text_squeeze (line);
  words = g_strsplit (squeezed, " ", -1);
  n_words = g_strv_length (words);
  for (guint i = 0; i < n_words; i++)
    if (!is_name_word (words[i]))
      return FALSE;

  return n_words > 0 && n_words <= MAX_NAME_WORDS;
}

/**
 * bw_person_line_is_name:
 *
 * Returns: whether @line looks like the name of a person and like nothing else: not
 *   all of its words are common ones
 */
gboolean
bw_person_line_is_name (const char *line)
{
  g_autofree char *squeezed = NULL;
  g_auto (GStrv) words = NULL;

  if (!bw_person_line_may_be_name (line))
    return FALSE;

  squeezed = bw_text_squeeze (line);
  words = g_strsplit (squeezed, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!is_common_word (words[i]))
      return TRUE;

  return FALSE;
}

/**
 * bw_person_line_is_site:
 *
 * Returns: whether @line is one word with a dot, slash or colon inside it, as the names of
 *   files and sites are
 */
gboolean
bw_person_line_is_site (const char *line)
{
  const char *inside;

  g_return_val_if_fail (line != NULL, FALSE);

  if (*line == '\0' || bw_text_has_space (line))
    return FALSE;

  inside = strpbrk (line + 1, "./:@_");

  return inside != NULL && inside[1] != '\0';
}
