#pragma once

#include "bw-query.h"
#include "bw-search-context.h"

G_BEGIN_DECLS

/**
 * BwSearchFormKind:
 * @BW_FORM_TYPED: as it was typed
 * @BW_FORM_SPELLED: otherwise written: in one word, or with the name of a Greek letter
 * @BW_FORM_ENDING: with another ending; names are not looked for so
 * @BW_FORM_ENDING_INSTEAD: likewise, where nothing is as it was typed; names too
 * @BW_FORM_GUESSED: what may have been meant, where nothing is as it was typed
 */
typedef enum
{
  BW_FORM_TYPED,
  BW_FORM_SPELLED,
  BW_FORM_ENDING,
  BW_FORM_ENDING_INSTEAD,
  BW_FORM_GUESSED,
} BwSearchFormKind;

/**
 * BwSearchForm:
 * @words: one or more, which then stand together, as bw_text_search_words() has them
 * @prefix: whether the last may be the beginning of a longer one
 *
 * One of the ways to write what was asked for.
 */
typedef struct
{
  BwSearchFormKind  kind;
  char             *words;
  gboolean          prefix;
} BwSearchForm;

GPtrArray *bw_search_forms_get       (BwSearchContext  *context,
                                      const BwQuery    *query,
                                      gboolean          guess,
                                      GError          **error);
void       bw_search_forms_add_words (BwSearchContext  *context,
                                      GPtrArray        *words);

G_END_DECLS
