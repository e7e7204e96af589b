#include "bw-window.h"

#include <glib/gi18n.h>

#include "bw-action-groups.h"
#include "bw-bookmarks.h"
#include "bw-file-drop.h"
#include "bw-focus.h"
#include "bw-last-page.h"
#include "bw-settings.h"
#include "bw-tally.h"
#include "bw-trouble.h"
#include "bw-window-actions.h"

/**
 * BwWindow:
 *
 * Puts the sidebar and the pane beside each other, or one in front of the other where
 * there is no room, and moves the focus between them.
 */
struct _BwWindow
{
  AdwApplicationWindow  parent_instance;

  BwLibrary            *library;
  BwTally              *tally;
  BwSearches           *searches;
  GCancellable         *cancellable;
  BwLastPage           *last_page;
  BwWindowActions      *actions;

  GtkStack             *stack;
  GtkWidget            *waiting;
  AdwLeaflet           *leaflet;
  BwSidebar            *sidebar;
  BwPane               *pane;
  BwImportBar          *import_bar;
  BwTrouble            *trouble;
};

G_DEFINE_FINAL_TYPE (BwWindow, bw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_pane (BwWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pane));
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
  bw_sidebar_leave (self->sidebar);
}

static void
show_sidebar (BwWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), TRUE);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
}

static void
open_cb (BwWindow   *self,
         const char *address)
{
  if (bw_pane_open (self->pane, address))
    show_pane (self);
}

static void
leave_cb (BwWindow *self)
{
  show_sidebar (self);
  bw_sidebar_focus_rows (self->sidebar);
}

static void
pane_changed_cb (BwWindow *self)
{
  BwPageView *view = bw_pane_get_page_view (self->pane);
  const BwPage *page = bw_page_view_get_page (view);
  const char *title = bw_pane_get_title (self->pane);
  g_autofree char *text = NULL;

  /* Translators: the title of the window, from that of the page */
  text = *title != '\0' ? g_strdup_printf (_ ("%s – Bookwheel"), title) : g_strdup (_ ("Bookwheel"));
  gtk_window_set_title (GTK_WINDOW (self), text);
  if (page != NULL && !bw_web_page_is_loading (bw_page_view_get_web_page (view)))
    bw_sidebar_follow (self->sidebar, bw_pane_is_home (self->pane), page->ref);
}

/* Keys of menus and of other windows are theirs. */
static gboolean
is_for_search (BwWindow        *self,
               guint            keyval,
               GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return FALSE;
  if (focus != NULL && gtk_widget_get_native (focus) != GTK_NATIVE (self))
    return FALSE;

  return letter != 0 && g_unichar_isgraph (letter);
}

static gboolean
key_pressed_cb (BwWindow              *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->trouble) ||
      !is_for_search (self, keyval, state))
    return GDK_EVENT_PROPAGATE;

  show_sidebar (self);

  return bw_sidebar_take_key (self->sidebar, controller, keyval);
}

/* The web view gives a key back only later, by when others went elsewhere: on a page letters are
 * taken before it sees them, so that they stay in their order. */
static void
watch_page_keys (BwWindow *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  BwPageView *view = bw_pane_get_page_view (self->pane);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (bw_page_view_get_web_page (view)), controller);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = bw_library_open_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_visible (self->waiting, FALSE);
  if (opened)
    {
      gtk_stack_set_visible_child (self->stack,
                                   gtk_widget_get_first_child (GTK_WIDGET (self->stack)));
      bw_library_watch (self->library);
      bw_library_update_index_async (self->library, self->cancellable, NULL, NULL);
      bw_tally_update (self->tally);
      bw_searches_update (self->searches);
      bw_window_actions_start (self->actions);
      return;
    }

  bw_trouble_show (self->trouble, error, bw_library_get_path (self->library));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->trouble));
  gtk_widget_grab_focus (GTK_WIDGET (self->trouble));
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  open_cb (BW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_library_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  gtk_widget_set_visible (self->waiting, TRUE);
  bw_library_open_async (self->library, self->cancellable, opened_cb, g_object_ref (self));
}

