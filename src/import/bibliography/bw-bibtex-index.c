#include "bw-bibtex-index.h"

#include "bw-tex-parts.h"

/* The keys that entries are referred to by: their own, and those in biblatex's `ids`. */

static void
add_aliases (GHashTable    *self,
             BwBibtexEntry *entry)
{
  const char *ids = bw_bibtex_entry_get (entry, "ids");
  g_autoptr (GPtrArray) keys = ids != NULL ? bw_tex_split (ids, ",") : NULL;

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);

      g_hash_table_replace (self, g_ascii_strdown (key, -1), entry);
      g_hash_table_replace (self, g_strdup (key), entry);
    }
}

/**
 * bw_bibtex_index_new:
 * @entries: (element-type BwBibtexEntry): live as long as the result is in use
 *
 * Of several entries with one key it is the first one's; an entry's own key comes before
 * another's alias.
 *
 * Returns: (transfer full) (element-type utf8 BwBibtexEntry): for bw_bibtex_index_find()
 */
GHashTable *
bw_bibtex_index_new (GPtrArray *entries)
{
  GHashTable *self = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (entries != NULL, self);

  for (guint i = entries->len; i > 0; i--)
    add_aliases (self, g_ptr_array_index (entries, i - 1));
  for (guint i = entries->len; i > 0; i--)
    {
      BwBibtexEntry *entry = g_ptr_array_index (entries, i - 1);

      g_hash_table_replace (self, g_ascii_strdown (entry->key, -1), entry);
    }
  for (guint i = entries->len; i > 0; i--)
    {
      BwBibtexEntry *entry = g_ptr_array_index (entries, i - 1);

      g_hash_table_replace (self, g_strdup (entry->key), entry);
    }

  return self;
}

/**
 * bw_bibtex_index_find:
 *
 * BibTeX's keys know no case; a key that is written alike comes first.
 *
 * Returns: (transfer none) (nullable)
 */
BwBibtexEntry *
bw_bibtex_index_find (GHashTable *self,
                      const char *key)
{
  BwBibtexEntry *entry = g_hash_table_lookup (self, key);
  g_autofree char *lower = NULL;

  if (entry != NULL)
    return entry;
  lower = g_ascii_strdown (key, -1);

  return g_hash_table_lookup (self, lower);
}
