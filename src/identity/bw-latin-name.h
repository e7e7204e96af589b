#pragma once

#include "bw-name.h"

G_BEGIN_DECLS

BwName  *bw_latin_name_new      (const char *given,
                                 const char *family) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_latin_name_is_latin (const char *text);

G_END_DECLS