static void
show_folder_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (bw_library_get_path (self->library));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
set_bookmark_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  const char *ref;
  gboolean bookmarked;

  g_variant_get (parameter, "(&sb)", &ref, &bookmarked);
  bw_bookmarks_set (self->library, ref, bookmarked, GTK_WIDGET (self->stack));
}

static void
switch_pane_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (bw_focus_is_in (GTK_WIDGET (self->sidebar)))
    show_pane (self);
  else
    leave_cb (self);
}

static void
show_sidebar_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  leave_cb (BW_WINDOW (widget));
}

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  gboolean visible = gtk_widget_get_visible (GTK_WIDGET (self->sidebar));

  if (visible)
    show_pane (self);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), !visible);
}

static void
toggle_fullscreen_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
bw_window_dispose (GObject *object)
{
  BwWindow *self = BW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->last_page);
  g_clear_pointer (&self->actions, bw_window_actions_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_WINDOW);
  g_clear_object (&self->tally);
  g_clear_object (&self->searches);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (bw_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "win.open-library", NULL, open_library_action);
  gtk_widget_class_install_action (widget_class, "win.show-folder", NULL, show_folder_action);
  gtk_widget_class_install_action (widget_class, "win.set-bookmark", "(sb)", set_bookmark_action);
  gtk_widget_class_install_action (widget_class, "win.switch-pane", NULL, switch_pane_action);
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-fullscreen", NULL,
                                   toggle_fullscreen_action);
}

static void
bw_window_class_init (BwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_window_dispose;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, import_bar);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
bw_window_init (BwWindow *self)
{
  g_type_ensure (BW_TYPE_IMPORT_BAR);
  g_type_ensure (BW_TYPE_PANE);
  g_type_ensure (BW_TYPE_SIDEBAR);
  g_type_ensure (BW_TYPE_TROUBLE);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  bw_action_groups_insert (GTK_WIDGET (self), "sidebar", bw_sidebar_get_actions (self->sidebar));
  bw_action_groups_insert (GTK_WIDGET (self), "page", bw_pane_get_actions (self->pane));
  bw_action_groups_insert (GTK_WIDGET (self), "import",
                           bw_import_bar_get_actions (self->import_bar));
  bw_file_drop_attach (GTK_WIDGET (self), self->import_bar);
  watch_page_keys (self);
  g_action_group_activate_action (bw_sidebar_get_actions (self->sidebar), "search", NULL);
  bw_settings_bind ("window-width", self, "default-width");
  bw_settings_bind ("window-height", self, "default-height");
  bw_settings_bind ("is-maximized", self, "maximized");
}

BwWindow *
bw_window_new (GtkApplication *application,
               BwLibrary      *library)
{
  BwWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_WINDOW, "application", application, NULL);
  self->library = g_object_ref (library);
  self->tally = bw_tally_new (library);
  self->searches = bw_searches_new (library);
  bw_sidebar_set_library (self->sidebar, library, self->tally, self->searches);
  bw_pane_set_library (self->pane, library, self->tally);
  bw_import_bar_set_library (self->import_bar, library);
  self->last_page = bw_last_page_new (self->pane);
  self->actions = bw_window_actions_new (GTK_WIDGET (self), library, self->searches, self->sidebar, self->pane);
  open_library_action (GTK_WIDGET (self), NULL, NULL);

  return self;
}

/* Opens a page, and goes to it. */
void
bw_window_open (BwWindow   *self,
                const char *address)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  open_cb (self, address);
}

/* Imports files and folders. */
void
bw_window_import (BwWindow   *self,
                  GListModel *files)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  bw_import_bar_import (self->import_bar, files);
}

BwSidebar *
bw_window_get_sidebar (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  return self->sidebar;
}

BwPane *
bw_window_get_pane (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  return self->pane;
}

BwImportBar *
bw_window_get_import_bar (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  return self->import_bar;
}
