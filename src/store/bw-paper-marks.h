#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/* What can be counted of papers, as it is read for pages. */
typedef struct _BwPaperMarks BwPaperMarks;

/**
 * BwPaperMark:
 * @year: of the date; 0 when it is not known
 * @inferred: whether the date is
 * @title_known: whether the title is the paper's own
 */
typedef struct
{
  guint16  year;
  gboolean inferred;
  gboolean title_known;
} BwPaperMark;

BwPaperMarks *bw_paper_marks_get   (BwDb         *db) G_GNUC_WARN_UNUSED_RESULT;
void          bw_paper_marks_unref (BwPaperMarks *self);

gboolean bw_paper_marks_expect (BwPaperMarks  *self,
                                guint          n,
                                GError       **error);
gboolean bw_paper_marks_find   (BwPaperMarks  *self,
                                gint64         id,
                                BwPaperMark   *mark,
                                GError       **error);
gboolean bw_paper_marks_update (BwDb          *db,
                                const GArray  *ids,
                                GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPaperMarks, bw_paper_marks_unref)

G_END_DECLS
