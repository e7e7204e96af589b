#include "bw-library-words.h"

#include "bw-completion-words.h"
#include "bw-hint-words.h"

/* Returns: (transfer full): what of a query was not understood, in a sentence */
char *
bw_library_words_hint (const BwHint *hint)
{
  return bw_hint_words_tell (hint);
}

/* Returns: (nullable): what a value asks for, where there is nothing of it to be counted */
const char *
bw_library_words_completion (const BwCompletionList *list,
                             const BwCompletion     *completion)
{
  return bw_completion_words_explain (list, completion);
}
