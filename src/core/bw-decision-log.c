#include "bw-decision-log.h"

/* @decision: (transfer full) */
BwDecisionEntry *
bw_decision_entry_new (BwDecision *decision)
{
  BwDecisionEntry *self = g_new0 (BwDecisionEntry, 1);

  self->decision = decision;

  return self;
}

void
bw_decision_entry_free (BwDecisionEntry *self)
{
  bw_decision_free (self->decision);
  g_free (self->document);
  g_free (self);
}

BwDecisionLog *
bw_decision_log_new (gboolean by_program,
                     guint    page)
{
  BwDecisionLog *self = g_new0 (BwDecisionLog, 1);

  self->by_program = by_program;
  self->page = page;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_decision_entry_free);

  return self;
}

void
bw_decision_log_free (BwDecisionLog *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}
