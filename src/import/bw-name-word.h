#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/* How one word is written that may be a part of a name. */
typedef enum
{
  BW_NAME_FORM_NONE, /* no part of a name */
  BW_NAME_FORM_PROPER,
  BW_NAME_FORM_INITIAL,
  BW_NAME_FORM_PARTICLE,
  BW_NAME_FORM_UPPER,
  BW_NAME_FORM_LOWER,
  BW_NAME_FORM_CASELESS,
  BW_NAME_FORM_NUMBER,
  BW_NAME_FORM_ODD, /* a capital inside that nothing explains */
} BwNameForm;

BwNameForm bw_name_word_form           (BwSlice     word);
gboolean   bw_name_word_explains_inner (BwSlice     word,
                                        const char *at);
gboolean   bw_name_is_company          (BwSlice     name);
gboolean   bw_name_is_group            (BwSlice     name);

G_END_DECLS
