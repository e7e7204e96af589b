#include "bw-library-words.h"

#include "bw-hint-words.h"

/* Returns: (transfer full): what of a query was not understood, in a sentence */
char *
bw_library_words_hint (const BwHint *hint)
{
  return bw_hint_words_tell (hint);
}
