#pragma once

#include "bw-paper-evidence.h"
#include "bw-verdict.h"

G_BEGIN_DECLS

BwVerdict bw_address_matcher_judge (const BwPaperEvidence *one,
                                    const char            *title_key,
                                    const BwPaperEvidence *other,
                                    const char            *other_title_key);

G_END_DECLS
