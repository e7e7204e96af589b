#pragma once

#include "bw-outline.h"
#include "bw-record.h"

G_BEGIN_DECLS

void bw_digest_links_add (const BwOutline *outline,
                          BwRecord        *record);

G_END_DECLS
