#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

int bw_digest_score (const BwLines *lines);

G_END_DECLS
