#include "bw-doubt-actions.h"

#include "bw-address.h"
#include "bw-decide.h"

#define ALL_DOUBTS BW_ADDRESS_PREFIX "doubtful"

/**
 * BwDoubtActions:
 *
 * Decides what is doubtful, on the page that shows two things side by side: S says that they are
 * the same, D that they are not, and the next pair follows.
 */
struct _BwDoubtActions
{
  GObject             parent_instance;

  GSimpleActionGroup *group;
  GtkEventController *keys; /* which the pane owns */
  BwLibrary          *library;
  BwPane             *pane; /* whose window owns this */
  char               *next;   /* where what is being decided leads, or NULL */
};

G_DEFINE_FINAL_TYPE (BwDoubtActions, bw_doubt_actions, G_TYPE_OBJECT)

/* Returns: (nullable): what the page that is open shows */
static const BwDoubt *
get_doubt (BwDoubtActions *self)
{
  const BwPage *page =
    self->pane != NULL ? bw_page_view_get_page (bw_pane_get_page_view (self->pane)) : NULL;

  return page != NULL ? page->doubt : NULL;
}

static void
decided_cb (gboolean made,
            gpointer user_data)
{
  g_autoptr (BwDoubtActions) self = user_data;
  g_autofree char *next = g_steal_pointer (&self->next);

  if (made && self->pane != NULL)
    bw_pane_open (self->pane, next);
}

/* One decision at a time: the page that is open is of the last until the next is there. */
static void
decide (BwDoubtActions *self,
        gboolean        same)
{
  const BwDoubt *doubt = get_doubt (self);
  BwDecide what = same ? BW_DECIDE_MERGE : BW_DECIDE_DISTINCT;
  g_autofree char *keep = NULL;
  g_autofree char *other = NULL;

  if (doubt == NULL || self->next != NULL)
    return;

  self->next = doubt->next_id != 0 ? bw_address_for_doubt (doubt->next_id) : g_strdup (ALL_DOUBTS);
  keep = bw_ref_to_string (bw_doubt_get_keep (doubt));
  if (bw_doubt_is_of_one (doubt))
    what = same ? BW_DECIDE_WHOLE : BW_DECIDE_SPLIT_WORKS;
  else
    other = bw_ref_to_string (bw_doubt_get_rest (doubt));
  bw_decide_then (self->library, what, keep, other, GTK_WIDGET (self->pane), decided_cb,
                  g_object_ref (self));
}

/* What a link says of two is done only on the page that shows them. */
static void
decide_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwDoubtActions *self = user_data;
  const BwDoubt *doubt = get_doubt (self);
  gboolean same;
  gint64 id;

  g_variant_get (parameter, "(xb)", &id, &same);
  if (doubt != NULL && doubt->id == id)
    decide (self, same);
}

static gboolean
key_pressed_cb (BwDoubtActions  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  guint key = gdk_keyval_to_lower (keyval);

  if (get_doubt (self) == NULL || bw_find_bar_is_open (bw_pane_get_find_bar (self->pane)) ||
      (state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0 ||
      (key != GDK_KEY_s && key != GDK_KEY_d))
    return GDK_EVENT_PROPAGATE;

  decide (self, key == GDK_KEY_s);
  return GDK_EVENT_STOP;
}

static const GActionEntry ACTIONS[] = {
  { "decide", decide_action, "(xb)" },
};

static void
bw_doubt_actions_dispose (GObject *object)
{
  BwDoubtActions *self = BW_DOUBT_ACTIONS (object);

  /* The window's muxer may outlive what the actions work on. */
  for (guint i = 0; self->group != NULL && i < G_N_ELEMENTS (ACTIONS); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->group), ACTIONS[i].name);
  if (self->keys != NULL && self->pane != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->pane), self->keys);
  self->keys = NULL;
  self->pane = NULL;
  g_clear_object (&self->group);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_doubt_actions_parent_class)->dispose (object);
}

static void
bw_doubt_actions_finalize (GObject *object)
{
  g_free (BW_DOUBT_ACTIONS (object)->next);

  G_OBJECT_CLASS (bw_doubt_actions_parent_class)->finalize (object);
}

static void
bw_doubt_actions_class_init (BwDoubtActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_doubt_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_doubt_actions_finalize;
}

static void
bw_doubt_actions_init (BwDoubtActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
}

/**
 * bw_doubt_actions_new:
 * @pane: on whose pages there is something to decide; it must outlive them, or they be disposed
 */
BwDoubtActions *
bw_doubt_actions_new (BwLibrary *library,
                      BwPane    *pane)
{
  BwDoubtActions *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_PANE (pane), NULL);

  self = g_object_new (BW_TYPE_DOUBT_ACTIONS, NULL);
  self->library = g_object_ref (library);
  self->pane = pane;
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (pane), self->keys);

  return self;
}

/* Returns: (transfer none): the actions, for the window's `doubt` group */
GActionGroup *
bw_doubt_actions_get_group (BwDoubtActions *self)
{
  g_return_val_if_fail (BW_IS_DOUBT_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}
