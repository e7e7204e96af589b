#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwDecisionsReport:
 * @n: how many decisions a file holds
 * @n_new: those that the library did not hold, and that stand in it now
 * @unplaced: (element-type utf8): those of which it is not known whom they are about, in words
 *
 * What came of decisions of another library. The others were known already.
 */
typedef struct
{
  guint      n;
  guint      n_new;
  GPtrArray *unplaced;
} BwDecisionsReport;

BwDecisionsReport *bw_decisions_report_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void               bw_decisions_report_free    (BwDecisionsReport       *self);
guint              bw_decisions_report_n_known (const BwDecisionsReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDecisionsReport, bw_decisions_report_free)

G_END_DECLS
