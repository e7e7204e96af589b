#pragma once

#include "bw-search-index.h"

G_BEGIN_DECLS

/* Which documents may hold some words one after the other. */
typedef struct _BwSearchPhrases BwSearchPhrases;

BwSearchPhrases *bw_search_phrases_new  (BwSearchIndex    *index,
                                         gint64            n_asked,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             bw_search_phrases_free (BwSearchPhrases  *self);

gboolean bw_search_phrases_is_empty (BwSearchPhrases  *self);
GArray  *bw_search_phrases_find     (BwSearchPhrases  *self,
                                     const char       *text,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchPhrases, bw_search_phrases_free)

G_END_DECLS
