#include "bw-page-view.h"

#include "bw-page-trouble.h"
#include "bw-text-page.h"

/**
 * BwPageView:
 *
 * Shows a page of the library: as a web page, as plain text, or in their place what
 * went wrong and what can be done about it.
 */
struct _BwPageView
{
  AdwBin         parent_instance;

  gboolean       as_text;
  gboolean       troubled;
  double         zoom;

  GtkStack      *stack;
  BwWebPage     *web_page;
  BwTextPage    *text_page;
  BwPageTrouble *trouble;
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
changed_cb (BwPageView *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Where there are no web pages, what is open is read as text. */
static void
show_page (BwPageView *self)
{
  const BwPage *page = bw_web_page_get_page (self->web_page);
  const GError *error = bw_web_page_get_error (self->web_page);

  self->troubled = FALSE;
  bw_text_page_set_text (self->text_page, self->as_text && page != NULL ? page->text : NULL);
  if (error != NULL)
    bw_page_trouble_show_unusable (self->trouble, error);
  if (self->as_text)
    gtk_stack_set_visible_child_name (self->stack, "text");
  else
    gtk_stack_set_visible_child_name (self->stack, error != NULL ? "trouble" : "web");
}

static void
show_trouble (BwPageView *self)
{
  self->troubled = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  changed_cb (self);
}

static void
failed_cb (BwPageView   *self,
           const GError *error)
{
  bw_page_trouble_show_error (self->trouble, error);
  show_trouble (self);
}

static void
crashed_cb (BwPageView *self)
{
  bw_page_trouble_show_crash (self->trouble);
  show_trouble (self);
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

static gboolean
bw_page_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (BW_PAGE_VIEW (widget)->stack));
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
  bw_web_page_set_zoom (self->web_page, zoom);
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
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_PAGE_VIEW);

  G_OBJECT_CLASS (bw_page_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPageView, stack);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, web_page);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, text_page);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, trouble);
  gtk_widget_class_bind_template_child (widget_class, BwPageView, link);
  gtk_widget_class_bind_template_callback (widget_class, show_page);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, crashed_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, hover_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
}

/* A signal with up to two arguments of the same type. */
static void
add_signal (guint       id,
            const char *name,
            guint       n_arguments,
            GType       argument)
{
  signals[id] = g_signal_new (name, BW_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, n_arguments, argument, argument);
}

/*
 * changed: another page is open, or something else is known of it. link: the address
 * that a link leads to which is no page. found: which match, from 1, of how many is
 * selected; 0 when there is none.
 */
static void
bw_page_view_class_init (BwPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_page_view_dispose;
  object_class->get_property = bw_page_view_get_property;
  object_class->set_property = bw_page_view_set_property;
  widget_class->grab_focus = bw_page_view_grab_focus;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.1, 10, 1,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_signal (SIGNAL_CHANGED, "changed", 0, G_TYPE_NONE);
  add_signal (SIGNAL_LINK, "link", 1, G_TYPE_STRING);
  add_signal (SIGNAL_FOUND, "found", 2, G_TYPE_INT);

  bind_template (widget_class);
}

static void
bw_page_view_init (BwPageView *self)
{
  g_type_ensure (BW_TYPE_PAGE_TROUBLE);
  g_type_ensure (BW_TYPE_TEXT_PAGE);
  g_type_ensure (BW_TYPE_WEB_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->zoom = 1;
}

BwWebPage *
bw_page_view_get_web_page (BwPageView *self)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), NULL);

  return self->web_page;
}

/* Opens a page; one that is open already stays as it is. */
void
bw_page_view_open (BwPageView *self,
                   const char *address)
{
  g_return_if_fail (BW_IS_PAGE_VIEW (self));
  g_return_if_fail (address != NULL);

  if (self->troubled || bw_web_page_is_loading (self->web_page) ||
      g_strcmp0 (address, bw_web_page_get_address (self->web_page)) != 0)
    bw_web_page_open (self->web_page, address);
}

/* Asks again for what is shown, or for what could not be. */
void
bw_page_view_reload (BwPageView *self)
{
  BwViewer *viewer;
  const char *wanted;

  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  viewer = bw_web_page_get_viewer (self->web_page);
  wanted = bw_web_page_get_wanted (self->web_page);
  if (self->troubled && wanted != NULL)
    bw_web_page_open (self->web_page, wanted);
  else if (viewer != NULL)
    bw_viewer_reload (viewer);
}

/* A page that could not be shown is in no history: behind it is the one before. */
static gboolean
is_beside_history (BwPageView *self)
{
  const char *address = bw_web_page_get_address (self->web_page);

  return self->troubled && address != NULL &&
         g_strcmp0 (bw_web_page_get_wanted (self->web_page), address) != 0;
}

void
bw_page_view_go (BwPageView *self,
                 gboolean    forward)
{
  BwViewer *viewer;

  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  viewer = bw_web_page_get_viewer (self->web_page);
  if (is_beside_history (self) && !forward)
    {
      show_page (self);
      changed_cb (self);
    }
  else if (viewer != NULL)
    bw_viewer_go (viewer, forward);
}

gboolean
bw_page_view_can_go (BwPageView *self,
                     gboolean    forward)
{
  BwViewer *viewer;

  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), FALSE);

  viewer = bw_web_page_get_viewer (self->web_page);

  return (is_beside_history (self) && !forward) ||
         (viewer != NULL && bw_viewer_can_go (viewer, forward));
}

/* Returns: (nullable): the page that is shown; `NULL` when there is none */
const BwPage *
bw_page_view_get_page (BwPageView *self)
{
  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), NULL);

  return self->troubled ? NULL : bw_web_page_get_page (self->web_page);
}

/* Returns: (nullable): the address of what is shown, or of what could not be */
const char *
bw_page_view_get_address (BwPageView *self)
{
  const char *address;

  g_return_val_if_fail (BW_IS_PAGE_VIEW (self), NULL);

  address = bw_web_page_get_address (self->web_page);

  return self->troubled || address == NULL ? bw_web_page_get_wanted (self->web_page) : address;
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
}

/* Finds @text in the page; what comes of it is told by the signal `found`. */
void
bw_page_view_find (BwPageView *self,
                   const char *text)
{
  BwViewer *viewer;

  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  viewer = bw_web_page_get_viewer (self->web_page);
  if (self->as_text)
    bw_text_page_search (self->text_page, text);
  else if (viewer != NULL)
    bw_viewer_find (viewer, text);
}

/* Goes to the next match, or to the one before. */
void
bw_page_view_find_step (BwPageView *self,
                        gboolean    forward)
{
  BwViewer *viewer;

  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  viewer = bw_web_page_get_viewer (self->web_page);
  if (self->as_text)
    bw_text_page_step (self->text_page, forward);
  else if (viewer != NULL)
    bw_viewer_find_step (viewer, forward);
}

/* Takes the marks away. */
void
bw_page_view_find_stop (BwPageView *self)
{
  BwViewer *viewer;

  g_return_if_fail (BW_IS_PAGE_VIEW (self));

  if ((viewer = bw_web_page_get_viewer (self->web_page)) != NULL)
    bw_viewer_find_stop (viewer);
}
