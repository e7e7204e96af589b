#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word is like by its letters. A word is a run of letters and digits. */

gsize       bw_word_shape_measure     (const char *text);
const char *bw_word_shape_find_start  (const char *text,
                                       const char *end);
gboolean    bw_word_shape_is_capitals (const char *text,
                                       gsize       length);
gboolean    bw_word_shape_has_hump    (const char *text,
                                       gsize       length);

G_END_DECLS
