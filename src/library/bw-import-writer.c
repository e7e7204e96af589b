#include "bw-import-writer.h"

#include "bw-error.h"
#include "bw-import-report.h"
#include "bw-library-private.h"
#include "bw-note-files.h"
#include "bw-record-writer.h"

#define MAX_NOTES 1000 /* that wait */

typedef struct
{
  const BwImportRun *run;
  const char        *path;
  gboolean           is_bytes;
  const BwReading   *reading;
  BwImportReport    *report;
} WriteData;

/* What came from no file is known again by the name it was given. */
static gpointer
write_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  WriteData *write = data;
  g_autofree char *key = write->is_bytes ? g_strconcat ("stdin:", write->path, NULL)
                                         : g_canonicalize_filename (write->path, NULL);
  g_autofree char *title = g_path_get_basename (write->path);
  g_autoptr (BwChanges) changes = bw_changes_new ();
  BwOrigin origin = { "file", key, title, write->run->day };

  if (!bw_record_writer_write (bw_session_get_db (session), &origin, write->reading, write->report,
                               changes, error))
    return NULL;
  if (bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (write->run->library, changes);

  return GINT_TO_POINTER (TRUE);
}

/* Writes what was parsed. Nothing is left of a file that could not be written. */
static void
write_parsed (const BwImportWriter *self,
              BwParsed             *parsed,
              BwImportReport       *report)
{
  g_autoptr (BwImportReport) written = bw_import_report_new (parsed->path);
  WriteData write = { self->run, parsed->path, parsed->is_bytes, parsed->reading, written };

  if (parsed->error != NULL)
    {
      report->error = g_steal_pointer (&parsed->error);
      return;
    }

  bw_worker_call (bw_library_get_writer (self->run->library), write_job, &write, self->cancellable,
                  &report->error);
  if (report->error != NULL)
    return;

  report->new_documents = written->new_documents;
  report->new_papers = written->new_papers;
  report->new_people = written->new_people;
  report->new_sources = written->new_sources;
  report->updated_documents = written->updated_documents;
  report->unchanged_documents = written->unchanged_documents;
  report->kind = parsed->reading->kind;
  report->warnings = g_ptr_array_ref (parsed->reading->warnings);
}

static gboolean
is_note (const BwParsed *parsed)
{
  return parsed->reading != NULL && g_strcmp0 (parsed->reading->kind, "note") == 0;
}

/**
 * bw_import_writer_report:
 * @report: (transfer full): what became of a file
 */
void
bw_import_writer_report (BwImportWriter *self,
                         BwImportReport *report)
{
  g_ptr_array_add (self->reports, report);
  if (g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      (report->error != NULL && bw_error_is_library (report->error)))
    self->going = FALSE;
}

/* Writes a file that was parsed, and reports what became of it. */
static void
write_file (BwImportWriter *self,
            BwParsed       *parsed)
{
  BwImportReport *report = bw_import_report_new (parsed->path);

  self->run->tell (parsed->fraction, parsed->path, self->run->tell_data);
  write_parsed (self, parsed, report);
  if (report->error == NULL && is_note (parsed) && !parsed->is_bytes)
    bw_note_files_note (self, parsed);
  bw_import_writer_report (self, report);
  bw_parsed_free (parsed);
}

/* Writes the notes that have waited. */
void
bw_import_writer_flush (BwImportWriter *self)
{
  BwParsed *parsed;

  while ((parsed = g_queue_pop_head (&self->notes)))
    if (self->going)
      write_file (self, parsed);
    else
      bw_parsed_free (parsed);
}

/**
 * bw_import_writer_take:
 * @parsed: (transfer full): a file
 *
 * Writes a file, or keeps it until the others are written.
 */
void
bw_import_writer_take (BwImportWriter *self,
                       BwParsed       *parsed)
{
  if (!is_note (parsed))
    {
      write_file (self, parsed);
      return;
    }

  g_queue_push_tail (&self->notes, parsed);
  if (self->notes.length >= MAX_NOTES)
    bw_import_writer_flush (self);
}
