#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwWordSet:
 *
 * The words of a text, in lower case.
 */
typedef struct _BwWordSet BwWordSet;

BwWordSet *bw_word_set_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_word_set_free (BwWordSet       *self);
void       bw_word_set_add  (BwWordSet       *self,
                             const char      *text);
gboolean   bw_word_set_has  (const BwWordSet *self,
                             const char      *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWordSet, bw_word_set_free)

G_END_DECLS
