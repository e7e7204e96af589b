#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwNameWords:
 *
 * Counts in how many new names each word stands, to bring the index's table of the words of
 * names up to date, in which a part of a word is found.
 */
typedef struct _BwNameWords BwNameWords;

BwNameWords *bw_name_words_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void         bw_name_words_free     (BwNameWords  *self);
void         bw_name_words_add_text (BwNameWords  *self,
                                     const char   *text);
gboolean     bw_name_words_write    (BwNameWords  *self,
                                     BwDb         *index,
                                     GError      **error);

gboolean   bw_name_words_rebuild   (BwDb        *index,
                                    GError     **error);
GPtrArray *bw_name_words_find_part (BwDb        *index,
                                    const char  *part,
                                    guint        max,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNameWords, bw_name_words_free)

G_END_DECLS
