#pragma once

#include "bw-body.h"

G_BEGIN_DECLS

/**
 * BwSafeRecord:
 *
 * Keeps account of what a #BwSafeWriter writes: the plain text, the sections, the captions
 * and how many there are of what is counted.
 */
typedef struct _BwSafeRecord BwSafeRecord;

BwSafeRecord *bw_safe_record_new      (BwBody       *body) G_GNUC_WARN_UNUSED_RESULT;
void          bw_safe_record_free     (BwSafeRecord *self);
char         *bw_safe_record_open     (BwSafeRecord *self,
                                       const char   *element,
                                       gsize        *start) G_GNUC_WARN_UNUSED_RESULT;
void          bw_safe_record_close    (BwSafeRecord *self,
                                       const char   *element,
                                       gsize         start);
void          bw_safe_record_break    (BwSafeRecord *self);
void          bw_safe_record_text     (BwSafeRecord *self,
                                       const char   *text,
                                       gsize         length);
void          bw_safe_record_formula  (BwSafeRecord *self);
void          bw_safe_record_note     (BwSafeRecord *self,
                                       const char   *label);
void          bw_safe_record_end_note (BwSafeRecord *self,
                                       const char   *label);
void          bw_safe_record_finish   (BwSafeRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSafeRecord, bw_safe_record_free)

G_END_DECLS
