#pragma once

#include "bw-date.h"
#include "bw-document-kind.h"

G_BEGIN_DECLS

/**
 * BwSighting:
 * @relation: how the paper stands in the document: `listed`, `authored`, `citing` or
 *   `mentioned`
 * @subject: (nullable): whose profile it is
 *
 * A document in which a paper was seen.
 */
typedef struct
{
  gint64          document_id;
  BwDocumentKind  kind;
  char           *title;
  char           *source;
  char           *subject;
  char           *relation;
  BwDate          date;
} BwSighting;

void       bw_sighting_free      (BwSighting *self);
GPtrArray *bw_sighting_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
