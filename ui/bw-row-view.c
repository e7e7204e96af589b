#include "bw-row-view.h"

#include "bw-focus.h"
#include "bw-row-text.h"
#include "bw-row-widget.h"

/**
 * BwRowView:
 *
 * A list of #BwRow of any length that is read by keys: the arrows walk, Enter opens,
 * Up at the top leaves for what stands above, and Tab leaves it altogether.
 */
struct _BwRowView
{
  AdwBin              parent_instance;

  GtkListView        *list_view;
  GtkSingleSelection *selection;
  GPtrArray          *words;
  gboolean            grouped;
  gboolean            mixed;
};

G_DEFINE_FINAL_TYPE (BwRowView, bw_row_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPEN,
  SIGNAL_LEAVE_TOP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Returns: (nullable): the title of the group that begins at @position */
static const char *
group_at (BwRowView *self,
          BwRow     *row,
          guint      position)
{
  g_autoptr (BwRow) before = NULL;
  const BwRowData *data = bw_row_get_data (row);
  BwRowGroup group;

  if (!self->grouped || data == NULL)
    return NULL;

  group = bw_row_text_get_group (data->kind);
  if (position > 0)
    before = g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1);
  if (before != NULL && bw_row_is_loaded (before) &&
      bw_row_text_get_group (bw_row_get_data (before)->kind) == group)
    return NULL;

  return bw_row_text_group_title (group);
}

static void
setup_cb (BwRowView   *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, bw_row_widget_new ());
}

static void
bind_cb (BwRowView   *self,
         GtkListItem *item)
{
  BwRowWidget *widget = BW_ROW_WIDGET (gtk_list_item_get_child (item));
  BwRow *row = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);

  bw_row_widget_set_mixed (widget, self->mixed);
  bw_row_widget_bind (widget, row, position, self->words);
  bw_row_widget_set_group (widget, group_at (self, row, position));
}

static void
unbind_cb (BwRowView   *self,
           GtkListItem *item)
{
  bw_row_widget_unbind (BW_ROW_WIDGET (gtk_list_item_get_child (item)));
}

static void
activate_cb (BwRowView *self,
             guint      position)
{
  g_autoptr (BwRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, row);
}

static guint
find_focused_position (BwRowView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return BW_IS_ROW_WIDGET (child) ? bw_row_widget_get_position (BW_ROW_WIDGET (child))
                                  : GTK_INVALID_LIST_POSITION;
}

static gboolean
key_pressed_cb (BwRowView       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up) || find_focused_position (self) != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
  return GDK_EVENT_STOP;
}

/* At GTK 4.8 Tab would walk through all rows; here the list is one stop. */
static gboolean
bw_row_view_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  BwRowView *self = BW_ROW_VIEW (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (bw_row_view_parent_class)->focus (widget, direction);
  if (bw_focus_is_in (widget))
    return FALSE;

  return bw_row_view_focus_rows (self);
}

static gboolean
bw_row_view_grab_focus (GtkWidget *widget)
{
  return bw_row_view_focus_rows (BW_ROW_VIEW (widget));
}

static void
bw_row_view_dispose (GObject *object)
{
  BwRowView *self = BW_ROW_VIEW (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_ROW_VIEW);

  G_OBJECT_CLASS (bw_row_view_parent_class)->dispose (object);
}

