#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *bw_umlauts_spell          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_umlauts_list_bare      (const char *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_umlauts_may_be_spelled (const char *name,
                                    const char *key);

G_END_DECLS
