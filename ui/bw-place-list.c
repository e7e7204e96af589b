#include "bw-place-list.h"

#include <glib/gi18n.h>

#include "bw-focus.h"
#include "bw-place-row.h"
#include "bw-search-row.h"

/**
 * BwPlaceList:
 *
 * The places of the library, which the sidebar shows while nothing is searched for, and under
 * them the searches that somebody keeps.
 */
struct _BwPlaceList
{
  AdwBin      parent_instance;

  BwTally    *tally;
  BwSearches *searches;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (BwPlaceList, bw_place_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_GO,
  SIGNAL_LEAVE_TOP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (BwPlaceList   *self,
                  GtkListBoxRow *row)
{
  if (BW_IS_SEARCH_ROW (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "searches.open", "s", bw_search_row_get_name (BW_SEARCH_ROW (row)));
  else
    g_signal_emit (self, signals[SIGNAL_GO], 0, bw_place_row_get_place (BW_PLACE_ROW (row)));
}

static gboolean
keynav_failed_cb (BwPlaceList      *self,
                  GtkDirectionType  direction)
{
  if (direction != GTK_DIR_UP)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
  return TRUE;
}

static BwPlaceRow *
row_at (BwPlaceList *self,
        guint        index)
{
  return BW_PLACE_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) index));
}

static void
counted_cb (BwPlaceList *self)
{
  const BwStats *stats = bw_tally_get_stats (self->tally);

  for (guint i = 0; i < bw_place_get_n (); i++)
    bw_place_row_set_count (row_at (self, i), bw_place_count (bw_place_get (i), stats));
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  GtkWidget *label;

  if (!BW_IS_SEARCH_ROW (row) || BW_IS_SEARCH_ROW (before))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_ ("Searches"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group");
  gtk_list_box_row_set_header (row, label);
}

/* Where the focus was on a search, it goes to the one that is in its place, or above it. */
static void
searches_changed_cb (BwPlaceList *self)
{
  GPtrArray *all = bw_searches_get (self->searches);
  int first = (int) bw_place_get_n ();
  int focus = -1;
  GtkListBoxRow *row;

  for (int i = first; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (gtk_widget_is_focus (GTK_WIDGET (row)))
      focus = i;
  while ((row = gtk_list_box_get_row_at_index (self->list_box, first)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < all->len; i++)
    gtk_list_box_append (self->list_box, bw_search_row_new (g_ptr_array_index (all, i)));
  if (focus >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box,
                                                                      MIN (focus, first + (int) all->len - 1))));
}

/* Tab would walk through all rows; here the list is one stop. */
static gboolean
bw_place_list_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (bw_place_list_parent_class)->focus (widget, direction);
  if (bw_focus_is_in (widget))
    return FALSE;

  return bw_place_list_focus_rows (BW_PLACE_LIST (widget));
}

static gboolean
bw_place_list_grab_focus (GtkWidget *widget)
{
  return bw_place_list_focus_rows (BW_PLACE_LIST (widget));
}

static void
bw_place_list_dispose (GObject *object)
{
  BwPlaceList *self = BW_PLACE_LIST (object);

  g_clear_object (&self->tally);
  g_clear_object (&self->searches);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PLACE_LIST);

  G_OBJECT_CLASS (bw_place_list_parent_class)->dispose (object);
}

static void
bw_place_list_class_init (BwPlaceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_place_list_dispose;
  widget_class->focus = bw_place_list_focus;
  widget_class->grab_focus = bw_place_list_grab_focus;

  /**
   * BwPlaceList::go:
   * @place: (type gpointer): the #BwPlace that was chosen
   */
  signals[SIGNAL_GO] = g_signal_new ("go", BW_TYPE_PLACE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_LEAVE_TOP] = g_signal_new ("leave-top", BW_TYPE_PLACE_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-place-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPlaceList, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
bw_place_list_init (BwPlaceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < bw_place_get_n (); i++)
    gtk_list_box_append (self->list_box, bw_place_row_new (bw_place_get (i)));
  gtk_list_box_set_header_func (self->list_box, header_cb, NULL, NULL);
}

void
bw_place_list_set_tally (BwPlaceList *self,
                         BwTally     *tally)
{
  g_return_if_fail (BW_IS_PLACE_LIST (self));
  g_return_if_fail (BW_IS_TALLY (tally));
  g_return_if_fail (self->tally == NULL);

  self->tally = g_object_ref (tally);
  g_signal_connect_object (tally, "changed", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
}

void
bw_place_list_set_searches (BwPlaceList *self,
                            BwSearches  *searches)
{
  g_return_if_fail (BW_IS_PLACE_LIST (self));
  g_return_if_fail (BW_IS_SEARCHES (searches));
  g_return_if_fail (self->searches == NULL);

  self->searches = g_object_ref (searches);
  g_signal_connect_object (searches, "changed", G_CALLBACK (searches_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bw_place_list_select:
 * @place: (nullable): where one is
 */
void
bw_place_list_select (BwPlaceList   *self,
                      const BwPlace *place)
{
  g_return_if_fail (BW_IS_PLACE_LIST (self));

  gtk_list_box_unselect_all (self->list_box);
  for (guint i = 0; i < bw_place_get_n (); i++)
    if (bw_place_get (i) == place)
      gtk_list_box_select_row (self->list_box, GTK_LIST_BOX_ROW (row_at (self, i)));
}

/* Moves the focus to the place where one is, or to the first. */
gboolean
bw_place_list_focus_rows (BwPlaceList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (BW_IS_PLACE_LIST (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list_box);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (row_at (self, 0)));
}
