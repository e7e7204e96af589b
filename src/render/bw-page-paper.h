#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

char *bw_page_paper (const BwPaper *paper,
                     GPtrArray     *joined) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
