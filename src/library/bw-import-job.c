#include "bw-import-job.h"

#include "bw-error.h"
#include "bw-file-loader.h"
#include "bw-file-walk.h"
#include "bw-library-private.h"
#include "bw-mention-table.h"
#include "bw-parse-pool.h"
#include "bw-record-writer.h"

/**
 * BwImportJob:
 *
 * Brings files and folders into a library. The files are read and parsed on a pool of
 * threads, a few ahead of the one that is being written; each is written in a
 * transaction of its own, in the order of their names, so that the same import gives
 * the same library whatever the machine.
 */
struct _BwImportJob
{
  GObject    parent_instance;

  BwLibrary *library;
  GPtrArray *inputs; /* Input */
  char      *kind;
  BwDate     day;

  GMutex     mutex;
  double     fraction; /* with the mutex held */
  char      *status;    /* with the mutex held: the file that is being read */
  gboolean   told;   /* with the mutex held: a notification is on its way */
};

typedef struct
{
  char   *path;    /* NULL for bytes */
  GBytes *bytes; /* NULL for a path */
  char   *name;
} Input;

G_DEFINE_FINAL_TYPE (BwImportJob, bw_import_job, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->path);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_free (input->name);
  g_free (input);
}

static void
bw_import_job_finalize (GObject *object)
{
  BwImportJob *self = BW_IMPORT_JOB (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_free (self->kind);
  g_free (self->status);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (bw_import_job_parent_class)->finalize (object);
}

static void
bw_import_job_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, bw_import_job_get_fraction (BW_IMPORT_JOB (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_import_job_class_init (BwImportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = bw_import_job_finalize;
  object_class->get_property = bw_import_job_get_property;

  /**
   * BwImportJob:fraction:
   *
   * How much of the files is done, from 0 to 1. It is notified on the main thread.
   */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bw_import_job_init (BwImportJob *self)
{
  g_mutex_init (&self->mutex);
  self->inputs = g_ptr_array_new_with_free_func (input_free);
  self->day = bw_date_today ();
}

BwImportJob *
bw_import_job_new (BwLibrary *library)
{
  BwImportJob *self = g_object_new (BW_TYPE_IMPORT_JOB, NULL);

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self->library = g_object_ref (library);

  return self;
}

/* Adds a file, or a folder with all that is in it. */
void
bw_import_job_add_path (BwImportJob *self,
                        const char  *path)
{
  Input *input;

  g_return_if_fail (BW_IS_IMPORT_JOB (self));
  g_return_if_fail (path != NULL);

  input = g_new0 (Input, 1);
  input->path = g_strdup (path);
  g_ptr_array_add (self->inputs, input);
}

/* Adds what is in no file, under a name by which it is known again. */
void
bw_import_job_add_bytes (BwImportJob *self,
                         GBytes      *bytes,
                         const char  *name)
{
  Input *input;

  g_return_if_fail (BW_IS_IMPORT_JOB (self));
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (name != NULL);

  input = g_new0 (Input, 1);
  input->bytes = g_bytes_ref (bytes);
  input->name = g_strdup (name);
  g_ptr_array_add (self->inputs, input);
}

/* Reads the files as @kind, whatever their content looks like; `NULL` looks at it. */
void
bw_import_job_set_kind (BwImportJob *self,
                        const char  *kind)
{
  g_return_if_fail (BW_IS_IMPORT_JOB (self));

  g_free (self->kind);
  self->kind = g_strdup (kind);
}

/* Sets the day that missing years are inferred from; else it is today. */
void
bw_import_job_set_day (BwImportJob *self,
                       BwDate       day)
{
  g_return_if_fail (BW_IS_IMPORT_JOB (self));
  g_return_if_fail (bw_date_is_known (day));

  self->day = day;
}

double
bw_import_job_get_fraction (BwImportJob *self)
{
  double fraction;

  g_return_val_if_fail (BW_IS_IMPORT_JOB (self), 0);

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  g_mutex_unlock (&self->mutex);

  return fraction;
}

/* Returns: (transfer full) (nullable): the name of the file that is being read */
char *
bw_import_job_dup_status (BwImportJob *self)
{
  char *status;

  g_return_val_if_fail (BW_IS_IMPORT_JOB (self), NULL);

  g_mutex_lock (&self->mutex);
  status = g_strdup (self->status);
  g_mutex_unlock (&self->mutex);

  return status;
}

static gboolean
notify_cb (gpointer data)
{
  BwImportJob *self = data;

  g_mutex_lock (&self->mutex);
  self->told = FALSE;
  g_mutex_unlock (&self->mutex);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);

  return G_SOURCE_REMOVE;
}

static void
tell (BwImportJob *self,
      double       fraction,
      const char  *path)
{
  gboolean told;

  g_mutex_lock (&self->mutex);
  told = self->told;
  self->told = TRUE;
  self->fraction = fraction;
  g_free (self->status);
  self->status = g_path_get_basename (path);
  g_mutex_unlock (&self->mutex);

  if (!told)
    g_idle_add_full (G_PRIORITY_DEFAULT, notify_cb, g_object_ref (self), g_object_unref);
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
  BwImportJob     *job;
  const char      *path;
  gboolean         is_bytes;
  const BwReading *reading;
  BwImportReport  *report;
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
  BwOrigin origin = { "file", key, title, write->job->day };

  if (!bw_record_writer_write (bw_session_get_db (session), &origin, write->reading, write->report,
                               changes, error))
    return NULL;
  if (bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (write->job->library, changes);

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
add_files (BwImportJob  *self,
           BwParsePool  *pool,
           GPtrArray    *reports,
           GCancellable *cancellable)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const Input *input = g_ptr_array_index (self->inputs, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) files = NULL;

      if (input->bytes != NULL)
        {
          bw_parse_pool_add_bytes (pool, input->bytes, input->name);
          continue;
        }
      if (!(files = bw_file_walk (input->path, cancellable, &error)))
        {
          BwImportReport *report = bw_import_report_new (input->path);

          report->error = g_steal_pointer (&error);
          g_ptr_array_add (reports, report);
          continue;
        }
      for (guint j = 0; j < files->len; j++)
        bw_parse_pool_add_path (pool, g_ptr_array_index (files, j));
    }
}

/* Writes what was parsed. Nothing is left of a file that could not be written. */
static void
write_parsed (BwImportJob    *self,
              BwParsed       *parsed,
              BwImportReport *report,
              GCancellable   *cancellable)
{
  g_autoptr (BwImportReport) written = bw_import_report_new (parsed->path);
  WriteData write = { self, parsed->path, parsed->is_bytes, parsed->reading, written };

  if (parsed->error != NULL)
    {
      report->error = g_steal_pointer (&parsed->error);
      return;
    }

  bw_worker_call (bw_library_get_writer (self->library), write_job, &write, cancellable,
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
import_one (BwImportJob  *self,
            BwParsed     *parsed,
            GPtrArray    *reports,
            GCancellable *cancellable)
{
  BwImportReport *report = bw_import_report_new (parsed->path);

  tell (self, parsed->fraction, parsed->path);
  write_parsed (self, parsed, report, cancellable);
  g_ptr_array_add (reports, report);

  return !g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
         (report->error == NULL || !bw_error_is_library (report->error));
}

static GPtrArray *
import_all (BwImportJob   *self,
            GCancellable  *cancellable,
            GError       **error)
{
  BwWorker *writer = bw_library_get_writer (self->library);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_report_free);
  g_autoptr (GError) library_error = NULL;
  g_autoptr (BwParsePool) pool = NULL;
  g_auto (GStrv) folders = NULL;
  BwParsed *parsed;
  gboolean going = TRUE;

  if (!(folders = bw_worker_call (writer, get_folders_job, NULL, cancellable, error)))
    return NULL;

  pool = bw_parse_pool_new (self->kind, (const char *const *) folders, cancellable);
  add_files (self, pool, reports, cancellable);
  while (going && (parsed = bw_parse_pool_next (pool)))
    {
      going = import_one (self, parsed, reports, cancellable);
      bw_parsed_free (parsed);
    }

  /* The index is derived: what is behind is brought up to date when it is next used. */
  bw_worker_call (writer, index_job, NULL, NULL, &library_error);
  tell (self, 1, "");

  return g_steal_pointer (&reports);
}

static void
run_thread (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *reports = import_all (source_object, cancellable, &error);

  if (reports != NULL)
    g_task_return_pointer (task, reports, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * bw_import_job_run_async:
 *
 * Imports what was added. Cancelling ends it between two files, or undoes the one that
 * is being written; what was written before stays.
 */
void
bw_import_job_run_async (BwImportJob         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BW_IS_IMPORT_JOB (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, bw_import_job_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_thread);
}

/**
 * bw_import_job_run_finish:
 *
 * Returns: (transfer full) (element-type BwImportReport) (nullable): what became of
 *   each file; or `NULL` with @error set when the library cannot be used
 */
GPtrArray *
bw_import_job_run_finish (BwImportJob   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
