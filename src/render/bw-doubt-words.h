#pragma once

#include "bw-doubt.h"

G_BEGIN_DECLS

/* What is doubtful, in words. */

char       *bw_doubt_words_clue     (const BwDoubt  *doubt,
                                     const BwClue   *clue) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_doubt_words_evidence (const BwDoubt  *doubt) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_doubt_words_title    (const BwDoubt  *doubt) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_doubt_words_side     (const BwDoubt  *doubt,
                                     const BwTraits *side) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_doubt_words_lead     (guint           n);

G_END_DECLS
