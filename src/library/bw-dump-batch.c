#include "bw-dump-batch.h"

#include "bw-decider.h"
#include "bw-derive.h"
#include "bw-fact-papers.h"
#include "bw-paper-table.h"
#include "bw-statement-table.h"

/*
 * All papers of a dump are facts of one document, which is not withdrawn as a whole when a
 * newer dump is read: each paper is compared, and what has not changed is left alone.
 */

struct _BwDumpBatch
{
  BwProgress   *progress;
  BwProgress    before; /* what @progress was */
  BwChanges    *changes;
  BwTouched    *touched;
  GHashTable   *organisations;
  BwFactWriter  facts;
  gboolean      changed;
  gboolean      lifted; /* whether what is decided is taken from the dump's papers */
};

/**
 * bw_dump_batch_begin:
 * @progress: (inout): the dump's, which goes on with each block; the batch's until it
 *   ends, as are the others
 * @people: whom the dump has named before
 *
 * Begins a transaction.
 *
 * Returns: (transfer full) (nullable): a batch for bw_dump_batch_end(), or `NULL` with
 *   @error set
 */
BwDumpBatch *
bw_dump_batch_begin (BwDb            *db,
                     const BwOrigin  *origin,
                     BwProgress      *progress,
                     BwKnownPeople   *people,
                     BwImportReport  *report,
                     BwChanges       *changes,
                     GError         **error)
{
  BwDumpBatch *self;
  BwCited cited;

  if (!bw_db_begin_trusted (db, error))
    return NULL;

  self = g_new0 (BwDumpBatch, 1);
  self->progress = progress;
  self->before = *progress;
  self->changes = changes;
  self->touched = bw_touched_new ();
  self->touched->is_dump = TRUE;
  cited = (BwCited){ 0, self->touched->cited, self->touched->citing, self->touched->gained };
  self->organisations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->facts = (BwFactWriter){ db, progress->document_id, origin->day, self->touched, report, 0, people, self->organisations };
  bw_known_people_begin (people, db);
  if (bw_statement_table_get_last (db, progress->document_id, &self->facts.n_statements, error) &&
      bw_paper_table_get_last (db, &cited.last_paper, error))
    {
      self->facts.references = bw_reference_batch_new (progress->document_id, &cited);
      return self;
    }

  bw_dump_batch_end (self, FALSE, NULL);
  return NULL;
}

static gboolean
write_waiting (BwDumpBatch  *self,
               GError      **error)
{
  BwFactWriter *facts = &self->facts;

  return bw_reference_batch_flush (facts->references, facts->db, error);
}

/* What a person has decided is lifted from the dump, so that of two papers that are one now
 * just that is replaced which is stated anew. It is decided again when the batch ends. */
static gboolean
find_as_read (BwDumpBatch          *self,
              const BwPaperRecord  *record,
              gint64               *id,
              GError              **error)
{
  BwFactWriter *facts = &self->facts;
  gboolean decided;
  gint64 unused;

  if (self->lifted)
    return TRUE;
  if (!bw_touched_is_decided (facts->touched, facts->db, &decided, error))
    return FALSE;

  self->lifted = TRUE;

  return !decided ||
         (bw_decider_lift_document (facts->db, facts->document_id, facts->touched, error) &&
          bw_statement_table_find (facts->db, facts->document_id, record, id, &unused, error));
}

/* Leaves a paper alone that the document has already stated so. */
static gboolean
write_paper (BwDumpBatch          *self,
             const BwPaperRecord  *record,
             GError              **error)
{
  BwFactWriter *facts = &self->facts;
  gint64 stated = 0;
  gint64 id;

  if (!bw_statement_table_find (facts->db, facts->document_id, record, &id, &stated, error))
    return FALSE;
  if (id != 0 && stated == record->digest)
    return TRUE;

  self->changed = TRUE;
  if (id != 0)
    {
      if (!write_waiting (self, error) || !find_as_read (self, record, &id, error))
        return FALSE;
      bw_known_people_clear (facts->people); /* some may be named no more */
      g_hash_table_remove_all (facts->organisations);
      if (!bw_statement_table_withdraw (facts->db, facts->document_id, id,
                                        facts->touched->withdrawn, error))
        return FALSE;
    }

  return bw_fact_papers_write_listed (facts, id, record, error);
}

static gboolean
write_papers (BwDumpBatch        *self,
              const BwDumpBlock  *block,
              GError            **error)
{
  for (guint i = 0; i < block->reading->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (block->reading->records, i);

      for (guint j = 0; record->kind == BW_DOCUMENT_LISTING && j < record->papers->len; j++)
        if (!write_paper (self, g_ptr_array_index (record->papers, j), error))
          return FALSE;
    }

  return TRUE;
}

/**
 * bw_dump_batch_write:
 * @block: the next one, parsed
 *
 * Writes what the block says of papers.
 *
 * Returns: whether the batch may go on
 */
gboolean
bw_dump_batch_write (BwDumpBatch        *self,
                     const BwDumpBlock  *block,
                     GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!write_papers (self, block, error))
    return FALSE;

  self->progress->offset = (gint64) block->end;
  self->progress->line = block->next_line;

  return TRUE;
}

static gboolean
finish (BwDumpBatch  *self,
        GError      **error)
{
  BwFactWriter *facts = &self->facts;

  if (self->changed)
    {
      facts->report->updated_documents = facts->report->new_documents == 0;
      bw_changes_add (self->touched->things, BW_KIND_DOCUMENT, facts->document_id);
    }

  if (!write_waiting (self, error) || !bw_derive (facts->db, self->touched, self->changes, error))
    return FALSE;
  if (self->touched->united)
    bw_known_people_clear (facts->people); /* some are somebody else now */

  return bw_progress_table_set (facts->db, self->progress, error);
}

/**
 * bw_dump_batch_end:
 * @self: (transfer full)
 * @done: whether all could be written
 *
 * Commits the blocks with the place where they end: all of it, or nothing.
 */
gboolean
bw_dump_batch_end (BwDumpBatch  *self,
                   gboolean      done,
                   GError      **error)
{
  BwFactWriter *facts = &self->facts;

  done = done && finish (self, error);
  done = bw_db_end_trusted (facts->db, done, error);
  if (done)
    bw_known_people_end (facts->people, facts->db);
  else
    *self->progress = self->before;

  g_hash_table_unref (self->organisations);
  bw_reference_batch_free (facts->references);
  bw_touched_free (self->touched);
  g_free (self);

  return done;
}
