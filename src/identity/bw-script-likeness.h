#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_script_likeness_may_be (const char *name,
                                    const char *other);

G_END_DECLS
