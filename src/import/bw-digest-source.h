#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_digest_source_is   (const char *text);
void     bw_digest_source_read (const char *text,
                                GPtrArray  *institutions);

G_END_DECLS
