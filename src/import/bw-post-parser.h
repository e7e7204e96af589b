#pragma once

#include "bw-lines.h"
#include "bw-post-budget.h"
#include "bw-reading.h"

G_BEGIN_DECLS

BwRecord *bw_post_parser_read (const BwLines *lines,
                               int            number,
                               BwPostBudget  *budget,
                               BwReading     *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
