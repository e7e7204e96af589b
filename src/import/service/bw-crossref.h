#pragma once

#include "bw-service-answer.h"

G_BEGIN_DECLS

BwPaperRecord *bw_crossref_read_work       (const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwDate         bw_crossref_read_date       (const BwValue *value,
                                            const char    *name);
void           bw_crossref_read_people     (BwPaperRecord *paper,
                                            const BwValue *value);
void           bw_crossref_read_references (BwPaperRecord *paper,
                                            const BwValue *value);

G_END_DECLS
