#pragma once

#include "bw-brief.h"

G_BEGIN_DECLS

/**
 * BwSimilar:
 * @paper: (transfer full)
 * @n_references: papers that both cite
 * @n_together: papers that cite both
 * @terms: distinctive words that both hold, the most distinctive first
 *
 * A paper that is like another one, and why.
 */
typedef struct
{
  BwBrief *paper;
  guint    n_references;
  guint    n_together;
  GStrv    terms;
} BwSimilar;

BwSimilar *bw_similar_new       (BwBrief   *paper) G_GNUC_WARN_UNUSED_RESULT;
void       bw_similar_free      (BwSimilar *self);
GPtrArray *bw_similar_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
