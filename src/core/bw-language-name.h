#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_language_name_to_tag (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
