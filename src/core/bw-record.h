#pragma once

#include "bw-body.h"
#include "bw-document-kind.h"
#include "bw-mention-record.h"
#include "bw-paper-record.h"
#include "bw-person-record.h"

G_BEGIN_DECLS

/**
 * BwRecord:
 * @key: (nullable): what the document says that identifies it wherever it is found,
 *   such as the key of the person whose profile it is
 * @title: (nullable): as written
 * @subject: (nullable): whom it is about: a profile's or a capture's person
 * @authors: (element-type utf8): names as written
 * @papers: (element-type BwPaperRecord): in the document's order; those of a profile
 *   are by its subject
 * @mentions: (element-type BwMentionRecord): in the document's order
 * @body: (nullable): what is read at length
 *
 * What one document says. A reader makes it and knows nothing of the library.
 */
typedef struct
{
  BwDocumentKind  kind;
  char           *key;
  char           *title;
  BwDate          published;
  char           *url;
  char           *language;
  BwPersonRecord *subject;
  GPtrArray      *authors;
  GPtrArray      *papers;
  GPtrArray      *mentions;
  BwBody         *body;
} BwRecord;

BwRecord *bw_record_new  (BwDocumentKind  kind) G_GNUC_WARN_UNUSED_RESULT;
void      bw_record_free (BwRecord       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwRecord, bw_record_free)

G_END_DECLS
