#pragma once

#include "bw-heading-place.h"
#include "bw-post-words.h"

G_BEGIN_DECLS

gboolean bw_heading_glue_is_likely (const char        *line,
                                    const char        *at,
                                    BwHeadingPlace     kind,
                                    const BwPostWords *words,
                                    gboolean           is_second);

G_END_DECLS
