#include "bw-pane.h"

#include <glib/gi18n.h>

#include "bw-address.h"
#include "bw-deed.h"
#include "bw-late-menu.h"
#include "bw-mentions.h"
#include "bw-outside.h"
#include "bw-page-actions.h"
#include "bw-page-policy.h"
#include "bw-settings.h"
#include "bw-welcome.h"

#define BACK_BUTTON 8
#define FORWARD_BUTTON 9
#define PLACE_PREFIX BW_PAGE_URI_SCHEME ":place/"

/**
 * BwPane:
 *
 * Where one reads: a page, with what can be done with it in the head above. While the
 * library is empty it says how to begin.
 */
struct _BwPane
{
  AdwBin          parent_instance;

  BwTally        *tally;
  BwPageActions  *actions;
  gboolean        folded;

  AdwWindowTitle *title;
  GtkButton      *bookmark;
  GtkMenuButton  *menu_button;
  GMenuModel     *menu;
  BwFindBar      *find_bar;
  GtkStack       *stack;
  BwPageView     *page_view;
  GtkWidget      *welcome;
};

G_DEFINE_FINAL_TYPE (BwPane, bw_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_welcoming (BwPane *self)
{
  return self->tally != NULL && bw_tally_is_empty (self->tally);
}

static void
show_bookmark (BwPane       *self,
               const BwPage *page)
{
  gboolean marked = page != NULL && page->bookmarked;

  gtk_button_set_icon_name (self->bookmark, marked ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->bookmark),
                               marked ? _ ("Remove the Bookmark (Ctrl+D)") : _ ("Bookmark (Ctrl+D)"));
}

static void
changed_cb (BwPane *self)
{
  const BwPage *page = bw_page_view_get_page (self->page_view);

  adw_window_title_set_title (self->title, bw_pane_get_title (self));
  show_bookmark (self, page);
  bw_page_actions_update (self->actions, is_welcoming (self) ? NULL : page);
  gtk_stack_set_visible_child (self->stack, is_welcoming (self) ? self->welcome
                                                                : GTK_WIDGET (self->page_view));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What a link leads to that is not of the library is outside. */
static void
link_cb (BwPane     *self,
         const char *address)
{
  if (g_str_has_prefix (address, BW_PAGE_URI_SCHEME ":"))
    bw_pane_open (self, address);
  else
    bw_outside_open (GTK_WIDGET (self), address);
}

static void
found_cb (BwPane *self,
          int     index,
          int     count)
{
  bw_find_bar_set_found (self->find_bar, index, count);
}

static void
find_cb (BwPane     *self,
         const char *text)
{
  bw_page_view_find (self->page_view, text);
}

static void
step_cb (BwPane   *self,
         gboolean  forward)
{
  bw_page_view_find_step (self->page_view, forward);
}

static void
find_closed_cb (BwPane *self)
{
  bw_page_view_find_stop (self->page_view);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Escape ends what is being done here, and then leads back to where one came from. */
static gboolean
key_pressed_cb (BwPane          *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (bw_find_bar_is_open (self->find_bar))
    bw_find_bar_close (self->find_bar);
  else
    g_signal_emit (self, signals[SIGNAL_LEAVE], 0);

  return GDK_EVENT_STOP;
}

static void
pressed_cb (BwPane     *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BACK_BUTTON && button != FORWARD_BUTTON)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  bw_page_view_go (self->page_view, button == FORWARD_BUTTON);
}

static gboolean
bw_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (BW_PANE (widget)->stack));
}

static void
bw_pane_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, BW_PANE (object)->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_pane_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      BW_PANE (object)->folded = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_pane_dispose (GObject *object)
{
  BwPane *self = BW_PANE (object);

  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PANE);
  g_clear_object (&self->tally);

  G_OBJECT_CLASS (bw_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPane, title);
  gtk_widget_class_bind_template_child (widget_class, BwPane, bookmark);
  gtk_widget_class_bind_template_child (widget_class, BwPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BwPane, menu);
  gtk_widget_class_bind_template_child (widget_class, BwPane, find_bar);
  gtk_widget_class_bind_template_child (widget_class, BwPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BwPane, page_view);
  gtk_widget_class_bind_template_child (widget_class, BwPane, welcome);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
