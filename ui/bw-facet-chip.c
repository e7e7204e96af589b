#include "bw-facet-chip.h"

#include <glib/gi18n.h>

#include "bw-field-text.h"

/**
 * BwFacetChip:
 *
 * A facet, with how many things have it. Pressing it puts it into the query or takes it out.
 */
struct _BwFacetChip
{
  GtkToggleButton  parent_instance;

  char            *part;

  GtkLabel        *title;
  GtkLabel        *count;
};

G_DEFINE_FINAL_TYPE (BwFacetChip, bw_facet_chip, GTK_TYPE_TOGGLE_BUTTON)

static void
bw_facet_chip_clicked (GtkButton *button)
{
  BwFacetChip *self = BW_FACET_CHIP (button);

  GTK_BUTTON_CLASS (bw_facet_chip_parent_class)->clicked (button);
  gtk_widget_activate_action (GTK_WIDGET (self), "sidebar.toggle", "s", self->part);
}

static void
bw_facet_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_FACET_CHIP);

  G_OBJECT_CLASS (bw_facet_chip_parent_class)->dispose (object);
}

static void
bw_facet_chip_finalize (GObject *object)
{
  g_clear_pointer (&BW_FACET_CHIP (object)->part, g_free);

  G_OBJECT_CLASS (bw_facet_chip_parent_class)->finalize (object);
}

static void
bw_facet_chip_class_init (BwFacetChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_facet_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_facet_chip_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = bw_facet_chip_clicked;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-facet-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, BwFacetChip, title);
  gtk_widget_class_bind_template_child (widget_class, BwFacetChip, count);
}

static void
bw_facet_chip_init (BwFacetChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_facet_chip_new (void)
{
  return g_object_new (BW_TYPE_FACET_CHIP, NULL);
}

/**
 * bw_facet_chip_show:
 * @more: whether there may be more things than were counted
 */
void
bw_facet_chip_show (BwFacetChip   *self,
                    const BwFacet *facet,
                    gboolean       more)
{
  const char *value = bw_field_text_value (facet->field, facet->label);
  g_autofree char *count = g_strdup_printf ("%u%s", facet->count, more ? "+" : "");
  g_autofree char *name = NULL;

  g_return_if_fail (BW_IS_FACET_CHIP (self));

  g_free (self->part);
  self->part = g_strdup (facet->part);
  gtk_label_set_text (self->title, value);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), facet->part);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), facet->set);

  /* Translators: such as “Year 2024, 12 found”, by which a search can be narrowed */
  name = g_strdup_printf (_ ("%1$s %2$s, %3$s found"), bw_field_text_title (facet->field), value, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Returns: (nullable): what is put into the query, or taken out of it */
const char *
bw_facet_chip_get_part (BwFacetChip *self)
{
  g_return_val_if_fail (BW_IS_FACET_CHIP (self), NULL);

  return self->part;
}
