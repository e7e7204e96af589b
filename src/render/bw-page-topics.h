#pragma once

#include "bw-home.h"
#include "bw-html-writer.h"

G_BEGIN_DECLS

void bw_page_topics (BwHtmlWriter *html,
                     GPtrArray    *topics);

G_END_DECLS
