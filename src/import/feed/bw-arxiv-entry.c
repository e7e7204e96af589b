#include "bw-arxiv-entry.h"

#include <string.h>

#include "bw-feed-categories.h"
#include "bw-feed-element.h"
#include "bw-feed-facts.h"
#include "bw-paper-links.h"
#include "bw-timestamp.h"

static char *
child_line (const BwXmlElement *entry,
            BwFeedModule        module,
            const char         *name)
{
  return bw_xml_element_dup_line (bw_feed_element_find (entry, module, name));
}

/**
 * bw_arxiv_entry_dup_error:
 *
 * Returns: (transfer full) (nullable): what went wrong, where the entry is no paper but
 *   an error (user manual, 3.4); `NULL` for a paper
 */
char *
bw_arxiv_entry_dup_error (const BwXmlElement *entry)
{
  g_autofree char *id = child_line (entry, BW_FEED_CORE, "id");
  g_autofree char *title = child_line (entry, BW_FEED_CORE, "title");
  char *summary;

  if (id == NULL || (strstr (id, "arxiv.org/api/errors") == NULL &&
                     (g_strcmp0 (title, "Error") != 0 || strstr (id, "/abs/") != NULL)))
    return NULL;

  summary = child_line (entry, BW_FEED_CORE, "summary");

  return summary != NULL ? summary : g_strdup ("it does not say which");
}

static void
add_author (BwPaperRecord      *paper,
            const BwXmlElement *element)
{
  g_autofree char *name = child_line (element, BW_FEED_CORE, "name");
  BwAuthorRecord *author;

  if (name == NULL)
    return;

  author = bw_paper_record_add_author (paper, name);
  for (const BwXmlElement *child = bw_xml_element_first_child (element); child != NULL;
       child = bw_xml_element_next (child))
    {
      g_autofree char *affiliation = bw_feed_element_is (child, BW_FEED_ARXIV, "affiliation")
                                       ? bw_xml_element_dup_line (child)
                                       : NULL;

      if (affiliation != NULL)
        g_ptr_array_add (author->affiliations, g_steal_pointer (&affiliation));
    }
}

/* The primary category comes first; it is among the others as well. */
static void
add_categories (BwPaperRecord      *paper,
                const BwXmlElement *entry)
{
  const BwXmlElement *primary = bw_feed_element_find (entry, BW_FEED_ARXIV, "primary_category");

  if (primary != NULL)
    bw_feed_facts_add_category (paper->categories, bw_feed_element_get_attribute (primary, "term"));
  for (const BwXmlElement *child = bw_xml_element_first_child (entry); child != NULL;
       child = bw_xml_element_next (child))
    if (bw_feed_element_is (child, BW_FEED_CORE, "category"))
      bw_feed_facts_add_category (paper->categories, bw_feed_element_get_attribute (child, "term"));
}

static void
add_links (BwPaperRecord      *paper,
           const BwXmlElement *entry)
{
  g_autofree char *doi = child_line (entry, BW_FEED_ARXIV, "doi");

  for (const BwXmlElement *child = bw_xml_element_first_child (entry); child != NULL;
       child = bw_xml_element_next (child))
    {
      g_autofree char *url = bw_feed_element_is (child, BW_FEED_CORE, "link")
                               ? bw_feed_url_resolve (bw_feed_element_get_attribute (child, "href"),
                                                      NULL)
                               : NULL;

      if (url != NULL)
        bw_paper_links_add (paper, url);
    }
  if (doi != NULL)
    bw_paper_links_add_identifier (paper, "doi", doi);
}

static BwDate
read_date (const BwXmlElement *entry,
           const char         *name)
{
  g_autofree char *text = child_line (entry, BW_FEED_CORE, name);
  g_autofree char *timestamp = bw_timestamp_parse (text);

  return bw_timestamp_get_date (timestamp);
}

/**
 * bw_arxiv_entry_new:
 *
 * Returns: (transfer full) (nullable): the paper that the entry is, `NULL` where it has
 *   no title or no id
 */
BwPaperRecord *
bw_arxiv_entry_new (const BwXmlElement *entry)
{
  g_autofree char *id = child_line (entry, BW_FEED_CORE, "id");
  g_autofree char *title = child_line (entry, BW_FEED_CORE, "title");
  g_autofree char *note = child_line (entry, BW_FEED_ARXIV, "comment");
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;
  BwPaperRecord *paper;

  if (id == NULL || title == NULL || !bw_paper_links_identify (id, &scheme, &value))
    return NULL;

  paper = bw_paper_record_new (title);
  paper->type = g_strdup ("article");
  paper->published = read_date (entry, "published");
  paper->updated = read_date (entry, "updated");
  paper->abstract = child_line (entry, BW_FEED_CORE, "summary");
  paper->venue = child_line (entry, BW_FEED_ARXIV, "journal_ref");
  paper->authors_complete = TRUE;
  bw_paper_links_add_identifier (paper, scheme, value);
  for (const BwXmlElement *child = bw_xml_element_first_child (entry); child != NULL;
       child = bw_xml_element_next (child))
    if (bw_feed_element_is (child, BW_FEED_CORE, "author"))
      add_author (paper, child);
  add_categories (paper, entry);
  add_links (paper, entry);
  if (note != NULL)
    bw_paper_record_add_field (paper, "note", note);

  return paper;
}
