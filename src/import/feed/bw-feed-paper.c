#include "bw-feed-paper.h"

#include <string.h>

#include "bw-feed-person.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-text.h"
#include "bw-timestamp.h"

#define OAI "oai:arXiv.org:"

static char *
child_line (const BwXmlElement *element,
            BwFeedModule        module,
            const char         *name)
{
  return bw_xml_element_dup_line (bw_feed_element_find (element, module, name));
}

/* An identifier as feeds of journals write it: `doi:10.1/x`, `10.1/x`, `pmid:1`, an address. */
static gboolean
identify (const char  *text,
          char       **scheme,
          char       **value)
{
  g_autofree char *url = NULL;

  if (g_ascii_strncasecmp (text, "pmid:", 5) == 0)
    url = g_strconcat ("https://pubmed.ncbi.nlm.nih.gov/", text + 5, NULL);
  else
    {
      text += g_ascii_strncasecmp (text, "doi:", 4) == 0 ? 4 : 0;
      url = g_str_has_prefix (text, "10.") ? g_strconcat ("https://doi.org/", text, NULL)
                                           : g_strdup (text);
    }

  return bw_paper_links_identify (url, scheme, value);
}

/* Adds the identifiers of the paper that an entry is; an entry that is none has none. */
static void
add_identifiers (BwPaperRecord      *paper,
                 const BwXmlElement *entry,
                 const BwFeedFacts  *facts)
{
  g_autofree char *arxiv = NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  if (facts->id != NULL && g_str_has_prefix (facts->id, OAI))
    arxiv = g_strconcat ("https://arxiv.org/abs/", facts->id + strlen (OAI), NULL);
  else if (facts->id != NULL && strstr (facts->id, "//arxiv.org/abs/") != NULL)
    arxiv = g_strdup (facts->id);

  for (const BwXmlElement *child = bw_xml_element_first_child (entry); child != NULL;
       child = bw_xml_element_next (child))
    {
      gboolean is_stated = bw_feed_element_is (child, BW_FEED_PRISM, "doi") ||
                           bw_feed_element_is (child, BW_FEED_DC, "identifier");
      g_autofree char *text = is_stated ? bw_xml_element_dup_line (child) : NULL;
      g_autofree char *stated = NULL;
      g_autofree char *own = NULL;

      if (text != NULL && identify (text, &stated, &own))
        bw_paper_links_add_identifier (paper, stated, own);
    }
  if (arxiv != NULL && bw_paper_links_identify (arxiv, &scheme, &value))
    bw_paper_links_add_identifier (paper, scheme, value);
}

/* "(arXiv:2301.00001v1 [cs.CL])" behind a title, as arXiv's feeds had it until 2024. */
static char *
dup_title (const char *title)
{
  const char *tail = strstr (title, "(arXiv:");
  g_autofree char *start = NULL;
  gsize length;

  if (tail == NULL || !g_str_has_suffix (title, ")"))
    return g_strdup (title);

  start = g_strchomp (g_strndup (title, (gsize) (tail - title)));
  length = strlen (start);
  if (length > 1 && start[length - 1] == '.')
    start[length - 1] = '\0';

  return g_steal_pointer (&start);
}

/* arXiv's descriptions say what is new before they come to the abstract. */
static char *
dup_abstract (const BwFeedFacts *facts)
{
  g_autofree char *text = facts->description != NULL ? bw_feed_text_dup_line (facts->description)
                                                     : NULL;
  const char *start = text != NULL && g_str_has_prefix (text, "arXiv:") ? strstr (text, "Abstract: ")
                                                                        : NULL;

  return start != NULL ? g_strdup (start + strlen ("Abstract: ")) : g_steal_pointer (&text);
}

static void
add_field (BwPaperRecord      *paper,
           const BwXmlElement *entry,
           BwFeedModule        module,
           const char         *name,
           const char         *field)
{
  g_autofree char *value = child_line (entry, module, name);

  if (value != NULL)
    bw_paper_record_add_field (paper, field, value);
}

/* The journal of a feed, which stands in its head: beside the entries or in a channel there. */
static char *
dup_journal (const BwXmlElement *frame)
{
  guint n = 0;

  for (const BwXmlElement *at = bw_xml_element_first_child (frame);
       at != NULL && n++ < BW_MAX_COMPARED; at = bw_xml_element_next (at))
    {
      gboolean is_channel = bw_feed_element_is (at, BW_FEED_CORE, "channel");
      g_autofree char *name = NULL;

      if (is_channel)
        name = bw_xml_element_dup_start (bw_feed_element_find (at, BW_FEED_PRISM, "publicationName"),
                                         BW_MAX_TITLE_LENGTH);
      else if (bw_feed_element_is (at, BW_FEED_PRISM, "publicationName"))
        name = bw_xml_element_dup_start (at, BW_MAX_TITLE_LENGTH);
      if (name != NULL)
        return g_steal_pointer (&name);
    }

  return NULL;
}

