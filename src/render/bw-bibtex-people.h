#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_bibtex_people (GPtrArray  *people,
                        const char *role,
                        gboolean    complete) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
