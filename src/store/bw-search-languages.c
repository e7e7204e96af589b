#include "bw-search-languages.h"

#include <string.h>

#include "bw-search-state.h"

/* How many texts of the index are said to be in which language: `de:3 en:120`, by ISO 639-1. */

#define STATE "languages"
#define MAX_LANGUAGES 32
#define WORTH 50 /* of as many texts one has to be in a language, for it to count */

/* Returns: (transfer full): language -> how many texts are in it */
GHashTable *
bw_search_languages_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add (GHashTable *languages,
     const char *language,
     guint       n)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (languages, language));

  if (known > 0 || g_hash_table_size (languages) < MAX_LANGUAGES)
    g_hash_table_replace (languages, g_strdup (language), GUINT_TO_POINTER (known + n));
}

/**
 * bw_search_languages_note:
 * @stated: (nullable): as a text states it: `en`, `de-AT`
 */
void
bw_search_languages_note (GHashTable *languages,
                          const char *stated)
{
  char tag[3];

  g_return_if_fail (languages != NULL);

  if (stated == NULL || !g_ascii_isalpha (stated[0]) || !g_ascii_isalpha (stated[1]) ||
      g_ascii_isalpha (stated[2]))
    return;

  tag[0] = g_ascii_tolower (stated[0]);
  tag[1] = g_ascii_tolower (stated[1]);
  tag[2] = '\0';
  add (languages, tag, 1);
}

static GHashTable *
read_counts (BwDb *index)
{
  g_autofree char *state = bw_search_state_get (index, STATE);
  g_auto (GStrv) parts = g_strsplit (state != NULL ? state : "", " ", -1);
  GHashTable *languages = bw_search_languages_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (strlen (parts[i]) > 3 && parts[i][2] == ':')
      {
        parts[i][2] = '\0';
        add (languages, parts[i], (guint) g_ascii_strtoull (parts[i] + 3, NULL, 10));
      }

  return languages;
}

/* Writes what all texts of the index are in, inside a transaction of it. */
gboolean
bw_search_languages_set (BwDb        *index,
                         GHashTable  *languages,
                         GError     **error)
{
  g_autoptr (GString) state = g_string_new (NULL);
  GHashTableIter iter;
  gpointer language;
  gpointer n;

  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, &language, &n))
    g_string_append_printf (state, "%s%s:%u", state->len > 0 ? " " : "", (const char *) language,
                            GPOINTER_TO_UINT (n));

  return bw_search_state_set (index, STATE, state->str, error);
}

/* Adds what more texts are in, inside a transaction of the index. */
gboolean
bw_search_languages_add (BwDb        *index,
                         GHashTable  *languages,
                         GError     **error)
{
  g_autoptr (GHashTable) all = read_counts (index);
  GHashTableIter iter;
  gpointer language;
  gpointer n;

  if (g_hash_table_size (languages) == 0)
    return TRUE;

  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, &language, &n))
    add (all, language, GPOINTER_TO_UINT (n));

  return bw_search_languages_set (index, all, error);
}

/* Returns: (transfer full): the languages that more than a few texts are in */
GStrv
bw_search_languages_get (BwDb *index)
{
  g_autoptr (GHashTable) languages = read_counts (index);
  GStrvBuilder *builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer language;
  gpointer n;
  guint total = 0;
  GStrv found;

  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    total += GPOINTER_TO_UINT (n);
  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, &language, &n))
    if (GPOINTER_TO_UINT (n) * WORTH >= total)
      g_strv_builder_add (builder, language);
  found = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return found;
}
