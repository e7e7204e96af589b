#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_bibtex_language_tag (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
