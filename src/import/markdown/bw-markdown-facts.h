#pragma once

#include "bw-front-matter.h"
#include "bw-record.h"

G_BEGIN_DECLS

void  bw_markdown_facts_take (const BwFrontMatter *front,
                              BwRecord            *record);
void  bw_markdown_facts_warn (const BwFrontMatter *front,
                              BwReading           *reading);
char *bw_markdown_facts_name (const char          *file_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
