#pragma once

#include "bw-html-writer.h"
#include "bw-paper.h"

G_BEGIN_DECLS

void  bw_page_details       (BwHtmlWriter  *html,
                             const BwPaper *paper);
char *bw_page_details_text  (const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_details_venue (const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
