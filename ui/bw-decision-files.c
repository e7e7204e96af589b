#include "bw-decision-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bw-library-decisions.h"
#include "bw-notice.h"

/* Gives what has been decided to a colleague, as a file, and takes theirs. */

typedef struct
{
  BwLibrary            *library;
  GtkWidget            *widget; /* in whose window it is told what came of it */
  GtkFileChooserNative *chooser;
  GFile                *file;
  char                 *text;
  guint                 n;
} Exchange;

static Exchange *
exchange_new (BwLibrary *library,
              GtkWidget *widget)
{
  Exchange *self = g_new0 (Exchange, 1);

  self->library = g_object_ref (library);
  self->widget = g_object_ref (widget);

  return self;
}

static void
exchange_free (Exchange *self)
{
  g_clear_object (&self->chooser);
  g_clear_object (&self->file);
  g_object_unref (self->library);
  g_object_unref (self->widget);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exchange, exchange_free)

static void
tell (const Exchange *self,
      char           *text)
{
  bw_notice_replace (self->widget, text, NULL, NULL, NULL);
  g_free (text);
}

static void
replaced_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Exchange) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    tell (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u decision exported",
                                              "%'u decisions exported", self->n),
                                 self->n));
  else
    tell (self, g_strdup_printf (_ ("Nothing was exported: %s"), error->message));
}

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Exchange) self = user_data;
  g_autoptr (GError) error = NULL;
  const Exchange *exchange = self; /* which the next step owns */

  self->text = bw_library_export_decisions_finish (BW_LIBRARY (object), result, &self->n, &error);
  if (self->text == NULL)
    {
      tell (self, g_strdup_printf (_ ("Nothing was exported: %s"), error->message));
      return;
    }

  g_file_replace_contents_async (exchange->file, exchange->text, strlen (exchange->text), NULL, FALSE,
                                 G_FILE_CREATE_NONE, NULL, replaced_cb, g_steal_pointer (&self));
}

/* Of whom it is not known who is meant nothing is decided. */
static char *
describe (const BwDecisionsReport *report)
{
  g_autofree char *taken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u decision in the file, %'u new",
                                                         "%'u decisions in the file, %'u new", report->n),
                                            report->n, report->n_new);
  guint n = report->unplaced->len;
  g_autofree char *unplaced =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u could not be placed: several people here may be meant",
                                  "%'u could not be placed: several people here may be meant", n),
                     n);

  return n > 0 ? g_strdup_printf ("%s. %s", taken, unplaced) : g_steal_pointer (&taken);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Exchange) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecisionsReport) report =
    bw_library_import_decisions_finish (BW_LIBRARY (object), result, &error);

  if (report != NULL)
    tell (self, describe (report));
  else
    tell (self, g_strdup_printf (_ ("No decision was imported: %s"), error->message));
}

static void export(Exchange *self)
{
  bw_library_export_decisions_async (self->library, NULL, exported_cb, self);
}

static void
import (Exchange *self)
{
  g_autofree char *path = g_file_get_path (self->file);

  if (path != NULL)
    {
      bw_library_load_decisions_async (self->library, path, NULL, imported_cb, self);
      return;
    }

  tell (self, g_strdup_printf (_ ("No decision was imported: %s"), _ ("the file is not on this computer")));
  exchange_free (self);
}

static void
response_cb (Exchange *self,
             int       response)
{
  gboolean saves = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (self->chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (response == GTK_RESPONSE_ACCEPT)
    self->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (self->file == NULL)
    exchange_free (self);
  else if (saves)
    export(self);
  else
    import (self);
}

static void
ask (Exchange             *self,
     GtkFileChooserAction  action,
     const char           *title,
     const char           *label)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (root), action, label, NULL);
  gtk_file_filter_set_name (filter, _ ("Decisions"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (response_cb), self);
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    /* Translators: what a file of decisions is called */
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _ ("Decisions.json"));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* @widget: in whose window is asked where to, and told what came of it */
void
bw_decision_files_export (BwLibrary *library,
                          GtkWidget *widget)
{
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  ask (exchange_new (library, widget), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Export Decisions"), _ ("_Export"));
}

/* @widget: in whose window is asked which, and told what came of it */
void
bw_decision_files_import (BwLibrary *library,
                          GtkWidget *widget)
{
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  ask (exchange_new (library, widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Import Decisions"), _ ("_Import"));
}
