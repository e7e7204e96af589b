#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

void bw_page_keywords_add     (BwPaperRecord *paper,
                               const char    *text);
void bw_page_keywords_add_one (BwPaperRecord *paper,
                               const char    *text);

G_END_DECLS
