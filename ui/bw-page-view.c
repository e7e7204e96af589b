#include "bw-page-view.h"

#include <glib/gi18n.h>

#include "bw-error.h"
#include "bw-finder.h"
#include "bw-page-font.h"
#include "bw-page-watch.h"
#include "bw-text-page.h"
#include "bw-web-view.h"

/**
 * BwPageView:
 *
 * Shows a page of the library: in a web view, as plain text, or in their place what
 * went wrong. The web view is made once the window has been drawn for the first time.
 * A page that is open is shown again when the library says that it has changed.
 */
struct _BwPageView
{
  AdwBin         parent_instance;

  BwLibrary     *library;
  BwPageScheme  *scheme;
  WebKitWebView *web_view;
  BwFinder      *finder;
  BwPageWatch   *watch;
  gulong         painted;

  char          *wanted;  /* the address that was asked for last */
  char          *address; /* of @page */
  BwPage        *page;
  gboolean       loading;
  gboolean       troubled;
  gboolean       as_text;
  double         zoom;

  GtkStack      *stack;
  AdwBin        *web_place;
  BwTextPage    *text_page;
  AdwStatusPage *trouble;
  GtkButton     *way_out;
  GtkLabel      *link;
};

G_DEFINE_FINAL_TYPE (BwPageView, bw_page_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LINK,
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_changed (BwPageView *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
show_page (BwPageView *self)
{
  self->troubled = FALSE;
  bw_text_page_set_text (self->text_page, self->as_text && self->page != NULL ? self->page->text
                                                                              : NULL);
  gtk_stack_set_visible_child_name (self->stack, self->as_text ? "text" : "web");
}

/* Shows in place of the page why there is none; Enter does what helps. */
static void
show_trouble (BwPageView *self,
              const char *title,
              const char *text,
              gboolean    again)
{
  self->troubled = TRUE;
  self->loading = FALSE;
  adw_status_page_set_title (self->trouble, title);
  adw_status_page_set_description (self->trouble, text);
  gtk_button_set_label (self->way_out, again ? _ ("_Load Again") : _ ("_Home"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way_out),
                                  again ? "page.reload" : "page.home");
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  tell_changed (self);
}

static void
show_error (BwPageView   *self,
            const GError *error)
{
  if (g_error_matches (error, BW_ERROR, BW_ERROR_NOT_FOUND))
    show_trouble (self, _ ("Not in the Library"),
                  _ ("There is nothing at this address. What was here may have been removed."),
                  FALSE);
  else
    show_trouble (self, _ ("The Page Cannot Be Shown"), error->message, TRUE);
}

/* Learns what else is known of the page that has begun to show. */
static void
take_page (BwPageView *self)
{
  g_autofree char *address = NULL;
  BwPage *page;

  address = bw_page_scheme_get_address (webkit_web_view_get_uri (self->web_view));
  if (!(page = bw_page_scheme_steal_page (self->scheme, address)))
    return;

  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->address);
  self->page = page;
  self->address = g_steal_pointer (&address);
  bw_page_watch_set_page (self->watch, self->address, page);
}

static void
load_changed_cb (BwPageView      *self,
                 WebKitLoadEvent  event)
{
  self->loading = event != WEBKIT_LOAD_FINISHED;
  if (event == WEBKIT_LOAD_COMMITTED)
    {
      take_page (self);
      show_page (self);
    }

  tell_changed (self);
}

static gboolean
load_failed_cb (BwPageView      *self,
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
  show_error (self, error);

  return GDK_EVENT_STOP;
}

static void
unusable_cb (BwPageView   *self,
             const GError *error)
{
  show_error (self, error);
}

static void
web_process_terminated_cb (BwPageView *self)
{
  show_trouble (self, _ ("The Page Has Stopped"),
                _ ("What shows the pages ended unexpectedly. The library is not affected."), TRUE);
}

static void
link_cb (BwPageView *self,
         const char *address)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, address);
}

/* Where a link leads that leaves the library is told before it is followed. */
static void
hover_cb (BwPageView *self,
          const char *address)
{
  gtk_label_set_text (self->link, address != NULL ? address : "");
  gtk_widget_set_visible (GTK_WIDGET (self->link), address != NULL);
}

