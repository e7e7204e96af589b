#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_name_in_sentence (const char *sentence,
                           gboolean   *is_object) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
