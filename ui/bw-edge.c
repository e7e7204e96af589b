#include "bw-edge.h"

#include "bw-width-layout.h"

/**
 * BwEdge:
 *
 * The edge of the sidebar, which can be dragged to make it wider or narrower.
 */
struct _BwEdge
{
  GtkWidget      parent_instance;

  BwWidthLayout *layout;
};

G_DEFINE_FINAL_TYPE (BwEdge, bw_edge, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LAYOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The edge moves with the pointer, so what is told is always the distance that is left. */
static void
drag_update_cb (BwEdge *self,
                double  x,
                double  y)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width;

  if (self->layout == NULL)
    return;

  width = bw_width_layout_get_width (self->layout);
  bw_width_layout_set_width (self->layout, width + (int) (mirrored ? -x : x));
}

static void
bw_edge_dispose (GObject *object)
{
  g_clear_object (&BW_EDGE (object)->layout);

  G_OBJECT_CLASS (bw_edge_parent_class)->dispose (object);
}

static void
bw_edge_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LAYOUT:
      g_set_object (&BW_EDGE (object)->layout, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_edge_class_init (BwEdgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_edge_dispose;
  object_class->set_property = bw_edge_set_property;

  /**
   * BwEdge:layout:
   *
   * Whose width is changed.
   */
  properties[PROP_LAYOUT] = g_param_spec_object ("layout", NULL, NULL, BW_TYPE_WIDTH_LAYOUT,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bw_edge_init (BwEdge *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
}
