#include "bw-zotero-rdf-item.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-csl-note.h"
#include "bw-limits.h"
#include "bw-page-range.h"
#include "bw-paper-links.h"
#include "bw-zotero-rdf-people.h"
#include "bw-zotero-type.h"

#define MAX_CONTAINERS 3 /* in each other: an issue of a volume of a journal of a series */

/* The element inside @element on a path of names, or NULL. */
static const BwXmlElement *
find_path (const BwXmlElement *element,
           const char *const *path)
{
  for (; element != NULL && *path != NULL; path++)
    element = bw_xml_element_find (element, NULL, *path);

  return element;
}

/**
 * bw_zotero_rdf_item_get_type:
 *
 * Returns: (nullable): CSL's type of an item; `NULL` for what is none: a journal, a
 *   note, an attachment, a collection
 */
const char *
bw_zotero_rdf_item_get_type (const BwXmlElement *item,
                             const BwZoteroRdf  *rdf)
{
  const BwXmlElement *stated = bw_xml_element_find (item, BW_ZOTERO_URI, "itemType");
  g_autofree char *name = bw_xml_element_dup_line (stated);
  const char *about = bw_xml_element_get_attribute_ns (item, BW_RDF_URI, "about");

  if (name != NULL)
    return bw_zotero_type_to_csl (name);
  if (rdf->typed || (about != NULL && g_hash_table_contains (rdf->parts, about)))
    return NULL;
  if (g_strcmp0 (item->uri, BW_BIBO_URI) == 0)
    return bw_zotero_type_from_bibo (item->name);

  return g_strcmp0 (item->uri, BW_BIBLIO_URI) == 0 ? bw_zotero_type_from_class (item->name) : NULL;
}

/* "DOI 10.1000/x", "ISSN 1234-5678", "ISBN 978…", a number, or an address. */
static void
take_identifier (BwPaperRecord      *paper,
                 const BwXmlElement *element)
{
  g_autofree char *text = bw_xml_element_dup_line (element);

  if (text == NULL)
    return;
  if (g_str_has_prefix (text, "DOI "))
    bw_bibliography_add_doi (paper, text + 4);
  else if (g_str_has_prefix (text, "ISSN ") || g_str_has_prefix (text, "ISBN "))
    {
      g_autofree char *scheme = g_strndup (text, 4);

      if (!bw_bibliography_add_numbers (paper, text + 5))
        bw_bibliography_add_text (paper, scheme, text + 5);
    }
  else if (!bw_bibliography_add_doi (paper, text))
    bw_paper_links_add (paper, text);
}

/* A tag, of which some were made by a program, or the place of a book on its shelf. */
static void
take_subject (BwPaperRecord      *paper,
              const BwXmlElement *element)
{
  g_autofree char *text = bw_xml_element_dup_line (element);

  if (bw_xml_element_find (element, NULL, "LCC") != NULL)
    bw_bibliography_add_text (paper, "call-number", text);
  else
    bw_bibliography_add_keywords (paper, text, "");
}

static void
take_publisher (BwPaperRecord      *paper,
                const BwXmlElement *element)
{
  const BwXmlElement *body = bw_xml_element_find (element, NULL, "Organization");
  const BwXmlElement *place = find_path (body, (const char *const[]){ "adr", "Address", "locality", NULL });
  g_autofree char *name = NULL;
  g_autofree char *locality = bw_xml_element_dup_line (place);

  name = bw_xml_element_dup_line (body != NULL ? bw_xml_element_find (body, NULL, "name") : element);
  bw_bibliography_add_text (paper, "publisher", name);
  bw_bibliography_add_text (paper, "publisher-place", locality);
}

/* A note that belongs to the item: HTML in a `bib:Memo`. */
static void
take_memo (BwPaperRecord      *paper,
           const BwXmlElement *element,
           const BwZoteroRdf  *rdf)
{
  const BwXmlElement *memo = bw_zotero_rdf_resolve (element, rdf);
  g_autofree char *text = NULL;

  if (!bw_xml_element_is (memo, NULL, "Memo"))
    return;
  text = bw_xml_element_dup_text (bw_xml_element_find (memo, NULL, "value"));
  bw_bibliography_add_text (paper, "annote", text);
}

