#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_service_text_line       (const char *markup) G_GNUC_WARN_UNUSED_RESULT;
char *bw_service_text_paragraphs (const char *markup) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
