#pragma once

#include "bw-value.h"

G_BEGIN_DECLS

/* JSON-LD as pages have it: values of one member or lists of them, and references by `@id`. */

const char    *bw_json_ld_get         (const BwValue *value,
                                       const char    *name);
const BwValue *bw_json_ld_resolve     (const BwValue *root,
                                       const BwValue *value);
void           bw_json_ld_add_authors (GPtrArray     *authors,
                                       const BwValue *root,
                                       const BwValue *value);

G_END_DECLS