static void
found_cb (BwPageView *self,
          int         index,
          int         count)
{
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, index, count);
}

static void
connect_web_view (BwPageView *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } connections[] = {
    { "load-changed", G_CALLBACK (load_changed_cb) },
    { "load-failed", G_CALLBACK (load_failed_cb) },
    { "web-process-terminated", G_CALLBACK (web_process_terminated_cb) },
    { "unusable", G_CALLBACK (unusable_cb) },
    { "link", G_CALLBACK (link_cb) },
    { "hover", G_CALLBACK (hover_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (self->web_view, connections[i].signal, connections[i].callback, self,
                             G_CONNECT_SWAPPED);
}

static void
make_web_view (BwPageView *self)
{
  self->scheme = bw_page_scheme_new (self->library);
  self->web_view = WEBKIT_WEB_VIEW (bw_web_view_new (self->scheme));
  bw_page_font_follow (webkit_web_view_get_settings (self->web_view));
  webkit_web_view_set_zoom_level (self->web_view, self->zoom);
  connect_web_view (self);

  self->finder = bw_finder_new (self->web_view);
  g_signal_connect_object (self->finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (self->web_place, GTK_WIDGET (self->web_view));
  if (self->wanted != NULL)
    bw_web_view_open (BW_WEB_VIEW (self->web_view), self->wanted);
}

static void
after_paint_cb (BwPageView    *self,
                GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->painted, clock);
  if (self->web_view == NULL && self->library != NULL)
    make_web_view (self);
}

static void
bw_page_view_map (GtkWidget *widget)
{
  BwPageView *self = BW_PAGE_VIEW (widget);
  GdkFrameClock *clock;

  GTK_WIDGET_CLASS (bw_page_view_parent_class)->map (widget);

  clock = gtk_widget_get_frame_clock (widget);
  if (self->web_view == NULL && self->painted == 0)
    self->painted = g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb),
                                             self, G_CONNECT_SWAPPED);
}

static gboolean
bw_page_view_grab_focus (GtkWidget *widget)
{
  BwPageView *self = BW_PAGE_VIEW (widget);

  if (self->troubled)
    return gtk_widget_grab_focus (GTK_WIDGET (self->way_out));
  if (self->as_text)
    return gtk_widget_grab_focus (GTK_WIDGET (self->text_page));

  return self->web_view != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->web_view));
}

/* Tells what became of the page since it was opened. */
static void
page_changed_cb (BwPage       *page,
                 gboolean      differs,
                 const GError *error,
                 gpointer      user_data)
{
  BwPageView *self = user_data;

  if (page == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->page, bw_page_free);
  self->page = page;
  if (differs)
    webkit_web_view_reload (self->web_view);
  tell_changed (self);
}

static void
bw_page_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, BW_PAGE_VIEW (object)->zoom);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_zoom (BwPageView *self,
          double      zoom)
{
  self->zoom = zoom;
  if (self->web_view != NULL)
    webkit_web_view_set_zoom_level (self->web_view, zoom);
  bw_text_page_set_zoom (self->text_page, zoom);
}

static void
bw_page_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ZOOM:
      set_zoom (BW_PAGE_VIEW (object), g_value_get_double (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_page_view_dispose (GObject *object)
{
  BwPageView *self = BW_PAGE_VIEW (object);

  if (self->watch != NULL)
    bw_page_watch_stop (self->watch);
  g_clear_object (&self->watch);
  g_clear_object (&self->finder);
  self->web_view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PAGE_VIEW);
  g_clear_object (&self->scheme);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_page_view_parent_class)->dispose (object);
}

static void
bw_page_view_finalize (GObject *object)
{
  BwPageView *self = BW_PAGE_VIEW (object);

  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->address);
  g_free (self->wanted);

  G_OBJECT_CLASS (bw_page_view_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  /**
   * BwPageView::changed:
   *
   * Another page is open, or something else is known of it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", BW_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BwPageView::link:
   * @address: that a link leads to which is no page
   */
  signals[SIGNAL_LINK] = g_signal_new ("link", BW_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * BwPageView::found:
   * @index: from 1, of the match that is selected; 0 when there is none
   * @count: how many there are
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", BW_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
bw_page_view_class_init (BwPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_page_view_dispose;
  object_class->finalize = bw_page_view_finalize;
  object_class->get_property = bw_page_view_get_property;
  object_class->set_property = bw_page_view_set_property;
  widget_class->map = bw_page_view_map;
  widget_class->grab_focus = bw_page_view_grab_focus;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.1, 10, 1,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPageView, stack);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, web_place);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, text_page);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, trouble);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, way_out);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, link);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
}

