#include "bw-place-row.h"

/**
 * BwPlaceRow:
 *
 * A place in the sidebar, with how many things are there.
 */
struct _BwPlaceRow
{
  GtkListBoxRow  parent_instance;

  const BwPlace *place;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *count;
};

G_DEFINE_FINAL_TYPE (BwPlaceRow, bw_place_row, GTK_TYPE_LIST_BOX_ROW)

static void
bw_place_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_PLACE_ROW);

  G_OBJECT_CLASS (bw_place_row_parent_class)->dispose (object);
}

static void
bw_place_row_class_init (BwPlaceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_place_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPlaceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BwPlaceRow, title);
  gtk_widget_class_bind_template_child (widget_class, BwPlaceRow, count);
}

static void
bw_place_row_init (BwPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_place_row_new (const BwPlace *place)
{
  BwPlaceRow *self;

  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (BW_TYPE_PLACE_ROW, NULL);
  self->place = place;
  gtk_image_set_from_icon_name (self->icon, place->icon);
  gtk_label_set_text (self->title, bw_place_get_title (place));
  bw_place_row_set_count (self, -1);

  return GTK_WIDGET (self);
}

const BwPlace *
bw_place_row_get_place (BwPlaceRow *self)
{
  g_return_val_if_fail (BW_IS_PLACE_ROW (self), NULL);

  return self->place;
}

/**
 * bw_place_row_set_count:
 * @count: how many things are in the place, or -1 when there is nothing to count
 */
void
bw_place_row_set_count (BwPlaceRow *self,
                        gint64      count)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  const char *title;

  g_return_if_fail (BW_IS_PLACE_ROW (self));

  title = bw_place_get_title (self->place);
  text = count > 0 ? g_strdup_printf ("%'" G_GINT64_FORMAT, count) : g_strdup ("");
  label = count > 0 ? g_strdup_printf ("%s, %s", title, text) : g_strdup (title);
  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