/* What numbers the item, by what its type calls it. */
static void
take_number (BwPaperRecord *paper,
             const char    *text)
{
  gboolean issue = paper->type != NULL && (g_str_has_prefix (paper->type, "article-") ||
                                           strcmp (paper->type, "paper-conference") == 0);

  bw_bibliography_add_text (paper, issue ? "issue" : "number", text);
}

/* Elements that are one variable of CSL. */
static const struct
{
  const char *name;
  const char *variable;
} ELEMENTS[] = {
  { "title", "title" },
  { "abstract", "abstract" },
  { "shortTitle", "title-short" },
  { "date", "issued" },
  { "dateSubmitted", "accessed" },
  { "language", "language" },
  { "volume", "volume" },
  { "issue", "issue" },
  { "edition", "edition" },
  { "pages", "page" },
  { "numPages", "number-of-pages" },
  { "numberOfVolumes", "number-of-volumes" },
  { "seriesNumber", "collection-number" },
  { "type", "genre" },
  { "archive", "archive" },
  { "coverage", "archive_location" },
  { "libraryCatalog", "source" },
  { "callNumber", "call-number" },
  { "rights", "license" },
  { "citationKey", "citation-key" },
  { "versionNumber", "version" },
  { "section", "section" },
  { "medium", "medium" },
  { "DOI", "DOI" },
  { "ISSN", "ISSN" },
  { "ISBN", "ISBN" },
  { "url", "URL" },
  { "status", "status" },
  { "repository", "publisher" },
  { "publicationName", "container-title" },
  { "citekey", "citation-key" },
  { "doi", "DOI" },
  { "pmid", "PMID" },
  { "uri", "URL" },
  { "issn", "ISSN" },
  { "eissn", "ISSN" },
  { "isbn", "ISBN" },
  { "isbn10", "ISBN" },
  { "isbn13", "ISBN" },
  { "numVolumes", "number-of-volumes" },
};

static void
take_text (BwPaperRecord      *paper,
           const BwXmlElement *element)
{
  g_autofree char *text = bw_xml_element_dup_line (element);

  if (text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ELEMENTS); i++)
    if (strcmp (ELEMENTS[i].name, element->name) == 0)
      {
        bw_csl_note_take (ELEMENTS[i].variable, text, paper);
        return;
      }
}

/* In what it appeared: its volume and issue are the item's, and so is a DOI there. */
static void
take_container (BwPaperRecord      *paper,
                const BwXmlElement *container,
                const BwZoteroRdf  *rdf,
                guint               depth)
{
  gboolean series = bw_xml_element_is (container, NULL, "Series");
  const BwXmlElement *element = container != NULL ? bw_xml_element_first_child (container) : NULL;

  for (; element != NULL; element = bw_xml_element_next (element))
    {
      g_autofree char *text = bw_xml_element_dup_line (element);

      if (strcmp (element->name, "title") == 0 && series)
        bw_bibliography_add_text (paper, "collection-title", text);
      else if (strcmp (element->name, "title") == 0)
        bw_bibliography_set_venue (paper, text);
      else if (strcmp (element->name, "alternative") == 0)
        bw_bibliography_add_text (paper, "container-title-short", text);
      else if (strcmp (element->name, "identifier") == 0 && series)
        bw_bibliography_add_text (paper, "collection-number", text);
      else if (strcmp (element->name, "identifier") == 0)
        take_identifier (paper, element);
      else if (strcmp (element->name, "volume") == 0)
        bw_bibliography_add_text (paper, "volume", text);
      else if (strcmp (element->name, "number") == 0)
        bw_bibliography_add_text (paper, "issue", text);
      else if (g_strcmp0 (element->uri, BW_BIBO_URI) == 0 ||
               (strcmp (element->name, "date") == 0 && !bw_date_is_known (paper->published)))
        take_text (paper, element);
    }
  element = container != NULL ? bw_xml_element_find (container, NULL, "isPartOf") : NULL;
  if (element != NULL && depth < MAX_CONTAINERS)
    take_container (paper, bw_zotero_rdf_resolve (element, rdf), rdf, depth + 1);
}