/* What a journal states (PRISM), of the entry or else of its channel. */
static void
add_journal (BwPaperRecord      *paper,
             const BwXmlElement *entry)
{
  g_autofree char *first = child_line (entry, BW_FEED_PRISM, "startingPage");
  g_autofree char *last = child_line (entry, BW_FEED_PRISM, "endingPage");
  g_autofree char *pages = NULL;

  paper->venue = child_line (entry, BW_FEED_PRISM, "publicationName");
  if (paper->venue == NULL)
    paper->venue = dup_journal (entry->parent);

  add_field (paper, entry, BW_FEED_PRISM, "volume", "volume");
  add_field (paper, entry, BW_FEED_PRISM, "number", "issue");
  add_field (paper, entry, BW_FEED_PRISM, "issn", "ISSN");
  add_field (paper, entry, BW_FEED_DC, "publisher", "publisher");
  pages = first != NULL && last != NULL ? g_strconcat (first, "-", last, NULL)
                                        : g_steal_pointer (&first);
  if (pages != NULL)
    bw_paper_record_add_field (paper, "page", pages);
}

static void
add_arxiv (BwPaperRecord      *paper,
           const BwXmlElement *entry,
           const BwFeedFacts  *facts)
{
  g_autofree char *doi = child_line (entry, BW_FEED_ARXIV, "doi");
  g_autofree char *journal = child_line (entry, BW_FEED_ARXIV, "journal_reference");
  g_autofree char *announced = child_line (entry, BW_FEED_ARXIV, "announce_type");

  if (doi != NULL)
    bw_paper_links_add_identifier (paper, "doi", doi);
  paper->venue = g_steal_pointer (&journal);
  for (guint i = 0; i < facts->categories->len; i++)
    g_ptr_array_add (paper->categories, g_strdup (g_ptr_array_index (facts->categories, i)));

  /* The day on which a new version is announced is none on which it appeared. */
  if (announced != NULL && !g_str_equal (announced, "new"))
    paper->published = BW_DATE_UNKNOWN;
}

/* Publishers whose works are preprints, by what their DOIs begin with. */
static gboolean
is_preprint (const BwPaperRecord *paper)
{
  static const char *const PREFIXES[] = { "10.1101/", "10.48550/", "10.21203/", "10.20944/",
                                          "10.31234/", "10.26434/", "10.36227/" };
  const char *doi = bw_identifier_find (paper->identifiers, "doi");

  if (bw_identifier_find (paper->identifiers, "arxiv") != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    if (doi != NULL && g_str_has_prefix (doi, PREFIXES[i]))
      return TRUE;

  return FALSE;
}

static void
add_authors (BwPaperRecord     *paper,
             const BwFeedFacts *facts)
{
  for (guint i = 0; i < facts->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (facts->authors, i);

      bw_feed_person_add_names (paper->authors, author->name);
    }
  paper->authors_complete = paper->authors->len > 0;
}

/**
 * bw_feed_paper_new:
 * @title: (nullable): of the entry
 *
 * Returns: (transfer full) (nullable): the paper that an entry of arXiv's or a journal's
 *   feed is; `NULL` for an entry that is none
 */
BwPaperRecord *
bw_feed_paper_new (const BwXmlElement *entry,
                   const BwFeedFacts  *facts,
                   const char         *title)
{
  g_autofree char *own_title = title != NULL ? dup_title (title) : NULL;
  g_autoptr (BwPaperRecord) paper = NULL;

  if (own_title == NULL || *own_title == '\0')
    return NULL;

  paper = bw_paper_record_new (own_title);
  add_identifiers (paper, entry, facts);
  if (paper->identifiers->len == 0)
    return NULL;

  paper->type = g_strdup (is_preprint (paper) ? "article" : "article-journal");
  if (facts->link != NULL)
    bw_paper_links_add (paper, facts->link);
  paper->abstract = dup_abstract (facts);
  paper->published = bw_timestamp_get_date (facts->published != NULL ? facts->published
                                                                     : facts->date);
  add_authors (paper, facts);
  if (bw_identifier_find (paper->identifiers, "arxiv") != NULL)
    add_arxiv (paper, entry, facts);
  else
    add_journal (paper, entry);

  return g_steal_pointer (&paper);
}
