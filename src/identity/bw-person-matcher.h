#pragma once

#include "bw-verdict.h"

G_BEGIN_DECLS

BwVerdict bw_person_matcher_judge (const char *const *keys,
                                   const char *const *others,
                                   const char **reason);
BwVerdict bw_person_matcher_judge_identified (const char *name_key,
                                              const char *other);

G_END_DECLS
