#include "bw-import-run.h"

#include "bw-error.h"
#include "bw-file-walk.h"
#include "bw-import-report.h"
#include "bw-library-private.h"
#include "bw-mention-table.h"
#include "bw-parse-pool.h"
#include "bw-record-writer.h"

void
bw_import_input_free (BwImportInput *self)
{
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

static gpointer
get_folders_job (BwSession     *session,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return bw_mention_table_get_folders (bw_session_get_db (session), error);
}

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

static gpointer
index_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  BwSearchIndex *index = bw_session_get_index (session, error);

  return GINT_TO_POINTER (index != NULL &&
                          bw_search_index_update (index, bw_session_get_db (session), error));
}

/* A folder that cannot be read is a report of its own. */
static void
add_files (const BwImportRun *run,
           BwParsePool       *pool,
           GPtrArray         *reports,
           GCancellable      *cancellable)
{
  for (guint i = 0; i < run->inputs->len; i++)
    {
      const BwImportInput *input = g_ptr_array_index (run->inputs, i);
      g_autoptr (GPtrArray) files = NULL;

      if (input->bytes != NULL)
        {
          bw_parse_pool_add_bytes (pool, input->bytes, input->name);
          continue;
        }
      files = bw_file_walk (input->path, reports, cancellable);
      for (guint j = 0; j < files->len; j++)
        bw_parse_pool_add_path (pool, g_ptr_array_index (files, j));
    }
}

/* Writes what was parsed. Nothing is left of a file that could not be written. */
static void
write_parsed (const BwImportRun *run,
              BwParsed          *parsed,
              BwImportReport    *report,
              GCancellable      *cancellable)
{
  g_autoptr (BwImportReport) written = bw_import_report_new (parsed->path);
  WriteData write = { run, parsed->path, parsed->is_bytes, parsed->reading, written };

  if (parsed->error != NULL)
    {
      report->error = g_steal_pointer (&parsed->error);
      return;
    }

  bw_worker_call (bw_library_get_writer (run->library), write_job, &write, cancellable,
                  &report->error);
  if (report->error != NULL)
    return;

  report->new_documents = written->new_documents;
  report->new_papers = written->new_papers;
  report->new_people = written->new_people;
  report->updated_documents = written->updated_documents;
  report->unchanged_documents = written->unchanged_documents;
  report->kind = parsed->reading->kind;
  report->warnings = g_ptr_array_ref (parsed->reading->warnings);
}

/* Returns: whether there is any point in going on */
static gboolean
import_one (const BwImportRun *run,
            BwParsed          *parsed,
            GPtrArray         *reports,
            GCancellable      *cancellable)
{
  BwImportReport *report = bw_import_report_new (parsed->path);

  run->tell (parsed->fraction, parsed->path, run->tell_data);
  write_parsed (run, parsed, report, cancellable);
  g_ptr_array_add (reports, report);

  return !g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
         (report->error == NULL || !bw_error_is_library (report->error));
}

/**
 * bw_import_run_all:
 *
 * Imports all inputs, on the thread that calls it.
 *
 * Returns: (transfer full) (element-type BwImportReport) (nullable): what became of each
 *   file; or `NULL` with @error set when the library cannot be used
 */
GPtrArray *
bw_import_run_all (const BwImportRun  *run,
                   GCancellable       *cancellable,
                   GError            **error)
{
  BwWorker *writer = bw_library_get_writer (run->library);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_report_free);
  g_autoptr (GError) library_error = NULL;
  g_autoptr (BwParsePool) pool = NULL;
  g_auto (GStrv) folders = NULL;
  BwParsed *parsed;
  gboolean going = TRUE;

  if (!(folders = bw_worker_call (writer, get_folders_job, NULL, cancellable, error)))
    return NULL;

  pool = bw_parse_pool_new (run->kind, (const char *const *) folders, cancellable);
  add_files (run, pool, reports, cancellable);
  while (going && (parsed = bw_parse_pool_next (pool)))
    {
      going = import_one (run, parsed, reports, cancellable);
      bw_parsed_free (parsed);
    }

  /* The index is derived: what is behind is brought up to date when it is next used. */
  bw_worker_call (writer, index_job, NULL, NULL, &library_error);
  run->tell (1, "", run->tell_data);

  return g_steal_pointer (&reports);
}
