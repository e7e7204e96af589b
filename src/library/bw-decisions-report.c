#include "bw-decisions-report.h"

BwDecisionsReport *
bw_decisions_report_new (void)
{
  BwDecisionsReport *self = g_new0 (BwDecisionsReport, 1);

  self->unplaced = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_decisions_report_free (BwDecisionsReport *self)
{
  g_ptr_array_unref (self->unplaced);
  g_free (self);
}

guint
bw_decisions_report_n_known (const BwDecisionsReport *self)
{
  return self->n - self->n_new - self->unplaced->len;
}
