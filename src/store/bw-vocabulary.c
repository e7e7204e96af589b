#include "bw-vocabulary.h"

#include <string.h>

#include "bw-completions.h"
#include "bw-name-words.h"
#include "bw-text-index.h"

#define MAX_TERM_LENGTH 64      /* bytes; longer words are no words */
#define WORTH_COMPLETIONS 50000 /* words, below which looking through them is fast enough */

static const char CLEAR_TERMS[] = "DELETE FROM vocabulary";

/* The index gives its words in order: nothing is sorted. */
static const char FILL_TERMS[] =
  "INSERT INTO vocabulary (term, df) SELECT term, doc FROM ft_paper_terms";

static const char FILL_MORE_TERMS[] =
  "INSERT INTO vocabulary (term, df) SELECT term, doc FROM ft_document_terms WHERE true"
  " ON CONFLICT (term) DO UPDATE SET df = df + excluded.df";

static const char ADD_TERM[] =
  "INSERT INTO vocabulary (term, df) VALUES (?1, ?2)"
  " ON CONFLICT (term) DO UPDATE SET df = df + excluded.df";

static const char COUNT_TERMS[] = "SELECT count (*) FROM vocabulary";

static const char CLEAR_COMPLETIONS[] = "DELETE FROM completion";

static const char HAS_COMPLETIONS[] = "SELECT EXISTS (SELECT 1 FROM completion WHERE prefix >= '')";

static const char COMPLETE_SHORT[] =
  "SELECT term FROM completion WHERE prefix = ?1 ORDER BY place LIMIT ?3";

static const char COMPLETE_LONG[] =
  "SELECT term FROM vocabulary WHERE term >= ?1 AND term < ?2 ORDER BY df DESC, term LIMIT ?3";

typedef struct
{
  guint n_rows;
  guint last_row; /* that holds the word */
} Count;

struct _BwVocabulary
{
  GHashTable  *counts; /* term -> Count */
  guint        row;          /* that was begun, from 1 */
  BwNameWords *names;
};

BwVocabulary *
bw_vocabulary_new (void)
{
  BwVocabulary *self = g_new0 (BwVocabulary, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = bw_name_words_new ();

  return self;
}

void
bw_vocabulary_free (BwVocabulary *self)
{
  g_hash_table_unref (self->counts);
  bw_name_words_free (self->names);
  g_free (self);
}

void
bw_vocabulary_begin_row (BwVocabulary *self)
{
  g_return_if_fail (self != NULL);

  self->row++;
}

static void
add_term (BwVocabulary *self,
          const char   *term,
          gsize         length)
{
  char copy[MAX_TERM_LENGTH + 1];
  Count *count;

  if (length > MAX_TERM_LENGTH)
    return;

  memcpy (copy, term, length);
  copy[length] = '\0';
  for (gsize i = 0; i < length; i++)
    copy[i] = g_ascii_tolower (copy[i]);

  if (!(count = g_hash_table_lookup (self->counts, copy)))
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (self->counts, g_strdup (copy), count);
    }
  if (count->last_row != self->row)
    {
      count->last_row = self->row;
      count->n_rows++;
    }
}

/**
 * bw_vocabulary_add_text:
 * @text: in the form of bw_text_index_entry(), part of the row that was begun
 *
 * Counts the words of @text, cut as FTS5's unicode61 cuts them.
 */
void
bw_vocabulary_add_text (BwVocabulary *self,
                        const char   *text)
{
  const char *word;
  gsize length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  while (bw_text_index_next_word (&text, &word, &length))
    add_term (self, word, length);
}

/* Counts the words of names, @text, which are no words of texts. */
void
bw_vocabulary_add_names (BwVocabulary *self,
                         const char   *text)
{
  g_return_if_fail (self != NULL);

  bw_name_words_add_text (self->names, text);
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const char *const *one = a;
  const char *const *other = b;

  return strcmp (*one, *other);
}

/* Adds the counts to those of the index, inside a transaction of it. */
gboolean
bw_vocabulary_write (BwVocabulary  *self,
                     BwDb          *index,
                     GError       **error)
{
  g_autofree gpointer *terms = NULL;
  guint n_terms;

  g_return_val_if_fail (self != NULL, FALSE);

  /* In the order of the table, whose pages are then touched once. */
  terms = g_hash_table_get_keys_as_array (self->counts, &n_terms);
  qsort (terms, n_terms, sizeof *terms, compare_terms);
  for (guint i = 0; i < n_terms; i++)
    {
      const Count *count = g_hash_table_lookup (self->counts, terms[i]);

      if (!bw_db_run (index, ADD_TERM, error, "si", (const char *) terms[i], (gint64) count->n_rows))
        return FALSE;
    }

  return bw_name_words_write (self->names, index, error);
}

/**
 * bw_vocabulary_rebuild:
 *
 * Makes the tables of words of all that the index holds, inside a transaction of it.
 * Only a large vocabulary needs the words that complete a beginning beside it.
 */
gboolean
bw_vocabulary_rebuild (BwDb    *index,
                       GError **error)
{
  if (!bw_db_run (index, CLEAR_TERMS, error, "") || !bw_db_run (index, FILL_TERMS, error, "") ||
      !bw_db_run (index, FILL_MORE_TERMS, error, "") ||
      !bw_db_run (index, CLEAR_COMPLETIONS, error, "") || !bw_name_words_rebuild (index, error))
    return FALSE;

  if (bw_db_get_int64 (index, COUNT_TERMS, 0, NULL) < WORTH_COMPLETIONS)
    return TRUE;

  return bw_completions_rebuild (index, error);
}

/* Adds the words that are not among them yet. */
static gboolean
add_completions (BwDb        *index,
                 const char  *sql,
                 const char  *prefix,
                 guint        max,
                 GPtrArray   *terms,
                 GError     **error)
{
  g_autofree char *end = g_strconcat (prefix, "\364\217\277\277", NULL);
  g_autoptr (BwStmt) stmt = bw_db_prepare (index, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, prefix);
  if (sql == COMPLETE_LONG)
    bw_stmt_bind_text (stmt, 2, end);
  bw_stmt_bind_int64 (stmt, 3, max);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    if (terms->len < max && !g_ptr_array_find_with_equal_func (terms, bw_stmt_get_text (stmt, 0), g_str_equal, NULL))
      g_ptr_array_add (terms, bw_stmt_dup_text (stmt, 0));

  return step == BW_STEP_DONE;
}

/**
 * bw_vocabulary_complete:
 * @prefix: the beginning of a word, in the form of bw_text_index_form(), small
 *
 * Where few words begin so, those are among them that came since the completions were made.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the most frequent words
 *   that begin with it, or `NULL` with @error set
 */
GPtrArray *
bw_vocabulary_complete (BwDb        *index,
                        const char  *prefix,
                        guint        max,
                        GError     **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  gboolean is_short = g_utf8_strlen (prefix, -1) <= BW_COMPLETED_LENGTH &&
                      bw_db_get_int64 (index, HAS_COMPLETIONS, 0, NULL) != 0;

  if (is_short && !add_completions (index, COMPLETE_SHORT, prefix, max, terms, error))
    return NULL;
  if (terms->len < max && !add_completions (index, COMPLETE_LONG, prefix, max, terms, error))
    return NULL;

  return g_steal_pointer (&terms);
}
