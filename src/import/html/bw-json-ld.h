#pragma once

#include "bw-value.h"

G_BEGIN_DECLS

/* JSON-LD as pages have it: values of one member or lists of them, and references by `@id`. */

const char    *bw_json_ld_get         (const BwValue *value,
                                       const char    *name);
GHashTable    *bw_json_ld_nodes_new   (const BwValue *root) G_GNUC_WARN_UNUSED_RESULT;
const BwValue *bw_json_ld_resolve     (GHashTable    *nodes,
                                       const BwValue *value);
void           bw_json_ld_add_authors (GPtrArray     *authors,
                                       GHashTable    *nodes,
                                       const BwValue *value);

G_END_DECLS
