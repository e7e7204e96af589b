#pragma once

#include "bw-paper-record.h"
#include "bw-ris-entry.h"

G_BEGIN_DECLS

/* The running text of an entry of RIS: abstract and notes. */

char *bw_ris_note_dup_text        (const char       *value) G_GNUC_WARN_UNUSED_RESULT;
void  bw_ris_note_take            (BwPaperRecord    *paper,
                                   const BwRisEntry *entry,
                                   const char       *value);
void  bw_ris_note_take_second     (BwPaperRecord    *paper,
                                   const BwRisEntry *entry,
                                   const char       *value);
void  bw_ris_note_take_annotation (BwPaperRecord    *paper,
                                   const BwRisEntry *entry,
                                   const char       *value);
void  bw_ris_note_take_abstract   (BwPaperRecord    *paper,
                                   const BwRisEntry *entry,
                                   const char       *value);

G_END_DECLS
