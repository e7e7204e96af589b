#pragma once

#include "bw-citation-record.h"

G_BEGIN_DECLS

BwCitationRecord *bw_citation_text_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
