#include "bw-width-layout.h"

#define MIN_WIDTH 260
#define MAX_WIDTH 640
#define DEFAULT_WIDTH 330

/**
 * BwWidthLayout:
 *
 * Lays one child out at the width that somebody has chosen where there is room for it.
 * A size request would be a minimum, which a narrow window could not keep.
 */
struct _BwWidthLayout
{
  GtkLayoutManager parent_instance;

  int              width;
};

G_DEFINE_FINAL_TYPE (BwWidthLayout, bw_width_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
bw_width_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  BwWidthLayout *self = BW_WIDTH_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, MIN_WIDTH);
      *natural = MAX (*minimum, self->width);
    }
}

static void
bw_width_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
bw_width_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDTH:
      g_value_set_int (value, BW_WIDTH_LAYOUT (object)->width);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_width_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDTH:
      bw_width_layout_set_width (BW_WIDTH_LAYOUT (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_width_layout_class_init (BwWidthLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = bw_width_layout_get_property;
  object_class->set_property = bw_width_layout_set_property;
  layout_class->measure = bw_width_layout_measure;
  layout_class->allocate = bw_width_layout_allocate;

  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, DEFAULT_WIDTH,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bw_width_layout_init (BwWidthLayout *self)
{
  self->width = DEFAULT_WIDTH;
}

int
bw_width_layout_get_width (BwWidthLayout *self)
{
  g_return_val_if_fail (BW_IS_WIDTH_LAYOUT (self), 0);

  return self->width;
}

void
bw_width_layout_set_width (BwWidthLayout *self,
                           int            width)
{
  g_return_if_fail (BW_IS_WIDTH_LAYOUT (self));

  width = CLAMP (width, MIN_WIDTH, MAX_WIDTH);
  if (width == self->width)
    return;

  self->width = width;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}
