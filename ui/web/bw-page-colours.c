#include "bw-page-colours.h"

#include <adwaita.h>

static void
add_colour (GString       *css,
            const char    *name,
            const GdkRGBA *colour)
{
  g_string_append_printf (css, "%s:#%02x%02x%02x;", name, (guint) (colour->red * 255 + 0.5F),
                          (guint) (colour->green * 255 + 0.5F), (guint) (colour->blue * 255 + 0.5F));
}

static void
set_style_sheet (WebKitWebView *view,
                 const char    *css)
{
  WebKitUserContentManager *content = webkit_web_view_get_user_content_manager (view);
  WebKitUserStyleSheet *sheet;

  sheet = webkit_user_style_sheet_new (css, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                       WEBKIT_USER_STYLE_LEVEL_USER, NULL, NULL);
  webkit_user_content_manager_remove_all_style_sheets (content);
  webkit_user_content_manager_add_style_sheet (content, sheet);
  webkit_user_style_sheet_unref (sheet);
}

/*
 * Light and dark reach a page by themselves. The desktop's accent and its wish for more
 * contrast do not; they are told by a style sheet that sets what page.css asks for. The
 * ground is that of the pane: were it transparent, WebKit would leave what was there
 * before under a new page where it draws without acceleration.
 */
static void
update (WebKitWebView *view)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (view));
  g_autoptr (GString) css = g_string_new (":root{");
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (context, "accent_color", &colour))
    add_colour (css, "--bw-accent", &colour);
  if (gtk_style_context_lookup_color (context, "view_bg_color", &colour))
    {
      webkit_web_view_set_background_color (view, &colour);
      add_colour (css, "--bw-ground", &colour);
    }
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    g_string_append (css, "--bw-contrast:1;");
  g_string_append_c (css, '}');

  set_style_sheet (view, css->str);
}

/* Gives pages the colours of the desktop, from now on. */
void
bw_page_colours_follow (WebKitWebView *view)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (WEBKIT_IS_WEB_VIEW (view));

  update (view);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), view,
                           G_CONNECT_SWAPPED);
}
