#include "bw-file-drop.h"

/* A link that is dragged about in the page is no file. */
static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop)
{
  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

static gboolean
drop_cb (BwImportBar  *bar,
         const GValue *value)
{
  GSList *dropped = g_value_get_boxed (value);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  bw_import_bar_import (bar, G_LIST_MODEL (files));

  return TRUE;
}

/**
 * bw_file_drop_attach:
 * @bar: what imports the files; it must outlive @widget
 *
 * Lets files be dropped anywhere in @widget. The pane has a drop target of its own,
 * which would open the file; this one is asked first.
 */
void
bw_file_drop_attach (GtkWidget   *widget,
                     BwImportBar *bar)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (BW_IS_IMPORT_BAR (bar));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), bar);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
