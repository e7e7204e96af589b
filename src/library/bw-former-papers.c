#include "bw-former-papers.h"

#include "bw-identifier.h"
#include "bw-mention-record.h"
#include "bw-paper-question.h"

/*
 * The papers that a document has stated until now, alone, and that it has under none of their
 * titles any more: one whose title it has corrected is known again by what it identifies it by.
 */
struct _BwFormerPapers
{
  GPtrArray  *papers;
  GHashTable *by_identifier; /* `scheme:value` -> one of @papers */
};

static char *
make_key (const BwIdentifier *identifier)
{
  return g_strconcat (identifier->scheme, ":", identifier->value, NULL);
}

static gboolean
add_title_cb (const BwPaperRecord  *paper,
              gpointer              user_data,
              GError              **error)
{
  g_hash_table_add (user_data, bw_paper_question_title_key (paper->title));

  return TRUE;
}

/* @titles: (element-type utf8): gets the keys of all titles that @record has */
static gboolean
add_titles (GHashTable      *titles,
            const BwRecord  *record,
            GError         **error)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);

      const char *title = bw_mention_record_get_paper_title (mention);

      if (title != NULL)
        g_hash_table_add (titles, bw_paper_question_title_key (title));
    }

  return bw_record_foreach_paper (record, add_title_cb, titles, error);
}

/* @kept: gets the ids of those that @record has under one of the titles that they had */
static void
find_kept (GPtrArray  *papers,
           GHashTable *titles,
           GHashTable *kept)
{
  for (guint i = 0; i < papers->len; i++)
    {
      BwFormerPaper *paper = g_ptr_array_index (papers, i);

      paper->title_key = bw_paper_question_title_key (paper->title);
      if (g_hash_table_contains (titles, paper->title_key))
        g_hash_table_add (kept, &paper->id);
    }
}

static gboolean
index_paper (BwFormerPapers  *self,
             BwDb            *db,
             gint64           document_id,
             BwFormerPaper   *paper,
             GError         **error)
{
  gboolean alone;

  if (!bw_former_paper_fill (paper, db, document_id, &alone, error))
    return FALSE;
  for (guint i = 0; alone && i < paper->identifiers->len; i++)
    g_hash_table_insert (self->by_identifier, make_key (g_ptr_array_index (paper->identifiers, i)), paper);

  return TRUE;
}

/**
 * bw_former_papers_new:
 * @record: what the document states from now on
 *
 * Remembers what is about to be withdrawn.
 *
 * Returns: (transfer full) (nullable): the papers, or `NULL` with @error set
 */
BwFormerPapers *
bw_former_papers_new (BwDb            *db,
                      gint64           document_id,
                      const BwRecord  *record,
                      GError         **error)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (BwFormerPapers) self = g_new0 (BwFormerPapers, 1);

  self->by_identifier = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->papers = bw_former_paper_get_all (db, document_id, error);
  if (self->papers == NULL || !add_titles (titles, record, error))
    return NULL;

  find_kept (self->papers, titles, kept);
  for (guint i = 0; i < self->papers->len; i++)
    {
      BwFormerPaper *paper = g_ptr_array_index (self->papers, i);

      if (!g_hash_table_contains (kept, &paper->id) && !index_paper (self, db, document_id, paper, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
bw_former_papers_free (BwFormerPapers *self)
{
  g_hash_table_unref (self->by_identifier);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_free (self);
}

/**
 * bw_former_papers_find:
 * @evidence: what the document says of a paper now
 * @title_key: of bw_paper_question_title_key()
 *
 * Returns: (nullable): which of the papers it is under another title
 */
const BwFormerPaper *
bw_former_papers_find (const BwFormerPapers  *self,
                       const BwPaperEvidence *evidence,
                       const char            *title_key)
{
  for (guint i = 0; i < evidence->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (evidence->identifiers, i);
      g_autofree char *key = make_key (identifier);
      const BwFormerPaper *paper = g_hash_table_lookup (self->by_identifier, key);
      BwPaperEvidence other = { 0 };

      if (paper == NULL)
        continue;

      other.title_known = paper->title_known;
      other.author_keys = (const char *const *) paper->author_keys;
      other.published = paper->published;
      other.identifiers = paper->identifiers;
      if (bw_paper_matcher_judge_corrected (identifier->scheme, evidence, title_key, &other, paper->title_key) ==
          BW_VERDICT_SAME)
        return paper;
    }

  return NULL;
}
