#pragma once

#include "bw-completion-list.h"
#include "bw-hint.h"

G_BEGIN_DECLS

/* What the window says in the words of the pages. */

char       *bw_library_words_hint       (const BwHint           *hint) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_library_words_completion (const BwCompletionList *list,
                                         const BwCompletion     *completion);

G_END_DECLS
