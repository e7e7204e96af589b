#pragma once

#include "bw-paper-record.h"
#include "bw-ris-entry.h"

G_BEGIN_DECLS

/* What RIS numbers: each tag means something else with each type. */

void bw_ris_number_take_standard_number (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_issue           (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_old_issue       (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_edition         (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_section         (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_number          (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_article_number  (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);
void bw_ris_number_take_place           (BwPaperRecord    *paper,
                                         const BwRisEntry *entry,
                                         const char       *value);

G_END_DECLS
