#include "bw-sidebar.h"

#include "bw-completion-box.h"
#include "bw-edge.h"
#include "bw-late-menu.h"
#include "bw-search-history.h"
#include "bw-settings.h"
#include "bw-shelf.h"
#include "bw-sidebar-actions.h"
#include "bw-width-layout.h"

/**
 * BwSidebar:
 *
 * Where one looks for something: what is typed in the box is searched for at once, and
 * under it is the #BwShelf to choose from.
 */
struct _BwSidebar
{
  AdwBin           parent_instance;

  GActionGroup    *actions;
  gboolean         folded;

  BwWidthLayout   *layout;
  GtkMenuButton   *menu_button;
  GMenuModel      *menu;
  GtkEditable     *entry;
  BwCompletionBox *completions;
  BwShelf         *shelf;
};

G_DEFINE_FINAL_TYPE (BwSidebar, bw_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_cb (BwSidebar  *self,
         const char *address)
{
  if (bw_shelf_is_searching (self->shelf))
    bw_search_history_add (gtk_editable_get_text (self->entry));
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, address);
}

static void
focus_entry (BwSidebar *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (self->entry)));
}

static void
text_changed_cb (BwSidebar *self)
{
  bw_shelf_search (self->shelf, gtk_editable_get_text (self->entry));
}

static void
activate_cb (BwSidebar *self)
{
  if (bw_shelf_is_searching (self->shelf))
    bw_shelf_activate (self->shelf);
}

static gboolean
entry_key_pressed_cb (BwSidebar       *self,
                      guint            keyval,
                      guint            keycode,
                      GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == GDK_CONTROL_MASK &&
      (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "sidebar.page", NULL);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0 ||
      (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down && keyval != GDK_KEY_Page_Down))
    return GDK_EVENT_PROPAGATE;

  bw_sidebar_focus_rows (self);
  return GDK_EVENT_STOP;
}

/* Escape goes back by a step: from what was found to the box, from a list to the places. */
static gboolean
key_pressed_cb (BwSidebar       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (bw_shelf_is_searching (self->shelf) || !bw_shelf_leave_place (self->shelf))
    focus_entry (self);
  else
    bw_sidebar_focus_rows (self);

  return GDK_EVENT_STOP;
}

static void
bw_sidebar_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, BW_SIDEBAR (object)->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_sidebar_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      BW_SIDEBAR (object)->folded = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_sidebar_dispose (GObject *object)
{
  BwSidebar *self = BW_SIDEBAR (object);

  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_SIDEBAR);

  G_OBJECT_CLASS (bw_sidebar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, layout);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, menu);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, completions);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, shelf);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bw_sidebar_go_back);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, bw_sidebar_go);
  gtk_widget_class_bind_template_callback (widget_class, focus_entry);
}

static void
bw_sidebar_class_init (BwSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_sidebar_dispose;
  object_class->get_property = bw_sidebar_get_property;
  object_class->set_property = bw_sidebar_set_property;

  /**
   * BwSidebar:folded:
   *
   * Whether the window has room for the sidebar or the page, not for both.
   */
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BwSidebar::open:
   * @address: of the page that is to be read
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", BW_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
bw_sidebar_init (BwSidebar *self)
{
  g_type_ensure (BW_TYPE_COMPLETION_BOX);
  g_type_ensure (BW_TYPE_EDGE);
  g_type_ensure (BW_TYPE_SHELF);
  g_type_ensure (BW_TYPE_WIDTH_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_late_menu_attach (self->menu_button, self->menu);

  self->actions = bw_sidebar_actions_new (self);
  bw_settings_bind ("sidebar-width", self->layout, "width");
}

void
bw_sidebar_set_library (BwSidebar  *self,
                        BwLibrary  *library,
                        BwTally    *tally,
                        BwSearches *searches)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  bw_shelf_set_library (self->shelf, library, tally, searches);
  bw_completion_box_attach (self->completions, library, self->entry);
}

/* Returns: (transfer none): the actions for the window's `sidebar` group */
GActionGroup *
bw_sidebar_get_actions (BwSidebar *self)
{
  g_return_val_if_fail (BW_IS_SIDEBAR (self), NULL);

  return self->actions;
}

/* Goes to the box, where what is typed takes the place of what was searched for. */
void
bw_sidebar_begin_search (BwSidebar *self)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  focus_entry (self);
  gtk_editable_select_region (self->entry, 0, -1);
}

