#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

gboolean bw_bibliography_is_role    (const char    *name);
void     bw_bibliography_add_extra  (BwPaperRecord *paper,
                                     const char    *name,
                                     const char    *value);
gboolean bw_bibliography_take_extra (BwPaperRecord *paper,
                                     const char    *note);

G_END_DECLS
