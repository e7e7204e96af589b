#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

BwDate bw_page_date_read (const char *text);
BwDate bw_page_date_find (const char *url);

G_END_DECLS
