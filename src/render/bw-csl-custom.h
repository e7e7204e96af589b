#pragma once

#include "bw-json-builder.h"
#include "bw-paper.h"

G_BEGIN_DECLS

gboolean bw_csl_custom_has_variable (const BwPaper *paper,
                                     const BwField *field);
char    *bw_csl_custom_join         (const BwPaper *paper,
                                     const BwField *field) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *bw_csl_custom_build (const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
