#include "bw-reader.h"

#include <string.h>

#include "bw-bibliography-record.h"
#include "bw-endnote-xml-entry.h"
#include "bw-error.h"
#include "bw-ris-paper.h"
#include "bw-xml.h"

#define N_SCORED 40 /* elements that tell the format */
#define CERTAIN 95

/* Names are in capitals in what EndNote wrote until its version 7. */
static const char *const XML[] = { "xml", "XML", NULL };
static const char *const RECORDS[] = { "records", "RECORDS", NULL };
static const char *const RECORD[] = { "record", "RECORD", NULL };

static gboolean
is_any (const BwXmlElement *element,
        const char *const *names)
{
  return element != NULL && element->name != NULL && g_strv_contains (names, element->name);
}

static const BwXmlElement *
find_any (const BwXmlElement *element,
          const char *const *names)
{
  const BwXmlElement *found = bw_xml_element_find (element, NULL, names[0]);

  return found != NULL ? found : bw_xml_element_find (element, NULL, names[1]);
}

/* The first record of a document: of `xml`, of `records`, or the root itself. */
static const BwXmlElement *
first_record (const BwXmlElement *root)
{
  const BwXmlElement *records = is_any (root, XML) ? find_any (root, RECORDS) : root;

  if (is_any (root, RECORD))
    return root;

  return is_any (records, RECORDS) ? find_any (records, RECORD) : NULL;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  static const char *const USUAL[] = { "ref-type", "contributors", "titles", "rec-number",
                                       "source-app", "database", "REFERENCE_TYPE", "REFNUM",
                                       "AUTHORS", "TITLE", "YEAR" };
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

      if (!is_any (element, RECORD))
        continue;
      entry = bw_endnote_xml_entry_new (element);
      if ((paper = bw_ris_paper_new (entry, reading)))
        g_ptr_array_add (record->papers, paper);
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_endnote_xml_reader = { "endnote-xml", score, read_endnote_xml, NULL };
