#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwMarkRecord:
 * @mark: what it is, such as `bookmark`
 * @kind: of the thing that is marked
 * @key: by which the thing is found again in another library
 * @created: (nullable): ISO 8601, in UTC
 *
 * That somebody marked something, as an export of a library says it.
 */
typedef struct
{
  char   *mark;
  BwKind  kind;
  char   *key;
  char   *created;
} BwMarkRecord;

BwMarkRecord *bw_mark_record_new  (const char   *mark,
                                   BwKind        kind,
                                   const char   *key,
                                   const char   *created) G_GNUC_WARN_UNUSED_RESULT;
void          bw_mark_record_free (BwMarkRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMarkRecord, bw_mark_record_free)

G_END_DECLS
