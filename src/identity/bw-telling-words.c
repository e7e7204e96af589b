#include "bw-telling-words.h"

#include <string.h>

#include "bw-text.h"

#define MAX_WORDS 400 /* of a text that are looked at */
#define MIN_LETTERS 4
#define POINT "\u01c0" /* a letter that stands for the point of a number in a key */
#define GROUP 3        /* digits between the commas of a number */

/* Words that papers of every field have. */
static const char *const COMMON[] = {
  "about", "above", "across", "after", "against", "all", "allow", "allows", "also", "although",
  "among", "analysis", "approach", "approaches", "based", "because", "been", "before", "being",
  "better", "between", "both", "cannot", "case", "compared", "could", "current", "data", "demonstrate",
  "demonstrates", "different", "does", "during", "each", "even", "existing", "experiments", "find",
  "first", "framework", "from", "given", "have", "however", "important", "improve", "into",
  "introduce", "introduces", "introduction", "large", "learning", "less", "like", "main", "make",
  "many", "method", "methods", "model", "models", "more", "most", "much", "must", "network",
  "networks", "novel", "only", "other", "others", "over", "paper", "performance", "possible",
  "present", "presents", "problem", "problems", "propose", "proposed", "recent", "research",
  "result", "results", "same", "says", "several", "should", "show", "shown", "shows", "significant",
  "significantly", "some", "state", "study", "such", "system", "systems", "task", "tasks", "than",
  "that", "their", "them", "then", "there", "these", "they", "this", "those", "three", "through",
  "thus", "towards", "under", "used", "uses", "using", "various", "very", "ways", "well", "were",
  "what", "when", "where", "whether", "which", "while", "will", "with", "within", "without", "work",
  "works", "would", "your"
};

static gboolean
is_common (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COMMON); i++)
    if (strcmp (word, COMMON[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (*word);
}

static guint
count_digits (const char *word)
{
  guint n = 0;

  for (; *word != '\0'; word++)
    n += g_ascii_isdigit (*word);

  return n;
}

/* A number of one digit is everywhere, and so is a version such as 3.5. */
static gboolean
tells (const char *word,
       gboolean    number)
{
  if (is_number (word))
    return number && word[1] != '\0' && (strstr (word, POINT) == NULL || count_digits (word) > 2);

  return !number && g_utf8_strlen (word, -1) >= MIN_LETTERS && !is_common (word);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static gboolean
is_group (const char *at)
{
  return strspn (at, "0123456789") == GROUP;
}

/* Returns: how many bytes a sign between the groups of a number's digits has here, or 0 */
static gsize
measure_separator (const char *at)
{
  static const char *const SEPARATORS[] = { ",", "\u2009", "\u202f", "{,}" };

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (g_str_has_prefix (at, SEPARATORS[i]))
      return strlen (SEPARATORS[i]);

  return 0;
}

/* Returns: (transfer full): the text with each number as one word: 182,831 without its comma */
static char *
join_numbers (const char *text)
{
  GString *joined = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean after_digit = at > text && g_ascii_isdigit (at[-1]);
      gsize separator = after_digit ? measure_separator (at) : 0;

      if (separator > 0 && is_group (at + separator))
        at += separator - 1;
      else if (after_digit && *at == '.' && g_ascii_isdigit (at[1]))
        g_string_append (joined, POINT);
      else
        g_string_append_c (joined, *at);
    }

  return g_string_free (joined, FALSE);
}

/* Returns: (transfer full): a word of a key as it is written */
static char *
spell (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, POINT, -1);

  return g_strjoinv (".", parts);
}

static GStrv
collect (const char *text,
         gboolean    number)
{
  g_autofree char *joined = join_numbers (text);
  g_autofree char *key = bw_text_key (joined);
  g_auto (GStrv) words = g_strsplit (key, " ", MAX_WORDS + 1);
  g_autoptr (GPtrArray) telling = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    if (tells (words[i], number) && g_hash_table_add (seen, words[i]))
      g_ptr_array_add (telling, spell (words[i]));
  if (telling->len > 0)
    g_ptr_array_sort (telling, compare_words);
  g_ptr_array_add (telling, NULL);

  return g_strdupv ((char **) telling->pdata);
}

/* Returns: (transfer full): the words of a text that tell what it is about, each
 *   once and in the order of the alphabet */
GStrv
bw_telling_words (const char *text)
{
  return collect (text, FALSE);
}

/* Returns: (transfer full): the numbers of a text of more than one digit, each once
 *   and in order */
GStrv
bw_telling_numbers (const char *text)
{
  return collect (text, TRUE);
}
