#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/* What a lower-case word may be that carries a sentence on behind a title. */
typedef enum
{
  BW_VERB_NONE,
  BW_VERB_AUXILIARY, /* "is", "can" */
  BW_VERB_PLURAL,    /* "show" */
  BW_VERB_PAST,      /* "introduced" */
  BW_VERB_SINGULAR,  /* "shows" */
} BwVerb;

BwVerb   bw_verb_list_find      (BwSlice word);
gboolean bw_verb_list_is_adverb (BwSlice word);

G_END_DECLS
