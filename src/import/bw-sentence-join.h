#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    bw_sentence_join_is_inside (const char *text,
                                        const char *start,
                                        const char *end);
const char *bw_sentence_join_cut       (GString    *out,
                                        const char *from,
                                        const char *start,
                                        const char *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
