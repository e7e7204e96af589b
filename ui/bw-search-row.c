#include "bw-search-row.h"

#include <glib/gi18n.h>

/**
 * BwSearchRow:
 *
 * A saved search among the places, with how much of what it finds is new.
 */
struct _BwSearchRow
{
  GtkListBoxRow  parent_instance;

  char          *name;

  GtkLabel      *title;
  GtkLabel      *count;
};

G_DEFINE_FINAL_TYPE (BwSearchRow, bw_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
activate_named (BwSearchRow *self,
                const char  *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", self->name);
}

static gboolean
key_pressed_cb (BwSearchRow     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    activate_named (self, "searches.remove");
  else if (keyval == GDK_KEY_F2)
    activate_named (self, "searches.rename");
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
bw_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (bw_search_row_parent_class)->dispose (object);
}

static void
bw_search_row_finalize (GObject *object)
{
  g_free (BW_SEARCH_ROW (object)->name);

  G_OBJECT_CLASS (bw_search_row_parent_class)->finalize (object);
}

static void
bw_search_row_class_init (BwSearchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_search_row_dispose;
  object_class->finalize = bw_search_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, BwSearchRow, count);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
bw_search_row_init (BwSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_search_row_new (const BwSavedSearch *saved)
{
  BwSearchRow *self;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (saved != NULL, NULL);

  self = g_object_new (BW_TYPE_SEARCH_ROW, "tooltip-text", saved->query, NULL);
  self->name = g_strdup (saved->name);
  gtk_label_set_text (self->title, saved->name);
  /* Translators: how many things a saved search finds that are new; “+” says that there are more */
  count = g_strdup_printf (ngettext ("%u%s new", "%u%s new", saved->n_new), saved->n_new,
                           saved->more ? "+" : "");
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), saved->n_new > 0);
  label = saved->n_new > 0 ? g_strdup_printf ("%s, %s", saved->name, count) : g_strdup (saved->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

const char *
bw_search_row_get_name (BwSearchRow *self)
{
  g_return_val_if_fail (BW_IS_SEARCH_ROW (self), NULL);

  return self->name;
}
