#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwNameExcerpt:
 * @paragraph: in which names are looked for
 * @behind: (array zero-terminated=1): the paragraphs that follow it
 * @sentence: where the sentence begins of the last name that was asked for
 *
 * What a text says where it names something.
 */
typedef struct
{
  const char *paragraph;
  const char *const *behind;
  gsize sentence;
} BwNameExcerpt;

char *bw_name_excerpt_dup_sentence (BwNameExcerpt       *self,
                                    const char          *at) G_GNUC_WARN_UNUSED_RESULT;
char *bw_name_excerpt_dup_behind   (const BwNameExcerpt *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
