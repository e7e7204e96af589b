#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

gboolean bw_date_line_parse (const char  *line,
                             BwDate      *date,
                             const char **rest);

G_END_DECLS
