#include "bw-telling-words.h"

#include <string.h>

#include "bw-text.h"

#define MAX_WORDS 400 /* of a text that are looked at */
#define MIN_LETTERS 4

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

/* A number of one digit is everywhere. */
static gboolean
tells (const char *word,
       gboolean    number)
{
  if (is_number (word))
    return number && word[1] != '\0';

  return !number && g_utf8_strlen (word, -1) >= MIN_LETTERS && !is_common (word);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GStrv
collect (const char *text,
         gboolean    number)
{
  g_autofree char *key = bw_text_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", MAX_WORDS + 1);
  g_autoptr (GPtrArray) telling = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    if (tells (words[i], number) && g_hash_table_add (seen, words[i]))
      g_ptr_array_add (telling, words[i]);
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
