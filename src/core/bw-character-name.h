#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_character_name_has_letter       (gunichar    c);
gboolean bw_character_name_is_katakana      (gunichar    c);
gboolean bw_character_name_is_dot           (gunichar    c);
gboolean bw_character_name_is_written       (const char *text);
gboolean bw_character_name_has_family_first (const char *part,
                                             const char *other);
char    *bw_character_name_join             (const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
