#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "bw-feed-nesting.h"
#include "bw-limits.h"
#include "bw-xml-repair.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/*
 * Whatever is mended is well-formed: no version of libxml2 has anything to recover, and
 * thus none reads another tree than the others.
 */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (BwXmlRepair) repaired = bw_xml_repair_new (text, BW_MAX_XML_ELEMENTS, bw_feed_nesting,
                                                        NULL);
  xmlDocPtr document;

  if (repaired->text->len == 0)
    return 0;

  document = xmlReadMemory (repaired->text->str, (int) repaired->text->len, NULL, "UTF-8",
                            XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR |
                              XML_PARSE_NOWARNING);
  if (document == NULL)
    {
      g_printerr ("Not well-formed: %s\n", repaired->text->str);
      abort ();
    }
  xmlFreeDoc (document);

  return 0;
}
