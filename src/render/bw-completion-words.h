#pragma once

#include "bw-completion-list.h"

G_BEGIN_DECLS

const char *bw_completion_words_explain (const BwCompletionList *list,
                                         const BwCompletion     *completion);

G_END_DECLS
