#include "bw-name-likeness.h"

#include <string.h>

#include "bw-name-glue.h"
#include "bw-name.h"

#define MIN_SHORT 3 /* letters of a given name that may stand for a longer one */

/* What may be two names of one person, as far as the names say. A block is what such names
 * have in common: only people of one block are compared. */

/* Letters that one spelling changes and another writes with a second one: Müller, Mueller. */
static const struct
{
  char letter;
  char second;
} SPELLED[] = { { 'a', 'e' }, { 'o', 'e' }, { 'u', 'e' }, { 'a', 'a' }, { 'd', 'j' } };

static gboolean
is_spelled (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (SPELLED); i++)
    if (SPELLED[i].letter == at[0] && SPELLED[i].second == at[1])
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): @key with each changed letter as it is written shortly */
static char *
contract (const char *key)
{
  GString *text = g_string_new (NULL);

  for (const char *at = key; *at != '\0'; at++)
    {
      g_string_append_c (text, *at);
      if (is_spelled (at))
        at++;
    }

  return g_string_free (text, FALSE);
}

static char *
get_key (const char *text)
{
  return bw_name_fold (text != NULL ? text : "");
}

static char *
make_block (const char *given,
            const char *family_key)
{
  g_autofree char *given_key = get_key (given);
  g_autofree char *contracted = contract (family_key);

  if (*given_key == '\0' || *family_key == '\0')
    return g_strdup ("");

  *g_utf8_next_char (given_key) = '\0';

  return g_strconcat (contracted, " ", given_key, NULL);
}

/**
 * bw_name_block:
 *
 * Returns: (transfer full): the family name and the first letter of the given name, for those
 *   who have both; an empty text for others
 */
char *
bw_name_block (const char *given,
               const char *family)
{
  g_autofree char *family_key = get_key (family);

  return make_block (given, family_key);
}

/* Returns: (transfer full): as bw_name_block(), of a family of several words as one word, be the first of
 *   them taken for given names; an empty text for others */
char *
bw_name_block_glued (const char *given,
                     const char *family)
{
  g_autofree char *given_key = get_key (given);
  g_autofree char *family_key = get_key (family);
  g_autofree char *glued = bw_name_glue (given_key, family_key);

  return strcmp (glued, family_key) != 0 ? make_block (given, glued) : g_strdup ("");
}

static void
add_opening (GStrvBuilder *openings,
             const char   *block,
             const char   *at,
             char          second)
{
  g_autofree char *before = g_strndup (block, (gsize) (at + 1 - block));
  g_autofree char *opening = g_strdup_printf ("%s%c%s", before, second, at + 1);

  g_strv_builder_add (openings, opening);
}

/* Of the letters that are spelled, one is more than once in a name as a rule: Đorđević. */
static void
add_all_spelled (GStrvBuilder *openings,
                 const char   *block,
                 const char   *end)
{
  g_autoptr (GString) opening = g_string_new_len (block, end - block);

  if (g_string_replace (opening, "d", "dj", 0) < 2)
    return;
  g_string_append (opening, end);
  g_strv_builder_add (openings, opening->str);
}

/* Adds the openings with their families as several words. */
static GStrv
add_unglued (GStrv openings)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_addv (all, (const char **) openings);
  for (guint i = 0; openings[i] != NULL; i++)
    {
      gsize length = strcspn (openings[i], " ");
      g_autofree char *family = g_strndup (openings[i], length);
      g_auto (GStrv) unglued = strchr (openings[i] + length, ' ') == strrchr (openings[i], ' ')
                                 ? bw_name_unglue (family)
                                 : NULL;

      for (guint j = 0; unglued != NULL && unglued[j] != NULL; j++)
        {
          g_autofree char *opening = g_strconcat (unglued[j], openings[i] + length, NULL);

          g_strv_builder_add (all, opening);
        }
    }

  return g_strv_builder_end (all);
}

/**
 * bw_name_block_openings:
 *
 * Returns: (transfer full): with what the names of a block begin, `family given` in one text:
 *   as the block, or with one letter of it written otherwise, or with its family as several words
 */
