#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_signed_word_spell  (const char *word) G_GNUC_WARN_UNUSED_RESULT;
void  bw_signed_word_append (GString    *out,
                             const char *text);

G_END_DECLS
