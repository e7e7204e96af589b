#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize bw_citekey_measure (const char *text);
gsize bw_citekey_find    (const char *text,
                          gsize       start,
                          gsize       from,
                          gsize       end,
                          gsize      *length);

G_END_DECLS
