#pragma once

#include "bw-verdict.h"

G_BEGIN_DECLS

BwVerdict bw_person_matcher_judge (const char *key,
                                   const char *const *keys,
                                   const char **reason);

G_END_DECLS
