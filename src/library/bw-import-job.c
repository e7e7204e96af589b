#include "bw-import-job.h"

#include "bw-import-run.h"

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
  GPtrArray *inputs; /* BwImportInput */
  char      *kind;
  char      *base_url;
  BwDate     day;

  GMutex     mutex;
  double     fraction; /* with the mutex held */
  char      *status;    /* with the mutex held: the file that is being read */
  gboolean   told;   /* with the mutex held: a notification is on its way */
};

G_DEFINE_FINAL_TYPE (BwImportJob, bw_import_job, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
bw_import_job_finalize (GObject *object)
{
  BwImportJob *self = BW_IMPORT_JOB (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_free (self->kind);
  g_free (self->base_url);
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
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_input_free);
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
  BwImportInput *input;

  g_return_if_fail (BW_IS_IMPORT_JOB (self));
  g_return_if_fail (path != NULL);

  input = g_new0 (BwImportInput, 1);
  input->path = g_strdup (path);
  g_ptr_array_add (self->inputs, input);
}

/* Adds what is in no file, under a name by which it is known again. */
void
bw_import_job_add_bytes (BwImportJob *self,
                         GBytes      *bytes,
                         const char  *name)
{
  BwImportInput *input;

  g_return_if_fail (BW_IS_IMPORT_JOB (self));
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (name != NULL);

  input = g_new0 (BwImportInput, 1);
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

/* Says where what is imported was found; its relative links refer to it. */
void
bw_import_job_set_base_url (BwImportJob *self,
                            const char  *base_url)
{
  g_return_if_fail (BW_IS_IMPORT_JOB (self));

  g_free (self->base_url);
  self->base_url = g_strdup (base_url);
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
tell_cb (double      fraction,
         const char *path,
         gpointer    user_data)
{
  BwImportJob *self = user_data;
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

static void
run_thread (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  BwImportJob *self = source_object;
  const BwImportRun run = { self->library, self->inputs, self->kind, self->day, self->base_url, tell_cb, self };
  g_autoptr (GError) error = NULL;
  GPtrArray *reports = bw_import_run_all (&run, cancellable, &error);

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
