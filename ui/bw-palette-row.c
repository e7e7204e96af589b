#include "bw-palette-row.h"

/**
 * BwPaletteRow:
 *
 * An item of the palette, with the keys that do the same.
 */
struct _BwPaletteRow
{
  GtkListBoxRow  parent_instance;

  BwPaletteItem *item;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkLabel      *keys;
};

G_DEFINE_FINAL_TYPE (BwPaletteRow, bw_palette_row, GTK_TYPE_LIST_BOX_ROW)

static void
bw_palette_row_dispose (GObject *object)
{
  BwPaletteRow *self = BW_PALETTE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PALETTE_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (bw_palette_row_parent_class)->dispose (object);
}

static void
bw_palette_row_class_init (BwPaletteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_palette_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-palette-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPaletteRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BwPaletteRow, title);
  gtk_widget_class_bind_template_child (widget_class, BwPaletteRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BwPaletteRow, keys);
}

static void
bw_palette_row_init (BwPaletteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): the first keys that the action has, as a person reads them */
static char *
tell_keys (const char *action)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, action);
  GdkModifierType modifiers;
  guint key;

  if (accels[0] == NULL || !gtk_accelerator_parse (accels[0], &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

GtkWidget *
bw_palette_row_new (BwPaletteItem *item)
{
  BwPaletteRow *self;
  g_autofree char *keys = NULL;
  const char *icon;

  g_return_val_if_fail (BW_IS_PALETTE_ITEM (item), NULL);

  self = g_object_new (BW_TYPE_PALETTE_ROW, NULL);
  self->item = g_object_ref (item);
  icon = bw_palette_item_get_icon (item);
  keys = tell_keys (bw_palette_item_get_action (item));
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_label_set_text (self->title, bw_palette_item_get_title (item));
  show_text (self->subtitle, bw_palette_item_get_subtitle (item));
  show_text (self->keys, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bw_palette_item_get_title (item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->subtitle), -1);

  return GTK_WIDGET (self);
}

BwPaletteItem *
bw_palette_row_get_item (BwPaletteRow *self)
{
  g_return_val_if_fail (BW_IS_PALETTE_ROW (self), NULL);

  return self->item;
}
