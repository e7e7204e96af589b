#pragma once

#include "bw-db.h"
#include "bw-search-set.h"

G_BEGIN_DECLS

#define BW_SEARCH_MAX_MARKS 10000 /* bookmarks, the last that were set */

/**
 * BwSearchMarks:
 *
 * What somebody has bookmarked.
 */
typedef struct _BwSearchMarks BwSearchMarks;

BwSearchMarks     *bw_search_marks_get      (BwDb                 *library,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void               bw_search_marks_unref    (BwSearchMarks        *self);
gboolean           bw_search_marks_contains (const BwSearchMarks  *self,
                                             BwRef                 ref);
const BwSearchSet *bw_search_marks_get_all  (const BwSearchMarks  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchMarks, bw_search_marks_unref)

G_END_DECLS
