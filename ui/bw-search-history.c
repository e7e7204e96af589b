#include "bw-search-history.h"

#include <string.h>

#include "bw-settings.h"

#define KEY "recent-searches"
#define MAX_SEARCHES 30
#define MAX_LENGTH 500 /* bytes */

/* What was searched for and then read, the last first. */

/* Returns: (transfer full): none without settings */
GStrv
bw_search_history_dup (void)
{
  GSettings *settings = bw_settings_get_default ();

  return settings != NULL ? g_settings_get_strv (settings, KEY) : g_new0 (char *, 1);
}

/* Notes that something was found by @text; what is searched for again moves to the front. */
void
bw_search_history_add (const char *text)
{
  g_autofree char *stripped = NULL;
  g_auto (GStrv) before = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (text != NULL);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0' || strlen (stripped) > MAX_LENGTH || bw_settings_get_default () == NULL)
    return;

  before = bw_search_history_dup ();
  all = g_ptr_array_new ();
  g_ptr_array_add (all, stripped);
  for (guint i = 0; before[i] != NULL && all->len < MAX_SEARCHES; i++)
    if (!g_str_equal (before[i], stripped))
      g_ptr_array_add (all, before[i]);
  g_ptr_array_add (all, NULL);
  g_settings_set_strv (bw_settings_get_default (), KEY, (const char *const *) all->pdata);
}
