#include "bw-web-viewer.h"

#include "bw-finder.h"
#include "bw-page-colours.h"
#include "bw-page-font.h"
#include "bw-page-policy.h"
#include "bw-web-view.h"

/**
 * BwWebViewer:
 *
 * Shows pages in a web view.
 */
struct _BwWebViewer
{
  BwViewer       parent_instance;

  BwPageScheme  *scheme;
  WebKitWebView *view;
  BwFinder      *finder; /* once something is found in a page */
};

G_DEFINE_FINAL_TYPE (BwWebViewer, bw_web_viewer, BW_TYPE_VIEWER)

static void
load_changed_cb (BwViewer        *viewer,
                 WebKitLoadEvent  event)
{
  if (event == WEBKIT_LOAD_FINISHED)
    bw_viewer_tell_progress (viewer, BW_VIEWER_LOADED);
  else
    bw_viewer_tell_progress (viewer, event == WEBKIT_LOAD_COMMITTED ? BW_VIEWER_SHOWN
                                                                    : BW_VIEWER_BEGUN);
}

static gboolean
load_failed_cb (BwViewer        *viewer,
                WebKitLoadEvent  event,
                const char      *uri,
                const GError    *error)
{
  if (!g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED) &&
      !g_error_matches (error, WEBKIT_POLICY_ERROR,
                        WEBKIT_POLICY_ERROR_FRAME_LOAD_INTERRUPTED_BY_POLICY_CHANGE))
    bw_viewer_tell_failed (viewer, uri, error);

  return GDK_EVENT_STOP;
}

static void
unusable_cb (BwViewer     *viewer,
             const GError *error)
{
  bw_viewer_tell_failed (viewer, NULL, error);
}

static void
bw_web_viewer_open (BwViewer   *viewer,
                    const char *address)
{
  bw_web_view_open (BW_WEB_VIEW (BW_WEB_VIEWER (viewer)->view), address);
}

static void
bw_web_viewer_reload (BwViewer *viewer)
{
  webkit_web_view_reload (BW_WEB_VIEWER (viewer)->view);
}

static void
bw_web_viewer_go (BwViewer *viewer,
                  gboolean  forward)
{
  if (forward)
    webkit_web_view_go_forward (BW_WEB_VIEWER (viewer)->view);
  else
    webkit_web_view_go_back (BW_WEB_VIEWER (viewer)->view);
}

static gboolean
bw_web_viewer_can_go (BwViewer *viewer,
                      gboolean  forward)
{
  WebKitWebView *view = BW_WEB_VIEWER (viewer)->view;

  return forward ? webkit_web_view_can_go_forward (view) : webkit_web_view_can_go_back (view);
}

static BwPage *
bw_web_viewer_steal_page (BwViewer  *viewer,
                          char     **address)
{
  BwWebViewer *self = BW_WEB_VIEWER (viewer);

  *address = bw_page_scheme_get_address (webkit_web_view_get_uri (self->view));

  return bw_page_scheme_steal_page (self->scheme, *address);
}

static GtkWidget *
bw_web_viewer_get_widget (BwViewer *viewer)
{
  return GTK_WIDGET (BW_WEB_VIEWER (viewer)->view);
}

static void
bw_web_viewer_set_zoom (BwViewer *viewer,
                        double    zoom)
{
  webkit_web_view_set_zoom_level (BW_WEB_VIEWER (viewer)->view, zoom);
}

static void
bw_web_viewer_find (BwViewer   *viewer,
                    const char *text)
{
  BwWebViewer *self = BW_WEB_VIEWER (viewer);

  if (self->finder == NULL)
    {
      self->finder = bw_finder_new (self->view);
      g_signal_connect_object (self->finder, "found", G_CALLBACK (bw_viewer_tell_found), self,
                               G_CONNECT_SWAPPED);
    }
  bw_finder_search (self->finder, text);
}

