#pragma once

#include <gumbo.h>

#include "bw-body.h"
#include "bw-safe-writer.h"

G_BEGIN_DECLS

void    bw_foreign_article_write   (BwSafeWriter    *writer,
                                    const GumboNode *top,
                                    const char      *base_url,
                                    const char      *title);
BwBody *bw_foreign_article_to_body (const GumboNode *top,
                                    const char      *base_url,
                                    const char      *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
