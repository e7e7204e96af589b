#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

BwPaperRecord *bw_nbib_paper_new (GArray    *fields,
                                  int        line,
                                  BwReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
