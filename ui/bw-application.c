#include "bw-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "bw-config.h"
#include "bw-contrast.h"
#include "bw-page-policy.h"
#include "bw-shortcuts.h"
#include "bw-test-interface.h"
#include "bw-window.h"

#define SERVICE_TIMEOUT 10000 /* milliseconds for which a service without a window waits */

/**
 * BwApplication:
 *
 * The program: one of it runs, with one library, and shows a window when it is asked to.
 */
struct _BwApplication
{
  AdwApplication   parent_instance;

  BwLibrary       *library;
  BwTestInterface *test_interface;
  guint            terminate;
  guint            interrupt;
};

G_DEFINE_FINAL_TYPE (BwApplication, bw_application, ADW_TYPE_APPLICATION)

/* The windows end what they do; the program ends with the last of them. */
static void
close_windows (BwApplication *self)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  if (windows == NULL)
    g_application_quit (G_APPLICATION (self));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (GTK_WINDOW (l->data));
  g_list_free (windows);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  close_windows (user_data);
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (BW_IS_WINDOW (window))
    bw_shortcuts_present (GTK_APPLICATION_WINDOW (window));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_show_about_window (parent,
                         "application-name", _ ("Bookwheel"),
                         "application-icon", BW_APP_ID,
                         "version", BW_VERSION,
                         "developer-name", _ ("The Bookwheel authors"),
                         "comments", _ ("Keeps the research that you follow in one library on this "
                                        "computer, searches it as you type, and reads like a good "
                                        "book."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

/* For notifications and searches of the desktop. */
static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwApplication *self = user_data;
  GtkWindow *window;

  g_application_activate (G_APPLICATION (self));
  if ((window = gtk_application_get_active_window (GTK_APPLICATION (self))) != NULL)
    bw_window_open (BW_WINDOW (window), g_variant_get_string (parameter, NULL));
}

static const GActionEntry ACTIONS[] = {
  { "quit", quit_action },
  { "shortcuts", shortcuts_action },
  { "about", about_action },
  { "open", open_action, "s" },
};

static gboolean
signal_cb (gpointer user_data)
{
  close_windows (user_data);

  return G_SOURCE_CONTINUE;
}

static BwWindow *
ensure_window (BwApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (BW_IS_WINDOW (l->data))
      return l->data;

  if (self->library == NULL)
    {
      g_autofree char *path = bw_library_get_default_path ();

      self->library = bw_library_new (path, BW_LIBRARY_READ_WRITE);
    }

  return bw_window_new (GTK_APPLICATION (self), self->library);
}

static void
bw_application_activate (GApplication *application)
{
  BwApplication *self = BW_APPLICATION (application);
  BwWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));
  if (self->test_interface != NULL)
    bw_test_interface_set_window (self->test_interface, window);
}

/* Addresses of the library are opened, everything else is imported. */
static void
bw_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  g_autoptr (GListStore) imports = g_list_store_new (G_TYPE_FILE);
  g_autofree char *address = NULL;
  BwWindow *window;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      if (!g_str_has_prefix (uri, BW_PAGE_URI_SCHEME ":"))
        {
          g_list_store_append (imports, files[i]);
          continue;
        }
      g_free (address);
      address = g_steal_pointer (&uri);
    }

  bw_application_activate (application);
  window = ensure_window (BW_APPLICATION (application));
  if (address != NULL)
    bw_window_open (window, address);
  if (g_list_model_get_n_items (G_LIST_MODEL (imports)) > 0)
    bw_window_import (window, G_LIST_MODEL (imports));
}

/* To draw it in all sizes takes a while, for which the first frame need not wait. */
static gboolean
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (BW_APP_ID);

  return G_SOURCE_REMOVE;
}

static void
bw_application_startup (GApplication *application)
{
  BwApplication *self = BW_APPLICATION (application);

  G_APPLICATION_CLASS (bw_application_parent_class)->startup (application);

  g_idle_add_full (G_PRIORITY_LOW, set_icon_cb, NULL, NULL);
  bw_contrast_follow ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   application);
  bw_shortcuts_install (GTK_APPLICATION (application));
  self->terminate = g_unix_signal_add (SIGTERM, signal_cb, self);
  self->interrupt = g_unix_signal_add (SIGINT, signal_cb, self);
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, SERVICE_TIMEOUT);
}

static gboolean
bw_application_dbus_register (GApplication     *application,
                              GDBusConnection  *connection,
                              const char       *object_path,
                              GError          **error)
{
  BwApplication *self = BW_APPLICATION (application);

  if (!G_APPLICATION_CLASS (bw_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;

  if (bw_test_interface_is_wanted ())
    self->test_interface = bw_test_interface_new (connection);

  return TRUE;
}

static void
bw_application_dbus_unregister (GApplication    *application,
                                GDBusConnection *connection,
                                const char      *object_path)
{
  g_clear_object (&BW_APPLICATION (application)->test_interface);

  G_APPLICATION_CLASS (bw_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

static gint
bw_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("bookwheel %s\n", BW_VERSION);
      return 0;
    }

  return G_APPLICATION_CLASS (bw_application_parent_class)->handle_local_options (application, options);
}

static void
bw_application_shutdown (GApplication *application)
{
  BwApplication *self = BW_APPLICATION (application);

  g_clear_handle_id (&self->terminate, g_source_remove);
  g_clear_handle_id (&self->interrupt, g_source_remove);

  G_APPLICATION_CLASS (bw_application_parent_class)->shutdown (application);

  if (self->library != NULL)
    bw_library_close (self->library);
  while (g_main_context_iteration (NULL, FALSE))
    continue; /* what the library still had to tell */
  g_clear_object (&self->library);
}

static void
bw_application_class_init (BwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = bw_application_startup;
  application_class->activate = bw_application_activate;
  application_class->open = bw_application_open;
  application_class->dbus_register = bw_application_dbus_register;
  application_class->dbus_unregister = bw_application_dbus_unregister;
  application_class->handle_local_options = bw_application_handle_local_options;
  application_class->shutdown = bw_application_shutdown;
}

static void
bw_application_init (BwApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self),
                                                     _ ("[FILE|bookwheel:REF…]"));
}

BwApplication *
bw_application_new (void)
{
  return g_object_new (BW_TYPE_APPLICATION,
                       "application-id", BW_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
