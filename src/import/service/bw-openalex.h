#pragma once

#include "bw-service-answer.h"

G_BEGIN_DECLS

#define BW_OPENALEX_HOME "https://openalex.org/"

BwPaperRecord *bw_openalex_read_work        (const BwValue   *value) G_GNUC_WARN_UNUSED_RESULT;
char          *bw_openalex_read_abstract    (const BwValue   *index) G_GNUC_WARN_UNUSED_RESULT;
void           bw_openalex_read_author      (BwServiceAnswer *answer,
                                             const BwValue   *value);
void           bw_openalex_read_institution (BwServiceAnswer *answer,
                                             const BwValue   *value);
char           bw_openalex_letter           (const BwValue   *value);

G_END_DECLS
