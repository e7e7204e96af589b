#pragma once

#include "bw-page-meta.h"

G_BEGIN_DECLS

char *bw_page_title_trim (const char       *title,
                          const BwPageMeta *meta) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_title_find (const BwHtmlTree *tree,
                          const BwPageMeta *meta) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
