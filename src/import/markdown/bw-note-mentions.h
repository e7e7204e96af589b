#pragma once

#include "bw-front-matter.h"
#include "bw-outline.h"
#include "bw-record.h"

G_BEGIN_DECLS

void bw_note_mentions_add_subject (BwRecord            *record,
                                   const BwFrontMatter *front);
void bw_note_mentions_add         (BwRecord            *record,
                                   const BwOutline     *outline,
                                   const BwOutline     *notes);

G_END_DECLS
