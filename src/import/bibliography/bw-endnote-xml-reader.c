#include "bw-reader.h"

#include <string.h>

#include "bw-bibliography-record.h"
#include "bw-endnote-xml-entry.h"
#include "bw-error.h"
#include "bw-ris-paper.h"
#include "bw-xml.h"

#define N_SCORED 40 /* elements that tell the format */
#define CERTAIN 95

/* The first record of a document: of `xml`, of `records`, or the root itself. */
static const BwXmlElement *
first_record (const BwXmlElement *root)
{
  const BwXmlElement *records = bw_xml_element_is (root, NULL, "xml")
                                  ? bw_xml_element_find (root, NULL, "records")
                                  : root;

  if (bw_xml_element_is (root, NULL, "record"))
    return root;
  if (!bw_xml_element_is (records, NULL, "records"))
    return NULL;

  return bw_xml_element_find (records, NULL, "record");
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  static const char *const USUAL[] = { "ref-type", "contributors", "titles", "rec-number",
                                       "source-app", "database" };
  const char *text = bw_input_get_text (input);
  g_autoptr (BwXml) xml = NULL;
  const BwXmlElement *record;
  guint n = 0;

  if (text[strspn (text, " \t\n")] != '<' || !(xml = bw_xml_peek (text, N_SCORED)))
    return 0;
  record = first_record (bw_xml_get_root (xml));
  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (USUAL); i++)
    n += bw_xml_element_find (record, NULL, USUAL[i]) != NULL;

  return n >= 2 ? CERTAIN : 0;
}

static gboolean
read_endnote_xml (const BwReader       *self,
                  BwInput              *input,
                  const BwReadContext  *context,
                  BwReading            *reading,
                  GError              **error)
{
  g_autoptr (BwXml) xml = bw_xml_parse (bw_input_get_text (input), reading, error);
  g_autoptr (BwRecord) record = NULL;
  const BwXmlElement *element;

  if (xml == NULL)
    return FALSE;

  record = bw_bibliography_record_new (context);
  element = first_record (bw_xml_get_root (xml));
  for (; element != NULL; element = bw_xml_element_next (element))
    {
      g_autoptr (BwRisEntry) entry = NULL;
      BwPaperRecord *paper;

      if (!bw_xml_element_is (element, NULL, "record"))
        continue;
      entry = bw_endnote_xml_entry_new (element);
      if ((paper = bw_ris_paper_new (entry, reading)))
        g_ptr_array_add (record->papers, paper);
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_endnote_xml_reader = { "endnote-xml", score, read_endnote_xml, NULL };
