#include "bw-page-mentions.h"

#include "bw-mention.h"
#include "bw-page-words.h"

/**
 * bw_page_mentions_by_document:
 *
 * Returns: (transfer full) (element-type BwLink): the documents that mention the
 *   organisation, in order, each with how often it does
 */
GPtrArray *
bw_page_mentions_by_document (const BwOrganisation *organisation)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *documents = bw_link_array_new ();

  for (guint i = 0; i < organisation->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (organisation->mentions, i);
      BwLink *link = g_hash_table_lookup (known, &mention->document_id);

      if (link == NULL)
        {
          link = bw_link_new (BW_KIND_DOCUMENT, mention->document_id,
                              bw_page_words_document (mention));
          link->count = 0;
          g_ptr_array_add (documents, link);
          g_hash_table_insert (known, &link->ref.id, link);
        }
      link->count++;
    }

  return documents;
}

/**
 * bw_page_mentions_of_others:
 *
 * Returns: (transfer container) (element-type BwMention): those of papers that are not
 *   among the organisation's, for with these stands what is said of them
 */
GPtrArray *
bw_page_mentions_of_others (const BwOrganisation *organisation)
{
  g_autoptr (GHashTable) held = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < organisation->papers->len; i++)
    g_hash_table_add (held, &((BwBrief *) g_ptr_array_index (organisation->papers, i))->ref.id);
  for (guint i = 0; i < organisation->mentions->len; i++)
    {
      BwMention *mention = g_ptr_array_index (organisation->mentions, i);

      if (!g_hash_table_contains (held, &mention->paper_id))
        g_ptr_array_add (others, mention);
    }

  return others;
}
