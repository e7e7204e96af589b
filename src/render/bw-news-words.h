#pragma once

#include "bw-news.h"

G_BEGIN_DECLS

/* Phrases of what is new, which a page and the same page as plain text have in common. */

char             *bw_news_words_since  (const BwNews     *news) G_GNUC_WARN_UNUSED_RESULT;
char             *bw_news_words_count  (BwNewsPart        part,
                                        guint             n) G_GNUC_WARN_UNUSED_RESULT;
const char       *bw_news_words_source (const BwSighting *document);
const BwSighting *bw_news_find_source  (const BwNews     *news);

G_END_DECLS
