#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_page_type_words (const char *type);

G_END_DECLS
