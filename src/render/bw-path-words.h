#pragma once

#include "bw-path.h"

G_BEGIN_DECLS

/**
 * BwPathWordsFunc:
 * @text: (nullable): words of a sentence
 * @length: of @text in bytes
 * @link: (nullable): in place of @text, something that the sentence names
 */
typedef void (*BwPathWordsFunc) (const char   *text,
                                 gsize         length,
                                 const BwLink *link,
                                 gpointer      data);

/* Phrases of a path that its page and its plain text have in common. */

void  bw_path_words_hop    (const BwHop     *hop,
                            BwPathWordsFunc  func,
                            gpointer         data);
char *bw_path_words_title  (const BwPath    *path) G_GNUC_WARN_UNUSED_RESULT;
char *bw_path_words_length (const BwPath    *path) G_GNUC_WARN_UNUSED_RESULT;
char *bw_path_words_none   (const BwPath    *path) G_GNUC_WARN_UNUSED_RESULT;
char *bw_path_words_search (const BwPath    *path) G_GNUC_WARN_UNUSED_RESULT;
char *bw_path_words_advice (const BwPath    *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
