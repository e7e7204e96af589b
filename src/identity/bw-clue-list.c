#include "bw-clue-list.h"

#include <string.h>

#include "bw-organisation-key.h"
#include "bw-traits.h"

#define MAX_IDS 50 /* of what two have in common; of these those are told that are first by name */

/* Returns: (transfer none): the new clue, which belongs to @clues */
BwClue *
bw_clue_list_add (GPtrArray  *clues,
                  BwClueKind  kind)
{
  BwClue *clue = bw_clue_new (kind);

  g_ptr_array_add (clues, clue);

  return clue;
}

/**
 * bw_clue_list_add_ids:
 * @ids: (element-type gint64) (nullable): rising, as are @others
 *
 * Returns: how many both have; a clue tells of them where they have any
 */
guint
bw_clue_list_add_ids (GPtrArray  *clues,
                      BwClueKind  kind,
                      GArray     *ids,
                      GArray     *others)
{
  g_autoptr (GArray) common = g_array_new (FALSE, FALSE, sizeof (gint64));
  BwClue *clue;

  bw_traits_find_common (ids, others, common);
  if (common->len == 0)
    return 0;

  clue = bw_clue_list_add (clues, kind);
  clue->n = common->len;
  g_array_append_vals (clue->ids, common->data, MIN (common->len, MAX_IDS));

  return clue->n;
}

/* As bw_clue_list_add_ids(), for words of which each list has none twice. */
guint
bw_clue_list_add_words (GPtrArray *clues,
                        BwClueKind kind,
                        const char *const *words,
                        const char *const *others)
{
  BwClue *clue = NULL;

  for (guint i = 0; words != NULL && others != NULL && words[i] != NULL; i++)
    if (g_strv_contains (others, words[i]))
      {
        if (clue == NULL)
          clue = bw_clue_list_add (clues, kind);
        if (clue->n++ < BW_CLUE_MAX_NAMED)
          g_ptr_array_add (clue->words, g_strdup (words[i]));
      }

  return clue != NULL ? clue->n : 0;
}

/* Returns: (transfer full): a set of the keys of the names, each with the first name of it */
static GHashTable *
get_keys (GStrv places)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      char *key = bw_organisation_key_shared (places[i]);

      if (*key == '\0' || g_hash_table_contains (keys, key))
        g_free (key);
      else
        g_hash_table_insert (keys, key, places[i]);
    }

  return keys;
}

/* As bw_clue_list_add_words(), for organisations as they are written. */
guint
bw_clue_list_add_places (GPtrArray *clues,
                         GStrv      places,
                         GStrv      others)
{
  g_autoptr (GHashTable) keys = get_keys (places);
  g_autoptr (GHashTable) other_keys = get_keys (others);
  g_autoptr (GStrvBuilder) common = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      g_autofree char *key = bw_organisation_key_shared (places[i]);
      const char *other = g_hash_table_lookup (other_keys, key);

      if (other != NULL && g_hash_table_remove (keys, key))
        g_strv_builder_add (common, strcmp (places[i], other) < 0 ? places[i] : other);
    }
  names = g_strv_builder_end (common);

  return bw_clue_list_add_words (clues, BW_CLUE_AFFILIATIONS, (const char *const *) names,
                                 (const char *const *) names);
}

static const char *
find_of_scheme (const char *const *keys,
                const char *key)
{
  gsize length = strcspn (key, ":") + 1;

  for (guint i = 0; keys[i] != NULL; i++)
    if (strncmp (keys[i], key, length) == 0)
      return keys[i];

  return NULL;
}

/* Tells of the first two identifiers of one scheme that differ, where none is common.
 * Returns: how many there are */
guint
bw_clue_list_add_differing (GPtrArray *clues,
                            const char *const *keys,
                            const char *const *others)
{
  guint n = 0;

  for (guint i = 0; keys != NULL && others != NULL && keys[i] != NULL; i++)
    {
      const char *other = find_of_scheme (others, keys[i]);
      BwClue *clue;

      if (other == NULL || g_strv_contains (others, keys[i]) || g_strv_contains (keys, other) || n++ > 0)
        continue;
      clue = bw_clue_list_add (clues, BW_CLUE_OTHER_IDENTIFIERS);
      g_ptr_array_add (clue->words, g_strdup (keys[i]));
      g_ptr_array_add (clue->words, g_strdup (other));
    }

  return n;
}
