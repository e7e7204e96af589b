#pragma once

#include "bw-export-objects.h"
#include "bw-export-pairs.h"
#include "bw-service-answer.h"

G_BEGIN_DECLS

/**
 * BwExported:
 * @answer: into whose reading is read
 * @papers_of: the papers that are seen in a document
 * @organisations_of: likewise
 * @entries: (element-type utf8 BwValue): what a feed says of a document, by its reference
 * @source_records: (element-type utf8 BwSourceRecord): by reference
 * @is_long: whether a document may say its papers one by one when they are asked for; this
 *   must be there until then
 *
 * What `bookwheelctl export` wrote as JSON. The library keeps facts by the document that
 * states them, and an export has them together: each is given back to the documents in
 * which its thing is seen.
 */
typedef struct
{
  BwServiceAnswer *answer;
  BwExportObjects *objects;
  BwExportPairs   *papers_of;
  BwExportPairs   *organisations_of;
  GHashTable      *entries;
  GHashTable      *source_records;
  gboolean         is_long;
} BwExported;

BwExported *bw_exported_new  (BwServiceAnswer *answer,
                              GInputStream    *stream,
                              GCancellable    *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void        bw_exported_free (BwExported      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExported, bw_exported_free)

int            bw_exported_rate     (const BwValue *value);
gboolean       bw_exported_identify (const BwValue *value,
                                     BwRef         *ref);
void           bw_exported_note     (BwExported    *self,
                                     const BwValue *value,
                                     BwRef          ref);
void           bw_exported_sort     (BwExported    *self);
const BwValue *bw_exported_find     (BwExported    *self,
                                     const BwValue *value,
                                     const char    *path);
void           bw_exported_state    (BwExported    *self,
                                     const BwValue *value,
                                     const char    *path);

BwPaperRecord  *bw_exported_read_paper       (BwExported    *self,
                                              const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwPaperSupply  *bw_exported_supply_papers    (BwExported    *self,
                                              GArray        *numbers) G_GNUC_WARN_UNUSED_RESULT;
BwAuthorRecord *bw_exported_read_author      (BwExported    *self,
                                              const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwPersonRecord *bw_exported_read_subject     (BwExported    *self,
                                              const BwValue *person,
                                              const BwValue *document) G_GNUC_WARN_UNUSED_RESULT;
BwRecord       *bw_exported_read_document    (BwExported    *self,
                                              guint          i) G_GNUC_WARN_UNUSED_RESULT;
BwSourceRecord *bw_exported_read_source      (const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwEntryRecord  *bw_exported_read_entry       (const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
void            bw_exported_read_people      (GPtrArray     *people,
                                              const BwValue *value,
                                              const char    *path);
void            bw_exported_read_strings     (GPtrArray     *strings,
                                              const BwValue *value,
                                              const char    *path);
void            bw_exported_read_identifiers (GPtrArray     *identifiers,
                                              const BwValue *value);

BwOrganisationRecord *bw_exported_read_organisation (const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;

void bw_exported_read_sources            (BwExported *self);
void bw_exported_read_rest_papers        (BwExported *self);
void bw_exported_read_rest_person        (BwExported *self,
                                          guint       i);
void bw_exported_read_rest_organisations (BwExported *self);
void bw_exported_read_marks              (BwExported *self);

G_END_DECLS
