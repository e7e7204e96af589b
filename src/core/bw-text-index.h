#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest word made of several, in bytes. */
#define BW_TEXT_MAX_JOINED 64

char *bw_text_index_fold   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_text_index_form   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_text_index_entry  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_text_search_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_text_spell_greek  (const char *words) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_text_index_next_word (const char **text,
                                  const char **word,
                                  gsize       *length);

G_END_DECLS
