#include "bw-page-font.h"

#define DESKTOP_SCHEMA "org.gnome.desktop.interface"
#define DOCUMENT_FONT "document-font-name"
#define PIXELS_A_POINT (96.0 / 72.0) /* the view itself scales for the screen */

/* Returns: (transfer full) (nullable): the desktop's settings, where it is one that has them */
static GSettings *
get_desktop_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, DESKTOP_SCHEMA, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, DOCUMENT_FONT))
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

static guint32
get_pixels (const PangoFontDescription *font)
{
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= PIXELS_A_POINT;

  return (guint32) (size + 0.5);
}

/* The interface's font for what is sans-serif, the documents' for all else. */
static void
update (WebKitSettings *settings)
{
  g_autoptr (GSettings) desktop = get_desktop_settings ();
  g_autofree char *interface_name = NULL;
  g_autofree char *document_name = NULL;
  PangoFontDescription *interface_font;
  PangoFontDescription *document_font;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &interface_name, NULL);
  if (interface_name == NULL)
    return;
  document_name = desktop != NULL ? g_settings_get_string (desktop, DOCUMENT_FONT)
                                  : g_strdup (interface_name);

  interface_font = pango_font_description_from_string (interface_name);
  document_font = pango_font_description_from_string (document_name);
  if (pango_font_description_get_family (interface_font) != NULL)
    webkit_settings_set_sans_serif_font_family (settings,
                                                pango_font_description_get_family (interface_font));
  if (pango_font_description_get_family (document_font) != NULL)
    webkit_settings_set_default_font_family (settings,
                                             pango_font_description_get_family (document_font));
  if (pango_font_description_get_size (document_font) > 0)
    webkit_settings_set_default_font_size (settings, get_pixels (document_font));
  pango_font_description_free (interface_font);
  pango_font_description_free (document_font);
}

/* Gives pages the fonts of the desktop, and their size, from now on. */
void
bw_page_font_follow (WebKitSettings *settings)
{
  GSettings *desktop;

  g_return_if_fail (WEBKIT_IS_SETTINGS (settings));

  update (settings);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-font-name",
                           G_CALLBACK (update), settings, G_CONNECT_SWAPPED);

  if ((desktop = get_desktop_settings ()) != NULL)
    {
      g_signal_connect_object (desktop, "changed::" DOCUMENT_FONT, G_CALLBACK (update), settings,
                               G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (settings), "bw-desktop-settings", desktop, g_object_unref);
    }
}
