#include "bw-settings.h"

#include "bw-config.h"

static const char *const KEYS[] = { "window-width", "window-height", "is-maximized",
                                    "sidebar-width", "zoom", "last-page", "recent-searches" };

/* A schema of another version may lack a key, and to ask for that would end the program. */
static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (!g_settings_schema_has_key (schema, KEYS[i]))
      return FALSE;

  return TRUE;
}

static GSettings *
settings_from_source (GSettingsSchemaSource *source)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source == NULL)
    return NULL;

  schema = g_settings_schema_source_lookup (source, BW_APP_ID, TRUE);
  if (schema == NULL || !has_all_keys (schema))
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

static GSettings *
settings_from_folder (const char *folder)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;

  source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, NULL);

  return settings_from_source (source);
}

/**
 * bw_settings_get_default:
 *
 * The schema is looked for where the desktop has its schemas, in the folder in which
 * the program was built and where it was installed.
 *
 * Returns: (transfer none) (nullable): the settings, or `NULL` when no schema of them
 *   is found; the program works without
 */
GSettings *
bw_settings_get_default (void)
{
  static GSettings *settings;
  static gboolean looked;

  if (!looked)
    {
      looked = TRUE;
      settings = settings_from_source (g_settings_schema_source_get_default ());
      if (settings == NULL)
        settings = settings_from_folder (BW_SCHEMA_BUILD_DIR);
      if (settings == NULL)
        settings = settings_from_folder (BW_SCHEMA_DIR);
    }

  return settings;
}

/* Keeps a property of an object as the setting @key; without settings does nothing. */
void
bw_settings_bind (const char *key,
                  gpointer    object,
                  const char *property)
{
  GSettings *settings = bw_settings_get_default ();

  g_return_if_fail (key != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  if (settings != NULL)
    g_settings_bind (settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

/* Returns: (transfer full) (nullable): the setting; `NULL` without settings */
char *
bw_settings_dup_text (const char *key)
{
  GSettings *settings = bw_settings_get_default ();

  g_return_val_if_fail (key != NULL, NULL);

  return settings != NULL ? g_settings_get_string (settings, key) : NULL;
}

void
bw_settings_set_text (const char *key,
                      const char *text)
{
  GSettings *settings = bw_settings_get_default ();

  g_return_if_fail (key != NULL);
  g_return_if_fail (text != NULL);

  if (settings != NULL)
    g_settings_set_string (settings, key, text);
}
