#include "bw-completion-box.h"

#include <string.h>

#include "bw-completion-row.h"
#include "bw-focus.h"
#include "bw-library-complete.h"
#include "bw-query-caret.h"

#define BUDGET 24000 /* microseconds for what no index counts: no key waits for it */

/**
 * BwCompletionBox:
 *
 * How the query that is being typed may go on, under the box in which it is typed. The
 * keyboard stays in that; none of the completions is taken unless it was chosen or Tab asks for
 * the first, so that Enter reads what was found as ever.
 */
struct _BwCompletionBox
{
  AdwBin            parent_instance;

  BwLibrary        *library;
  GtkEditable      *entry; /* outlives this */
  guint             update;       /* that is to come once the caret is where it belongs */
  GCancellable     *cancellable;
  BwCompletionList *list; /* that is shown, or NULL */
  gboolean          awaited;       /* whether Tab was faster than the completions */

  GtkListBox       *list_box;
};

G_DEFINE_FINAL_TYPE (BwCompletionBox, bw_completion_box, ADW_TYPE_BIN)

static void
stop (BwCompletionBox *self)
{
  g_clear_handle_id (&self->update, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->awaited = FALSE;
}

static void
clear_rows (BwCompletionBox *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)))
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
}

static void
select_row (BwCompletionBox *self,
            GtkListBoxRow   *row)
{
  gtk_list_box_select_row (self->list_box, row);
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                    row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
take (BwCompletionBox *self,
      guint            nth)
{
  const char *text = gtk_editable_get_text (self->entry);
  const char *after = g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->entry));
  int end = 0;
  gsize caret = 0;
  g_autofree char *whole = bw_completion_list_apply (self->list, nth, after, &caret);

  /* A text that is blank on the way would end the search. */
  gtk_editable_insert_text (self->entry, whole, -1, &end);
  gtk_editable_delete_text (self->entry, end, -1);
  gtk_editable_set_position (self->entry, (int) g_utf8_strlen (whole, (gssize) caret));
}

static void
row_activated_cb (BwCompletionBox *self,
                  GtkListBoxRow   *row)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
show_list (BwCompletionBox  *self,
           BwCompletionList *list)
{
  select_row (self, NULL);
  clear_rows (self);
  g_clear_pointer (&self->list, bw_completion_list_free);
  self->list = list;
  for (guint i = 0; list != NULL && i < list->all->len; i++)
    gtk_list_box_append (self->list_box, bw_completion_row_new (list, i));
  gtk_widget_set_visible (GTK_WIDGET (self), list != NULL && list->all->len > 0);
}

static gboolean
is_awaiting (BwCompletionBox *self)
{
  return self->update != 0 || self->cancellable != NULL;
}

static gboolean
is_open (BwCompletionBox *self)
{
  return self->list != NULL && self->list->all->len > 0 && !is_awaiting (self);
}

/* Tab goes on where there is nothing to be taken. */
static void
take_awaited (BwCompletionBox *self)
{
  if (is_open (self))
    take (self, 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
completed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (BwCompletionBox) self = user_data;
  g_autoptr (GError) error = NULL;
  BwCompletionList *list = bw_library_complete_finish (BW_LIBRARY (object), result, &error);
  gboolean awaited = self->awaited;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop (self);
  show_list (self, list);
  if (awaited)
    take_awaited (self);
}

/* Returns: (transfer full) (nullable): what stands before the caret, where it can be completed */
static char *
get_typed (BwCompletionBox *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  const char *caret = g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->entry));
  g_autofree char *typed = g_strndup (text, (gsize) (caret - text));
  g_auto (BwQueryCaret) at = { NULL, NULL, FALSE, 0 };

  if (!bw_focus_is_in (GTK_WIDGET (self->entry)) || (*caret != '\0' && strchr (" ,)}", *caret) == NULL) ||
      !bw_query_caret_find (typed, &at))
    return NULL;

  return g_steal_pointer (&typed);
}

