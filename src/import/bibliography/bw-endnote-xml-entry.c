#include "bw-endnote-xml-entry.h"

#include <string.h>

#include "bw-endnote-type.h"

/* Where an element stands in a record (EndNote's RSXML.dtd; below, as it was until version
 * 7), and the tag that RIS, as
 * EndNote writes it, has for it. */
static const struct
{
  const char *parent; /* NULL for the record itself */
  const char *name;
  const char *tag;
} ELEMENTS[] = {
  { "contributors", "authors", "AU" },
  { "contributors", "secondary-authors", "A2" },
  { "contributors", "tertiary-authors", "A3" },
  { "contributors", "subsidiary-authors", "A4" },
  { "contributors", "translated-authors", "TA" },
  { "titles", "title", "TI" },
  { "titles", "secondary-title", "T2" },
  { "titles", "tertiary-title", "T3" },
  { "titles", "alt-title", "J2" },
  { "titles", "short-title", "ST" },
  { "titles", "translated-title", "TT" },
  { "periodical", "full-title", "JF" },
  { "periodical", "abbr-1", "JA" },
  { "alt-periodical", "abbr-1", "J1" },
  { "dates", "year", "PY" },
  { "pub-dates", "date", "DA" },
  { "keywords", "keyword", "KW" },
  { NULL, "auth-address", "AD" },
  { NULL, "pages", "SP" },
  { NULL, "volume", "VL" },
  { NULL, "number", "IS" },
  { NULL, "issue", "IS" },
  { NULL, "num-vols", "NV" },
  { NULL, "edition", "ET" },
  { NULL, "section", "SE" },
  { NULL, "reprint-edition", "RP" },
  { NULL, "reprint-status", "RP" },
  { NULL, "pub-location", "CY" },
  { NULL, "publisher", "PB" },
  { NULL, "orig-pub", "OP" },
  { NULL, "isbn", "SN" },
  { NULL, "accession-num", "AN" },
  { NULL, "call-num", "CN" },
  { NULL, "electronic-resource-num", "DO" },
  { NULL, "abstract", "AB" },
  { NULL, "label", "ID" },
  { NULL, "custom1", "C1" },
  { NULL, "custom2", "C2" },
  { NULL, "custom3", "C3" },
  { NULL, "custom4", "C4" },
  { NULL, "custom5", "C5" },
  { NULL, "custom6", "C6" },
  { NULL, "custom7", "C7" },
  { NULL, "misc1", "M1" },
  { NULL, "misc2", "M2" },
  { NULL, "misc3", "M3" },
  { NULL, "work-type", "M3" },
  { NULL, "reviewed-item", "RI" },
  { NULL, "remote-database-name", "DB" },
  { NULL, "remote-database-provider", "DP" },
  { NULL, "research-notes", "RN" },
  { NULL, "notes", "N1" },
  { NULL, "language", "LA" },
  { NULL, "access-date", "Y2" },

  { "AUTHORS", "AUTHOR", "AU" },
  { "SECONDARY_AUTHORS", "SECONDARY_AUTHOR", "A2" },
  { "TERTIARY_AUTHORS", "TERTIARY_AUTHOR", "A3" },
  { "SUBSIDIARY_AUTHORS", "SUBSIDIARY_AUTHOR", "A4" },
  { "KEYWORDS", "KEYWORD", "KW" },
  { NULL, "TITLE", "TI" },
  { NULL, "SECONDARY_TITLE", "T2" },
  { NULL, "TERTIARY_TITLE", "T3" },
  { NULL, "ALTERNATE_TITLE", "J2" },
  { NULL, "SHORT_TITLE", "ST" },
  { NULL, "TRANSLATED_TITLE", "TT" },
  { NULL, "YEAR", "PY" },
  { NULL, "DATE", "DA" },
  { NULL, "PAGES", "SP" },
  { NULL, "VOLUME", "VL" },
  { NULL, "NUMBER", "IS" },
  { NULL, "NUMBER_OF_VOLUMES", "NV" },
  { NULL, "EDITION", "ET" },
  { NULL, "SECTION", "SE" },
  { NULL, "PLACE_PUBLISHED", "CY" },
  { NULL, "PUBLISHER", "PB" },
  { NULL, "ISBN", "SN" },
  { NULL, "ACCESSION_NUMBER", "AN" },
  { NULL, "CALL_NUMBER", "CN" },
  { NULL, "AUTHOR_ADDRESS", "AD" },
  { NULL, "TYPE_OF_WORK", "M3" },
  { NULL, "ORIGINAL_PUB", "OP" },
  { NULL, "REVIEWED_ITEM", "RI" },
  { NULL, "ABSTRACT", "AB" },
  { NULL, "NOTES", "N1" },
  { NULL, "LABEL", "ID" },
  { NULL, "URL", "UR" },
};

