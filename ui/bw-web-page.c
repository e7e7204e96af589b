#include "bw-web-page.h"

#include "bw-page-watch.h"
#include "bw-plain-viewer.h"
#include "bw-viewer-module.h"

/**
 * BwWebPage:
 *
 * A page of the library as a web page, with the way that led to it. What shows it is
 * loaded once the window has been drawn for the first time; what is asked for before
 * waits. A page that is open is shown again when it reads differently.
 */
struct _BwWebPage
{
  AdwBin        parent_instance;

  BwLibrary    *library;
  BwPageWatch  *watch;
  BwViewer     *viewer;
  GCancellable *cancellable; /* once what shows pages is asked for */
  gulong        painted;
  GError       *error; /* why there are no web pages, if there are none */

  char         *wanted; /* the address that was asked for last */
  gboolean      loading;
  gboolean      opening; /* what was asked for last has not begun to show */
  gboolean      stale;   /* whether it differs again from what is loading */
  gboolean      awaited; /* whether the focus goes to the viewer when it is made */
  double        zoom;
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
  SIGNAL_FOUND,
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
  g_autofree char *address = NULL;
  BwPage *page = bw_viewer_steal_page (self->viewer, &address);

  if (page == NULL)
    return;

  bw_page_watch_take_page (self->watch, address, page);
  self->opening = FALSE;
}

static void
progress_cb (BwWebPage        *self,
             BwViewerProgress  progress)
{
  /* What is told of the page before may come late; to load that again would end the next. */
  self->loading = progress != BW_VIEWER_LOADED || self->opening;
  if (!self->loading && self->stale)
    bw_viewer_reload (self->viewer);
  self->stale = self->loading && self->stale;
  if (progress == BW_VIEWER_SHOWN)
    {
      take_page (self);
      g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
    }

  tell_changed (self);
}

static void
failed_cb (BwWebPage    *self,
           const char   *address,
           const GError *error)
{
  if (address != NULL)
    {
      g_free (self->wanted);
      self->wanted = g_strdup (address);
    }
  fail (self, error);
}

static void
crashed_cb (BwWebPage *self)
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

static void
found_cb (BwWebPage *self,
          int        index,
          int        count)
{
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, index, count);
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
    bw_viewer_reload (self->viewer);
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
  bw_viewer_open (self->viewer, self->wanted);
}

/* Without the module what there is to read can still be fetched. */
static void
make_viewer (BwWebPage *self)
{
  self->viewer = self->error == NULL ? bw_viewer_module_make (self->library)
                                     : bw_plain_viewer_new (self->library);
  bw_viewer_set_zoom (self->viewer, self->zoom);
  g_object_connect (self->viewer,
                    "swapped-object-signal::progress", progress_cb, self,
                    "swapped-object-signal::failed", failed_cb, self,
                    "swapped-object-signal::crashed", crashed_cb, self,
                    "swapped-object-signal::link", link_cb, self,
                    "swapped-object-signal::hover", hover_cb, self,
                    "swapped-object-signal::found", found_cb, self,
                    NULL);

  adw_bin_set_child (ADW_BIN (self), bw_viewer_get_widget (self->viewer));
  if (self->wanted != NULL)
    open_wanted (self);
  if (self->awaited)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BwWebPage) self = user_data;

  if (bw_viewer_module_load_finish (result, &self->error) ||
      !g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    make_viewer (self);
}

/* What shows pages is large; while it is loaded the window could not go on being made. */
static void
after_paint_cb (BwWebPage     *self,
                GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->painted, clock);
  self->cancellable = g_cancellable_new ();
  bw_viewer_module_load_async (self->cancellable, loaded_cb, g_object_ref (self));
}

static void
bw_web_page_map (GtkWidget *widget)
{
  BwWebPage *self = BW_WEB_PAGE (widget);

  GTK_WIDGET_CLASS (bw_web_page_parent_class)->map (widget);

  if (self->cancellable == NULL && self->painted == 0)
    self->painted = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                             G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
bw_web_page_grab_focus (GtkWidget *widget)
{
  BwWebPage *self = BW_WEB_PAGE (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  self->awaited = self->viewer == NULL;

  return child != NULL && gtk_widget_grab_focus (child);
}

static void
bw_web_page_dispose (GObject *object)
{
  BwWebPage *self = BW_WEB_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->watch != NULL)
    bw_page_watch_stop (self->watch);
  g_clear_object (&self->watch);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->viewer);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_web_page_parent_class)->dispose (object);
}

static void
bw_web_page_finalize (GObject *object)
{
  BwWebPage *self = BW_WEB_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->wanted);

  G_OBJECT_CLASS (bw_web_page_parent_class)->finalize (object);
}

/* A signal with up to two arguments of the same type. */
static void
add_signal (guint       id,
            const char *name,
            guint       n_arguments,
            GType       argument)
{
  signals[id] = g_signal_new (name, BW_TYPE_WEB_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, n_arguments, argument, argument);
}

/*
 * shown: another page has begun to show. changed: something else is known of it.
 * failed: it could not be shown. crashed: what shows pages has ended. link: a link was
 * followed that leads to no page. hover: the pointer is on a link that leaves the
 * library, or on none. found: which match, from 1, of how many is selected.
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
  add_signal (SIGNAL_FOUND, "found", 2, G_TYPE_INT);
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

/* Opens a page, at once or when there is what shows it. */
void
bw_web_page_open (BwWebPage  *self,
                  const char *address)
{
  char *copy = g_strdup (address);

  g_return_if_fail (BW_IS_WEB_PAGE (self));
  g_return_if_fail (address != NULL);

  g_free (self->wanted);
  self->wanted = copy;
  if (self->viewer != NULL)
    open_wanted (self);
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

  return self->loading || (self->viewer == NULL && self->wanted != NULL);
}

/* Returns: (transfer none) (nullable): what shows the page; `NULL` before the window has been drawn */
BwViewer *
bw_web_page_get_viewer (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), NULL);

  return self->viewer;
}

/* Returns: (nullable): why a page that is open cannot be seen as a web page */
const GError *
bw_web_page_get_error (BwWebPage *self)
{
  g_return_val_if_fail (BW_IS_WEB_PAGE (self), NULL);

  return self->error;
}

void
bw_web_page_set_zoom (BwWebPage *self,
                      double     zoom)
{
  g_return_if_fail (BW_IS_WEB_PAGE (self));

  self->zoom = zoom;
  if (self->viewer != NULL)
    bw_viewer_set_zoom (self->viewer, zoom);
}
