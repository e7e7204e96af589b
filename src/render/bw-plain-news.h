#pragma once

#include "bw-news.h"

G_BEGIN_DECLS

void bw_plain_news (GString      *out,
                    const BwNews *news);

G_END_DECLS
