#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_word_list_has       (const char *word);
gboolean bw_word_list_has_exact (const char *word);

G_END_DECLS
