#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_markup_text_strip      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_markup_text_paragraphs (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
