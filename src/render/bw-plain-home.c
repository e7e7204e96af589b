#include <glib/gi18n-lib.h>

#include "bw-page-count.h"
#include "bw-page-words.h"
#include "bw-plain-kinds.h"
#include "bw-plain-parts.h"

char *
bw_plain_home (const BwHome *home)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) counts = bw_page_counts_of_home (home);

  if (bw_page_words_is_empty (home))
    {
      bw_plain_title (out, _ ("Nothing here yet"));
      bw_plain_paragraph (out, bw_page_words_begin ());
      return g_string_free (out, FALSE);
    }

  bw_plain_title (out, _ ("The library"));
  bw_plain_counts (out, counts);
  bw_plain_entries (out, _ ("What is new"), home->documents,
                    BW_PAGE_ENTRY_KIND | BW_PAGE_ENTRY_GIST);
  bw_plain_entries (out, _ ("Newest papers"), home->papers, BW_PAGE_ENTRY_SEEN);
  bw_plain_links (out, _ ("Bookmarks"), home->bookmarks);
  bw_plain_links (out, _ ("People"), home->people);
  bw_plain_links (out, _ ("Organisations"), home->organisations);

  return g_string_free (out, FALSE);
}
