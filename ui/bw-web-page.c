#include "bw-web-page.h"

#include "bw-page-colours.h"
#include "bw-page-font.h"
#include "bw-page-watch.h"
#include "bw-web-view.h"

/**
 * BwWebPage:
 *
 * A page of the library in a web view, with the way that led to it. The view is made
 * once the window has been drawn for the first time; what is asked for before waits. A
 * page that is open is shown again when it reads differently.
 */
struct _BwWebPage
{
  AdwBin         parent_instance;

  BwLibrary     *library;
  BwPageScheme  *scheme;
  BwPageWatch   *watch;
  WebKitWebView *view;
  gulong         painted;

  char          *wanted; /* the address that was asked for last */
  gboolean       loading;
  gboolean       opening; /* what was asked for last has not begun to show */
  gboolean       stale;   /* whether it differs again from what is loading */
  gboolean       awaited; /* whether the focus goes to the view when it is made */
  double         zoom;
};

G_DEFINE_FINAL_TYPE (BwWebPage, bw_web_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_SHOWN,
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_CRASHED,
  SIGNAL_LINK,
  SIGNAL_HOVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_changed (BwWebPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fail (BwWebPage    *self,
      const GError *error)
{
  self->loading = self->opening = FALSE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* Learns what else is known of the page that has begun to show. */
static void
take_page (BwWebPage *self)
{
  g_autofree char *address = bw_page_scheme_get_address (webkit_web_view_get_uri (self->view));
  BwPage *page = bw_page_scheme_steal_page (self->scheme, address);

  if (page == NULL)
    return;

  bw_page_watch_take_page (self->watch, address, page);
  self->opening = FALSE;
}

static void
load_changed_cb (BwWebPage       *self,
                 WebKitLoadEvent  event)
{
  /* What is told of the page before may come late; to load that again would end the next. */
  self->loading = event != WEBKIT_LOAD_FINISHED || self->opening;
  if (!self->loading && self->stale)
    webkit_web_view_reload (self->view);
  self->stale = self->loading && self->stale;
  if (event == WEBKIT_LOAD_COMMITTED)
    {
      take_page (self);
      g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
    }

  tell_changed (self);
}

static gboolean
load_failed_cb (BwWebPage       *self,
                WebKitLoadEvent  event,
                const char      *uri,
                const GError    *error)
{
  if (g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED) ||
      g_error_matches (error, WEBKIT_POLICY_ERROR,
                       WEBKIT_POLICY_ERROR_FRAME_LOAD_INTERRUPTED_BY_POLICY_CHANGE))
    return GDK_EVENT_STOP;

  g_free (self->wanted);
  self->wanted = g_strdup (uri);
  fail (self, error);

  return GDK_EVENT_STOP;
}

static void
web_process_terminated_cb (BwWebPage *self)
{
  self->loading = self->opening = FALSE;
  g_signal_emit (self, signals[SIGNAL_CRASHED], 0);
}

static void
link_cb (BwWebPage  *self,
         const char *address)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, address);
}

static void
hover_cb (BwWebPage  *self,
          const char *address)
{
  g_signal_emit (self, signals[SIGNAL_HOVER], 0, address);
}

/* Tells what became of the page since it was opened. */
static void
page_changed_cb (gboolean      differs,
                 const GError *error,
                 gpointer      user_data)
{
  BwWebPage *self = user_data;

  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  self->stale = differs && self->loading;
  if (differs && !self->loading)
    webkit_web_view_reload (self->view);
  tell_changed (self);
}

/* To load the old page again would end this. */
static void
open_wanted (BwWebPage *self)
{
  self->loading = TRUE;
  self->opening = TRUE;
  self->stale = FALSE;
  bw_page_watch_stop (self->watch);
  bw_web_view_open (BW_WEB_VIEW (self->view), self->wanted);
}

static void
make_view (BwWebPage *self)
{
  self->scheme = bw_page_scheme_new (self->library);
  self->view = WEBKIT_WEB_VIEW (bw_web_view_new (self->scheme));
  bw_page_font_follow (webkit_web_view_get_settings (self->view));
  bw_page_colours_follow (self->view);
  webkit_web_view_set_zoom_level (self->view, self->zoom);
  g_object_connect (self->view,
                    "swapped-object-signal::load-changed", load_changed_cb, self,
                    "swapped-object-signal::load-failed", load_failed_cb, self,
                    "swapped-object-signal::web-process-terminated", web_process_terminated_cb, self,
                    "swapped-object-signal::unusable", fail, self,
                    "swapped-object-signal::link", link_cb, self,
                    "swapped-object-signal::hover", hover_cb, self,
                    NULL);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  if (self->wanted != NULL)
    open_wanted (self);
  if (self->awaited)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
after_paint_cb (BwWebPage     *self,
                GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->painted, clock);
  if (self->view == NULL && self->library != NULL)
    make_view (self);
}

