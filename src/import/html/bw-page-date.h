#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

BwDate bw_page_date_read (const char *text);

G_END_DECLS
