#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_TEXT_HASH_LENGTH 32 /* hexadecimal digits, 128 bits of SHA-256 */

char    *bw_text_fold          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_text_key           (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_text_squeeze       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_text_clip          (const char *text,
                                gsize       max_chars) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_text_hash          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
int      bw_text_count_words   (const char *text);
gboolean bw_text_is_ideograph  (gunichar    c);
gboolean bw_text_is_blank      (const char *text);
gboolean bw_text_ends_sentence (const char *text);
gboolean bw_text_has_space     (const char *text);

G_END_DECLS
