#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwPostWords:
 *
 * The words of a post and how often it has them, to tell whether a word that looks
 * like two is one.
 */
typedef struct _BwPostWords BwPostWords;

BwPostWords *bw_post_words_new        (const BwLines     *lines,
                                       gsize              max_size) G_GNUC_WARN_UNUSED_RESULT;
void         bw_post_words_free       (BwPostWords       *self);
gsize        bw_post_words_get_size   (const BwPostWords *self);
guint        bw_post_words_count      (const BwPostWords *self,
                                       const char        *spelling,
                                       gsize              length);
gboolean     bw_post_words_has        (const BwPostWords *self,
                                       const char        *key);
gboolean     bw_post_words_has_phrase (const BwPostWords *self,
                                       const char        *key,
                                       const char        *next_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPostWords, bw_post_words_free)

G_END_DECLS
