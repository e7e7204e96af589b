#pragma once

#include "bw-decision.h"

G_BEGIN_DECLS

/**
 * BwDecisionEntry:
 * @stands: whether things are as it says
 * @document: (nullable): what the document is called from which the program knows
 *
 * A line of the log.
 */
typedef struct
{
  BwDecision *decision;
  gboolean    stands;
  char       *document;
} BwDecisionEntry;

/**
 * BwDecisionLog:
 * @by_program: whether it is what the program has decided, and not a person
 * @page: from 1
 * @is_last: whether nothing was decided before that
 * @entries: (element-type BwDecisionEntry): the last first
 *
 * A page of what has been decided.
 */
typedef struct
{
  gboolean   by_program;
  guint      page;
  gboolean   is_last;
  GPtrArray *entries;
} BwDecisionLog;

BwDecisionEntry *bw_decision_entry_new  (BwDecision      *decision) G_GNUC_WARN_UNUSED_RESULT;
void             bw_decision_entry_free (BwDecisionEntry *self);
BwDecisionLog   *bw_decision_log_new    (gboolean         by_program,
                                         guint            page) G_GNUC_WARN_UNUSED_RESULT;
void             bw_decision_log_free   (BwDecisionLog   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDecisionLog, bw_decision_log_free)

G_END_DECLS