/* Searches for @text as if it had been typed, but leaves the focus where it is. */
void
bw_sidebar_set_text (BwSidebar  *self,
                     const char *text)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  g_signal_handlers_block_by_func (self->entry, text_changed_cb, self); /* it is blank on the way */
  gtk_editable_set_text (self->entry, text);
  g_signal_handlers_unblock_by_func (self->entry, text_changed_cb, self);
  gtk_editable_set_position (self->entry, -1);
  bw_completion_box_close (self->completions); /* nobody is typing */
  text_changed_cb (self);
}

/* Searches for @text, as if it had been typed; @saved: (nullable): the search that was opened so. */
void
bw_sidebar_search (BwSidebar           *self,
                   const char          *text,
                   const BwSavedSearch *saved)
{
  bw_shelf_set_opened (self->shelf, saved, text);
  bw_sidebar_set_text (self, text);
  focus_entry (self);
}

/* Goes to a place: to its page, or to the list of what is there. */
void
bw_sidebar_go (BwSidebar     *self,
               const BwPlace *place)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));
  g_return_if_fail (place != NULL);

  if (place->list == BW_N_LISTS)
    {
      g_autofree char *address = g_strconcat ("bookwheel:", place->id, NULL);

      open_cb (self, address);
      return;
    }

  gtk_editable_set_text (self->entry, "");
  bw_shelf_show_place (self->shelf, place);
  bw_shelf_focus_rows (self->shelf);
}

/* Goes back by a step: what was searched for goes first, then the place where one is. */
void
bw_sidebar_go_back (BwSidebar *self)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  if (bw_shelf_is_searching (self->shelf))
    gtk_editable_set_text (self->entry, "");
  else
    bw_shelf_leave_place (self->shelf);
}

/**
 * bw_sidebar_take_key:
 * @controller: whose key it is
 *
 * Takes a key that was pressed elsewhere: a letter begins a search, a slash goes to it.
 *
 * Returns: whether the key was taken
 */
gboolean
bw_sidebar_take_key (BwSidebar             *self,
                     GtkEventControllerKey *controller,
                     guint                  keyval)
{
  g_return_val_if_fail (BW_IS_SIDEBAR (self), FALSE);

  if (keyval == GDK_KEY_slash || keyval == GDK_KEY_KP_Divide)
    {
      bw_sidebar_begin_search (self);
      return TRUE;
    }

  focus_entry (self);

  return gtk_event_controller_key_forward (controller,
                                           GTK_WIDGET (gtk_editable_get_delegate (self->entry)));
}

/* Selects what stands for the page that is open. */
void
bw_sidebar_follow (BwSidebar *self,
                   gboolean   home,
                   BwRef      ref)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  bw_shelf_follow (self->shelf, home, ref);
}

/* Moves the focus to the rows that are shown, or to the box when there are none. */
void
bw_sidebar_focus_rows (BwSidebar *self)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  if (!bw_shelf_focus_rows (self->shelf))
    focus_entry (self);
}

/* What is typed once the sidebar was left begins another search. */
void
bw_sidebar_leave (BwSidebar *self)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  gtk_editable_select_region (self->entry, 0, -1);
}

const char *
bw_sidebar_get_text (BwSidebar *self)
{
  g_return_val_if_fail (BW_IS_SIDEBAR (self), NULL);

  return gtk_editable_get_text (self->entry);
}

/* Returns: (nullable): the place whose list is shown */
const BwPlace *
bw_sidebar_get_place (BwSidebar *self)
{
  g_return_val_if_fail (BW_IS_SIDEBAR (self), NULL);

  return bw_shelf_is_searching (self->shelf) ? NULL : bw_shelf_get_place (self->shelf);
}

/* Returns: (nullable): the rows that are shown, `NULL` for the places */
BwRowView *
bw_sidebar_get_rows (BwSidebar *self)
{
  g_return_val_if_fail (BW_IS_SIDEBAR (self), NULL);

  return bw_shelf_get_rows (self->shelf);
}
