#pragma once

#include "bw-author-record.h"

G_BEGIN_DECLS

BwAuthorRecord *bw_bibtex_name_read        (const char *tex) G_GNUC_WARN_UNUSED_RESULT;
gboolean        bw_bibtex_name_is_extended (const char *tex);

G_END_DECLS
