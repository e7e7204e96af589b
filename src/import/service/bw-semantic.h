#pragma once

#include "bw-service-answer.h"

G_BEGIN_DECLS

BwPaperRecord *bw_semantic_read_paper  (const BwValue   *value) G_GNUC_WARN_UNUSED_RESULT;
void           bw_semantic_read_row    (BwServiceAnswer *answer,
                                        const BwValue   *row);
void           bw_semantic_read_author (BwServiceAnswer *answer,
                                        const BwValue   *value);

G_END_DECLS
