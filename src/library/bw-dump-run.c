#include "bw-dump-run.h"

#include <glib/gstdio.h>

#include "bw-dump-reader.h"
#include "bw-dump-writer.h"
#include "bw-indexer.h"
#include "bw-library-private.h"
#include "bw-limits.h"

#define MAX_KNOWN_PEOPLE 60000 /* about 8 MB */

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
  GPtrArray           *blocks; /* that are being written */
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

static gpointer
write_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Dump *self = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  gboolean done = bw_dump_writer_write (bw_session_get_db (session), &self->origin, self->blocks,
                                        &self->progress, self->people, self->report, changes,
                                        error);

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

  return GINT_TO_POINTER (bw_dump_writer_end (bw_session_get_db (session), &self->progress, error));
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
  const BwDumpBlock *last = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  double fraction = self->begin + ((self->end - self->begin) * last->fraction);

  bw_indexer_poke (self->indexer);
  for (guint i = 0; i < self->blocks->len; i++)
    bw_reading_take_warnings (self->warned, ((BwDumpBlock *) g_ptr_array_index (self->blocks, i))->reading);
  self->writer->run->tell (fraction, self->report->path, self->writer->run->tell_data);
}

static gboolean
write_lines (Dump         *self,
             BwDumpLines  *lines,
             GError      **error)
{
  GCancellable *cancellable = self->writer->cancellable;
  g_autoptr (BwDumpReader) reader = NULL;
  gboolean done = TRUE;
  GError *failure = NULL;

  self->indexer = bw_indexer_new (bw_library_get_path (self->writer->run->library));
  if (!bw_dump_lines_skip (lines, (guint64) self->progress.offset, self->progress.line, cancellable, error))
    return FALSE;

  reader = bw_dump_reader_new (lines, self->kind, cancellable);
  while (done && (self->blocks = bw_dump_reader_next (reader, &failure)))
    {
      done = call (self, write_job, error);
      tell (self);
      bw_dump_reader_done (reader, self->blocks);
      done = done && !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);

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
