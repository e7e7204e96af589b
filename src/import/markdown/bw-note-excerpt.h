#pragma once

#include "bw-mention-record.h"

G_BEGIN_DECLS

void bw_note_excerpt_add (BwMentionRecord *mention,
                          const char      *sentence);

G_END_DECLS
