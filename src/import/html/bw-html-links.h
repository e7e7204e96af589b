#pragma once

#include "bw-html-tree.h"
#include "bw-reading.h"

G_BEGIN_DECLS

void bw_html_links_attach (const BwHtmlTree *tree,
                           const char       *base_url,
                           BwReading        *reading);

G_END_DECLS
