#include "bw-dump-writer.h"

#include "bw-derive.h"
#include "bw-document-table.h"
#include "bw-doubt-settler.h"
#include "bw-namesake-settler.h"
#include "bw-source-table.h"
#include "bw-text.h"

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

/**
 * bw_dump_writer_write_others:
 * @blocks: (element-type BwDumpBlock): what they say of people and organisations is taken
 *
 * Writes what are documents of their own, in a transaction of its own: what is read twice
 * is written once.
 */
gboolean
bw_dump_writer_write_others (BwDb            *db,
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
        if (bw_dump_block_is_other (g_ptr_array_index (records, j)))
          g_ptr_array_add (others->records, g_ptr_array_steal_index (records, j));
        else
          j++;
    }

  return others == NULL || others->records->len == 0 ||
         bw_record_writer_write (db, origin, others, report, changes, error);
}

/* Whom a document names that somebody has chosen may be several by what the dump says. */
static gboolean
settle (BwDb       *db,
        BwChanges  *changes,
        GError    **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();

  touched->is_dump = TRUE;

  return bw_namesake_settler_run_all (db, touched, error) && bw_derive (db, touched, changes, error) &&
         bw_doubt_settler_run_all (db, error) && bw_derive_summaries (db, touched, changes, error);
}

/**
 * bw_dump_writer_end:
 * @changes: what is touched is added to it
 *
 * Notes that the dump has been read to its end, tells namesakes apart by it, and judges what is
 * doubtful with it.
 */
gboolean
bw_dump_writer_end (BwDb        *db,
                    BwProgress  *progress,
                    BwChanges   *changes,
                    GError     **error)
{
  gint64 offset = progress->offset;

  if (!bw_db_begin (db, error))
    return FALSE;

  progress->offset = BW_PROGRESS_DONE;
  if (bw_progress_table_set (db, progress, error) && settle (db, changes, error) &&
      bw_db_commit (db, error))
    return TRUE;

  progress->offset = offset;
  bw_db_rollback (db);
  return FALSE;
}