GStrv
bw_name_block_openings (const char *block)
{
  g_autoptr (GStrvBuilder) openings = g_strv_builder_new ();
  g_auto (GStrv) of_letters = NULL;
  const char *end = strrchr (block, ' ');

  g_strv_builder_add (openings, block);
  for (const char *at = block; end != NULL && at < end; at++)
    for (guint i = 0; i < G_N_ELEMENTS (SPELLED); i++)
      if (SPELLED[i].letter == *at)
        add_opening (openings, block, at, SPELLED[i].second);
  if (end != NULL)
    add_all_spelled (openings, block, end);
  of_letters = g_strv_builder_end (openings);

  return add_unglued (of_letters);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * bw_name_block_words:
 *
 * Returns: (transfer full): the words of a name of two whole words in the order of the
 *   alphabet, for those which may be written in either; an empty text for other names
 */
char *
bw_name_block_words (const char *given,
                     const char *family)
{
  g_auto (GStrv) words = g_new0 (char *, 3);

  words[0] = get_key (given);
  words[1] = get_key (family);
  if (strlen (words[0]) < 2 || strlen (words[1]) < 2 || strchr (words[0], ' ') != NULL ||
      strchr (words[1], ' ') != NULL || strcmp (words[0], words[1]) == 0)
    return g_strdup ("");

  qsort (words, 2, sizeof *words, compare_words);

  return g_strjoinv (" ", words);
}

/* One letter; one sign that is a word in itself is a name. */
static gboolean
is_initial (const char *word)
{
  return *g_utf8_next_char (word) == '\0' && g_utf8_get_char (word) < 0x2e80;
}

/* The likeness of two given names, where @likeness is that of those before. */
static BwLikeness
compare_given (const char *word,
               const char *other,
               BwLikeness  likeness)
{
  gsize length = strlen (word);
  gsize other_length = strlen (other);

  if (strcmp (word, other) == 0)
    return likeness;
  if (is_initial (word) || is_initial (other))
    return strncmp (word, other, MIN (length, other_length)) == 0 ? BW_LIKENESS_INITIALS
                                                                  : BW_LIKENESS_NONE;

  return strncmp (word, other, MIN (length, other_length)) == 0 &&
             MIN (g_utf8_strlen (word, -1), g_utf8_strlen (other, -1)) >= MIN_SHORT
           ? MAX (likeness, BW_LIKENESS_SHORT)
           : BW_LIKENESS_NONE;
}

/* Whether two texts are one but for spaces: “Xiao Ming”, “Xiaoming”. */
static gboolean
are_one_word (char **words,
              char **others)
{
  g_autofree char *one = g_strjoinv ("", words);
  g_autofree char *other = g_strjoinv ("", others);

  return strcmp (one, other) == 0;
}

static BwLikeness
compare_all_given (char **words,
                   char **others)
{
  guint n = g_strv_length (words);
  guint n_others = g_strv_length (others);
  BwLikeness likeness = n == n_others ? BW_LIKENESS_SAME : BW_LIKENESS_MORE;

  if (n != n_others && are_one_word (words, others))
    return BW_LIKENESS_SPELLING;

  for (guint i = 0; i < MIN (n, n_others) && likeness != BW_LIKENESS_NONE; i++)
    likeness = compare_given (words[i], others[i], likeness);

  return likeness;
}

/* Whether two families are one but for letters that are spelled in two ways. */
static gboolean
are_one_family (const char *family_key,
                const char *other_family_key)
{
  g_autofree char *contracted = contract (family_key);
  g_autofree char *other_contracted = contract (other_family_key);

  return strcmp (contracted, other_contracted) == 0;
}

static gboolean
are_turned (const char *given,
            const char *family,
            const char *other_given,
            const char *other_family)
{
  return *given != '\0' && strcmp (given, other_family) == 0 && strcmp (family, other_given) == 0;
}

/* Of names of one family. */
static BwLikeness
compare_of_family (const char *given_key,
                   const char *other_given_key,
                   gboolean    spelled_alike)
{
  g_autofree char *contracted = contract (given_key);
  g_autofree char *other_contracted = contract (other_given_key);
  g_auto (GStrv) words = g_strsplit (given_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other_given_key, " ", -1);
  BwLikeness likeness;

  if (words[0] == NULL || others[0] == NULL)
    return words[0] == others[0] ? BW_LIKENESS_SAME : BW_LIKENESS_NONE;

  likeness = compare_all_given (words, others);
  if ((likeness == BW_LIKENESS_SAME && !spelled_alike) ||
      (likeness == BW_LIKENESS_NONE && strcmp (contracted, other_contracted) == 0))
    return BW_LIKENESS_SPELLING;

  return likeness;
}

/* Of families that are written as one word and as several. */
static BwLikeness
compare_glued (const char *given_key,
               const char *family_key,
               const char *other_given_key,
               const char *other_family_key)
{
  g_autofree char *glued = bw_name_glue (given_key, family_key);
  g_autofree char *other_glued = bw_name_glue (other_given_key, other_family_key);
  g_autofree char *given = bw_name_ungive (given_key);
  g_autofree char *other_given = bw_name_ungive (other_given_key);

  return are_one_family (glued, other_glued) ? compare_of_family (given, other_given, FALSE) : BW_LIKENESS_NONE;
}

/**
 * bw_name_likeness:
 * @given: (nullable): of a person, as written
 * @other_given: (nullable): of another
 *
 * Returns: how one could be a name of the other, or %BW_LIKENESS_NONE
 */
BwLikeness
bw_name_likeness (const char *given,
                  const char *family,
                  const char *other_given,
                  const char *other_family)
{
  g_autofree char *given_key = get_key (given);
  g_autofree char *family_key = get_key (family);
  g_autofree char *other_given_key = get_key (other_given);
  g_autofree char *other_family_key = get_key (other_family);

  if (are_one_family (family_key, other_family_key))
    return compare_of_family (given_key, other_given_key, strcmp (family_key, other_family_key) == 0);
  if (are_turned (given_key, family_key, other_given_key, other_family_key))
    return BW_LIKENESS_ORDER;

  return compare_glued (given_key, family_key, other_given_key, other_family_key);
}
