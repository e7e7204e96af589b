#include "bw-contrast.h"

#include <adwaita.h>

#define STYLE "/io/github/bookwheel/Bookwheel/style-contrast.css"

static void
update_cb (AdwStyleManager *manager,
           GParamSpec      *pspec,
           gpointer         user_data)
{
  GtkStyleProvider *style = user_data;
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_high_contrast (manager))
    gtk_style_context_add_provider_for_display (display, style,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  else
    gtk_style_context_remove_provider_for_display (display, style);
}

/**
 * bw_contrast_follow:
 *
 * Styles the window for high contrast while the desktop asks for it.
 *
 * The sheet has none of the names that libadwaita looks for: from 1.8 on it warns of a
 * style-hc.css, and the media query that it wants instead is unknown to GTK before 4.20.
 */
void
bw_contrast_follow (void)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gdk_display_get_default ());
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, STYLE);
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (update_cb), style,
                         (GClosureNotify) g_object_unref, 0);
  update_cb (manager, NULL, style);
}
