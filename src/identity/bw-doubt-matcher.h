#pragma once

#include "bw-doubt.h"

G_BEGIN_DECLS

/**
 * BwDoubtMatcher:
 * @apart: whether some document names both beside each other, as two
 *
 * Judges whether two things are likely one that have not been joined. Adds the reasons.
 *
 * Returns: a score, or 0 where they are not
 */
typedef int (*BwDoubtMatcher) (const BwTraits *one,
                               const BwTraits *other,
                               gboolean        apart,
                               GPtrArray      *clues);

int bw_person_doubt_judge (const BwTraits *one,
                           const BwTraits *other,
                           gboolean        apart,
                           GPtrArray      *clues);
int bw_paper_doubt_judge  (const BwTraits *one,
                           const BwTraits *other,
                           gboolean        apart,
                           GPtrArray      *clues);

G_END_DECLS
