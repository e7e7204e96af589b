#pragma once

#include "bw-lines.h"
#include "bw-reading.h"

G_BEGIN_DECLS

void bw_source_lines_correct (BwReading     *reading,
                              const BwLines *lines,
                              const char    *source);

G_END_DECLS
