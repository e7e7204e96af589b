#include "bw-orcid-xml.h"
#include "bw-reader.h"

#include <string.h>

#define CERTAIN 95

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_orcid_xml_is_one (bw_input_peek_xml (input)) ? CERTAIN : 0;
}

/* ORCID answers in XML with what it answers in JSON, which is what is read. */
static gboolean
read_answer (const BwReader       *self,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  g_autoptr (BwXml) xml = bw_xml_parse (bw_input_get_text (input), reading, error);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BwInput) answer = NULL;
  char *text;

  if (xml == NULL)
    return FALSE;

  node = bw_orcid_xml_to_json (bw_xml_get_root (xml));
  text = json_to_string (node, FALSE);
  bytes = g_bytes_new_take (text, strlen (text));
  answer = bw_input_new (bytes, bw_input_get_name (input), error);

  return answer != NULL && bw_orcid_reader.read (&bw_orcid_reader, answer, context, reading, error);
}

const BwReader bw_orcid_xml_reader = { "orcid", score, read_answer, NULL };
