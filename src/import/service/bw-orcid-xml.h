#pragma once

#include <json-glib/json-glib.h>

#include "bw-xml-element.h"

G_BEGIN_DECLS

gboolean  bw_orcid_xml_is_one  (const BwXmlElement *root);
JsonNode *bw_orcid_xml_to_json (const BwXmlElement *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
