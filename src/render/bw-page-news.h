#pragma once

#include "bw-html-writer.h"
#include "bw-news.h"

G_BEGIN_DECLS

void bw_page_news (BwHtmlWriter *html,
                   const BwNews *news);

G_END_DECLS
