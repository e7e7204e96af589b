#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *bw_csl_value_dup_text (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *bw_csl_value_dup_date (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

char *bw_csl_value_dup_member (JsonObject *object,
                               const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
