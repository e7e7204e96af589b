#include "bw-outside.h"

#include <glib/gi18n.h>

#include "bw-notice.h"

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_notice_show (widget, _ ("No program could open the address"));
}

/* Opens an address of the web in the program that the desktop has for it. */
void
bw_outside_open (GtkWidget  *widget,
                 const char *address)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (address != NULL);

  root = gtk_widget_get_root (widget);
  if (!GTK_IS_WINDOW (root) ||
      (!g_str_has_prefix (address, "https://") && !g_str_has_prefix (address, "http://") &&
       !g_str_has_prefix (address, "mailto:")))
    return;

  gtk_show_uri_full (GTK_WINDOW (root), address, GDK_CURRENT_TIME, NULL, opened_cb,
                     g_object_ref (widget));
}

void
bw_outside_copy (GtkWidget  *widget,
                 const char *address)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (address != NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), address);
  bw_notice_show (widget, _ ("Link copied"));
}
