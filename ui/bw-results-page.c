#include "bw-results-page.h"

#include <glib/gi18n.h>

#include "bw-facet-bar.h"
#include "bw-found-rows.h"
#include "bw-library-words.h"
#include "bw-row-queue.h"
#include "bw-row-text.h"

/**
 * BwResultsPage:
 *
 * What a search found: how many, what of the query was not understood, and the rows in
 * their groups. The best is selected, so that Enter reads it.
 */
struct _BwResultsPage
{
  AdwBin         parent_instance;

  BwLiveSearch  *search;
  BwRowQueue    *queue;
  GPtrArray     *words;      /* which are marked in the rows */
  char          *shown;           /* the text whose findings are shown */
  char          *awaited;         /* the text whose best is opened once it is found */
  BwRef          followed;        /* the page that is open */
  BwSavedSearch *opened; /* the saved search that is shown, as it was before; or NULL */
  char          *opened_text;

  BwFacetBar    *facets;
  GtkStack      *stack;
  GtkLabel      *count;
  GtkLabel      *hints;
  BwRowView     *rows;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
};

G_DEFINE_FINAL_TYPE (BwResultsPage, bw_results_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPEN,
  SIGNAL_LEAVE_TOP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_cb (BwResultsPage *self,
         BwRow         *row)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, row);
}

static void
leave_top_cb (BwResultsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE_TOP], 0);
}

static void
leave_facets_cb (BwResultsPage *self)
{
  bw_row_view_focus_rows (self->rows);
}

static gboolean
is_shown (BwResultsPage *self,
          GPtrArray     *rows)
{
  if (g_strcmp0 (self->shown, bw_live_search_get_text (self->search)) != 0 ||
      bw_row_queue_get_n (self->queue) != rows->len)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    if (!bw_row_is_same (bw_row_queue_get (self->queue, i), g_ptr_array_index (rows, i)))
      return FALSE;

  return TRUE;
}

static guint
find_ref (BwResultsPage *self,
          BwRef          ref)
{
  for (guint i = 0; i < bw_row_queue_get_n (self->queue); i++)
    {
      BwRef at = bw_row_get_ref (bw_row_queue_get (self->queue, i));

      if (at.kind == ref.kind && at.id == ref.id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Selects a row that may still be on its way. */
static void
select_row (BwResultsPage *self,
            guint          position)
{
  if (position != GTK_INVALID_LIST_POSITION && position >= BW_ROW_QUEUE_FIRST)
    bw_row_queue_show_all (self->queue);
  bw_row_view_select (self->rows, position);
}

static gboolean
has_words (BwResultsPage *self,
           GPtrArray     *words)
{
  if (self->words == NULL || self->words->len != words->len)
    return FALSE;

  for (guint i = 0; i < words->len; i++)
    if (!g_str_equal (g_ptr_array_index (self->words, i), g_ptr_array_index (words, i)))
      return FALSE;

  return TRUE;
}

/* The rest of what was sought leaves the selection where somebody has moved it to. */
static void
show_rows (BwResultsPage *self,
           GPtrArray     *rows,
           GPtrArray     *words)
{
  gboolean anew = g_strcmp0 (self->shown, bw_live_search_get_text (self->search)) != 0 ||
                  !has_words (self, words);
  g_autoptr (BwRow) selected = bw_row_view_dup_selected (self->rows);
  gboolean kept = !anew && selected != NULL && bw_row_view_get_selected (self->rows) > 0;
  guint position = GTK_INVALID_LIST_POSITION;

  bw_row_view_set_words (self->rows, words);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  self->words = g_ptr_array_ref (words);
  bw_row_queue_set (self->queue, rows, anew);
  if (kept)
    position = find_ref (self, bw_row_get_ref (selected));
  if (position == GTK_INVALID_LIST_POSITION && rows->len > 0)
    position = 0;
  select_row (self, position);

  g_free (self->shown);
  self->shown = g_strdup (bw_live_search_get_text (self->search));
}

static void
show_count (BwResultsPage    *self,
            const BwFindings *findings)
{
  gint64 duration = (bw_live_search_get_duration (self->search) + 500) / 1000;
  g_autofree char *count = NULL;

  /* Translators: “+” says that there are more than were counted */
  count = g_strdup_printf (ngettext ("%d%s found", "%d%s found", (gulong) findings->total),
                           findings->total, findings->partial ? "+" : "");
  if (duration > 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("%s · %d ms"), count, (int) duration);

      gtk_label_set_text (self->count, text);
    }
  else
    gtk_label_set_text (self->count, count);
}

static void
show_hints (BwResultsPage    *self,
            const BwFindings *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->hints->len; i++)
    {
      g_autofree char *hint = bw_library_words_hint (g_ptr_array_index (findings->hints, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", hint);
    }

  gtk_label_set_text (self->hints, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->hints), text->len > 0);
}

static void
show_nothing (BwResultsPage *self)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (_ ("No title, person or text has “%s”. "
                             "Try fewer words, or only how one of them begins."),
                          bw_live_search_get_text (self->search));
  adw_status_page_set_description (self->nothing, text);
}

/* Whoever was faster than the search meant the text that was there when Enter was pressed. */
static void
open_awaited (BwResultsPage *self)
{
  g_autofree char *awaited = g_steal_pointer (&self->awaited);

  if (awaited != NULL && g_str_equal (awaited, bw_live_search_get_text (self->search)))
    bw_row_view_activate (self->rows);
}

static void
found_cb (BwResultsPage *self)
{
  const BwFindings *findings = bw_live_search_get_findings (self->search);
  g_autoptr (GPtrArray) rows = NULL;

  if (findings == NULL)
    {
      const GError *error = bw_live_search_get_error (self->search);

      adw_status_page_set_description (self->failed, error != NULL ? error->message : NULL);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  /* What is new of a saved search is so while its text stands there. */
  rows = bw_found_rows_new (findings, g_strcmp0 (self->opened_text, bw_live_search_get_text (self->search)) == 0
                                        ? self->opened
                                        : NULL);
  show_count (self, findings);
  show_hints (self, findings);
  if (!is_shown (self, rows))
    show_rows (self, rows, findings->words);
  if (rows->len == 0 && findings->partial)
    return; /* the rest is on its way */
  if (rows->len == 0)
    show_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "rows" : "nothing");
  open_awaited (self);
}

/* Those of what was searched for before stay until there are others. */
static void
counted_cb (BwResultsPage *self)
{
  const BwFindings *findings = bw_live_search_get_findings (self->search);

  bw_facet_bar_show (self->facets, findings != NULL ? findings->facets : NULL);
}

static void
bw_results_page_dispose (GObject *object)
{
  BwResultsPage *self = BW_RESULTS_PAGE (object);

  g_clear_object (&self->search);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->awaited, g_free);
  g_clear_pointer (&self->opened, bw_saved_search_free);
  g_clear_pointer (&self->opened_text, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_RESULTS_PAGE);
  g_clear_pointer (&self->queue, bw_row_queue_free);

  G_OBJECT_CLASS (bw_results_page_parent_class)->dispose (object);
}

