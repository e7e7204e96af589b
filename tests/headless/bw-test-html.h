#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_test_html_find_fault (const char *html) G_GNUC_WARN_UNUSED_RESULT;
char *bw_test_html_try        (const char *html) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