static void
add_text (BwRisEntry         *entry,
          const char         *tag,
          const BwXmlElement *element)
{
  g_autofree char *text = bw_xml_element_dup_text (element);

  if (text != NULL)
    bw_ris_entry_add (entry, tag, g_strstrip (text), (int) element->line);
}

/* Each name of a list, or the one that stands in its place. */
static void
add_people (BwRisEntry         *entry,
            const char         *tag,
            const BwXmlElement *list)
{
  const BwXmlElement *person = bw_xml_element_first_child (list);

  if (!bw_xml_element_has_children (list) || !bw_xml_element_is (person, NULL, "author"))
    add_text (entry, tag, list);
  else
    for (; person != NULL; person = bw_xml_element_next (person))
      add_text (entry, tag, person);
}

/* Addresses stand in lists of several kinds. */
static void
add_links (BwRisEntry         *entry,
           const BwXmlElement *urls)
{
  const BwXmlElement *list = bw_xml_element_first_child (urls);

  for (; list != NULL; list = bw_xml_element_next (list))
    {
      const BwXmlElement *url = bw_xml_element_first_child (list);

      if (url == NULL || bw_xml_element_is (list, NULL, "url"))
        add_text (entry, "UR", list);
      for (; url != NULL && !bw_xml_element_is (list, NULL, "url"); url = bw_xml_element_next (url))
        add_text (entry, "UR", url);
    }
}

static void
add_element (BwRisEntry         *entry,
             const char         *parent,
             const BwXmlElement *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (ELEMENTS); i++)
    {
      if (g_strcmp0 (ELEMENTS[i].parent, parent) != 0 || strcmp (ELEMENTS[i].name, element->name) != 0)
        continue;
      if (g_strcmp0 (parent, "contributors") == 0)
        add_people (entry, ELEMENTS[i].tag, element);
      else
        add_text (entry, ELEMENTS[i].tag, element);
      return;
    }
}

/* The type by its name, or by its number. */
static void
add_type (BwRisEntry         *entry,
          const BwXmlElement *element)
{
  const char *name = bw_xml_element_get_attribute (element, "name");
  g_autofree char *number = bw_xml_element_dup_line (element);
  const char *type = name != NULL ? bw_endnote_type_from_name (name) : NULL;

  if (type == NULL && number != NULL)
    type = bw_endnote_type_from_number ((int) g_ascii_strtoll (number, NULL, 10));
  if (type == NULL && number != NULL)
    type = bw_endnote_type_from_name (number);
  bw_ris_entry_add (entry, "TY", type != NULL ? type : "GEN", (int) element->line);
}

/* The number that stands for a type in the older form. */
static void
add_old_type (BwRisEntry         *entry,
              const BwXmlElement *element)
{
  g_autofree char *number = bw_xml_element_dup_line (element);
  const char *type = number != NULL && g_ascii_isdigit (*number)
                       ? bw_endnote_type_from_old_number ((int) g_ascii_strtoll (number, NULL, 10))
                       : NULL;

  bw_ris_entry_add (entry, "TY", type != NULL ? type : "GEN", (int) element->line);
}

static void
add_group (BwRisEntry         *entry,
           const BwXmlElement *group)
{
  const BwXmlElement *element = bw_xml_element_first_child (group);

  for (; element != NULL; element = bw_xml_element_next (element))
    if (bw_xml_element_is (element, NULL, "pub-dates"))
      add_group (entry, element);
    else
      add_element (entry, group->name, element);
}

static gboolean
is_group (const BwXmlElement *element)
{
  static const char *const GROUPS[] = { "contributors", "titles", "periodical", "alt-periodical",
                                        "dates", "keywords", "AUTHORS", "SECONDARY_AUTHORS",
                                        "TERTIARY_AUTHORS", "SUBSIDIARY_AUTHORS", "KEYWORDS",
                                        NULL };

  return g_strv_contains (GROUPS, element->name);
}

/**
 * bw_endnote_xml_entry_new:
 * @record: a `record` of EndNote's XML
 *
 * Returns: (transfer full): the same as an entry of RIS, of which EndNote's fields are
 *   the meaning
 */
BwRisEntry *
bw_endnote_xml_entry_new (const BwXmlElement *record)
{
  BwRisEntry *entry = bw_ris_entry_new ((int) record->line);
  const BwXmlElement *element = bw_xml_element_first_child (record);

  for (; element != NULL; element = bw_xml_element_next (element))
    if (bw_xml_element_is (element, NULL, "ref-type"))
      add_type (entry, element);
    else if (bw_xml_element_is (element, NULL, "REFERENCE_TYPE"))
      add_old_type (entry, element);
    else if (bw_xml_element_is (element, NULL, "urls"))
      add_links (entry, element);
    else if (is_group (element))
      add_group (entry, element);
    else
      add_element (entry, NULL, element);

  return entry;
}
