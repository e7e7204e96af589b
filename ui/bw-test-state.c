#include "bw-test-state.h"

#include "bw-report-text.h"

static void
add_escaped (GString    *json,
             const char *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (json, "\\%c", *text);
    else if ((guchar) *text < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) *text);
    else
      g_string_append_c (json, *text);
  g_string_append_c (json, '"');
}

static void
add_key (GString    *json,
         const char *key)
{
  g_string_append_printf (json, "%s\"%s\":", json->len > 1 ? "," : "", key);
}

static void
add_text (GString    *json,
          const char *key,
          const char *text)
{
  add_key (json, key);
  if (text != NULL)
    add_escaped (json, text);
  else
    g_string_append (json, "null");
}

static void
add_number (GString    *json,
            const char *key,
            gint64      number)
{
  add_key (json, key);
  g_string_append_printf (json, "%" G_GINT64_FORMAT, number);
}

static void
add_boolean (GString    *json,
             const char *key,
             gboolean    value)
{
  add_key (json, key);
  g_string_append (json, value ? "true" : "false");
}

static void
add_page (GString  *json,
          BwWindow *window)
{
  BwPane *pane = bw_window_get_pane (window);
  BwPageView *view = bw_pane_get_page_view (pane);
  BwWebPage *web_page = bw_page_view_get_web_page (view);
  BwViewer *viewer = bw_web_page_get_viewer (web_page);
  BwFindBar *find_bar = bw_pane_get_find_bar (pane);
  const BwPage *page = bw_page_view_get_page (view);
  gboolean folded;
  double zoom;

  g_object_get (view, "zoom", &zoom, NULL);
  g_object_get (pane, "folded", &folded, NULL);
  add_boolean (json, "folded", folded);
  add_boolean (json, "pane_shown", gtk_widget_get_mapped (GTK_WIDGET (pane)));
  add_text (json, "address", bw_page_view_get_address (view));
  add_text (json, "title", bw_pane_get_title (pane));
  add_boolean (json, "shown", page != NULL);
  add_boolean (json, "loading", bw_web_page_is_loading (web_page));
  add_boolean (json, "bookmarked", page != NULL && page->bookmarked);
  add_boolean (json, "web_process", viewer != NULL && bw_viewer_is_responsive (viewer));
  add_boolean (json, "find_open", bw_find_bar_is_open (find_bar));
  add_number (json, "find_index", bw_find_bar_get_index (find_bar));
  add_number (json, "find_count", bw_find_bar_get_count (find_bar));
  add_number (json, "zoom", (gint64) (zoom * 100 + 0.5));
}

static void
add_sidebar (GString  *json,
             BwWindow *window)
{
  BwSidebar *sidebar = bw_window_get_sidebar (window);
  BwRowView *rows = bw_sidebar_get_rows (sidebar);
  const BwPlace *place = bw_sidebar_get_place (sidebar);
  g_autoptr (BwRow) row = rows != NULL ? bw_row_view_dup_selected (rows) : NULL;
  g_autofree char *ref = row != NULL ? bw_ref_to_string (bw_row_get_ref (row)) : NULL;

  add_boolean (json, "sidebar_shown", gtk_widget_get_mapped (GTK_WIDGET (sidebar)));
  add_text (json, "search", bw_sidebar_get_text (sidebar));
  add_text (json, "place", place != NULL ? place->id : NULL);
  add_number (json, "rows", rows != NULL ? bw_row_view_get_n_rows (rows) : bw_place_get_n ());
  add_text (json, "selected", ref);
  add_text (json, "selected_title",
            row != NULL && bw_row_is_loaded (row) ? bw_row_get_data (row)->title : NULL);
}

static void
add_import (GString  *json,
            BwWindow *window)
{
  BwImportBar *bar = bw_window_get_import_bar (window);
  GPtrArray *reports = bw_import_bar_get_reports (bar);
  g_autofree char *summary = reports != NULL ? bw_report_text_all (reports) : NULL;
  const char *status = reports != NULL ? "done" : "none";

  add_text (json, "import", bw_import_bar_get_job (bar) != NULL ? "running" : status);
  add_text (json, "report", summary);
}

/* Returns: (transfer none): the window that is in front of @window, or itself */
GtkWindow *
bw_test_state_get_front (BwWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (other)) &&
          gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return other;
    }

  return GTK_WINDOW (window);
}

/* Returns: (transfer full): what the window shows, as JSON */
char *
bw_test_state_describe (BwWindow *window)
{
  GString *json = g_string_new ("{");
  GtkWindow *front = bw_test_state_get_front (window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  add_page (json, window);
  add_sidebar (json, window);
  add_import (json, window);
  /* What is not drawn yet has the focus, but gets no keys. */
  add_text (json, "focus",
            focus != NULL && gtk_widget_get_mapped (focus) ? G_OBJECT_TYPE_NAME (focus) : NULL);
  add_text (json, "window", G_OBJECT_TYPE_NAME (front));
  g_string_append_c (json, '}');

  return g_string_free (json, FALSE);
}
