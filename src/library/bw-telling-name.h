#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_MAX_NAME_WORDS 5
#define BW_MIN_TITLE_WORDS 3

gboolean bw_name_is_telling    (const char *name);
gboolean bw_title_is_telling   (const char *title_key);
gboolean bw_title_may_be_named (const char *title_key);

G_END_DECLS
