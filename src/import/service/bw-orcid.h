#pragma once

#include "bw-service-answer.h"

G_BEGIN_DECLS

void           bw_orcid_read_person       (BwRecord      *record,
                                           const BwValue *person);
void           bw_orcid_read_affiliations (BwRecord      *record,
                                           const BwValue *activities);
BwPaperRecord *bw_orcid_read_group        (const BwValue *group) G_GNUC_WARN_UNUSED_RESULT;
BwPaperRecord *bw_orcid_read_work         (const BwValue *work) G_GNUC_WARN_UNUSED_RESULT;
BwDate         bw_orcid_read_date         (const BwValue *value,
                                           const char    *path);
char          *bw_orcid_read_name         (const BwValue *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
