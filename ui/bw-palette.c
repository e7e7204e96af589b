#include "bw-palette.h"

#include <glib/gi18n.h>

#include "bw-live-search.h"
#include "bw-palette-index.h"
#include "bw-palette-item.h"
#include "bw-palette-row.h"
#include "bw-row-loader.h"
#include "bw-text.h"

#define MAX_THINGS 12

/**
 * BwPalette:
 *
 * One box for everything: places, commands and the things of the library, found by the
 * beginnings of their words. The keyboard stays in the box; what is selected is done in the
 * window that the palette is for.
 */
struct _BwPalette
{
  AdwWindow       parent_instance;

  BwSearches     *searches;
  BwLiveSearch   *search;
  BwRowLoader    *loader;
  GListStore     *store;
  guint           n_first;    /* places and commands, which stand before things */
  gboolean        pending; /* whether things of another text are shown, or none yet */
  gboolean        awaited; /* whether Enter was faster than the search */

  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListBox     *list_box;
};

G_DEFINE_FINAL_TYPE (BwPalette, bw_palette, ADW_TYPE_WINDOW)

static const char *
get_text (BwPalette *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static guint
get_n_items (BwPalette *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

/* What it does, it does with the keyboard back where it was. */
static void
run (BwPalette     *self,
     BwPaletteItem *item)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (bw_palette_item_get_action (item), &name, &target, NULL))
    return;

  g_object_ref (parent);
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, target);
  g_object_unref (parent);
}

static void
select_row (BwPalette *self,
            int        index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, index);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list_box, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

/* The row is brought into sight, with its group's title where it is the first. */
static void
show_row (BwPalette     *self,
          GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list_box);
  graphene_rect_t bounds;

  if (adjustment == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list_box), &bounds))
    return;

  if (gtk_list_box_row_get_index (row) == 0)
    gtk_adjustment_set_value (adjustment, 0);
  else
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
move (BwPalette *self,
      int        step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);
  int n = (int) get_n_items (self);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  if (n == 0)
    return;

  select_row (self, CLAMP (index, 0, n - 1));
  show_row (self, gtk_list_box_get_selected_row (self->list_box));
}

static void
show_state (BwPalette *self)
{
  gboolean empty = get_n_items (self) == 0 && !self->pending;

  if (get_n_items (self) > 0 && gtk_list_box_get_selected_row (self->list_box) == NULL)
    select_row (self, 0);
  if (get_n_items (self) > 0 || empty)
    gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

/* Whoever was faster than the search meant the best of what it finds. */
static void
run_awaited (BwPalette *self)
{
  g_autoptr (BwPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), 0);
  gboolean awaited = self->awaited;

  self->awaited = FALSE;
  if (awaited && item != NULL)
    run (self, item);
}

/* @items: (transfer full) (element-type BwPaletteItem): take the place of the things */
static void
take_things (BwPalette *self,
             GPtrArray *items)
{
  self->pending = FALSE;
  g_list_store_splice (self->store, self->n_first, get_n_items (self) - self->n_first, items->pdata,
                       items->len);
  g_ptr_array_unref (items);
  show_state (self);
  run_awaited (self);
}

static void
loaded_cb (gpointer      user_data,
           GArray       *refs,
           GPtrArray    *data,
           const GError *error)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; data != NULL && i < data->len; i++)
    g_ptr_array_add (items, bw_palette_index_thing (g_array_index (refs, BwRef, i),
                                                    g_ptr_array_index (data, i)));
  take_things (user_data, items);
}

static void
found_cb (BwPalette *self)
{
  const BwFindings *findings = bw_live_search_get_findings (self->search);
  guint n = findings != NULL ? MIN (findings->hits->len, MAX_THINGS) : 0;
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (BwRef));

  for (guint i = 0; i < n; i++)
    g_array_append_val (refs, ((const BwHit *) g_ptr_array_index (findings->hits, i))->ref);

  bw_row_loader_stop (self->loader);
  if (n > 0)
    bw_row_loader_load (self->loader, refs);
  else if (findings == NULL || !findings->partial)
    take_things (self, g_ptr_array_new_with_free_func (g_object_unref));
}

/* Things of the text before stay until others are found. */
static void
text_changed_cb (BwPalette *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const char *text = get_text (self);
  gboolean blank = bw_text_is_blank (text);
  g_autoptr (GPtrArray) items = bw_palette_index_find (parent, self->searches, text);

  self->awaited = FALSE;
  self->pending = !blank;
  bw_row_loader_stop (self->loader);
  g_list_store_splice (self->store, 0, blank ? get_n_items (self) : self->n_first, items->pdata, items->len);
  self->n_first = items->len;
  bw_live_search_set_text (self->search, text);
  select_row (self, 0);
  if (get_n_items (self) > 0)
    show_row (self, gtk_list_box_get_selected_row (self->list_box));
  show_state (self);
}

static void
activate_cb (BwPalette *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (self->pending && self->n_first == 0)
    self->awaited = TRUE;
  else if (row != NULL)
    run (self, bw_palette_row_get_item (BW_PALETTE_ROW (row)));
}

static void
row_activated_cb (BwPalette    *self,
                  BwPaletteRow *row)
{
  run (self, bw_palette_row_get_item (row));
}

static gboolean
key_pressed_cb (BwPalette       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  static const struct
  {
    guint keyval;
    int step;
  } STEPS[] = {
    { GDK_KEY_Down, 1 },
    { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Up, -1 },
    { GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Page_Down, 8 },
    { GDK_KEY_Page_Up, -8 },
  };

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (STEPS[i].keyval == keyval)
      {
        move (self, STEPS[i].step);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

/* Each group has its title above its first row. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  static const char *const TITLES[] = {
    [BW_PALETTE_PLACES] = N_ ("Places"),
    [BW_PALETTE_RECENT] = N_ ("Searched for lately"),
    [BW_PALETTE_COMMANDS] = N_ ("Commands"),
    [BW_PALETTE_THINGS] = N_ ("In the library"),
  };
  BwPaletteGroup group = bw_palette_item_get_group (bw_palette_row_get_item (BW_PALETTE_ROW (row)));
  GtkWidget *label;

  if (before != NULL &&
      group == bw_palette_item_get_group (bw_palette_row_get_item (BW_PALETTE_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_ (TITLES[group]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return bw_palette_row_new (item);
}

static void
bw_palette_dispose (GObject *object)
{
  BwPalette *self = BW_PALETTE (object);

  if (self->loader != NULL)
    bw_row_loader_stop (self->loader);
  g_clear_object (&self->loader);
  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->search, self);
      bw_live_search_set_text (self->search, "");
    }
  g_clear_object (&self->search);
  g_clear_object (&self->searches);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PALETTE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (bw_palette_parent_class)->dispose (object);
}

static void
bw_palette_class_init (BwPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_palette_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, BwPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, BwPalette, list_box);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
}

static void
bw_palette_init (BwPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->store = g_list_store_new (BW_TYPE_PALETTE_ITEM);
  gtk_list_box_set_header_func (self->list_box, header_cb, NULL, NULL);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->store), create_row, NULL, NULL);
}

/**
 * bw_palette_new:
 * @parent: where places, commands and things are opened
 */
BwPalette *
bw_palette_new (GtkWindow  *parent,
                BwLibrary  *library,
                BwSearches *searches)
{
  BwPalette *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_PALETTE, "transient-for", parent, NULL);
  self->searches = g_object_ref (searches);
  self->search = bw_live_search_new (library);
  self->loader = bw_row_loader_new (library, loaded_cb, self);
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  text_changed_cb (self);

  return self;
}
