#pragma once

#include "bw-paper-record.h"
#include "bw-xml-element.h"

G_BEGIN_DECLS

char          *bw_arxiv_entry_dup_error (const BwXmlElement *entry) G_GNUC_WARN_UNUSED_RESULT;
BwPaperRecord *bw_arxiv_entry_new       (const BwXmlElement *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
