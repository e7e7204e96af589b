#pragma once

#include "bw-json-builder.h"
#include "bw-paper.h"

G_BEGIN_DECLS

/* People in CSL-JSON: name variables. */

void bw_csl_json_add_person       (JsonBuilder    *builder,
                                   const BwAuthor *person);
void bw_csl_json_add_contributors (JsonBuilder    *builder,
                                   const BwPaper  *paper,
                                   gboolean        known);

G_END_DECLS
