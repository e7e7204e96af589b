#include "bw-reader.h"

#include <string.h>

#include "bw-bibliography-record.h"
#include "bw-limits.h"
#include "bw-xml.h"
#include "bw-zotero-rdf-item.h"
#include "bw-zotero-type.h"

#define N_SCORED 60 /* elements that tell the format */
#define CERTAIN 96

static gboolean
is_zotero (const BwXmlElement *element)
{
  return bw_xml_element_is (element, BW_ZOTERO_URI, element->name) ||
         bw_xml_element_find (element, BW_ZOTERO_URI, "itemType") != NULL ||
         g_strcmp0 (element->uri, BW_BIBLIO_URI) == 0 ||
         (g_strcmp0 (element->uri, BW_BIBO_URI) == 0 && bw_zotero_type_from_bibo (element->name) != NULL);
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  const char *text = bw_input_get_text (input);
  g_autoptr (BwXml) xml = NULL;
  const BwXmlElement *root;
  const BwXmlElement *element;

  if (text[strspn (text, " \t\n")] != '<' || !(xml = bw_xml_peek (text, N_SCORED)))
    return 0;
  root = bw_xml_get_root (xml);
  if (!bw_xml_element_is (root, BW_RDF_URI, "RDF"))
    return 0;
  for (element = bw_xml_element_first_child (root); element != NULL;
       element = bw_xml_element_next (element))
    if (is_zotero (element))
      return CERTAIN;

  return 0;
}

static void
collect (const BwXmlElement *root,
         BwZoteroRdf        *rdf)
{
  const BwXmlElement *element = bw_xml_element_first_child (root);

  for (; element != NULL; element = bw_xml_element_next (element))
    {
      const char *about = bw_xml_element_get_attribute_ns (element, BW_RDF_URI, "about");
      const char *node = bw_xml_element_get_attribute_ns (element, BW_RDF_URI, "nodeID");
      const BwXmlElement *part = bw_xml_element_first_child (element);

      if (node != NULL)
        g_hash_table_insert (rdf->nodes, (char *) node, (BwXmlElement *) element);
      if (about != NULL)
        g_hash_table_insert (rdf->resources, (char *) about, (BwXmlElement *) element);
      for (; part != NULL; part = bw_xml_element_next (part))
        {
          const char *name = bw_xml_element_get_attribute_ns (part, BW_RDF_URI, "resource");

          if (name != NULL && strcmp (part->name, "isPartOf") == 0)
            g_hash_table_add (rdf->parts, (char *) name);
          rdf->typed |= bw_xml_element_is (part, BW_ZOTERO_URI, "itemType");
        }
    }
}

static gboolean
read_zotero_rdf (const BwReader       *self,
                 BwInput              *input,
                 const BwReadContext  *context,
                 BwReading            *reading,
                 GError              **error)
{
  g_autoptr (BwXml) xml = bw_xml_parse (bw_input_get_text (input), reading, error);
  g_autoptr (GHashTable) resources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BwRecord) record = NULL;
  gsize budget = strlen (bw_input_get_text (input)) + BW_MAX_EXPANSION;
  BwZoteroRdf rdf = { resources, nodes, parts, FALSE, &budget, 0 };
  const BwXmlElement *element;

  if (xml == NULL)
    return FALSE;

  record = bw_bibliography_record_new (context);
  collect (bw_xml_get_root (xml), &rdf);
  element = bw_xml_element_first_child (bw_xml_get_root (xml));
  for (; element != NULL; element = bw_xml_element_next (element))
    {
      const char *type = bw_zotero_rdf_item_get_type (element, &rdf);
      BwPaperRecord *paper = type != NULL ? bw_zotero_rdf_item_read (element, type, &rdf, reading)
                                          : NULL;

      if (paper != NULL)
        g_ptr_array_add (record->papers, paper);
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_zotero_rdf_reader = { "zotero-rdf", score, read_zotero_rdf, NULL };
