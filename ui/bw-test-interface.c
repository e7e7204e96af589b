#include "bw-test-interface.h"

#include "bw-heartbeat.h"
#include "bw-test-state.h"

#define TEST_VARIABLE "BOOKWHEEL_TEST"
#define TEST_PATH "/io/github/bookwheel/Bookwheel/Test"

static const char INTERFACE[] =
  "<node><interface name='io.github.bookwheel.Bookwheel.Test'>"
  "<method name='State'><arg type='s' direction='out'/></method>"
  "<method name='Beats'><arg type='s' direction='out'/></method>"
  "<method name='EvalPage'><arg type='s' direction='in'/><arg type='s' direction='out'/></method>"
  "<method name='Snapshot'><arg type='s' direction='in'/></method>"
  "<method name='Import'><arg type='as' direction='in'/></method>"
  "<method name='Open'><arg type='s' direction='in'/></method>"
  "<method name='SetDirection'><arg type='s' direction='in'/></method>"
  "<method name='Quit'/>"
  "</interface></node>";

/**
 * BwTestInterface:
 *
 * Lets a test ask on the session bus what the window shows, and bring it where keys do
 * not lead. It is there only when the environment asks for it.
 */
struct _BwTestInterface
{
  GObject          parent_instance;

  GDBusConnection *connection;
  guint            registration;
  BwWindow        *window;
  BwHeartbeat     *heartbeat; /* from when it is first asked for */
  gboolean         drawn;
  gboolean         loaded;
};

G_DEFINE_FINAL_TYPE (BwTestInterface, bw_test_interface, G_TYPE_OBJECT)

static void
evaluated_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GDBusMethodInvocation *invocation = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = bw_viewer_evaluate_finish (BW_VIEWER (object), result, &error);

  if (text != NULL)
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(s)", text));
  else
    g_dbus_method_invocation_return_gerror (invocation, error);
}

static void
evaluate (BwTestInterface       *self,
          const char            *script,
          GDBusMethodInvocation *invocation)
{
  BwPageView *view = bw_pane_get_page_view (bw_window_get_pane (self->window));
  BwViewer *viewer = bw_web_page_get_viewer (bw_page_view_get_web_page (view));

  if (viewer == NULL)
    g_dbus_method_invocation_return_error (invocation, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                           "There is nothing yet that shows pages");
  else
    bw_viewer_evaluate_async (viewer, script, evaluated_cb, invocation);
}

/* Returns: (transfer full): how the main thread has answered since the last call */
static char *
take_beats (BwTestInterface *self)
{
  if (self->heartbeat == NULL)
    self->heartbeat = bw_heartbeat_new (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)));

  return bw_heartbeat_reset (self->heartbeat);
}

/* Draws the window that is in front, pages included, as the renderer sees it. */
static gboolean
save_snapshot (BwTestInterface *self,
               const char      *path)
{
  GtkWidget *widget = GTK_WIDGET (bw_test_state_get_front (self->window));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  if (!(node = gtk_snapshot_free_to_node (snapshot)))
    return FALSE;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  return gdk_texture_save_to_png (texture, path);
}

static void
import (BwTestInterface  *self,
        char            **paths)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (*path);

      g_list_store_append (files, file);
    }
  bw_window_import (self->window, G_LIST_MODEL (files));
}

/* Returns: whether the method exists and did what it is to do */
static gboolean
call (BwTestInterface *self,
      const char      *method,
      GVariant        *parameters)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) paths = NULL;

  if (g_str_equal (method, "Quit"))
    {
      g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "quit", NULL);
      return TRUE;
    }
  if (g_str_equal (method, "Import"))
    {
      g_variant_get (parameters, "(^as)", &paths);
      import (self, paths);
      return TRUE;
    }

  g_variant_get (parameters, "(s)", &text);
  if (g_str_equal (method, "Open"))
    bw_window_open (self->window, text);
  else if (g_str_equal (method, "SetDirection"))
    gtk_widget_set_default_direction (g_str_equal (text, "rtl") ? GTK_TEXT_DIR_RTL
                                                                : GTK_TEXT_DIR_LTR);
  else if (g_str_equal (method, "Snapshot"))
    return save_snapshot (self, text);

  return TRUE;
}

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  BwTestInterface *self = user_data;
  g_autofree char *text = NULL;

  if (self->window == NULL)
    {
      g_dbus_method_invocation_return_error (invocation, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                             "There is no window");
      return;
    }

  if (g_str_equal (method, "State") || g_str_equal (method, "Beats"))
    {
      text = g_str_equal (method, "State") ? bw_test_state_describe (self->window) : take_beats (self);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(s)", text));
    }
  else if (g_str_equal (method, "EvalPage"))
    {
      g_variant_get (parameters, "(s)", &text);
      evaluate (self, text, invocation);
    }
  else if (call (self, method, parameters))
    g_dbus_method_invocation_return_value (invocation, NULL);
  else
    g_dbus_method_invocation_return_error (invocation, G_IO_ERROR, G_IO_ERROR_FAILED,
                                           "It did not work");
}

static const GDBusInterfaceVTable VTABLE = { method_cb };

/* When something happened, in microseconds of the clock that tests have too. */
static void
mark (const char *event)
{
  g_printerr ("BOOKWHEEL-TIME %s %" G_GINT64_FORMAT "\n", event, g_get_monotonic_time ());
}

static void
after_paint_cb (BwTestInterface *self)
{
  if (!self->drawn)
    mark ("first-frame");
  self->drawn = TRUE;
}

static void
pane_changed_cb (BwTestInterface *self,
                 BwPane          *pane)
{
  BwPageView *view = bw_pane_get_page_view (pane);

  if (self->loaded || bw_page_view_get_page (view) == NULL ||
      bw_web_page_is_loading (bw_page_view_get_web_page (view)))
    return;

  self->loaded = TRUE;
  mark ("first-page");
}

static void
bw_test_interface_dispose (GObject *object)
{
  BwTestInterface *self = BW_TEST_INTERFACE (object);

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->heartbeat);
  g_clear_object (&self->connection);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (bw_test_interface_parent_class)->dispose (object);
}

static void
bw_test_interface_class_init (BwTestInterfaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_test_interface_dispose;
}

static void
bw_test_interface_init (BwTestInterface *self)
{
}

gboolean
bw_test_interface_is_wanted (void)
{
  return g_strcmp0 (g_getenv (TEST_VARIABLE), "1") == 0;
}

BwTestInterface *
bw_test_interface_new (GDBusConnection *connection)
{
  BwTestInterface *self;
  g_autoptr (GDBusNodeInfo) node = NULL;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (BW_TYPE_TEST_INTERFACE, NULL);
  node = g_dbus_node_info_new_for_xml (INTERFACE, NULL);
  self->connection = g_object_ref (connection);
  self->registration = g_dbus_connection_register_object (connection, TEST_PATH, node->interfaces[0],
                                                          &VTABLE, self, NULL, NULL);

  return self;
}

/* Tells of this window from now on. */
void
bw_test_interface_set_window (BwTestInterface *self,
                              BwWindow        *window)
{
  g_return_if_fail (BW_IS_TEST_INTERFACE (self));
  g_return_if_fail (BW_IS_WINDOW (window));

  if (!g_set_weak_pointer (&self->window, window))
    return;

  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                           G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bw_window_get_pane (window), "changed", G_CALLBACK (pane_changed_cb),
                           self, G_CONNECT_SWAPPED);
}
