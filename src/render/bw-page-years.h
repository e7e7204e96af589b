#pragma once

#include "bw-html-writer.h"

G_BEGIN_DECLS

void bw_page_years (BwHtmlWriter *html,
                    GPtrArray    *briefs);

G_END_DECLS