static void
bw_web_page_map (GtkWidget *widget)
{
  BwWebPage *self = BW_WEB_PAGE (widget);

  GTK_WIDGET_CLASS (bw_web_page_parent_class)->map (widget);

  if (self->view == NULL && self->painted == 0)
    self->painted = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                             G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
bw_web_page_grab_focus (GtkWidget *widget)
{
  BwWebPage *self = BW_WEB_PAGE (widget);

  self->awaited = self->view == NULL;

  return self->view != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
bw_web_page_dispose (GObject *object)
{
  BwWebPage *self = BW_WEB_PAGE (object);

  if (self->watch != NULL)
    bw_page_watch_stop (self->watch);
  g_clear_object (&self->watch);
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->scheme);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_web_page_parent_class)->dispose (object);
}

static void
bw_web_page_finalize (GObject *object)
{
  BwWebPage *self = BW_WEB_PAGE (object);

  g_free (self->wanted);

  G_OBJECT_CLASS (bw_web_page_parent_class)->finalize (object);
}

/* A signal with an argument, or with none. */
static void
add_signal (guint       id,
            const char *name,
            guint       n_arguments,
            GType       argument)
{
  signals[id] = g_signal_new (name, BW_TYPE_WEB_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, n_arguments, argument);
}

/*
 * shown: another page has begun to show. changed: something else is known of it.
 * failed: it could not be shown. crashed: what shows pages has ended. link: a link was
 * followed that leads to no page. hover: the pointer is on a link that leaves the
 * library, or on none.
 */
static void
bw_web_page_class_init (BwWebPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_web_page_dispose;
  object_class->finalize = bw_web_page_finalize;
  widget_class->map = bw_web_page_map;
  widget_class->grab_focus = bw_web_page_grab_focus;

  add_signal (SIGNAL_SHOWN, "shown", 0, G_TYPE_NONE);
  add_signal (SIGNAL_CHANGED, "changed", 0, G_TYPE_NONE);
  add_signal (SIGNAL_FAILED, "failed", 1, G_TYPE_ERROR);
  add_signal (SIGNAL_CRASHED, "crashed", 0, G_TYPE_NONE);
  add_signal (SIGNAL_LINK, "link", 1, G_TYPE_STRING);
  add_signal (SIGNAL_HOVER, "hover", 1, G_TYPE_STRING);
}

static void
bw_web_page_init (BwWebPage *self)
{
  self->zoom = 1;
}

void
bw_web_page_set_library (BwWebPage *self,
                         BwLibrary *library)
{
  g_return_if_fail (BW_IS_WEB_PAGE (self));
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->watch = bw_page_watch_new (library, page_changed_cb, self);
}

/* Opens a page, at once or when there is a view to show it. */
void
bw_web_page_open (BwWebPage  *self,
                  const char *address)
{
  char *copy = g_strdup (address);

  g_return_if_fail (BW_IS_WEB_PAGE (self));
  g_return_if_fail (address != NULL);

  g_free (self->wanted);
  self->wanted = copy;
  if (self->view != NULL)
    open_wanted (self);
}

void
bw_web_page_reload (BwWebPage *self)
{
  g_return_if_fail (BW_IS_WEB_PAGE (self));

  if (self->view != NULL)
    webkit_web_view_reload (self->view);
}

void
bw_web_page_go (BwWebPage *self,
                gboolean   forward)
{
  g_return_if_fail (BW_IS_WEB_PAGE (self));

  if (self->view != NULL && forward)
    webkit_web_view_go_forward (self->view);
  else if (self->view != NULL)
    webkit_web_view_go_back (self->view);
}

gboolean
bw_web_page_can_go (BwWebPage *self,
                    gboolean   forward)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), FALSE);

  return self->view != NULL && (forward ? webkit_web_view_can_go_forward (self->view)
                                        : webkit_web_view_can_go_back (self->view));
}

/* Returns: (nullable): the page that was shown last */
const BwPage *
bw_web_page_get_page (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), NULL);

  return self->watch != NULL ? bw_page_watch_get_page (self->watch) : NULL;
}

/* Returns: (nullable): the address of that page */
const char *
bw_web_page_get_address (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), NULL);

  return self->watch != NULL ? bw_page_watch_get_address (self->watch) : NULL;
}

/* Returns: (nullable): the address that was asked for last */
const char *
bw_web_page_get_wanted (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), NULL);

  return self->wanted;
}

gboolean
bw_web_page_is_loading (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), FALSE);

  return self->loading || (self->view == NULL && self->wanted != NULL);
}

/* Returns: (transfer none) (nullable): `NULL` before the window has been drawn */
WebKitWebView *
bw_web_page_get_web_view (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), NULL);

  return self->view;
}

void
bw_web_page_set_zoom (BwWebPage *self,
                      double     zoom)
{
  g_return_if_fail (BW_IS_WEB_PAGE (self));

  self->zoom = zoom;
  if (self->view != NULL)
    webkit_web_view_set_zoom_level (self->view, zoom);
}
