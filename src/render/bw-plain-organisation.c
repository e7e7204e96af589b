#include <glib/gi18n-lib.h>

#include "bw-page-count.h"
#include "bw-page-gaps.h"
#include "bw-page-mentions.h"
#include "bw-plain-kinds.h"
#include "bw-plain-news.h"
#include "bw-plain-parts.h"

static void
append_data (GString              *out,
             const BwOrganisation *organisation)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; organisation->kinds != NULL && organisation->kinds[i] != NULL; i++)
    bw_plain_take_item (items, g_strdup (organisation->kinds[i]));
  if (organisation->variants != NULL && organisation->variants[0] != NULL)
    {
      g_autofree char *variants = g_strjoinv (", ", organisation->variants);

      bw_plain_take_item (items, g_strdup_printf (_ ("also written %s"), variants));
    }
  bw_plain_items (out, items);
}

char *
bw_plain_organisation (const BwOrganisation *organisation)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) counts = bw_page_counts_of_organisation (organisation);
  g_autoptr (GPtrArray) documents = bw_page_mentions_by_document (organisation);
  g_autoptr (GPtrArray) others = bw_page_mentions_of_others (organisation);
  g_autofree char *gaps = bw_page_gaps_of_papers (organisation->papers);

  bw_plain_title (out, organisation->name);
  append_data (out, organisation);
  bw_plain_counts (out, counts);
  bw_plain_news (out, organisation->news);
  bw_plain_links (out, _ ("People"), organisation->people);
  bw_plain_entries (out, _ ("Papers"), organisation->papers,
                    BW_PAGE_ENTRY_SEEN | BW_PAGE_ENTRY_SAID | BW_PAGE_ENTRY_GIST);
  if (others->len > 0)
    bw_plain_heading (out, _ ("Mentioned with"));
  for (guint i = 0; i < others->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (others, i);

      bw_plain_mention (out, mention, mention->title);
    }
  bw_plain_links (out, _ ("Mentioned in"), documents);
  bw_plain_foot (out, gaps);

  return g_string_free (out, FALSE);
}
