#pragma once

#include "bw-ris-entry.h"
#include "bw-xml-element.h"

G_BEGIN_DECLS

BwRisEntry *bw_endnote_xml_entry_new (const BwXmlElement *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
