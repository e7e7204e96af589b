#pragma once

#include "bw-html-tree.h"
#include "bw-record.h"

G_BEGIN_DECLS

void bw_page_links_collect (const GumboNode *top,
                            const char      *base_url,
                            BwRecord        *record);

G_END_DECLS
