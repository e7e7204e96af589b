#include "bw-listing-address.h"

#include <string.h>

#include "bw-text.h"

/* Adds an arXiv id, and the page that it names. */
void
bw_listing_address_add_arxiv (BwPaperRecord *paper,
                              const char    *id)
{
  g_autofree char *url = g_strconcat ("https://arxiv.org/abs/", id, NULL);

  bw_paper_record_add_identifier (paper, "arxiv", id);
  bw_paper_record_add_url (paper, url);
}

/**
 * bw_listing_address_read:
 *
 * Reads a line that says where a paper is: an arXiv id or a URL.
 *
 * Returns: whether @line is such a line
 */
gboolean
bw_listing_address_read (BwPaperRecord *paper,
                         const char    *line)
{
  if (bw_text_has_space (line))
    return FALSE;
  if (g_ascii_strncasecmp (line, "arxiv:", strlen ("arxiv:")) == 0 && g_ascii_isdigit (line[6]))
    {
      bw_listing_address_add_arxiv (paper, line + strlen ("arxiv:"));
      return TRUE;
    }
  if (!g_str_has_prefix (line, "https://") && !g_str_has_prefix (line, "http://"))
    return FALSE;

  bw_paper_record_add_url (paper, line);

  return TRUE;
}
