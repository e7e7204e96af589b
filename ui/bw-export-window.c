#include "bw-export-window.h"

#include <glib/gi18n.h>

#include "bw-exporter.h"

/**
 * BwExportWindow:
 *
 * Asks what is to be exported and in which form, and then where to.
 */
struct _BwExportWindow
{
  AdwWindow             parent_instance;

  BwLibrary            *library;
  GtkWidget            *widget; /* in whose window it is told what came of it */
  GPtrArray            *queries;
  GtkFileChooserNative *chooser;

  AdwComboRow          *scope;
  AdwComboRow          *kind;
};

G_DEFINE_FINAL_TYPE (BwExportWindow, bw_export_window, ADW_TYPE_WINDOW)

static const BwExportKind *
get_kind (BwExportWindow *self)
{
  return bw_exporter_get_kind (adw_combo_row_get_selected (self->kind));
}

static void
response_cb (BwExportWindow *self,
             int             response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file == NULL)
    return;

  bw_exporter_save (self->library, get_kind (self),
                    g_ptr_array_index (self->queries, adw_combo_row_get_selected (self->scope)),
                    file, self->widget);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (BwExportWindow *self)
{
  const BwExportKind *kind = get_kind (self);
  gboolean is_folder = kind->suffix == NULL;

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self),
                                               is_folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                         : GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _ ("_Export"), NULL);
  if (!is_folder)
    {
      /* Translators: what a file is called that is exported, without its ending */
      g_autofree char *name = g_strconcat (_ ("Bookwheel"), kind->suffix, NULL);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
bw_export_window_dispose (GObject *object)
{
  BwExportWindow *self = BW_EXPORT_WINDOW (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->library);
  g_clear_object (&self->widget);
  g_clear_pointer (&self->queries, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (bw_export_window_parent_class)->dispose (object);
}

static void
bw_export_window_class_init (BwExportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_export_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwExportWindow, scope);
  gtk_widget_class_bind_template_child (widget_class, BwExportWindow, kind);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_export_window_init (BwExportWindow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) scopes = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->queries = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < bw_exporter_get_n_kinds (); i++)
    gtk_string_list_append (kinds, _ (bw_exporter_get_kind (i)->title));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->scope, G_LIST_MODEL (scopes));
}

/**
 * bw_export_window_new:
 * @widget: in whose window it is told what came of it
 */
BwExportWindow *
bw_export_window_new (BwLibrary *library,
                      GtkWidget *widget)
{
  BwExportWindow *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (BW_TYPE_EXPORT_WINDOW, "transient-for", gtk_widget_get_root (widget), NULL);
  self->library = g_object_ref (library);
  self->widget = g_object_ref (widget);
  bw_export_window_add_scope (self, _ ("The whole library"), NULL);

  return self;
}

/**
 * bw_export_window_add_scope:
 * @query: (nullable): in the search language, or a reference; `NULL` for everything
 *
 * Offers a part of the library. The last that is offered is chosen: it is the nearest.
 */
void
bw_export_window_add_scope (BwExportWindow *self,
                            const char     *title,
                            const char     *query)
{
  GtkStringList *scopes;

  g_return_if_fail (BW_IS_EXPORT_WINDOW (self));
  g_return_if_fail (title != NULL);

  scopes = GTK_STRING_LIST (adw_combo_row_get_model (self->scope));
  gtk_string_list_append (scopes, title);
  g_ptr_array_add (self->queries, g_strdup (query));
  adw_combo_row_set_selected (self->scope, self->queries->len - 1);
}
