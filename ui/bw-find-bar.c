#include "bw-find-bar.h"

#include <glib/gi18n.h>

/**
 * BwFindBar:
 *
 * Asks what to find in the page, and tells which of how many places is shown.
 */
struct _BwFindBar
{
  AdwBin       parent_instance;

  int          index;
  int          count;

  GtkRevealer *revealer;
  GtkEditable *entry;
  GtkLabel    *found;
  GtkWidget   *previous;
  GtkWidget   *next;
};

G_DEFINE_FINAL_TYPE (BwFindBar, bw_find_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_FIND,
  SIGNAL_STEP,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (BwFindBar *self)
{
  if (bw_find_bar_is_open (self))
    g_signal_emit (self, signals[SIGNAL_FIND], 0, gtk_editable_get_text (self->entry));
}

static void
next_cb (BwFindBar *self)
{
  bw_find_bar_step (self, TRUE);
}

static void
previous_cb (BwFindBar *self)
{
  bw_find_bar_step (self, FALSE);
}

static gboolean
key_pressed_cb (BwFindBar       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;

  bw_find_bar_step (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
bw_find_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_FIND_BAR);

  G_OBJECT_CLASS (bw_find_bar_parent_class)->dispose (object);
}

static void
bw_find_bar_class_init (BwFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_find_bar_dispose;

  /**
   * BwFindBar::find:
   * @text: to find, which may be empty
   */
  signals[SIGNAL_FIND] = g_signal_new ("find", BW_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * BwFindBar::step:
   * @forward: whether to the next place or to the one before
   */
  signals[SIGNAL_STEP] = g_signal_new ("step", BW_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * BwFindBar::closed:
   *
   * Nothing is to be found any more.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", BW_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BwFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BwFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, BwFindBar, found);
  gtk_widget_class_bind_template_child (widget_class, BwFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, BwFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, bw_find_bar_close);
}

static void
bw_find_bar_init (BwFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_find_bar_set_found (self, 0, 0);
}

/* Opens the bar, or goes to it. */
void
bw_find_bar_open (BwFindBar *self)
{
  gboolean opens;

  g_return_if_fail (BW_IS_FIND_BAR (self));

  opens = !bw_find_bar_is_open (self);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
  if (opens)
    changed_cb (self);
}

void
bw_find_bar_close (BwFindBar *self)
{
  g_return_if_fail (BW_IS_FIND_BAR (self));

  if (!bw_find_bar_is_open (self))
    return;

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

gboolean
bw_find_bar_is_open (BwFindBar *self)
{
  g_return_val_if_fail (BW_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/* Goes to the next place or to the one before; opens the bar if it is not. */
void
bw_find_bar_step (BwFindBar *self,
                  gboolean   forward)
{
  g_return_if_fail (BW_IS_FIND_BAR (self));

  if (bw_find_bar_is_open (self))
    g_signal_emit (self, signals[SIGNAL_STEP], 0, forward);
  else
    bw_find_bar_open (self);
}

/* Tells what was found: @index is from 1, and 0 when there is nothing. */
void
bw_find_bar_set_found (BwFindBar *self,
                       int        index,
                       int        count)
{
  g_autofree char *text = NULL;
  gboolean asked;

  g_return_if_fail (BW_IS_FIND_BAR (self));

  self->index = index;
  self->count = count;
  asked = *gtk_editable_get_text (self->entry) != '\0';
  if (count > 0)
    text = g_strdup_printf (_ ("%d of %d"), index, count);
  gtk_label_set_text (self->found, text != NULL ? text : asked ? _ ("Not found")
                                                               : "");
  gtk_widget_set_sensitive (self->previous, count > 0);
  gtk_widget_set_sensitive (self->next, count > 0);
  if (asked && count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

int
bw_find_bar_get_count (BwFindBar *self)
{
  g_return_val_if_fail (BW_IS_FIND_BAR (self), 0);

  return self->count;
}

int
bw_find_bar_get_index (BwFindBar *self)
{
  g_return_val_if_fail (BW_IS_FIND_BAR (self), 0);

  return self->index;
}
