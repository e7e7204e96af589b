#include "bw-import-bar.h"

#include <glib/gi18n.h>

#include "bw-notice.h"
#include "bw-pace.h"
#include "bw-report-text.h"
#include "bw-report-window.h"
#include "bw-sample.h"

#define DELAY 300 /* milliseconds, in which most imports are done without a bar */

/**
 * BwImportBar:
 *
 * Brings files into the library: asks which, shows how far it has come, and tells in
 * the end what came of it. What is asked for during an import is done after it.
 */
struct _BwImportBar
{
  AdwBin                parent_instance;

  BwLibrary            *library;
  GSimpleActionGroup   *actions;
  BwImportJob          *job; /* while it runs */
  GCancellable         *cancellable;
  guint                 delay;
  BwPace                pace;
  GPtrArray            *waiting; /* paths for the next import */
  GPtrArray            *reports; /* of the last import */
  GtkFileChooserNative *chooser;

  GtkRevealer          *revealer;
  GtkLabel             *name;
  GtkLabel             *left;
  GtkProgressBar       *progress;
};

G_DEFINE_FINAL_TYPE (BwImportBar, bw_import_bar, ADW_TYPE_BIN)

static void start (BwImportBar *self);

static GAction *
lookup (BwImportBar *self,
        const char  *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);
}

static void
set_enabled (BwImportBar *self,
             const char  *name,
             gboolean     enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (lookup (self, name)), enabled);
}

static void
show_progress (BwImportBar *self)
{
  g_autofree char *path = bw_import_job_dup_status (self->job);
  g_autofree char *name = path != NULL && *path != '\0' ? g_filename_display_basename (path) : NULL;
  double fraction = bw_import_job_get_fraction (self->job);
  g_autofree char *left = bw_pace_words (&self->pace, fraction, g_get_monotonic_time ());
  g_autofree char *text = NULL;

  text = name != NULL ? g_strdup_printf (_ ("Importing %s"), name) : g_strdup (_ ("Importing"));
  gtk_label_set_text (self->name, text);
  gtk_label_set_text (self->left, left != NULL ? left : "");
  gtk_progress_bar_set_fraction (self->progress, fraction);
}

static gboolean
delay_cb (gpointer user_data)
{
  BwImportBar *self = user_data;

  self->delay = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return G_SOURCE_REMOVE;
}

/* Nothing is wrong with the file at which somebody ended the import. */
static void
forget_cancelled (GPtrArray *reports)
{
  const BwImportReport *last = NULL;

  if (reports->len > 0)
    last = g_ptr_array_index (reports, reports->len - 1);
  if (last != NULL && g_error_matches (last->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_set_size (reports, (int) reports->len - 1);
}

/* What went well is told in passing; what did not, or not quite, asks to be read. */
static void
tell (BwImportBar *self,
      gboolean     cancelled)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *summary = bw_report_text_summary (self->reports);

  if (!GTK_IS_WINDOW (root))
    return;
  if (cancelled)
    bw_notice_show_with (GTK_WIDGET (self), _ ("Import cancelled; what was read stays"), _ ("_Report"), "import.report",
                         NULL);
  else if (bw_report_text_needs_eye (self->reports))
    bw_report_window_present (GTK_WINDOW (root), self->reports);
  else
    bw_notice_show_with (GTK_WIDGET (self), summary, _ ("_Report"), "import.report", NULL);
}

static void
end (BwImportBar *self)
{
  g_clear_handle_id (&self->delay, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);
  set_enabled (self, "cancel", FALSE);
  set_enabled (self, "report", self->reports != NULL);
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BwImportBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = bw_import_job_run_finish (BW_IMPORT_JOB (object), result, &error);

  gboolean cancelled = g_cancellable_is_cancelled (self->cancellable);

  g_application_release (g_application_get_default ());
  if (self->library == NULL)
    return; /* the window has gone */

  if (reports != NULL)
    {
      forget_cancelled (reports);
      g_clear_pointer (&self->reports, g_ptr_array_unref);
      self->reports = g_steal_pointer (&reports);
    }
  end (self);
  if (error == NULL)
    tell (self, cancelled);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_notice_show (GTK_WIDGET (self), error->message);

  if (self->waiting->len > 0)
    start (self);
}

static void
start (BwImportBar *self)
{
  self->job = bw_import_job_new (self->library);
  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < self->waiting->len; i++)
    bw_import_job_add_path (self->job, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);

  g_signal_connect_object (self->job, "notify::fraction", G_CALLBACK (show_progress), self,
                           G_CONNECT_SWAPPED);
  bw_pace_begin (&self->pace, g_get_monotonic_time ());
  show_progress (self);
  set_enabled (self, "cancel", TRUE);
  self->delay = g_timeout_add (DELAY, delay_cb, self);
  g_application_hold (g_application_get_default ()); /* what is being written is ended in order */
  bw_import_job_run_async (self->job, self->cancellable, done_cb, g_object_ref (self));
}

