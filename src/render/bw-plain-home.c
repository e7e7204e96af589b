#include <glib/gi18n-lib.h>

#include "bw-page-count.h"
#include "bw-page-words.h"
#include "bw-plain-kinds.h"
#include "bw-plain-parts.h"

static void
append_topics (GString   *out,
               GPtrArray *topics)
{
  if (topics->len > 0)
    bw_plain_heading (out, _ ("Topics"));
  for (guint i = 0; i < topics->len; i++)
    {
      const BwTopic *topic = g_ptr_array_index (topics, i);
      const BwSeries *papers = topic->papers;

      g_string_append_printf (out, "%s: %'u", topic->name, topic->n_papers);
      for (int period = bw_series_get_last (papers); period >= papers->first; period--)
        {
          g_autofree char *name = bw_series_name (papers, period);

          if (bw_series_get (papers, period) > 0)
            g_string_append_printf (out, " · %s: %'u", name, bw_series_get (papers, period));
        }
      g_string_append_c (out, '\n');
    }
}

char *
bw_plain_home (const BwHome *home)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) counts = bw_page_counts_of_home (home);
  g_autoptr (GPtrArray) people = bw_home_get_news (home, BW_KIND_PERSON);
  g_autoptr (GPtrArray) organisations = bw_home_get_news (home, BW_KIND_ORGANISATION);

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
  bw_plain_links (out, _ ("People with something new"), people);
  bw_plain_links (out, _ ("Organisations with something new"), organisations);
  bw_plain_links (out, _ ("Bookmarks"), home->bookmarks);
  append_topics (out, home->topics);
  bw_plain_links (out, _ ("People"), home->people);
  bw_plain_links (out, _ ("Organisations"), home->organisations);

  return g_string_free (out, FALSE);
}
