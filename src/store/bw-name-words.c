#include "bw-name-words.h"

#include <string.h>

#include "bw-text-index.h"

#define MIN_PART 3     /* characters, below which a part is in too many words */
#define MAX_LENGTH 64  /* bytes; longer words are no words */
#define MAX_TRIED 4000 /* words that have all the trigrams of a part */

static const char FILL[] =
  "INSERT INTO name_word (word, df) SELECT term, doc FROM ft_name_terms"
  " WHERE length (term) >= 3 AND length (term) <= 64";

static const char *const REBUILD[] = {
  "DELETE FROM name_word",
  "INSERT INTO name_part (name_part) VALUES ('delete-all')",
  FILL,
  "INSERT INTO name_part (rowid, word) SELECT id, word FROM name_word",
};

static const char COUNT_WORD[] = "UPDATE name_word SET df = df + ?2 WHERE word = ?1";

static const char ADD_WORD[] = "INSERT INTO name_word (word, df) VALUES (?1, ?2)";

static const char ADD_PARTS[] = "INSERT INTO name_part (rowid, word) VALUES (?1, ?2)";

static const char FIND[] =
  "SELECT word FROM name_word"
  " WHERE id IN (SELECT rowid FROM name_part WHERE name_part MATCH ?1 LIMIT ?4)"
  "   AND instr (word, ?2) ORDER BY df DESC, word LIMIT ?3";

struct _BwNameWords
{
  GHashTable *counts; /* word -> how many names have it */
};

BwNameWords *
bw_name_words_new (void)
{
  BwNameWords *self = g_new0 (BwNameWords, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_name_words_free (BwNameWords *self)
{
  g_hash_table_unref (self->counts);
  g_free (self);
}

static void
add_word (BwNameWords *self,
          const char  *start,
          gsize        length)
{
  g_autofree char *word = g_utf8_strdown (start, (gssize) length);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, word));

  if (g_utf8_strlen (word, -1) >= MIN_PART && strlen (word) <= MAX_LENGTH)
    g_hash_table_replace (self->counts, g_steal_pointer (&word), GUINT_TO_POINTER (n + 1));
}

/**
 * bw_name_words_add_text:
 * @text: names in the form of bw_text_index_entry()
 */
void
bw_name_words_add_text (BwNameWords *self,
                        const char  *text)
{
  const char *word;
  gsize length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  while (bw_text_index_next_word (&text, &word, &length))
    add_word (self, word, length);
}

static gboolean
write_word (BwDb        *index,
            const char  *word,
            gint64       n,
            GError     **error)
{
  if (!bw_db_run (index, COUNT_WORD, error, "si", word, n))
    return FALSE;
  if (bw_db_get_n_changes (index) > 0)
    return TRUE;

  return bw_db_run (index, ADD_WORD, error, "si", word, n) &&
         bw_db_run (index, ADD_PARTS, error, "is", bw_db_get_last_id (index), word);
}

/* Adds the counts to those of the index, inside a transaction of it. */
gboolean
bw_name_words_write (BwNameWords  *self,
                     BwDb         *index,
                     GError      **error)
{
  GHashTableIter iter;
  gpointer word;
  gpointer n;

  g_return_val_if_fail (self != NULL, FALSE);

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &word, &n))
    if (!write_word (index, word, GPOINTER_TO_UINT (n), error))
      return FALSE;

  return TRUE;
}

/* Makes the table of all names that the index holds, inside a transaction of it. */
gboolean
bw_name_words_rebuild (BwDb    *index,
                       GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (REBUILD); i++)
    if (!bw_db_run (index, REBUILD[i], error, ""))
      return FALSE;

  return TRUE;
}

/* Each three letters that stand together, of which a word with the part has all. */
static char *
make_expression (const char *part)
{
  GString *out = g_string_new (NULL);
  glong n = g_utf8_strlen (part, -1) - MIN_PART + 1;

  for (glong i = 0; i < n; i++)
    {
      g_autofree char *gram = g_utf8_substring (part, i, i + MIN_PART);

      g_string_append_printf (out, "%s\"%s\"", i > 0 ? " AND " : "", gram);
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_name_words_find_part:
 * @part: letters and digits as bw_text_search_words() has them
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the most frequent words of names
 *   in which @part stands, if it is long enough to tell them; or `NULL` with @error set
 */
GPtrArray *
bw_name_words_find_part (BwDb        *index,
                         const char  *part,
                         guint        max,
                         GError     **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expression = make_expression (part);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  if (*expression == '\0')
    return g_steal_pointer (&words);
  if ((stmt = bw_db_prepare (index, FIND, error)) == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, expression);
  bw_stmt_bind_text (stmt, 2, part);
  bw_stmt_bind_int64 (stmt, 3, max);
  bw_stmt_bind_int64 (stmt, 4, MAX_TRIED);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (words, bw_stmt_dup_text (stmt, 0));

  return step == BW_STEP_DONE ? g_steal_pointer (&words) : NULL;
}