static gboolean
update_cb (gpointer user_data)
{
  BwCompletionBox *self = user_data;
  g_autofree char *typed = get_typed (self);
  gboolean awaited = self->awaited;

  self->update = 0;
  if (typed != NULL)
    {
      self->cancellable = g_cancellable_new ();
      bw_library_complete_async (self->library, typed, BUDGET, self->cancellable, completed_cb,
                                 g_object_ref (self));
      return G_SOURCE_REMOVE;
    }

  self->awaited = FALSE;
  show_list (self, NULL);
  if (awaited)
    take_awaited (self);

  return G_SOURCE_REMOVE;
}

/* A text that has changed does not know yet where its caret is. */
static void
changed_cb (BwCompletionBox *self)
{
  stop (self);
  self->update = g_idle_add_full (G_PRIORITY_DEFAULT, update_cb, self, NULL);
}

/* What is offered goes on from where the caret was. */
static void
caret_moved_cb (BwCompletionBox *self)
{
  g_autofree char *typed = is_open (self) ? get_typed (self) : NULL;

  if (is_open (self) && g_strcmp0 (typed, self->list->query) != 0)
    bw_completion_box_close (self);
}

/* The first row is under the text: past either end the keys are those of the text again. */
static gboolean
walk (BwCompletionBox *self,
      gboolean         down)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);
  int next = row != NULL ? gtk_list_box_row_get_index (row) + (down ? 1 : -1) : 0;

  if (row == NULL && !down)
    return GDK_EVENT_PROPAGATE;
  if (next == (int) self->list->all->len)
    {
      bw_completion_box_close (self);
      return GDK_EVENT_PROPAGATE;
    }

  select_row (self, next >= 0 ? gtk_list_box_get_row_at_index (self->list_box, next) : NULL);
  return GDK_EVENT_STOP;
}

static gboolean
take_chosen (BwCompletionBox *self,
             gboolean         or_first)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row == NULL && !or_first)
    {
      bw_completion_box_close (self);
      return GDK_EVENT_PROPAGATE;
    }

  take (self, row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0);
  return GDK_EVENT_STOP;
}

/* Arrows walk, Tab and Enter take, Escape closes. */
static gboolean
key_pressed_cb (BwCompletionBox *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (is_awaiting (self) && keyval == GDK_KEY_Tab)
    {
      self->awaited = TRUE;
      return GDK_EVENT_STOP;
    }
  if (!is_open (self))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down);

    case GDK_KEY_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return take_chosen (self, keyval == GDK_KEY_Tab);

    case GDK_KEY_Escape:
      bw_completion_box_close (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
bw_completion_box_dispose (GObject *object)
{
  BwCompletionBox *self = BW_COMPLETION_BOX (object);

  stop (self);
  g_clear_pointer (&self->list, bw_completion_list_free);
  g_clear_object (&self->library);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_COMPLETION_BOX);

  G_OBJECT_CLASS (bw_completion_box_parent_class)->dispose (object);
}

static void
bw_completion_box_class_init (BwCompletionBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_completion_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-completion-box.ui");
  gtk_widget_class_bind_template_child (widget_class, BwCompletionBox, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
bw_completion_box_init (BwCompletionBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bw_completion_box_attach:
 * @entry: whose text is completed, which must outlive the box
 */
void
bw_completion_box_attach (BwCompletionBox *self,
                          BwLibrary       *library,
                          GtkEditable     *entry)
{
  GtkEventController *focus;
  GtkEventController *key;

  g_return_if_fail (BW_IS_COMPLETION_BOX (self));
  g_return_if_fail (BW_IS_LIBRARY (library) && self->library == NULL);

  self->library = g_object_ref (library);
  self->entry = entry;
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (bw_completion_box_close), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  key = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), key);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::cursor-position", G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
}

/* Closes it until something else is typed. */
void
bw_completion_box_close (BwCompletionBox *self)
{
  g_return_if_fail (BW_IS_COMPLETION_BOX (self));

  stop (self);
  show_list (self, NULL);
}
