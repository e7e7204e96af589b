#pragma once

#include "bw-bibtex-entry.h"

G_BEGIN_DECLS

GHashTable    *bw_bibtex_index_new  (GPtrArray  *entries) G_GNUC_WARN_UNUSED_RESULT;
BwBibtexEntry *bw_bibtex_index_find (GHashTable *self,
                                     const char *key);

G_END_DECLS
