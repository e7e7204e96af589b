#pragma once

#include "bw-lines.h"
#include "bw-reading.h"

G_BEGIN_DECLS

void bw_profile_papers_read (const BwLines *lines,
                             guint          first,
                             guint          end,
                             BwRecord      *record);

G_END_DECLS
