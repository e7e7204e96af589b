#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwPaperMark:
 * @inferred: whether the date is
 * @title_known: whether the title is the paper's own
 *
 * What can be counted of a paper.
 */
typedef struct
{
  BwDate   date;
  gboolean inferred;
  gboolean title_known;
} BwPaperMark;

GArray  *bw_paper_marks_get    (BwDb          *db,
                                const GArray  *ids,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_paper_marks_update (BwDb          *db,
                                const GArray  *ids,
                                GError       **error);

G_END_DECLS
