#include "bw-dump-run.h"

#include <glib/gstdio.h>

#include "bw-dump-batch.h"
#include "bw-dump-reader.h"
#include "bw-dump-writer.h"
#include "bw-indexer.h"
#include "bw-library-private.h"
#include "bw-limits.h"

#define MAX_BATCH 40            /* blocks that are written in a transaction, for which others wait: 10,000 papers */
#define FIRST_BATCH 5           /* of the first, so that the index has something to do soon */
#define MAX_OTHERS 10           /* that are held at once for what they say of other things than papers */
#define MAX_KNOWN_PEOPLE 524288 /* names: 8 MB */

/* One dump on its way. */
typedef struct
{
  BwImportWriter      *writer;
  const BwImportInput *input;
  const char          *kind;
  double               begin;
  double               end;
  BwImportReport      *report;
  BwReading           *warned; /* that has all warnings, and nothing else */
  BwOrigin             origin;
  BwProgress           progress;
  BwDumpReader        *reader;
  guint                batch;     /* blocks that the next transaction may write */
  double               fraction; /* of the dump, that is written */
  BwKnownPeople       *people;
  BwIndexer           *indexer;
} Dump;

static gpointer
begin_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Dump *self = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  gboolean done = bw_dump_writer_begin (bw_session_get_db (session), &self->origin, self->kind,
                                        &self->progress, self->report, changes, error);

  if (done && bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (self->writer->run->library, changes);

  return GINT_TO_POINTER (done);
}

/* How far it is, and what there is to say of it, is told when the batch is written. */
static gboolean
write_block (Dump         *self,
             BwDumpBatch  *batch,
             BwDumpBlock  *block,
             GError      **error)
{
  gboolean done = bw_dump_batch_write (batch, block, error);

  self->fraction = block->fraction;
  bw_reading_take_warnings (self->warned, block->reading);
  bw_dump_reader_done (self->reader, block);

  return done;
}

/* Blocks that are taken already come first, then those that are parsed meanwhile: nobody
 * waits for more with a transaction open. */
static gboolean
write_batch (Dump         *self,
             BwDumpBatch  *batch,
             GPtrArray    *taken,
             GError      **error)
{
  gboolean done = TRUE;

  for (guint i = 0; done && i < self->batch; i++)
    {
      BwDumpBlock *block = taken->len > 0 ? g_ptr_array_steal_index (taken, 0)
                                          : bw_dump_reader_take (self->reader, FALSE);

      if (block == NULL)
        break;
      done = write_block (self, batch, block, error);
    }
  self->batch = MAX_BATCH;

  return done;
}

static GPtrArray *
take_others (BwDumpReader *reader)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_dump_block_free);
  BwDumpBlock *block;

  while (blocks->len < MAX_OTHERS && (block = bw_dump_reader_take (reader, TRUE)))
    g_ptr_array_add (blocks, block);

  return blocks;
}

static gpointer
write_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Dump *self = data;
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GPtrArray) others = take_others (self->reader);
  BwDumpBatch *batch;
  gboolean done;

  if (!bw_dump_writer_write_others (db, &self->origin, others, self->report, changes, error) ||
      !(batch = bw_dump_batch_begin (db, &self->origin, &self->progress, self->people, self->report,
                                     changes, error)))
    return NULL;
  done = write_batch (self, batch, others, error);
  done = bw_dump_batch_end (batch, done, error);
  if (done && bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (self->writer->run->library, changes);

  return GINT_TO_POINTER (done);
}

static gpointer
end_job (BwSession     *session,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Dump *self = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  gboolean done = bw_dump_writer_end (bw_session_get_db (session), &self->progress, changes, error);

  if (done && bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (self->writer->run->library, changes);

  return GINT_TO_POINTER (done);
}

static gboolean
call (Dump    *self,
      BwJob    job,
      GError **error)
{
  return bw_worker_call (bw_library_get_writer (self->writer->run->library), job, self,
                         self->writer->cancellable, error) != NULL;
}

static void
tell (Dump *self)
{
  double fraction = self->begin + ((self->end - self->begin) * self->fraction);

  bw_indexer_poke (self->indexer);
  self->writer->run->tell (fraction, self->report->path, self->writer->run->tell_data);
}

static gboolean
write_lines (Dump         *self,
             BwDumpLines  *lines,
             GError      **error)
{
  GCancellable *cancellable = self->writer->cancellable;
  gboolean done = TRUE;
  GError *failure = NULL;

  self->indexer = bw_indexer_new (bw_library_get_path (self->writer->run->library));
  if (!bw_dump_lines_skip (lines, (guint64) self->progress.offset, self->progress.line, cancellable, error))
    return FALSE;

  self->reader = bw_dump_reader_new (lines, self->kind, cancellable);
  while (done && bw_dump_reader_wait (self->reader, &failure))
    {
      done = call (self, write_job, error);
      tell (self);
      done = done && !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  g_clear_pointer (&self->reader, bw_dump_reader_free);

  return done && failure == NULL;
}

static gboolean
run (Dump    *self,
     GError **error)
{
  g_autoptr (BwDumpLines) lines = NULL;

  if (!call (self, begin_job, error))
    return FALSE;
  if (self->progress.offset != BW_PROGRESS_DONE &&
      (!(lines = bw_dump_lines_new (self->input->path, self->input->bytes, error)) ||
       !write_lines (self, lines, error) || !call (self, end_job, error)))
    return FALSE;

  self->report->unchanged_documents =
    self->report->new_documents == 0 && self->report->updated_documents == 0;
  return TRUE;
}

static void
identify (Dump       *self,
          const char *key)
{
  GStatBuf info;

  self->progress.key = key;
  if (self->input->bytes != NULL)
    self->progress.size = (gint64) g_bytes_get_size (self->input->bytes);
  else if (self->input->path != NULL && g_stat (self->input->path, &info) == 0)
    {
      self->progress.size = info.st_size;
      self->progress.changed = ((gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC) + (info.st_mtim.tv_nsec / 1000);
    }
}

/**
 * bw_dump_run:
 * @kind: of the records, a static string
 * @begin: which part of the whole import the dump is; so @end
 *
 * Imports a dump, whatever its length. One that was cancelled or interrupted goes on
 * from the last block that was written when it is imported again.
 */
void
bw_dump_run (BwImportWriter      *writer,
             const BwImportInput *input,
             const char          *kind,
             double               begin,
             double               end)
{
  const char *path = input->path != NULL ? input->path : input->name;
  g_autofree char *key = input->path != NULL ? g_canonicalize_filename (path, NULL)
                                             : g_strconcat ("stdin:", path, NULL);
  g_autofree char *title = g_path_get_basename (path);
  Dump self = { .writer = writer, .input = input, .kind = kind, .begin = begin, .end = end, .report = bw_import_report_new (path), .origin = { "file", key, title, writer->run->day } };

  identify (&self, key);
  self.batch = FIRST_BATCH;
  self.people = bw_known_people_new (MAX_KNOWN_PEOPLE);
  self.warned = bw_reading_new (kind);
  self.warned->max_warnings = BW_MAX_WARNINGS;
  if (run (&self, &self.report->error))
    self.report->kind = kind;
  g_clear_pointer (&self.indexer, bw_indexer_free);
  bw_known_people_free (self.people);
  bw_reading_count_more (self.warned);
  self.report->warnings = g_ptr_array_ref (self.warned->warnings);
  bw_reading_free (self.warned);
  bw_import_writer_report (writer, self.report);
}