static void
bw_results_page_class_init (BwResultsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_results_page_dispose;

  signals[SIGNAL_OPEN] = g_signal_new ("open", BW_TYPE_RESULTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, BW_TYPE_ROW);
  signals[SIGNAL_LEAVE_TOP] = g_signal_new ("leave-top", BW_TYPE_RESULTS_PAGE, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, facets);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, count);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, hints);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, failed);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_top_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_facets_cb);
}

static void
bw_results_page_init (BwResultsPage *self)
{
  g_type_ensure (BW_TYPE_FACET_BAR);
  g_type_ensure (BW_TYPE_ROW_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->queue = bw_row_queue_new ();
  bw_row_view_set_grouped (self->rows, TRUE);
  bw_row_view_set_mixed (self->rows, TRUE);
  bw_row_view_set_label (self->rows, _ ("Search results"));
  bw_row_view_set_model (self->rows, bw_row_queue_get_model (self->queue));
}

void
bw_results_page_set_search (BwResultsPage *self,
                            BwLiveSearch  *search)
{
  g_return_if_fail (BW_IS_RESULTS_PAGE (self));
  g_return_if_fail (BW_IS_LIVE_SEARCH (search));
  g_return_if_fail (self->search == NULL);

  self->search = g_object_ref (search);
  bw_live_search_count_facets (search);
  g_signal_connect_object (search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bw_results_page_set_opened:
 * @saved: (nullable): a saved search as it was before it was opened: what is new of it stands first and
 *   says so, when it is searched for
 * @text: what it searches for
 */
void
bw_results_page_set_opened (BwResultsPage       *self,
                            const BwSavedSearch *saved,
                            const char          *text)
{
  g_return_if_fail (BW_IS_RESULTS_PAGE (self));

  g_clear_pointer (&self->opened, bw_saved_search_free);
  g_free (self->opened_text);
  self->opened = saved != NULL ? bw_saved_search_copy (saved) : NULL;
  self->opened_text = g_strdup (text);
  if (bw_live_search_get_findings (self->search) != NULL) /* of the same text there are no others */
    found_cb (self);
}

BwRowView *
bw_results_page_get_rows (BwResultsPage *self)
{
  g_return_val_if_fail (BW_IS_RESULTS_PAGE (self), NULL);

  return self->rows;
}

/* Opens what is selected, or the best of what is still being searched for. */
void
bw_results_page_activate (BwResultsPage *self)
{
  const char *text;

  g_return_if_fail (BW_IS_RESULTS_PAGE (self));

  text = bw_live_search_get_text (self->search);
  g_clear_pointer (&self->awaited, g_free);
  if (g_strcmp0 (text, self->shown) == 0)
    bw_row_view_activate (self->rows);
  else
    self->awaited = g_strdup (text);
}

/*
 * Selects the row of the page that is open, if it is among the results. A page that was
 * only loaded again leaves the selection where whoever searches has it.
 */
void
bw_results_page_follow (BwResultsPage *self,
                        BwRef          ref)
{
  guint position;

  g_return_if_fail (BW_IS_RESULTS_PAGE (self));

  if (ref.kind == self->followed.kind && ref.id == self->followed.id)
    return;

  self->followed = ref;
  position = find_ref (self, ref);
  if (position != GTK_INVALID_LIST_POSITION)
    select_row (self, position);
}
