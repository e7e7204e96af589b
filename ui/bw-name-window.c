#include "bw-name-window.h"

#include "bw-saved-search.h"
#include "bw-text.h"

/**
 * BwNameWindow:
 *
 * Asks what something is to be called.
 */
struct _BwNameWindow
{
  AdwWindow    parent_instance;

  GtkButton   *button;
  GtkLabel    *text;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (BwNameWindow, bw_name_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_name (const char *text)
{
  return !bw_text_is_blank (text) && strlen (text) <= BW_SAVED_SEARCH_MAX_NAME;
}

static void
changed_cb (BwNameWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), is_name (gtk_editable_get_text (self->entry)));
}

static void
done_cb (BwNameWindow *self)
{
  const char *name = gtk_editable_get_text (self->entry);

  if (!is_name (name))
    return;

  g_signal_emit (self, signals[SIGNAL_NAMED], 0, name);
  gtk_window_close (GTK_WINDOW (self));
}

static void
bw_name_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_NAME_WINDOW);

  G_OBJECT_CLASS (bw_name_window_parent_class)->dispose (object);
}

static void
bw_name_window_class_init (BwNameWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_name_window_dispose;

  /**
   * BwNameWindow::named:
   * @name: that was given
   */
  signals[SIGNAL_NAMED] = g_signal_new ("named", BW_TYPE_NAME_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-name-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwNameWindow, button);
  gtk_widget_class_bind_template_child (widget_class, BwNameWindow, text);
  gtk_widget_class_bind_template_child (widget_class, BwNameWindow, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
bw_name_window_init (BwNameWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bw_name_window_new:
 * @text: what the name is for
 * @name: that is proposed
 * @label: of the button that takes the name
 */
BwNameWindow *
bw_name_window_new (GtkWindow  *parent,
                    const char *title,
                    const char *text,
                    const char *name,
                    const char *label)
{
  BwNameWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (BW_TYPE_NAME_WINDOW, "transient-for", parent, "title", title, NULL);
  gtk_label_set_text (self->text, text);
  gtk_button_set_label (self->button, label);
  gtk_editable_set_text (self->entry, name);
  gtk_editable_select_region (self->entry, 0, -1);
  changed_cb (self);

  return self;
}