/* What has elements of its own. Returns: FALSE for what is plain text */
static gboolean
take_structure (BwPaperRecord      *paper,
                const BwXmlElement *element,
                const BwZoteroRdf  *rdf)
{
  const char *name = element->name;

  if (bw_zotero_rdf_people_read (paper, element, rdf))
    return TRUE;
  if (strcmp (name, "identifier") == 0)
    take_identifier (paper, element);
  else if (strcmp (name, "subject") == 0)
    take_subject (paper, element);
  else if (strcmp (name, "publisher") == 0)
    take_publisher (paper, element);
  else if (strcmp (name, "isPartOf") == 0)
    take_container (paper, bw_zotero_rdf_resolve (element, rdf), rdf, 0);
  else if (strcmp (name, "isReferencedBy") == 0)
    take_memo (paper, element, rdf);
  else if (strcmp (name, "presentedAt") == 0)
    {
      const BwXmlElement *event = bw_zotero_rdf_resolve (element, rdf);
      g_autofree char *title = bw_xml_element_dup_line (bw_xml_element_find (event, NULL, "title"));

      bw_bibliography_add_text (paper, "event-title", title);
    }
  else
    return FALSE;

  return TRUE;
}

static void
take_element (BwPaperRecord      *paper,
              const BwXmlElement *element,
              const BwZoteroRdf  *rdf)
{
  g_autofree char *text = NULL;

  if (take_structure (paper, element, rdf))
    return;
  if (strcmp (element->name, "description") == 0) /* what Zotero calls Extra */
    {
      text = bw_xml_element_dup_text (element);
      if (text != NULL)
        bw_csl_note_read (text, paper);
    }
  else if (strcmp (element->name, "number") == 0)
    {
      text = bw_xml_element_dup_line (element);
      take_number (paper, text);
    }
  else if (!bw_xml_element_is (element, BW_RDF_URI, "type"))
    take_text (paper, element);
}

/* The Bibliographic Ontology's first and last page. */
static void
take_range (BwPaperRecord      *paper,
            const BwXmlElement *item)
{
  g_autofree char *first = bw_xml_element_dup_line (bw_xml_element_find (item, BW_BIBO_URI, "pageStart"));
  g_autofree char *last = bw_xml_element_dup_line (bw_xml_element_find (item, BW_BIBO_URI, "pageEnd"));
  g_autofree char *range = bw_page_range_join (first, last);

  bw_bibliography_add_text (paper, "page", range);
}

/**
 * bw_zotero_rdf_item_read:
 * @type: as bw_zotero_rdf_item_get_type() gives it
 *
 * Returns: (transfer full) (nullable): the paper; `NULL`, with a warning, when the item
 *   describes none
 */
BwPaperRecord *
bw_zotero_rdf_item_read (const BwXmlElement *item,
                         const char         *type,
                         const BwZoteroRdf  *rdf,
                         BwReading          *reading)
{
  g_autoptr (BwPaperRecord) paper = bw_bibliography_paper_new ();
  const char *about = bw_xml_element_get_attribute_ns (item, BW_RDF_URI, "about");
  const BwXmlElement *element = bw_xml_element_first_child (item);
  BwZoteroRdf own = *rdf;

  paper->type = g_strdup (type);
  own.lists = bw_zotero_rdf_people_find_lists (item);
  for (; element != NULL; element = bw_xml_element_next (element))
    take_element (paper, element, &own);
  if (*rdf->budget == 0)
    bw_reading_warn (reading, (int) item->line, "The entry takes too much from another");
  take_range (paper, item);
  if (about != NULL && g_str_has_prefix (about, "urn:isbn:") &&
      bw_field_find (paper->fields, "ISBN") == NULL)
    bw_bibliography_add_numbers (paper, about);
  if (about != NULL && paper->urls->len == 0 && g_str_has_prefix (about, "http") &&
      strstr (about, "://zotero.org/") == NULL && strstr (about, "://www.zotero.org/") == NULL)
    bw_paper_links_add (paper, about);
  if (!bw_bibliography_paper_finish (paper, (int) item->line, reading))
    return NULL;

  return g_steal_pointer (&paper);
}