static void
bw_row_view_class_init (BwRowViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_row_view_dispose;
  widget_class->focus = bw_row_view_focus;
  widget_class->grab_focus = bw_row_view_grab_focus;

  /**
   * BwRowView::open:
   * @row: what is to be read
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", BW_TYPE_ROW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, BW_TYPE_ROW);
  /**
   * BwRowView::leave-top:
   *
   * Up was pressed in the first row.
   */
  signals[SIGNAL_LEAVE_TOP] = g_signal_new ("leave-top", BW_TYPE_ROW_VIEW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BwRowView, list_view);
  gtk_widget_class_bind_template_child (widget_class, BwRowView, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
bw_row_view_init (BwRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bw_row_view_set_model:
 * @model: (nullable): a list of #BwRow
 */
void
bw_row_view_set_model (BwRowView  *self,
                       GListModel *model)
{
  g_return_if_fail (BW_IS_ROW_VIEW (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  gtk_single_selection_set_model (self->selection, model);
}

/**
 * bw_row_view_set_words:
 * @words: (nullable) (element-type utf8): folded words to mark in rows bound from now on
 */
void
bw_row_view_set_words (BwRowView *self,
                       GPtrArray *words)
{
  g_return_if_fail (BW_IS_ROW_VIEW (self));

  g_clear_pointer (&self->words, g_ptr_array_unref);
  if (words != NULL)
    self->words = g_ptr_array_ref (words);
}

/* Sets whether the first row of each kind has the title of its group above it. */
void
bw_row_view_set_grouped (BwRowView *self,
                         gboolean   grouped)
{
  g_return_if_fail (BW_IS_ROW_VIEW (self));

  self->grouped = grouped;
}

/* Sets whether the rows are of different kinds, which they then name. */
void
bw_row_view_set_mixed (BwRowView *self,
                       gboolean   mixed)
{
  g_return_if_fail (BW_IS_ROW_VIEW (self));

  self->mixed = mixed;
}

/* Names the list for those who hear it. */
void
bw_row_view_set_label (BwRowView  *self,
                       const char *label)
{
  g_return_if_fail (BW_IS_ROW_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

guint
bw_row_view_get_n_rows (BwRowView *self)
{
  g_return_val_if_fail (BW_IS_ROW_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* Returns: the position, or %GTK_INVALID_LIST_POSITION */
guint
bw_row_view_get_selected (BwRowView *self)
{
  g_return_val_if_fail (BW_IS_ROW_VIEW (self), GTK_INVALID_LIST_POSITION);

  return gtk_single_selection_get_selected (self->selection);
}

/* Returns: (transfer full) (nullable): the row that is selected */
BwRow *
bw_row_view_dup_selected (BwRowView *self)
{
  BwRow *row;

  g_return_val_if_fail (BW_IS_ROW_VIEW (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? g_object_ref (row) : NULL;
}

/**
 * bw_row_view_select:
 * @position: %GTK_INVALID_LIST_POSITION selects nothing
 *
 * Selects a row and brings it into sight; the focus stays where it is.
 */
void
bw_row_view_select (BwRowView *self,
                    guint      position)
{
  g_return_if_fail (BW_IS_ROW_VIEW (self));

  gtk_single_selection_set_selected (self->selection, position);
  if (position < bw_row_view_get_n_rows (self))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/* Returns: (nullable): the list's own widget around the row at @position */
static GtkWidget *
find_item (BwRowView *self,
           guint      position)
{
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view));

  for (; item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *child = gtk_widget_get_first_child (item);

      if (BW_IS_ROW_WIDGET (child) && gtk_widget_get_child_visible (item) &&
          bw_row_widget_get_position (BW_ROW_WIDGET (child)) == position)
        return item;
    }

  return NULL;
}

/**
 * bw_row_view_focus_rows:
 *
 * Moves the focus to the selected row, or to the first. To grab the focus of the list
 * view would leave it on the view itself, where the first key is lost, and to move it
 * forward would go on from the row that had it last.
 *
 * Returns: whether there is a row to move to
 */
gboolean
bw_row_view_focus_rows (BwRowView *self)
{
  GtkWidget *item;
  guint position;

  g_return_val_if_fail (BW_IS_ROW_VIEW (self), FALSE);

  if (bw_row_view_get_n_rows (self) == 0)
    return FALSE;

  position = bw_row_view_get_selected (self);
  bw_row_view_select (self, position == GTK_INVALID_LIST_POSITION ? 0 : position);

  item = find_item (self, bw_row_view_get_selected (self));

  return item != NULL ? gtk_widget_grab_focus (item)
                      : gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

/* Opens the selected row. */
void
bw_row_view_activate (BwRowView *self)
{
  guint position = bw_row_view_get_selected (self);

  if (position != GTK_INVALID_LIST_POSITION)
    activate_cb (self, position);
}
