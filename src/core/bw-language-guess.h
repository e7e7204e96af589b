#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_language_guess (const char *title,
                               const char *body) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
