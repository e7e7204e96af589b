#include "bw-distinctive-terms.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bw-text-index.h"

#define MIN_LETTERS 3
#define MAX_WORDS 1000    /* of a text, after which it says nothing new */
#define TITLE_WORTH 2     /* a word of a title counts so often */
#define COMMON_SHARE 5    /* a word in more than one of so many papers tells nothing */
#define COMMON_ROWS 50000 /* nor does one in so many */

static const char GET_FREQUENCY[] = "SELECT df FROM vocabulary WHERE term = ?1";

/* In a small library these are not as frequent as in a language. Sorted. */
static const char *const FUNCTION_WORDS[] = {
  "about",
  "across",
  "after",
  "all",
  "also",
  "among",
  "and",
  "any",
  "are",
  "based",
  "because",
  "been",
  "before",
  "being",
  "between",
  "both",
  "but",
  "can",
  "could",
  "does",
  "during",
  "each",
  "either",
  "every",
  "few",
  "for",
  "from",
  "further",
  "had",
  "has",
  "have",
  "her",
  "his",
  "how",
  "however",
  "into",
  "its",
  "many",
  "may",
  "more",
  "most",
  "much",
  "new",
  "not",
  "now",
  "one",
  "only",
  "onto",
  "other",
  "our",
  "over",
  "per",
  "same",
  "several",
  "should",
  "show",
  "since",
  "some",
  "such",
  "than",
  "that",
  "the",
  "their",
  "them",
  "then",
  "there",
  "these",
  "they",
  "this",
  "those",
  "through",
  "thus",
  "toward",
  "towards",
  "two",
  "under",
  "until",
  "upon",
  "use",
  "used",
  "uses",
  "using",
  "very",
  "via",
  "was",
  "well",
  "were",
  "what",
  "when",
  "where",
  "whether",
  "which",
  "while",
  "who",
  "whose",
  "why",
  "will",
  "with",
  "within",
  "without",
  "would",
  "yet",
  "you",
  "your",
};

typedef struct
{
  char  *word;
  guint  count;
} Word;

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->word);
  g_free (word);
}

static void
term_free (gpointer data)
{
  BwDistinctiveTerm *term = data;

  g_free (term->word);
  g_free (term->form);
  g_free (term);
}

static int
compare_words (const void *word,
               const void *entry)
{
  return strcmp (word, *(const char *const *) entry);
}

static gboolean
tells_nothing (const char *form)
{
  return g_utf8_strlen (form, -1) < MIN_LETTERS || strchr (form, ' ') != NULL ||
         g_ascii_isdigit (form[0]) ||
         bsearch (form, FUNCTION_WORDS, G_N_ELEMENTS (FUNCTION_WORDS), sizeof FUNCTION_WORDS[0],
                  compare_words) != NULL;
}

/* As it is written inside a sentence, if it is: titles have more capitals. */
static void
prefer (Word  *word,
        char **text)
{
  if (g_unichar_isupper (g_utf8_get_char (word->word)) && g_unichar_islower (g_utf8_get_char (*text)))
    {
      g_free (word->word);
      word->word = g_steal_pointer (text);
    }
}

static void
count_word (GHashTable *words,
            const char *start,
            const char *end,
            guint       worth)
{
  g_autofree char *text = g_strndup (start, (gsize) (end - start));
  g_autofree char *form = bw_text_search_words (text);
  Word *word;

  if (tells_nothing (form))
    return;

  if (!(word = g_hash_table_lookup (words, form)))
    {
      if (g_hash_table_size (words) >= MAX_WORDS)
        return;
      word = g_new0 (Word, 1);
      word->word = g_steal_pointer (&text);
      g_hash_table_insert (words, g_steal_pointer (&form), word);
    }
  else
    prefer (word, &text);
  word->count += worth;
}

/* Words as the index cuts them (sqlite.org/fts5.html, 4.3.1). */
static void
count_words (GHashTable *words,
             const char *text,
             guint       worth)
{
  const char *start = NULL;
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean in_word = g_unichar_isalnum (g_utf8_get_char (at));

      if (in_word && start == NULL)
        start = at;
      if (!in_word && start != NULL)
        {
          count_word (words, start, at, worth);
          start = NULL;
        }
    }
  if (start != NULL)
    count_word (words, start, at, worth);
}

/* TF-IDF. A word that no other paper has leads nowhere. */
static gboolean
weigh (BwDb        *index,
       gint64       n_papers,
       const char  *form,
       const Word  *word,
       double      *weight,
       GError     **error)
{
  gint64 df;

  *weight = 0;
  if (!bw_db_find_id (index, GET_FREQUENCY, &df, error, "s", form))
    return FALSE;
  if (df > 1 && df <= COMMON_ROWS && df <= 1 + (n_papers / COMMON_SHARE))
    *weight = (1 + log (word->count)) * log ((double) n_papers / (double) df);

  return TRUE;
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const BwDistinctiveTerm *one = *(const BwDistinctiveTerm *const *) a;
  const BwDistinctiveTerm *other = *(const BwDistinctiveTerm *const *) b;
  int order = (one->weight < other->weight) - (one->weight > other->weight);

  return order != 0 ? order : strcmp (one->form, other->form);
}

/**
 * bw_distinctive_terms_find:
 * @n_papers: in the whole library
 * @text: (nullable)
 *
 * Returns: (transfer full) (element-type BwDistinctiveTerm) (nullable): the words by which
 *   a text differs from most others, at most %BW_MAX_DISTINCTIVE_TERMS, the one that tells
 *   most first; `NULL` with @error set
 */
GPtrArray *
bw_distinctive_terms_find (BwDb        *index,
                           gint64       n_papers,
                           const char  *title,
                           const char  *text,
                           GError     **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (term_free);
  GHashTableIter iter;
  gpointer form;
  gpointer word;

  count_words (words, title, TITLE_WORTH);
  count_words (words, text != NULL ? text : "", 1);
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &form, &word))
    {
      BwDistinctiveTerm *term;
      double weight;

      if (!weigh (index, n_papers, form, word, &weight, error))
        return NULL;
      if (weight <= 0)
        continue;
      term = g_new0 (BwDistinctiveTerm, 1);
      term->word = g_strdup (((Word *) word)->word);
      term->form = g_strdup (form);
      term->weight = weight;
      g_ptr_array_add (terms, term);
    }
  g_ptr_array_sort (terms, compare_terms);
  if (terms->len > BW_MAX_DISTINCTIVE_TERMS)
    g_ptr_array_set_size (terms, BW_MAX_DISTINCTIVE_TERMS);

  return g_steal_pointer (&terms);
}
