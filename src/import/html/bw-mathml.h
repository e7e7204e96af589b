#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

char *bw_mathml_write (const GumboNode *math) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
