#include "bw-dump-writer.h"

#include <string.h>

#include "bw-decider.h"
#include "bw-derive.h"
#include "bw-document-table.h"
#include "bw-fact-papers.h"
#include "bw-source-table.h"
#include "bw-statement-table.h"
#include "bw-text.h"

/*
 * Writes what a dump says, some blocks of lines in a transaction. All its papers are facts
 * of one document, which is not withdrawn as a whole when a newer dump is read: each
 * paper is compared, and what has not changed is left alone.
 */

static gint64
ensure_document (BwDb            *db,
                 const BwOrigin  *origin,
                 const char      *kind,
                 BwImportReport  *report,
                 BwChanges       *changes,
                 GError         **error)
{
  g_autofree char *title_key = bw_text_key (origin->title);
  BwDocumentRow row = { .kind = BW_DOCUMENT_LISTING, .position = 1, .key = kind, .title = origin->title, .title_key = title_key, .content_hash = "", .opening_hash = "", .imported = origin->day };
  g_autoptr (GArray) same = bw_document_table_find_same (db, &row, error);
  gint64 id;

  if (same == NULL || !bw_source_table_find (db, origin->key, &row.source_id, error))
    return 0;
  if (same->len > 0)
    return g_array_index (same, gint64, 0);

  if (row.source_id == 0)
    row.source_id = bw_source_table_insert (db, origin->kind, origin->key, origin->title, error);
  if (row.source_id == 0 || (id = bw_document_table_insert (db, &row, error)) == 0)
    return 0;

  report->new_documents++;
  bw_changes_add (changes, BW_KIND_SOURCE, row.source_id);
  bw_changes_add (changes, BW_KIND_DOCUMENT, id);

  return id;
}

/**
 * bw_dump_writer_begin:
 * @kind: of the records; the dumps of one kind are states of one document
 * @progress: its key, size and time say which dump it is; the rest is filled in
 */
gboolean
bw_dump_writer_begin (BwDb            *db,
                      const BwOrigin  *origin,
                      const char      *kind,
                      BwProgress      *progress,
                      BwImportReport  *report,
                      BwChanges       *changes,
                      GError         **error)
{
  if (!bw_progress_table_get (db, progress, error))
    return FALSE;
  if (progress->document_id != 0)
    return TRUE;

  if (!bw_db_begin (db, error))
    return FALSE;
  progress->document_id = ensure_document (db, origin, kind, report, changes, error);
  if (progress->document_id != 0 && bw_progress_table_set (db, progress, error) &&
      bw_db_commit (db, error))
    return TRUE;

  bw_db_rollback (db);
  return FALSE;
}

/* What a person has decided is lifted from the dump, so that of two papers that are one now
 * just that is replaced which is stated anew. */
static gboolean
find_as_read (BwFactWriter         *facts,
              const BwPaperRecord  *record,
              gint64               *id,
              GError              **error)
{
  gboolean decided;
  gint64 unused;

  if (!bw_touched_is_decided (facts->touched, facts->db, &decided, error))
    return FALSE;

  return !decided ||
         (bw_decider_lift_document (facts->db, facts->document_id, facts->touched, error) &&
          bw_statement_table_find (facts->db, facts->document_id, record, id, &unused, error));
}

/* Leaves a paper alone that the document has already stated so. */
static gboolean
write_paper (BwFactWriter         *facts,
             const BwPaperRecord  *record,
             gboolean             *changed,
             GError              **error)
{
  gint64 stated = 0;
  gint64 id;

  if (!bw_statement_table_find (facts->db, facts->document_id, record, &id, &stated, error))
    return FALSE;
  if (id != 0 && stated == record->digest)
    return TRUE;

  *changed = TRUE;
  if (id != 0)
    {
      if (!find_as_read (facts, record, &id, error))
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
write_papers (BwFactWriter       *facts,
              const BwDumpBlock  *block,
              gboolean           *changed,
              GError            **error)
{
  for (guint i = 0; i < block->reading->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (block->reading->records, i);

      for (guint j = 0; record->kind == BW_DOCUMENT_LISTING && j < record->papers->len; j++)
        if (!write_paper (facts, g_ptr_array_index (record->papers, j), changed, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
write_blocks (BwDb            *db,
              const BwOrigin  *origin,
              GPtrArray       *blocks,
              BwProgress      *progress,
              BwKnownPeople   *people,
              BwImportReport  *report,
              BwChanges       *changes,
              GError         **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  g_autoptr (GHashTable) organisations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  BwFactWriter facts = { db, progress->document_id, origin->day, touched, report, 0, people, organisations };
  gboolean changed = FALSE;

  if (!bw_statement_table_get_last (db, progress->document_id, &facts.n_statements, error))
    return FALSE;
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwDumpBlock *block = g_ptr_array_index (blocks, i);

      if (!write_papers (&facts, block, &changed, error))
        return FALSE;
      progress->offset = (gint64) block->end;
      progress->line = block->next_line;
    }
  if (changed)
    {
      report->updated_documents = report->new_documents == 0;
      bw_changes_add (touched->things, BW_KIND_DOCUMENT, progress->document_id);
    }

  if (!bw_derive (db, touched, changes, error))
    return FALSE;
  if (touched->united)
    bw_known_people_clear (people); /* some are somebody else now */

  return bw_progress_table_set (db, progress, error);
}

/* What is said of people and organisations are documents of their own. */
static gboolean
write_others (BwDb            *db,
              const BwOrigin  *origin,
              GPtrArray       *blocks,
              BwImportReport  *report,
              BwChanges       *changes,
              GError         **error)
{
  g_autoptr (BwReading) others = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const BwDumpBlock *block = g_ptr_array_index (blocks, i);
      GPtrArray *records = block->reading->records;

      if (others == NULL)
        others = bw_reading_new (block->reading->kind);
      for (guint j = 0; j < records->len;)
        {
          const BwRecord *record = g_ptr_array_index (records, j);

          if (record->kind == BW_DOCUMENT_LISTING && record->organisations->len == 0)
            j++;
          else
            g_ptr_array_add (others->records, g_ptr_array_steal_index (records, j));
        }
    }

  return others == NULL || others->records->len == 0 ||
         bw_record_writer_write (db, origin, others, report, changes, error);
}

/**
 * bw_dump_writer_write:
 * @blocks: (element-type BwDumpBlock): in order, parsed
 * @progress: (inout): goes on to the end of @blocks
 * @people: whom the dump has named before
 *
 * Writes blocks with the place where they end: all of it, or nothing.
 */
gboolean
bw_dump_writer_write (BwDb            *db,
                      const BwOrigin  *origin,
                      GPtrArray       *blocks,
                      BwProgress      *progress,
                      BwKnownPeople   *people,
                      BwImportReport  *report,
                      BwChanges       *changes,
                      GError         **error)
{
  BwProgress before = *progress;
  gboolean done;

  if (!write_others (db, origin, blocks, report, changes, error) || !bw_db_begin_trusted (db, error))
    return FALSE;

  bw_known_people_begin (people, db);
  done = write_blocks (db, origin, blocks, progress, people, report, changes, error);
  if (bw_db_end_trusted (db, done, error))
    {
      bw_known_people_end (people, db);
      return TRUE;
    }

  *progress = before;
  return FALSE;
}

/* Notes that the dump has been read to its end. */
gboolean
bw_dump_writer_end (BwDb        *db,
                    BwProgress  *progress,
                    GError     **error)
{
  progress->offset = BW_PROGRESS_DONE;

  return bw_progress_table_set (db, progress, error);
}
