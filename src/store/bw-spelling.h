#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_SPELLING_MIN_LENGTH 5 /* characters of a word in which a mistake is looked for */

GPtrArray *bw_spelling_find (BwDb        *index,
                             const char  *word,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
