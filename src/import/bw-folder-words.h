#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_folder_words_has      (const char *word);
gboolean bw_folder_words_is_plain (const char *word);
gboolean bw_folder_words_joins    (const char *word);

G_END_DECLS
