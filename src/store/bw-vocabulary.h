#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwVocabulary:
 *
 * Counts in how many new rows of the index each word stands, to bring the index's
 * table of words up to date. A beginning of a word is looked up there: that bounds
 * what a key pressed can cost.
 */
typedef struct _BwVocabulary BwVocabulary;

BwVocabulary *bw_vocabulary_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void          bw_vocabulary_free      (BwVocabulary  *self);
void          bw_vocabulary_begin_row (BwVocabulary  *self);
void          bw_vocabulary_add_text  (BwVocabulary  *self,
                                       const char    *text);
void          bw_vocabulary_add_names (BwVocabulary  *self,
                                       const char    *text);
gboolean      bw_vocabulary_write     (BwVocabulary  *self,
                                       BwDb          *index,
                                       GError       **error);

gboolean   bw_vocabulary_rebuild  (BwDb        *index,
                                   GError     **error);
GPtrArray *bw_vocabulary_complete (BwDb        *index,
                                   const char  *prefix,
                                   guint        max,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwVocabulary, bw_vocabulary_free)

G_END_DECLS
