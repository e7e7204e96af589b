#include "bw-ris-orcid.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-text.h"

/* A name as it is compared: "doe jane". */
static char *
make_key (const char *family,
          const char *given)
{
  g_autofree char *name = g_strdup_printf ("%s %s", family, given != NULL ? given : "");

  return bw_text_key (name);
}

/* Returns: (transfer container) (element-type utf8 BwAuthorRecord): a name that two have
 * is nobody's */
static GHashTable *
index_authors (const BwPaperRecord *paper)
{
  GHashTable *authors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < paper->authors->len; i++)
    {
      BwAuthorRecord *author = g_ptr_array_index (paper->authors, i);
      char *key = author->family != NULL ? make_key (author->family, author->given) : NULL;

      if (key != NULL)
        g_hash_table_insert (authors, key, g_hash_table_contains (authors, key) ? NULL : author);
    }

  return authors;
}

/* "Doe, Jane/0000-0002-1825-0097; Roe, R/…": Web of Science's ORCID iDs of authors, who
 * were read before. Of several such fields the first is taken. */
void
bw_ris_orcid_take (BwPaperRecord    *paper,
                   const BwRisEntry *entry,
                   const char       *value)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GHashTable) authors = NULL;

  if (value != bw_ris_entry_find (entry, "OI")) /* it is stated once */
    return;
  parts = g_strsplit (value, ";", BW_MAX_ENTRY_VALUES);
  authors = index_authors (paper);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *slash = strrchr (parts[i], '/');
      char *comma = strchr (parts[i], ',');
      g_autofree char *key = NULL;
      BwAuthorRecord *author;

      if (slash == NULL || comma == NULL || comma > slash)
        continue;
      *slash = '\0';
      *comma = '\0';
      key = make_key (parts[i], comma + 1);
      author = g_hash_table_lookup (authors, key);
      if (author != NULL)
        bw_author_record_add_identifier (author, "orcid", slash + 1);
    }
}
