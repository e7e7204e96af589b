#include "bw-search-phrases.h"

#include "bw-db.h"
#include "bw-text-index.h"

#define MAX_DOCUMENTS 5000 /* that one name is looked for in */
#define MAX_WORDS 500000   /* that are kept in memory */

/* What is asked more often than there are documents is first looked up among their words. */
#define ASKED_PER_DOCUMENT 2

static const char COUNT_DOCUMENTS[] =
  "SELECT count (*) FROM (SELECT 1 FROM entry WHERE space = 3 LIMIT 100000)";

static const char GET_WORDS[] = "SELECT term FROM ft_document_terms LIMIT ?1";

static const char FIND[] =
  "SELECT entry.id FROM ft_document"
  "  JOIN entry ON entry.space = 3 AND entry.rk = ft_document.rowid"
  " WHERE ft_document MATCH ?1 LIMIT ?2";

struct _BwSearchPhrases
{
  BwDb       *db;
  gint64      n_documents;
  GHashTable *words; /* of all documents; or NULL, when they are not worth to be known */
};

void
bw_search_phrases_free (BwSearchPhrases *self)
{
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_free (self);
}

static gboolean
read_words (BwSearchPhrases  *self,
            GError          **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->db, GET_WORDS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  bw_stmt_bind_int64 (stmt, 1, MAX_WORDS);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_hash_table_add (self->words, bw_stmt_dup_text (stmt, 0));
  if (g_hash_table_size (self->words) >= MAX_WORDS)
    g_clear_pointer (&self->words, g_hash_table_unref);

  return step == BW_STEP_DONE;
}

/**
 * bw_search_phrases_new:
 * @index: which must outlive it, and is not changed meanwhile
 * @n_asked: how often it will be asked, about
 */
BwSearchPhrases *
bw_search_phrases_new (BwSearchIndex  *index,
                       gint64          n_asked,
                       GError        **error)
{
  g_autoptr (BwSearchPhrases) self = g_new0 (BwSearchPhrases, 1);

  self->db = bw_search_index_get_db (index);
  self->n_documents = bw_db_get_int64 (self->db, COUNT_DOCUMENTS, -1, error);
  if (self->n_documents < 0 || (n_asked > self->n_documents * ASKED_PER_DOCUMENT &&
                                self->n_documents > 0 && !read_words (self, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/* Returns: whether there is no document at all */
gboolean
bw_search_phrases_is_empty (BwSearchPhrases *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_documents == 0;
}

/* A word of plain letters is in the index as it is here; of others that is not certain. */
static gboolean
may_have (BwSearchPhrases *self,
          const char      *form)
{
  g_auto (GStrv) words = g_strsplit_set (form, " \n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (words[i], -1);
      gboolean plain = *lower != '\0';

      for (const char *at = lower; plain && *at != '\0'; at++)
        plain = g_ascii_isalnum (*at);
      if (plain && !g_hash_table_contains (self->words, lower))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_search_phrases_find:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the documents in which the words of
 *   @text stand one after the other, if not more than the first thousands; or `NULL` with
 *   @error set
 */
GArray *
bw_search_phrases_find (BwSearchPhrases  *self,
                        const char       *text,
                        GError          **error)
{
  g_autofree char *form = NULL;
  g_autofree char *phrase = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *inner = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  form = bw_text_index_form (text);
  if (self->words != NULL && !may_have (self, form))
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  parts = g_strsplit (form, "\"", -1);
  inner = g_strjoinv (" ", parts);
  phrase = g_strdup_printf ("\"%s\"", inner);

  return bw_db_get_ids (self->db, FIND, error, "si", phrase, (gint64) MAX_DOCUMENTS);
}
