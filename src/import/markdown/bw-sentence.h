#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize bw_sentence_end (const char *text,
                       gsize       from);

G_END_DECLS
