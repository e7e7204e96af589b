#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_whole_words_find (const char *text,
                                 const char *from,
                                 const char *words);

G_END_DECLS