static void
add_file (BwImportBar *self,
          GFile       *file)
{
  char *path = g_file_get_path (file);

  if (path != NULL)
    g_ptr_array_add (self->waiting, path);
  else
    bw_notice_show (GTK_WIDGET (self), _ ("Only files on this computer can be imported"));
}

static void
import_waiting (BwImportBar *self)
{
  if (self->job == NULL && self->waiting->len > 0 && self->library != NULL)
    start (self);
}

static void
response_cb (BwImportBar *self,
             int          response)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser));
      bw_import_bar_import (self, files);
    }

  g_clear_object (&self->chooser);
}

static void
choose (BwImportBar          *self,
        const char           *title,
        GtkFileChooserAction  action)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (root), action, _ ("_Import"), NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
files_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  choose (user_data, _ ("Import Files"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
folder_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  choose (user_data, _ ("Import a Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwImportBar *self = user_data;
  g_autoptr (GFile) folder = bw_sample_get_folder ();

  add_file (self, folder);
  import_waiting (self);
}

static void
cancel_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_cancellable_cancel (BW_IMPORT_BAR (user_data)->cancellable);
}

static void
report_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwImportBar *self = user_data;

  if (self->reports != NULL)
    bw_report_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->reports);
}

static const GActionEntry ACTIONS[] = {
  { "files", files_action },
  { "folder", folder_action },
  { "sample", sample_action },
  { "cancel", cancel_action },
  { "report", report_action },
};

static void
bw_import_bar_dispose (GObject *object)
{
  BwImportBar *self = BW_IMPORT_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_object (&self->library);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (bw_import_bar_parent_class)->dispose (object);
}

static void
bw_import_bar_finalize (GObject *object)
{
  BwImportBar *self = BW_IMPORT_BAR (object);

  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);

  G_OBJECT_CLASS (bw_import_bar_parent_class)->finalize (object);
}

static void
bw_import_bar_class_init (BwImportBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_import_bar_dispose;
  object_class->finalize = bw_import_bar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BwImportBar, name);
  gtk_widget_class_bind_template_child (widget_class, BwImportBar, progress);
  gtk_widget_class_bind_template_child (widget_class, BwImportBar, left);
}

static void
bw_import_bar_init (BwImportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->waiting = g_ptr_array_new_with_free_func (g_free);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   self);
  set_enabled (self, "cancel", FALSE);
  set_enabled (self, "report", FALSE);
}

void
bw_import_bar_set_library (BwImportBar *self,
                           BwLibrary   *library)
{
  g_return_if_fail (BW_IS_IMPORT_BAR (self));
  g_return_if_fail (BW_IS_LIBRARY (library));

  g_set_object (&self->library, library);
}

/* Returns: (transfer none): the actions, for the window's `import` group */
GActionGroup *
bw_import_bar_get_actions (BwImportBar *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/* Imports files and folders. */
void
bw_import_bar_import (BwImportBar *self,
                      GListModel  *files)
{
  g_return_if_fail (BW_IS_IMPORT_BAR (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_file (self, file);
    }
  import_waiting (self);
}

/* Returns: (nullable): how far the import that runs has come, `NULL` when none does */
BwImportJob *
bw_import_bar_get_job (BwImportBar *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_BAR (self), NULL);

  return self->job;
}

/* Returns: (nullable) (element-type BwImportReport): what the last import brought */
GPtrArray *
bw_import_bar_get_reports (BwImportBar *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_BAR (self), NULL);

  return self->reports;
}
