#include "bw-facet-bar.h"

#include <string.h>

#include "bw-facet-chip.h"
#include "bw-focus.h"

#define MAX_CHIPS 30
#define SCROLL_STEP 40 /* pixels that a notch of the wheel moves */

/**
 * BwFacetBar:
 *
 * By what can be narrowed what was found, on one line: what is asked for first, then the most
 * frequent of each sort in turn. For the keyboard it is one stop, in which the arrows walk.
 */
struct _BwFacetBar
{
  AdwBin             parent_instance;

  GtkScrolledWindow *window;
  GtkBox            *box;
};

G_DEFINE_FINAL_TYPE (BwFacetBar, bw_facet_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_LEAVE_TOP,
  SIGNAL_LEAVE_BOTTOM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_set (const BwFacets *facets,
         GPtrArray      *chosen)
{
  for (guint i = 0; i < facets->all->len && chosen->len < MAX_CHIPS; i++)
    if (((const BwFacet *) g_ptr_array_index (facets->all, i))->set)
      g_ptr_array_add (chosen, g_ptr_array_index (facets->all, i));
}

/* Adds the nth of each field, of those that would change what is found. */
static gboolean
add_nth (const BwFacets *facets,
         guint           nth,
         GPtrArray      *chosen)
{
  const char *field = NULL;
  gboolean added = FALSE;
  guint place = 0;

  for (guint i = 0; i < facets->all->len && chosen->len < MAX_CHIPS; i++)
    {
      BwFacet *facet = g_ptr_array_index (facets->all, i);

      if (facet->set || !bw_facets_narrow (facets, facet))
        continue;
      place = g_strcmp0 (field, facet->field) == 0 ? place + 1 : 0;
      field = facet->field;
      if (place != nth)
        continue;
      g_ptr_array_add (chosen, facet);
      added = TRUE;
    }

  return added;
}

static GPtrArray *
choose (const BwFacets *facets)
{
  GPtrArray *chosen = g_ptr_array_new ();

  if (facets == NULL)
    return chosen;

  add_set (facets, chosen);
  for (guint nth = 0; add_nth (facets, nth, chosen); nth++)
    ;

  return chosen;
}

static GtkWidget *
find_focused (BwFacetBar *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (bw_focus_is_in (chip))
      return chip;

  return NULL;
}

static GtkWidget *
find_chip (BwFacetBar *self,
           const char *part)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       chip != NULL && gtk_widget_get_visible (chip); chip = gtk_widget_get_next_sibling (chip))
    if (g_strcmp0 (bw_facet_chip_get_part (BW_FACET_CHIP (chip)), part) == 0)
      return chip;

  return NULL;
}

/* Returns: (nullable): the chip beside it that is shown */
static GtkWidget *
step (GtkWidget *chip,
      gboolean   forward)
{
  GtkWidget *next = forward ? gtk_widget_get_next_sibling (chip) : gtk_widget_get_prev_sibling (chip);

  return next != NULL && gtk_widget_get_visible (next) ? next : NULL;
}

static gboolean
walk (BwFacetBar *self,
      guint       keyval)
{
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;
  gboolean to_end = keyval == GDK_KEY_Home || keyval == GDK_KEY_End;
  gboolean forward = to_end ? keyval == GDK_KEY_End : right != turned;
  GtkWidget *chip = find_focused (self);
  GtkWidget *next = chip != NULL ? step (chip, forward) : NULL;

  while (to_end && next != NULL && step (next, forward) != NULL)
    next = step (next, forward);
  if (next != NULL)
    gtk_widget_grab_focus (next);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (BwFacetBar      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
      return walk (self, keyval);

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      g_signal_emit (self, signals[SIGNAL_LEAVE_BOTTOM], 0);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The line has no other direction than along, whichever way the wheel is turned. */
static gboolean
scroll_cb (BwFacetBar *self,
           double      dx,
           double      dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->window);
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + (dx + (turned ? -dy : dy)) * SCROLL_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
bw_facet_bar_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (BW_FACET_BAR (widget)->box));

  if (bw_focus_is_in (widget) || first == NULL || !gtk_widget_get_visible (first))
    return FALSE;

  return gtk_widget_grab_focus (first);
}

static void
bw_facet_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_FACET_BAR);

  G_OBJECT_CLASS (bw_facet_bar_parent_class)->dispose (object);
}

static void
bw_facet_bar_class_init (BwFacetBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_facet_bar_dispose;
  widget_class->focus = bw_facet_bar_focus;

  /**
   * BwFacetBar::leave-top:
   *
   * Up was pressed.
   */
  signals[SIGNAL_LEAVE_TOP] = g_signal_new ("leave-top", BW_TYPE_FACET_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BwFacetBar::leave-bottom:
   *
   * Down was pressed.
   */
  signals[SIGNAL_LEAVE_BOTTOM] = g_signal_new ("leave-bottom", BW_TYPE_FACET_BAR, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-facet-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BwFacetBar, window);
  gtk_widget_class_bind_template_child (widget_class, BwFacetBar, box);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

static void
bw_facet_bar_init (BwFacetBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Chips stay, and what is on them changes: so the focus is not lost on the way. */
static void
show_chosen (BwFacetBar     *self,
             const BwFacets *facets,
             GPtrArray      *chosen)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (guint i = 0; i < chosen->len; i++)
    {
      if (chip == NULL)
        {
          chip = bw_facet_chip_new ();
          gtk_box_append (self->box, chip);
        }
      bw_facet_chip_show (BW_FACET_CHIP (chip), g_ptr_array_index (chosen, i), facets->partial);
      gtk_widget_set_visible (chip, TRUE);
      chip = gtk_widget_get_next_sibling (chip);
    }
  for (; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    gtk_widget_set_visible (chip, FALSE);
}

/* Who was at a facet stays at it wherever it has gone. */
static void
follow (BwFacetBar *self,
        const char *part)
{
  GtkWidget *chip = find_chip (self, part);

  if (chip == NULL)
    chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  if (chip != NULL && gtk_widget_get_visible (chip))
    gtk_widget_grab_focus (chip);
  else
    g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
}

/**
 * bw_facet_bar_show:
 * @facets: (nullable): `NULL` for none
 */
void
bw_facet_bar_show (BwFacetBar     *self,
                   const BwFacets *facets)
{
  g_autoptr (GPtrArray) chosen = choose (facets);
  g_autofree char *part = NULL;
  GtkWidget *focused;

  g_return_if_fail (BW_IS_FACET_BAR (self));

  focused = find_focused (self);
  part = focused != NULL ? g_strdup (bw_facet_chip_get_part (BW_FACET_CHIP (focused))) : NULL;
  show_chosen (self, facets, chosen);
  if (part != NULL)
    follow (self, part);
  else
    gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->window), 0);
}
