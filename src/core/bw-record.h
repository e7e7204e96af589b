#pragma once

#include "bw-body.h"
#include "bw-document-kind.h"
#include "bw-entry-record.h"
#include "bw-mention-record.h"
#include "bw-organisation-record.h"
#include "bw-paper-supply.h"
#include "bw-person-record.h"
#include "bw-source-record.h"

G_BEGIN_DECLS

/**
 * BwRecord:
 * @key: (nullable): what the document says that identifies it wherever it is found,
 *   such as the key of the person whose profile it is
 * @title: (nullable): as written
 * @subject: (nullable): whom it is about: a profile's or a capture's person
 * @authors: (element-type BwAuthorRecord): in order
 * @papers: (element-type BwPaperRecord): in the document's order; those of a profile
 *   are by its subject
 * @more_papers: (nullable): those that follow them, where they are too many to hold
 * @organisations: (element-type BwOrganisationRecord): those that it is about
 * @mentions: (element-type BwMentionRecord): in the document's order
 * @body: (nullable): what is read at length
 * @entry: (nullable): what a feed says of it, if it is a feed's entry
 * @source: (nullable) (unowned): one of the sources of the reading; `NULL` when the
 *   file itself is where it comes from
 * @tags: (element-type utf8): a note's
 * @aliases: (element-type utf8): other names by which notes link to a note
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
  BwPaperSupply  *more_papers;
  GPtrArray      *organisations;
  GPtrArray      *mentions;
  BwBody         *body;
  BwEntryRecord  *entry;
  BwSourceRecord *source;
  GPtrArray      *tags;
  GPtrArray      *aliases;
} BwRecord;

/**
 * BwRecordPaperFunc:
 *
 * Returns: whether to go on; `FALSE` with @error set
 */
typedef gboolean (*BwRecordPaperFunc) (const BwPaperRecord  *paper,
                                       gpointer              user_data,
                                       GError              **error);

BwRecord *bw_record_new           (BwDocumentKind      kind) G_GNUC_WARN_UNUSED_RESULT;
void      bw_record_free          (BwRecord           *self);
void      bw_record_add_author    (BwRecord           *self,
                                   const char         *name);
gboolean  bw_record_foreach_paper (const BwRecord     *self,
                                   BwRecordPaperFunc   func,
                                   gpointer            user_data,
                                   GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwRecord, bw_record_free)

G_END_DECLS
