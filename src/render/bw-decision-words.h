#pragma once

#include "bw-decision-log.h"

G_BEGIN_DECLS

/* What is said of decisions, on pages and in plain text. */

char       *bw_decision_words_day      (const BwDecision      *decision) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_decision_words_why      (const BwDecision      *decision) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_decision_words_joined   (const BwDecision      *decision) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_decision_words_relation (const BwDecision      *decision);
char       *bw_decision_words_meta     (const BwDecisionLog   *log,
                                        const BwDecision      *decision) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_decision_words_other    (const BwDecisionEntry *entry);
const char *bw_decision_words_title    (void);
const char *bw_decision_words_empty    (const BwDecisionLog   *log);
gboolean    bw_decision_words_is_like  (const BwDecision      *one,
                                        const BwDecision      *other);

G_END_DECLS
