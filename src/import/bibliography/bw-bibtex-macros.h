#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *bw_bibtex_macros_new (void) G_GNUC_WARN_UNUSED_RESULT;

void        bw_bibtex_macros_set (GHashTable *macros,
                                  const char *name,
                                  const char *value);
const char *bw_bibtex_macros_get (GHashTable *macros,
                                  const char *name);

G_END_DECLS
