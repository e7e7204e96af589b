#include "bw-html-links.h"

#include "bw-foreign-url.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-text.h"

/* Where the links of a page lead, by what they say; of those that say the same the first
 * counts. */
static GHashTable *
collect_links (const BwHtmlTree *tree,
               const char       *base_url)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const GumboNode *root = bw_html_tree_get_root (tree);

  for (const GumboNode *at = root; at != NULL; at = bw_html_node_next (at, root))
    {
      g_autofree char *text = NULL;
      g_autofree char *key = NULL;
      g_autofree char *url = NULL;
      const char *href;

      if (!bw_html_node_is (at, GUMBO_TAG_A) || !(href = bw_html_node_get (at, "href")) ||
          !(url = bw_foreign_url_clean (href, base_url)))
        continue;
      text = bw_html_node_get_text (at);
      key = bw_text_key (text);
      if (*key != '\0' && !g_hash_table_contains (links, key))
        g_hash_table_insert (links, g_steal_pointer (&key), g_steal_pointer (&url));
    }

  return links;
}

static const char *
find_link (GHashTable *links,
           const char *title)
{
  g_autofree char *key = title != NULL ? bw_text_key (title) : NULL;

  return key != NULL && *key != '\0' ? g_hash_table_lookup (links, key) : NULL;
}

static void
attach_to_mention (BwMentionRecord *mention,
                   GHashTable      *links)
{
  const char *url = mention->url == NULL ? find_link (links, mention->title) : NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  if (url == NULL)
    return;
  mention->url = g_strdup (url);
  if (bw_paper_links_identify (url, &scheme, &value))
    bw_identifier_array_add (mention->identifiers, scheme, value);
}

/**
 * bw_html_links_attach:
 * @base_url: (nullable): to which the page's links are relative
 * @reading: of the page's text, which has lost the links
 *
 * Gives the papers and the mentions whose titles are links the addresses back that the
 * page has for them.
 */
void
bw_html_links_attach (const BwHtmlTree *tree,
                      const char       *base_url,
                      BwReading        *reading)
{
  g_autoptr (GHashTable) links = collect_links (tree, base_url);

  for (guint i = 0; i < reading->records->len; i++)
    {
      BwRecord *record = g_ptr_array_index (reading->records, i);

      for (guint j = 0; j < record->papers->len; j++)
        {
          BwPaperRecord *paper = g_ptr_array_index (record->papers, j);
          const char *url = paper->urls->len == 0 ? find_link (links, paper->title) : NULL;

          if (url != NULL)
            bw_paper_links_add (paper, url);
        }
      for (guint j = 0; j < record->mentions->len; j++)
        attach_to_mention (g_ptr_array_index (record->mentions, j), links);
    }
}
