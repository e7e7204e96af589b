#pragma once

#include "bw-hint.h"

G_BEGIN_DECLS

char *bw_hint_words_tell (const BwHint *hint) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
