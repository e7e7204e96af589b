#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fields of the search language, as a person calls them. */

const char *bw_field_text_explain (const char *field);
const char *bw_field_text_title   (const char *field);
const char *bw_field_text_value   (const char *field,
                                   const char *value);

G_END_DECLS
