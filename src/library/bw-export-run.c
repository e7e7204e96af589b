#include "bw-export-run.h"

#include "bw-container.h"
#include "bw-export-file.h"
#include "bw-library-private.h"
#include "bw-limits.h"
#include "bw-record-writer.h"
#include "bw-spool.h"

#define SCANNED 0.1 /* of the time: how long it takes to find where everything is, about */

/* One long export on its way. */
typedef struct
{
  BwImportWriter  *writer;
  const char      *path;
  double           begin;
  double           end;
  BwOrigin         origin;
  BwImportReport  *report;
  BwReading       *warned; /* that has all warnings, and nothing else */
  BwFileParts     *parts;
  const BwReading *reading; /* that is to be written */
} Export;

static gpointer
write_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Export *self = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();

  if (!bw_record_writer_write_part (bw_session_get_db (session), &self->origin, self->parts,
                                    self->reading, self->report, changes, error))
    return NULL;
  if (bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (self->writer->run->library, changes);

  return GINT_TO_POINTER (TRUE);
}

static void
tell (Export *self,
      double  fraction)
{
  self->writer->run->tell (self->begin + ((self->end - self->begin) * fraction), self->path,
                           self->writer->run->tell_data);
}

static gboolean
write_parts (Export        *self,
             BwExportFile  *file,
             GError       **error)
{
  GCancellable *cancellable = self->writer->cancellable;
  GError *failure = NULL;
  double fraction;

  while ((self->reading = bw_export_file_next (file, &fraction, &failure)))
    {
      if (!bw_worker_call (bw_library_get_writer (self->writer->run->library), write_job, self,
                           cancellable, error))
        return FALSE;
      bw_reading_take_warnings (self->warned, self->reading);
      tell (self, SCANNED + ((1 - SCANNED) * fraction));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

/* What is compressed can only be read from its beginning. */
static GInputStream *
open_stream (Export  *self,
             GError **error)
{
  g_autoptr (GInputStream) stream = bw_container_open (self->path, NULL, NULL, error);
  g_autofree char *folder = NULL;

  if (stream == NULL || G_IS_SEEKABLE (stream))
    return g_steal_pointer (&stream);
  folder = g_path_get_dirname (bw_library_get_path (self->writer->run->library));

  return bw_spool_open (stream, folder, BW_MAX_ARCHIVE_SIZE, self->writer->cancellable, error);
}

static gboolean
run (Export  *self,
     GError **error)
{
  const BwReadContext context = { NULL, self->origin.title, self->writer->run->base_url };
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (BwExportFile) file = NULL;

  tell (self, 0);

  return (stream = open_stream (self, error)) &&
         (file = bw_export_file_open (stream, &context, self->writer->cancellable, error)) &&
         write_parts (self, file, error);
}

/**
 * bw_export_run:
 * @input: a file
 * @begin: which part of the whole import it is; so @end
 *
 * Imports what `bookwheelctl export` wrote, whatever its length, in transactions of some
 * documents each. One that was cancelled finds what it has written when it is imported
 * again.
 */
void
bw_export_run (BwImportWriter      *writer,
               const BwImportInput *input,
               double               begin,
               double               end)
{
  g_autofree char *key = g_canonicalize_filename (input->path, NULL);
  g_autofree char *title = g_path_get_basename (input->path);
  g_autoptr (BwFileParts) parts = bw_file_parts_new ();
  g_autoptr (BwReading) warned = bw_reading_new ("bookwheel");
  Export self = { .writer = writer, .path = input->path, .begin = begin, .end = end, .origin = { "file", key, title, writer->run->day }, .report = bw_import_report_new (input->path), .warned = warned, .parts = parts };

  warned->max_warnings = BW_MAX_WARNINGS;
  if (run (&self, &self.report->error))
    self.report->kind = warned->kind;
  bw_reading_count_more (warned);
  self.report->warnings = g_ptr_array_ref (warned->warnings);
  bw_import_writer_report (writer, self.report);
}
