#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

BwDate bw_digest_date_find (const char *text);

G_END_DECLS