bw_pane_class_init (BwPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_pane_dispose;
  object_class->get_property = bw_pane_get_property;
  object_class->set_property = bw_pane_set_property;
  widget_class->grab_focus = bw_pane_grab_focus;

  /**
   * BwPane:folded:
   *
   * Whether the window has room for the sidebar or the page, not for both.
   */
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BwPane::changed:
   *
   * Another page is open, or something else is known of it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", BW_TYPE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  /**
   * BwPane::leave:
   *
   * Whoever reads wants to go back to where they came from.
   */
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", BW_TYPE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
}

static void
bw_pane_init (BwPane *self)
{
  g_type_ensure (BW_TYPE_FIND_BAR);
  g_type_ensure (BW_TYPE_PAGE_VIEW);
  g_type_ensure (BW_TYPE_WELCOME);
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_late_menu_attach (self->menu_button, self->menu);
  self->actions = bw_page_actions_new (self->page_view, self->find_bar);
  bw_mentions_watch_keys (self->page_view);
  bw_settings_bind ("zoom", self->page_view, "zoom");
}

void
bw_pane_set_library (BwPane    *self,
                     BwLibrary *library,
                     BwTally   *tally)
{
  g_return_if_fail (BW_IS_PANE (self));
  g_return_if_fail (BW_IS_TALLY (tally));
  g_return_if_fail (self->tally == NULL);

  self->tally = g_object_ref (tally);
  g_signal_connect_object (tally, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  bw_web_page_set_library (bw_page_view_get_web_page (self->page_view), library);
  changed_cb (self);
}

/* Returns: (transfer none): the actions for the window's `page` group */
GActionGroup *
bw_pane_get_actions (BwPane *self)
{
  g_return_val_if_fail (BW_IS_PANE (self), NULL);

  return bw_page_actions_get_group (self->actions);
}

/**
 * bw_pane_open:
 * @address: of the library; those that are no pages are for the sidebar, or questions
 *
 * Opens a page; what was being found in the one before is forgotten.
 *
 * Returns: whether it is a page
 */
gboolean
bw_pane_open (BwPane     *self,
              const char *address)
{
  BwAddress parsed;
  GVariant *target;
  const char *deed;

  g_return_val_if_fail (BW_IS_PANE (self), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  parsed = bw_address_parse (address);
  if (g_str_has_prefix (address, PLACE_PREFIX))
    gtk_widget_activate_action (GTK_WIDGET (self), "sidebar.place", "s",
                                address + strlen (PLACE_PREFIX));
  else if ((deed = bw_deed_get (&parsed, &target)))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), deed, target);
  else
    {
      bw_find_bar_close (self->find_bar);
      bw_page_view_open (self->page_view, address);
      return TRUE;
    }

  return FALSE;
}

BwPageView *
bw_pane_get_page_view (BwPane *self)
{
  g_return_val_if_fail (BW_IS_PANE (self), NULL);

  return self->page_view;
}

BwFindBar *
bw_pane_get_find_bar (BwPane *self)
{
  g_return_val_if_fail (BW_IS_PANE (self), NULL);

  return self->find_bar;
}

/* Returns: what the page is called that is shown; empty when there is none */
const char *
bw_pane_get_title (BwPane *self)
{
  const BwPage *page;

  g_return_val_if_fail (BW_IS_PANE (self), NULL);

  page = bw_page_view_get_page (self->page_view);
  if (page == NULL || is_welcoming (self))
    return "";

  return page->title != NULL && !bw_pane_is_home (self) ? page->title : _ ("Home");
}

/* Whether the first page is open. */
gboolean
bw_pane_is_home (BwPane *self)
{
  g_return_val_if_fail (BW_IS_PANE (self), FALSE);

  return g_strcmp0 (bw_page_view_get_address (self->page_view), BW_PAGE_HOME) == 0;
}