static void
bw_page_view_init (BwPageView *self)
{
  g_type_ensure (BW_TYPE_TEXT_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->zoom = 1;
}

void
bw_page_view_set_library (BwPageView *self,
                          BwLibrary  *library)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->watch = bw_page_watch_new (library, page_changed_cb, self);
}

/* Opens a page, at once or when there is a view to show it. */
void
bw_page_view_open (BwPageView *self,
                   const char *address)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));
  g_return_if_fail (address != NULL);

  if (!self->troubled && g_strcmp0 (address, self->address) == 0 && !self->loading)
    return;

  g_free (self->wanted);
  self->wanted = g_strdup (address);
  if (self->web_view != NULL)
    bw_web_view_open (BW_WEB_VIEW (self->web_view), address);
}

/* Asks again for what is shown, or for what could not be. */
void
bw_page_view_reload (BwPageView *self)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  if (self->web_view == NULL)
    return;
  if (self->troubled && self->wanted != NULL)
    bw_web_view_open (BW_WEB_VIEW (self->web_view), self->wanted);
  else
    webkit_web_view_reload (self->web_view);
}

/* A page that could not be shown is in no history: behind it is the one before. */
static gboolean
is_beside_history (BwPageView *self)
{
  return self->troubled && self->page != NULL && g_strcmp0 (self->wanted, self->address) != 0;
}

void
bw_page_view_go (BwPageView *self,
                 gboolean    forward)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  if (!bw_page_view_can_go (self, forward))
    return;
  if (is_beside_history (self) && !forward)
    {
      show_page (self);
      tell_changed (self);
    }
  else if (forward)
    webkit_web_view_go_forward (self->web_view);
  else
    webkit_web_view_go_back (self->web_view);
}

gboolean
bw_page_view_can_go (BwPageView *self,
                     gboolean    forward)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), FALSE);

  if (self->web_view == NULL)
    return FALSE;
  if (forward)
    return webkit_web_view_can_go_forward (self->web_view);

  return is_beside_history (self) || webkit_web_view_can_go_back (self->web_view);
}

/* Returns: (nullable): the page that is shown; `NULL` when there is none */
const BwPage *
bw_page_view_get_page (BwPageView *self)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), NULL);

  return self->troubled ? NULL : self->page;
}

/* Returns: (nullable): the address of what is shown or on its way */
const char *
bw_page_view_get_address (BwPageView *self)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), NULL);

  return self->troubled || self->address == NULL ? self->wanted : self->address;
}

gboolean
bw_page_view_is_loading (BwPageView *self)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), FALSE);

  return self->loading || (self->web_view == NULL && self->wanted != NULL);
}

/* Returns: (transfer none) (nullable): `NULL` before the window has been drawn */
WebKitWebView *
bw_page_view_get_web_view (BwPageView *self)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), NULL);

  return self->web_view;
}

/* Sets whether pages are shown as plain text, which every screen reader reads. */
void
bw_page_view_set_as_text (BwPageView *self,
                          gboolean    as_text)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  self->as_text = as_text;
  if (!self->troubled)
    show_page (self);
  tell_changed (self);
}

/* Finds @text in the page; what comes of it is told by the signal `found`. */
void
bw_page_view_find (BwPageView *self,
                   const char *text)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  if (self->as_text)
    bw_text_page_search (self->text_page, text);
  else if (self->finder != NULL)
    bw_finder_search (self->finder, text);
}

void
bw_page_view_find_step (BwPageView *self,
                        gboolean    forward)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  if (self->as_text)
    bw_text_page_step (self->text_page, forward);
  else if (self->finder != NULL)
    bw_finder_step (self->finder, forward);
}

void
bw_page_view_find_stop (BwPageView *self)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  if (self->finder != NULL)
    bw_finder_stop (self->finder);
}
