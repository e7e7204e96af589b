#pragma once

#include "bw-paper-evidence.h"
#include "bw-verdict.h"

G_BEGIN_DECLS

BwVerdict bw_paper_matcher_judge            (const BwPaperEvidence  *one,
                                             const BwPaperEvidence  *other,
                                             const char            **reason);
BwVerdict bw_paper_matcher_judge_identified (const char             *scheme,
                                             const char             *title_key,
                                             const char             *other,
                                             const char            **reason);
gboolean  bw_paper_matcher_are_editions     (const BwPaperEvidence  *one,
                                             const BwPaperEvidence  *other);
gboolean  bw_paper_matcher_is_mistaken      (const char             *scheme,
                                             const char             *title_key,
                                             const char             *other_title_key);
BwVerdict bw_paper_matcher_judge_team       (const BwPaperEvidence  *one,
                                             const BwPaperEvidence  *other,
                                             const char            **reason);
BwVerdict bw_paper_matcher_judge_corrected  (const char             *scheme,
                                             const BwPaperEvidence  *one,
                                             const char             *title_key,
                                             const BwPaperEvidence  *other,
                                             const char             *other_title_key);

G_END_DECLS
