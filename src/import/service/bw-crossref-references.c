#include "bw-crossref.h"

#include "bw-paper-links.h"
#include "bw-service-paper.h"

/* What is known of a cited work, at the least a line that describes it. */
static BwPaperRecord *
new_cited (const BwValue *value)
{
  static const char *const TITLES[] = { "article-title", "volume-title", "series-title" };
  const char *doi = bw_value_string (value, "DOI");
  const char *title = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TITLES) && title == NULL; i++)
    title = bw_value_string (value, TITLES[i]);
  if (title != NULL)
    return bw_service_paper_new (title, "doi", doi);
  if ((line = bw_service_line (bw_value_string (value, "unstructured"), G_MAXSIZE)) != NULL)
    {
      BwPaperRecord *paper = bw_paper_record_new_untitled (line);

      bw_paper_links_add_identifier (paper, "doi", doi);
      return paper;
    }

  return bw_service_paper_new (NULL, "doi", doi);
}

static void
read_reference (BwPaperRecord *paper,
                const BwValue *value)
{
  BwPaperRecord *cited = new_cited (value);

  if (cited == NULL)
    return;
  bw_service_paper_add_author (cited->authors, bw_value_string (value, "author"));
  cited->published = bw_service_date (bw_value_string (value, "year"));
  cited->venue = bw_service_line (bw_value_string (value, "journal-title"), G_MAXSIZE);
  bw_service_paper_add_field (cited, "volume", value, "volume");
  bw_service_paper_add_field (cited, "issue", value, "issue");
  bw_service_paper_add_field (cited, "page-first", value, "first-page");
  bw_service_paper_add_field (cited, "edition", value, "edition");
  bw_service_paper_add_field (cited, "ISSN", value, "ISSN");
  bw_service_paper_add_field (cited, "ISBN", value, "ISBN");
  bw_paper_links_add_note (cited, bw_value_string (value, "unstructured"));
  bw_service_paper_cite (paper, cited);
}

/* Reads the works that it cites, as far as the publisher deposited what they are. */
void
bw_crossref_read_references (BwPaperRecord *paper,
                             const BwValue *value)
{
  for (const BwValue *at = bw_value_first (value, "reference"); at != NULL; at = at->next)
    read_reference (paper, at);
}
