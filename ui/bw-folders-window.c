#include "bw-folders-window.h"

#include <glib/gi18n.h>

/**
 * BwFoldersWindow:
 *
 * Which folders of notes are watched. A row each, with a button that ends it.
 */
struct _BwFoldersWindow
{
  AdwPreferencesWindow  parent_instance;

  BwFolderWatch        *watch;
  GPtrArray            *rows;

  AdwPreferencesGroup  *group;
};

G_DEFINE_FINAL_TYPE (BwFoldersWindow, bw_folders_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
stop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BwFoldersWindow *self = BW_FOLDERS_WINDOW (widget);
  const char *folder = g_variant_get_string (parameter, NULL);
  AdwToast *toast = adw_toast_new (_ ("The folder is no longer watched; its notes stay"));

  bw_folder_watch_set (self->watch, folder, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "folders.watch");
  adw_toast_set_action_target (toast, "s", folder);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void
watch_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  bw_folder_watch_set (BW_FOLDERS_WINDOW (widget)->watch, g_variant_get_string (parameter, NULL),
                       TRUE);
}

static GtkWidget *
make_row (const char *folder)
{
  g_autofree char *name = g_filename_display_basename (folder);
  g_autofree char *path = g_filename_display_name (folder);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = g_markup_escape_text (path, -1);
  g_autofree char *label = g_strdup_printf (_ ("Stop watching %s"), name);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Stop"));

  g_object_set (row, "title", title, "subtitle", subtitle, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "folders.stop");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", folder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static GtkWidget *
make_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "title", _ ("No Folder Is Watched"), "subtitle",
                _ ("Import a folder with notes in Markdown: it is watched from then on."), NULL);

  return row;
}

static void
add_row (BwFoldersWindow *self,
         GtkWidget       *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
update (BwFoldersWindow *self)
{
  const char *const *folders = bw_folder_watch_get_folders (self->watch);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    add_row (self, make_row (folders[i]));
  if (self->rows->len == 0)
    add_row (self, make_empty_row ());
}

static void
bw_folders_window_dispose (GObject *object)
{
  BwFoldersWindow *self = BW_FOLDERS_WINDOW (object);

  g_clear_object (&self->watch);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_FOLDERS_WINDOW);

  G_OBJECT_CLASS (bw_folders_window_parent_class)->dispose (object);
}

static void
bw_folders_window_class_init (BwFoldersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_folders_window_dispose;

  gtk_widget_class_install_action (widget_class, "folders.stop", "s", stop_action);
  gtk_widget_class_install_action (widget_class, "folders.watch", "s", watch_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-folders-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwFoldersWindow, group);
}

static void
bw_folders_window_init (BwFoldersWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

BwFoldersWindow *
bw_folders_window_new (GtkWindow     *parent,
                       BwFolderWatch *watch)
{
  BwFoldersWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (BW_IS_FOLDER_WATCH (watch), NULL);

  self = g_object_new (BW_TYPE_FOLDERS_WINDOW, "transient-for", parent, NULL);
  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "notify::folders", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
