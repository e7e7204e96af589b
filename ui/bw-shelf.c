#include "bw-shelf.h"

#include "bw-list-page.h"
#include "bw-place-list.h"
#include "bw-results-page.h"
#include "bw-live-search.h"

/**
 * BwShelf:
 *
 * What the sidebar has to choose from: what a search found, else what is in the place
 * where one is, else the places.
 */
struct _BwShelf
{
  AdwBin         parent_instance;

  BwLibrary     *library;
  BwLiveSearch  *search;

  GtkStack      *stack;
  BwPlaceList   *places;
  BwListPage    *list;
  BwResultsPage *results;
};

G_DEFINE_FINAL_TYPE (BwShelf, bw_shelf, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPEN,
  SIGNAL_GO,
  SIGNAL_LEAVE_TOP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_row_cb (BwShelf *self,
             BwRow   *row)
{
  g_autofree char *ref = bw_ref_to_string (bw_row_get_ref (row));
  g_autofree char *address = g_strconcat ("bookwheel:", ref, NULL);

  g_signal_emit (self, signals[SIGNAL_OPEN], 0, address);
}

static void
go_cb (BwShelf       *self,
       const BwPlace *place)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, place);
}

static void
leave_top_cb (BwShelf *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
}

static void
update (BwShelf *self)
{
  const char *name = "places";

  if (bw_shelf_is_searching (self))
    name = "results";
  else if (bw_list_page_get_place (self->list) != NULL)
    name = "list";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
bw_shelf_dispose (GObject *object)
{
  BwShelf *self = BW_SHELF (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_SHELF);
  g_clear_object (&self->search);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_shelf_parent_class)->dispose (object);
}

static void
bw_shelf_class_init (BwShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_shelf_dispose;

  /**
   * BwShelf::open:
   * @address: of the page that is to be read
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", BW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * BwShelf::go:
   * @place: (type gpointer): the #BwPlace that was chosen
   */
  signals[SIGNAL_GO] = g_signal_new ("go", BW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * BwShelf::leave-top:
   *
   * Up was pressed in the first row.
   */
  signals[SIGNAL_LEAVE_TOP] = g_signal_new ("leave-top", BW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, BwShelf, stack);
  gtk_widget_class_bind_template_child (widget_class, BwShelf, places);
  gtk_widget_class_bind_template_child (widget_class, BwShelf, list);
  gtk_widget_class_bind_template_child (widget_class, BwShelf, results);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_top_cb);
}

static void
bw_shelf_init (BwShelf *self)
{
  g_type_ensure (BW_TYPE_PLACE_LIST);
  g_type_ensure (BW_TYPE_LIST_PAGE);
  g_type_ensure (BW_TYPE_RESULTS_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_shelf_set_library (BwShelf    *self,
                      BwLibrary  *library,
                      BwTally    *tally,
                      BwSearches *searches)
{
  g_return_if_fail (BW_IS_SHELF (self));
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->search = bw_live_search_new (library);
  bw_results_page_set_search (self->results, self->search);
  bw_place_list_set_tally (self->places, tally);
  bw_place_list_set_searches (self->places, searches);
}

/* Searches for @text; a blank one shows again what was there before. */
void
bw_shelf_search (BwShelf    *self,
                 const char *text)
{
  g_return_if_fail (BW_IS_SHELF (self));
  g_return_if_fail (text != NULL);

  if (self->search == NULL)
    return;

  bw_live_search_set_text (self->search, text);
  update (self);
}

gboolean
bw_shelf_is_searching (BwShelf *self)
{
  g_return_val_if_fail (BW_IS_SHELF (self), FALSE);

  return self->search != NULL && bw_live_search_get_text (self->search) != NULL;
}

/* Shows the list of @place, which must have one. */
void
bw_shelf_show_place (BwShelf       *self,
                     const BwPlace *place)
{
  g_return_if_fail (BW_IS_SHELF (self));
  g_return_if_fail (place != NULL && place->list < BW_N_LISTS);

  bw_list_page_show (self->list, self->library, place);
  update (self);
}

/* Goes from the list of a place to the places; returns whether there was one. */
gboolean
bw_shelf_leave_place (BwShelf *self)
{
  const BwPlace *place;

  g_return_val_if_fail (BW_IS_SHELF (self), FALSE);

  if (!(place = bw_list_page_get_place (self->list)))
    return FALSE;

  bw_list_page_clear (self->list);
  bw_place_list_select (self->places, place);
  update (self);

  return TRUE;
}

/* Returns: (nullable): the place whose list is shown, or was before the search */
const BwPlace *
bw_shelf_get_place (BwShelf *self)
{
  g_return_val_if_fail (BW_IS_SHELF (self), NULL);

  return bw_list_page_get_place (self->list);
}

/* Returns: (nullable): the rows that are shown, `NULL` for the places */
BwRowView *
bw_shelf_get_rows (BwShelf *self)
{
  g_return_val_if_fail (BW_IS_SHELF (self), NULL);

  if (bw_shelf_is_searching (self))
    return bw_results_page_get_rows (self->results);

  return bw_list_page_get_place (self->list) != NULL ? bw_list_page_get_rows (self->list) : NULL;
}

/* Moves the focus to the rows; returns whether there are any. */
gboolean
bw_shelf_focus_rows (BwShelf *self)
{
  g_return_val_if_fail (BW_IS_SHELF (self), FALSE);

  if (bw_shelf_is_searching (self))
    return bw_row_view_focus_rows (bw_results_page_get_rows (self->results));
  if (bw_list_page_get_place (self->list) == NULL)
    return bw_place_list_focus_rows (self->places);

  bw_list_page_focus_rows (self->list);
  return TRUE;
}

/* Opens the row that is selected. */
void
bw_shelf_activate (BwShelf *self)
{
  g_return_if_fail (BW_IS_SHELF (self));

  if (bw_shelf_is_searching (self))
    bw_results_page_activate (self->results);
  else if (bw_list_page_get_place (self->list) != NULL)
    bw_row_view_activate (bw_list_page_get_rows (self->list));
}

/* What is searched for is what a saved search has: see bw_results_page_set_opened(). */
void
bw_shelf_set_opened (BwShelf             *self,
                     const BwSavedSearch *saved,
                     const char          *text)
{
  g_return_if_fail (BW_IS_SHELF (self));

  bw_results_page_set_opened (self->results, saved, text);
}

/* Selects what stands for the page that is open. */
void
bw_shelf_follow (BwShelf  *self,
                 gboolean  home,
                 BwRef     ref)
{
  g_return_if_fail (BW_IS_SHELF (self));

  bw_place_list_select (self->places, home ? bw_place_find ("home") : NULL);
  bw_list_page_follow (self->list, ref);
  bw_results_page_follow (self->results, ref);
}
