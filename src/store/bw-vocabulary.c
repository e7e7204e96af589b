#include "bw-vocabulary.h"

#include <string.h>

#define MAX_TERM_LENGTH 64      /* bytes; longer words are no words */
#define MAX_COMPLETIONS "32"    /* kept for each beginning */
#define COMPLETED_LENGTH 4      /* characters of the longest beginning that is kept */
#define WORTH_COMPLETIONS 50000 /* words, below which looking through them is fast enough */

static const char CLEAR_TERMS[] = "DELETE FROM vocabulary";

static const char FILL_TERMS[] =
  "INSERT INTO vocabulary (term, df)"
  " SELECT term, sum (doc) FROM (SELECT term, doc FROM ft_paper_terms"
  "                              UNION ALL SELECT term, doc FROM ft_document_terms)"
  "  GROUP BY term";

static const char ADD_TERM[] =
  "INSERT INTO vocabulary (term, df) VALUES (?1, ?2)"
  " ON CONFLICT (term) DO UPDATE SET df = df + excluded.df";

static const char COUNT_TERMS[] = "SELECT count (*) FROM vocabulary";

static const char CLEAR_COMPLETIONS[] = "DELETE FROM completion";

static const char HAS_COMPLETIONS[] = "SELECT EXISTS (SELECT 1 FROM completion)";

static const char FILL_COMPLETIONS[] =
  "INSERT INTO completion (prefix, place, term)"
  " SELECT prefix, place, term"
  "   FROM (SELECT substr (term, 1, ?1) AS prefix, term,"
  "                row_number () OVER (PARTITION BY substr (term, 1, ?1) ORDER BY df DESC, term)"
  "                  AS place"
  "           FROM vocabulary WHERE length (term) >= ?1)"
  "  WHERE place <= " MAX_COMPLETIONS;

static const char COMPLETE_SHORT[] =
  "SELECT term FROM completion WHERE prefix = ?1 ORDER BY place LIMIT ?3";

static const char COMPLETE_LONG[] =
  "SELECT term FROM vocabulary WHERE term >= ?1 AND term < ?2 ORDER BY df DESC, term LIMIT ?3";

struct _BwVocabulary
{
  GHashTable *counts; /* term -> guint, the number of rows */
  GHashTable *row;    /* terms of the row that was begun; its keys are those of counts */
};

BwVocabulary *
bw_vocabulary_new (void)
{
  BwVocabulary *self = g_new0 (BwVocabulary, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->row = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
bw_vocabulary_free (BwVocabulary *self)
{
  g_hash_table_unref (self->row);
  g_hash_table_unref (self->counts);
  g_free (self);
}

void
bw_vocabulary_begin_row (BwVocabulary *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->row);
}

static void
add_term (BwVocabulary *self,
          const char   *term,
          gsize         length)
{
  char copy[MAX_TERM_LENGTH + 1];
  gpointer key;
  gpointer count;

  if (length > MAX_TERM_LENGTH)
    return;

  memcpy (copy, term, length);
  copy[length] = '\0';
  for (gsize i = 0; i < length; i++)
    copy[i] = g_ascii_tolower (copy[i]);

  if (!g_hash_table_lookup_extended (self->counts, copy, &key, &count))
    {
      key = g_strdup (copy);
      count = g_new0 (guint, 1);
      g_hash_table_insert (self->counts, key, count);
    }
  if (!g_hash_table_contains (self->row, key))
    {
      g_hash_table_add (self->row, key);
      ++*(guint *) count;
    }
}

/**
 * bw_vocabulary_add_text:
 * @text: in the form of bw_text_index_form(), part of the row that was begun
 *
 * Counts the words of @text, cut as FTS5's unicode61 cuts them.
 */
void
bw_vocabulary_add_text (BwVocabulary *self,
                        const char   *text)
{
  const char *start = NULL;
  const char *at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean in_word = g_unichar_isalnum (g_utf8_get_char (at));

      if (in_word && start == NULL)
        start = at;
      if (!in_word && start != NULL)
        {
          add_term (self, start, (gsize) (at - start));
          start = NULL;
        }
    }
  if (start != NULL)
    add_term (self, start, (gsize) (at - start));
}

/* Adds the counts to those of the index, inside a transaction of it. */
gboolean
bw_vocabulary_write (BwVocabulary  *self,
                     BwDb          *index,
                     GError       **error)
{
  GHashTableIter iter;
  gpointer term;
  gpointer count;

  g_return_val_if_fail (self != NULL, FALSE);

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &term, &count))
    if (!bw_db_run (index, ADD_TERM, error, "si", (const char *) term,
                    (gint64) * (guint *) count))
      return FALSE;

  return TRUE;
}

/**
 * bw_vocabulary_rebuild:
 *
 * Makes the table of words of all that the index holds, inside a transaction of it.
 * Only a large vocabulary needs the words that complete a beginning beside it.
 */
gboolean
bw_vocabulary_rebuild (BwDb    *index,
                       GError **error)
{
  if (!bw_db_run (index, CLEAR_TERMS, error, "") || !bw_db_run (index, FILL_TERMS, error, "") ||
      !bw_db_run (index, CLEAR_COMPLETIONS, error, ""))
    return FALSE;

  if (bw_db_get_int64 (index, COUNT_TERMS, 0, NULL) < WORTH_COMPLETIONS)
    return TRUE;

  for (gint64 length = 1; length <= COMPLETED_LENGTH; length++)
    if (!bw_db_run (index, FILL_COMPLETIONS, error, "i", length))
      return FALSE;

  return TRUE;
}

/**
 * bw_vocabulary_complete:
 * @prefix: the beginning of a word, in the form of bw_text_index_form(), small
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
  g_autofree char *end = g_strconcat (prefix, "\364\217\277\277", NULL);
  gboolean is_short = g_utf8_strlen (prefix, -1) <= COMPLETED_LENGTH &&
                      bw_db_get_int64 (index, HAS_COMPLETIONS, 0, NULL) != 0;
  g_autoptr (BwStmt) stmt = bw_db_prepare (index, is_short ? COMPLETE_SHORT : COMPLETE_LONG, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, prefix);
  if (!is_short)
    bw_stmt_bind_text (stmt, 2, end);
  bw_stmt_bind_int64 (stmt, 3, max);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (terms, bw_stmt_dup_text (stmt, 0));

  return step == BW_STEP_DONE ? g_steal_pointer (&terms) : NULL;
}
