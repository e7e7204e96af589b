#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize bw_character_reference_read (const char *at,
                                   GString    *out);

G_END_DECLS
