#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

void     bw_csl_note_read (const char    *note,
                           BwPaperRecord *paper);
gboolean bw_csl_note_take (const char    *variable,
                           const char    *value,
                           BwPaperRecord *paper);

G_END_DECLS