static void
bw_web_viewer_find_step (BwViewer *viewer,
                         gboolean  forward)
{
  if (BW_WEB_VIEWER (viewer)->finder != NULL)
    bw_finder_step (BW_WEB_VIEWER (viewer)->finder, forward);
}

static void
bw_web_viewer_find_stop (BwViewer *viewer)
{
  if (BW_WEB_VIEWER (viewer)->finder != NULL)
    bw_finder_stop (BW_WEB_VIEWER (viewer)->finder);
}

static gboolean
bw_web_viewer_is_responsive (BwViewer *viewer)
{
  return webkit_web_view_get_is_web_process_responsive (BW_WEB_VIEWER (viewer)->view);
}

static void
evaluated_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (JSCValue) value = NULL;
  GError *error = NULL;

  value = webkit_web_view_evaluate_javascript_finish (WEBKIT_WEB_VIEW (object), result, &error);
  if (value != NULL)
    g_task_return_pointer (task, jsc_value_to_string (value), g_free);
  else
    g_task_return_error (task, error);
}

static void
bw_web_viewer_evaluate_async (BwViewer            *viewer,
                              const char          *script,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (viewer, NULL, callback, user_data);

  g_task_set_source_tag (task, bw_web_viewer_evaluate_async);
  webkit_web_view_evaluate_javascript (BW_WEB_VIEWER (viewer)->view, script, -1, BW_PAGE_WORLD,
                                       NULL, NULL, evaluated_cb, task);
}

static char *
bw_web_viewer_evaluate_finish (BwViewer      *viewer,
                               GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
bw_web_viewer_dispose (GObject *object)
{
  BwWebViewer *self = BW_WEB_VIEWER (object);

  g_clear_object (&self->finder);
  g_clear_object (&self->view);
  g_clear_object (&self->scheme);

  G_OBJECT_CLASS (bw_web_viewer_parent_class)->dispose (object);
}

static void
bw_web_viewer_class_init (BwWebViewerClass *klass)
{
  BwViewerClass *viewer_class = BW_VIEWER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_web_viewer_dispose;
  viewer_class->open = bw_web_viewer_open;
  viewer_class->reload = bw_web_viewer_reload;
  viewer_class->go = bw_web_viewer_go;
  viewer_class->can_go = bw_web_viewer_can_go;
  viewer_class->steal_page = bw_web_viewer_steal_page;
  viewer_class->get_widget = bw_web_viewer_get_widget;
  viewer_class->set_zoom = bw_web_viewer_set_zoom;
  viewer_class->find = bw_web_viewer_find;
  viewer_class->find_step = bw_web_viewer_find_step;
  viewer_class->find_stop = bw_web_viewer_find_stop;
  viewer_class->is_responsive = bw_web_viewer_is_responsive;
  viewer_class->evaluate_async = bw_web_viewer_evaluate_async;
  viewer_class->evaluate_finish = bw_web_viewer_evaluate_finish;
}

static void
bw_web_viewer_init (BwWebViewer *self)
{
}

BwViewer *
bw_web_viewer_new (BwLibrary *library)
{
  BwWebViewer *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_WEB_VIEWER, NULL);
  self->scheme = bw_page_scheme_new (library);
  self->view = WEBKIT_WEB_VIEW (g_object_ref_sink (bw_web_view_new (self->scheme)));
  bw_page_font_follow (webkit_web_view_get_settings (self->view));
  bw_page_colours_follow (self->view);
  g_object_connect (self->view,
                    "swapped-object-signal::load-changed", load_changed_cb, self,
                    "swapped-object-signal::load-failed", load_failed_cb, self,
                    "swapped-object-signal::web-process-terminated", bw_viewer_tell_crashed, self,
                    "swapped-object-signal::unusable", unusable_cb, self,
                    "swapped-object-signal::link", bw_viewer_tell_link, self,
                    "swapped-object-signal::hover", bw_viewer_tell_hover, self,
                    NULL);

  return BW_VIEWER (self);
}
