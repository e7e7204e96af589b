#include "bw-list-page.h"

#include <glib/gi18n.h>

#include "bw-focus.h"
#include "bw-row-list.h"

/**
 * BwListPage:
 *
 * What one place of the library holds, under a head that says where one is.
 */
struct _BwListPage
{
  AdwBin         parent_instance;

  const BwPlace *place;
  BwRowList     *list;
  gulong         changed;
  gulong         loaded;
  gulong         total;
  BwRef          ref;        /* of the page that is open */
  gboolean       awaited; /* whether the focus goes to the rows when they arrive */

  GtkWidget     *back;
  GtkStack      *stack;
  GtkLabel      *title;
  GtkLabel      *count;
  BwRowView     *rows;
  AdwStatusPage *empty;
};

G_DEFINE_FINAL_TYPE (BwListPage, bw_list_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPEN,
  SIGNAL_LEAVE_TOP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_cb (BwListPage *self,
         BwRow      *row)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, row);
}

static void
leave_top_cb (BwListPage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
}

static void
select_open_page (BwListPage *self)
{
  guint position = bw_row_list_find (self->list, self->ref);

  bw_row_view_select (self->rows, position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
}

static void
show_count (BwListPage *self,
            guint       n)
{
  g_autofree char *count = g_strdup_printf ("%'u", n);

  gtk_label_set_text (self->count, n > 0 ? count : "");
}

static void
update (BwListPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean loaded;
  guint total;

  g_object_get (self->list, "loaded", &loaded, "total", &total, NULL);
  show_count (self, total);
  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else
    gtk_stack_set_visible_child_name (self->stack, loaded ? "empty" : "loading");
}

/*
 * Whoever walks through the list keeps their place when it changes; else the selection
 * goes on to follow the page that is open.
 */
static void
items_changed_cb (BwListPage *self)
{
  gboolean walking = bw_focus_is_in (GTK_WIDGET (self->rows));

  if (!walking || bw_row_view_get_selected (self->rows) == GTK_INVALID_LIST_POSITION)
    select_open_page (self);
  update (self);
  if (self->awaited && bw_focus_is_in (GTK_WIDGET (self)) &&
      bw_row_view_focus_rows (self->rows))
    self->awaited = FALSE;
}

/* In the bookmarks, Delete takes one away. */
static gboolean
key_pressed_cb (BwListPage      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  g_autoptr (BwRow) row = NULL;
  g_autofree char *ref = NULL;

  if (keyval != GDK_KEY_Delete || self->place == NULL || self->place->list != BW_LIST_BOOKMARKS ||
      !(row = bw_row_view_dup_selected (self->rows)))
    return GDK_EVENT_PROPAGATE;

  if (bw_row_view_get_n_rows (self->rows) == 1)
    gtk_widget_grab_focus (self->back);
  ref = bw_ref_to_string (bw_row_get_ref (row));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.set-bookmark", "(sb)", ref, FALSE);
  return GDK_EVENT_STOP;
}

static void
bw_list_page_dispose (GObject *object)
{
  BwListPage *self = BW_LIST_PAGE (object);

  if (self->rows != NULL)
    bw_list_page_clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_LIST_PAGE);

  G_OBJECT_CLASS (bw_list_page_parent_class)->dispose (object);
}

static void
bw_list_page_class_init (BwListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_list_page_dispose;

  signals[SIGNAL_OPEN] = g_signal_new ("open", BW_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, BW_TYPE_ROW);
  signals[SIGNAL_LEAVE_TOP] = g_signal_new ("leave-top", BW_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwListPage, back);
  gtk_widget_class_bind_template_child (widget_class, BwListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwListPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwListPage, count);
  gtk_widget_class_bind_template_child (widget_class, BwListPage, rows);
  gtk_widget_class_bind_template_child (widget_class, BwListPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_top_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
bw_list_page_init (BwListPage *self)
{
  g_type_ensure (BW_TYPE_ROW_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows what is in @place, from its beginning. */
void
bw_list_page_show (BwListPage    *self,
                   BwLibrary     *library,
                   const BwPlace *place)
{
  g_return_if_fail (BW_IS_LIST_PAGE (self));
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (place != NULL && place->list < BW_N_LISTS);

  bw_list_page_clear (self);
  self->place = place;
  self->list = bw_row_list_new (library, place->list);

  gtk_label_set_text (self->title, bw_place_get_title (place));
  adw_status_page_set_icon_name (self->empty, place->icon);
  adw_status_page_set_title (self->empty, _ (place->empty_title));
  adw_status_page_set_description (self->empty, _ (place->empty_text));
  bw_row_view_set_mixed (self->rows, place->list == BW_LIST_BOOKMARKS);
  bw_row_view_set_label (self->rows, bw_place_get_title (place));
  bw_row_view_set_model (self->rows, G_LIST_MODEL (self->list));

  self->changed = g_signal_connect_swapped (self->list, "items-changed",
                                            G_CALLBACK (items_changed_cb), self);
  self->loaded = g_signal_connect_swapped (self->list, "notify::loaded", G_CALLBACK (update), self);
  self->total = g_signal_connect_swapped (self->list, "notify::total", G_CALLBACK (update), self);
  update (self);
}

/* Lets go of what is shown: a long list takes memory. */
void
bw_list_page_clear (BwListPage *self)
{
  g_return_if_fail (BW_IS_LIST_PAGE (self));

  self->place = NULL;
  self->awaited = FALSE;
  bw_row_view_set_model (self->rows, NULL);
  if (self->list != NULL)
    {
      g_clear_signal_handler (&self->changed, self->list);
      g_clear_signal_handler (&self->loaded, self->list);
      g_clear_signal_handler (&self->total, self->list);
    }
  g_clear_object (&self->list);
}

/* Returns: (nullable): the place that is shown */
const BwPlace *
bw_list_page_get_place (BwListPage *self)
{
  g_return_val_if_fail (BW_IS_LIST_PAGE (self), NULL);

  return self->place;
}

BwRowView *
bw_list_page_get_rows (BwListPage *self)
{
  g_return_val_if_fail (BW_IS_LIST_PAGE (self), NULL);

  return self->rows;
}

/* Moves the focus to the rows, or to the head until there are any. */
void
bw_list_page_focus_rows (BwListPage *self)
{
  g_return_if_fail (BW_IS_LIST_PAGE (self));

  self->awaited = !bw_row_view_focus_rows (self->rows);
  if (self->awaited)
    gtk_widget_grab_focus (self->back);
}

/* Selects the row of the page that is open, now and when it arrives in the list. */
void
bw_list_page_follow (BwListPage *self,
                     BwRef       ref)
{
  g_return_if_fail (BW_IS_LIST_PAGE (self));

  self->ref = ref;
  if (self->list != NULL)
    select_open_page (self);
}
