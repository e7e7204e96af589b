#pragma once

#include "bw-record.h"

G_BEGIN_DECLS

char   *bw_foreign_html_to_text   (const char *html) G_GNUC_WARN_UNUSED_RESULT;
char   *bw_foreign_html_sanitise  (const char *html,
                                   const char *base_url) G_GNUC_WARN_UNUSED_RESULT;
BwBody *bw_foreign_html_to_body   (const char *html,
                                   const char *base_url) G_GNUC_WARN_UNUSED_RESULT;
void    bw_foreign_html_to_record (const char *html,
                                   const char *base_url,
                                   BwRecord   *record);

G_END_DECLS
