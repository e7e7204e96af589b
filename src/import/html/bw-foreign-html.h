#pragma once

#include "bw-body.h"

G_BEGIN_DECLS

char   *bw_foreign_html_to_text  (const char *html) G_GNUC_WARN_UNUSED_RESULT;
char   *bw_foreign_html_sanitise (const char *html,
                                  const char *base_url) G_GNUC_WARN_UNUSED_RESULT;
BwBody *bw_foreign_html_to_body  (const char *html,
                                  const char *base_url) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
