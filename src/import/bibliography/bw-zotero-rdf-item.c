#include "bw-zotero-rdf-item.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-bibliography-person.h"
#include "bw-csl-note.h"
#include "bw-limits.h"
#include "bw-page-range.h"
#include "bw-paper-links.h"
#include "bw-zotero-type.h"

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
  if (rdf->typed || (about != NULL && g_hash_table_contains (rdf->parts, about)) ||
      g_strcmp0 (item->uri, BW_BIBLIO_URI) != 0)
    return NULL;

  return bw_zotero_type_from_class (item->name);
}

static void
add_person (BwPaperRecord      *paper,
            const char         *role,
            const BwXmlElement *person)
{
  const BwXmlElement *given_name = bw_xml_element_find (person, NULL, "givenName");
  g_autofree char *family = bw_xml_element_dup_line (bw_xml_element_find (person, NULL, "surname"));
  g_autofree char *given = NULL;
  g_autofree char *name = bw_xml_element_dup_line (bw_xml_element_find (person, NULL, "name"));

  if (given_name == NULL)
    given_name = bw_xml_element_find (person, NULL, "givenname");
  given = bw_xml_element_dup_line (given_name);
  if (family == NULL && given == NULL)
    bw_bibliography_add_people (paper, role, name);
  else
    bw_bibliography_add_person (paper, role,
                                family != NULL ? bw_author_record_new_parts (given, family, NULL)
                                               : bw_author_record_new_parts (NULL, given, NULL));
}

/* `rdf:Seq` of `rdf:li` of `foaf:Person`, or a person without the list. */
static void
add_people (BwPaperRecord      *paper,
            const char         *variable,
            const BwXmlElement *list)
{
  const char *role = strcmp (variable, "author") == 0 ? NULL : variable;
  const BwXmlElement *sequence = bw_xml_element_first_child (list);
  const BwXmlElement *place;

  if (sequence == NULL)
    return;
  if (strcmp (sequence->name, "Seq") != 0 && strcmp (sequence->name, "Bag") != 0)
    {
      add_person (paper, role, sequence);
      return;
    }
  for (place = bw_xml_element_first_child (sequence); place != NULL;
       place = bw_xml_element_next (place))
    add_person (paper, role, bw_xml_element_first_child (place));
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

static const BwXmlElement *
resolve (const BwXmlElement *element,
         const BwZoteroRdf  *rdf)
{
  const char *name = bw_xml_element_get_attribute_ns (element, BW_RDF_URI, "resource");

  if (name != NULL)
    return g_hash_table_lookup (rdf->resources, name);

  return bw_xml_element_first_child (element);
}

/* A note that belongs to the item: HTML in a `bib:Memo`. */
static void
take_memo (BwPaperRecord      *paper,
           const BwXmlElement *element,
           const BwZoteroRdf  *rdf)
{
  const BwXmlElement *memo = resolve (element, rdf);
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
                const BwXmlElement *container)
{
  gboolean series = bw_xml_element_is (container, NULL, "Series");
  const BwXmlElement *element = bw_xml_element_first_child (container);

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
    }
}

/* What has elements of its own. Returns: FALSE for what is plain text */
static gboolean
take_structure (BwPaperRecord      *paper,
                const BwXmlElement *element,
                const BwZoteroRdf  *rdf)
{
  const char *name = element->name;
  const char *role = bw_zotero_type_creator_to_csl (name);

  if (role != NULL)
    add_people (paper, role, element);
  else if (strcmp (name, "identifier") == 0)
    take_identifier (paper, element);
  else if (strcmp (name, "subject") == 0)
    take_subject (paper, element);
  else if (strcmp (name, "publisher") == 0)
    take_publisher (paper, element);
  else if (strcmp (name, "isPartOf") == 0)
    {
      const BwXmlElement *container = resolve (element, rdf);

      if (container != NULL)
        take_container (paper, container);
    }
  else if (strcmp (name, "isReferencedBy") == 0)
    take_memo (paper, element, rdf);
  else if (strcmp (name, "presentedAt") == 0)
    {
      const BwXmlElement *event = resolve (element, rdf);
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

  paper->type = g_strdup (type);
  for (; element != NULL; element = bw_xml_element_next (element))
    take_element (paper, element, rdf);
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
