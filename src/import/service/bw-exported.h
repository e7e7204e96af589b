#pragma once

#include "bw-service-answer.h"

G_BEGIN_DECLS

/**
 * BwExported:
 * @objects: (element-type utf8 BwValue): each object by its reference, such as `paper/42`
 * @papers: (element-type BwValue): in the order of the file; so the other arrays
 * @papers_of: (element-type utf8 GPtrArray): the papers that are seen in a document
 * @entries: (element-type utf8 BwValue): what a feed says of a document
 * @source_records: (element-type utf8 BwSourceRecord): by reference
 * @records: (element-type utf8 BwRecord): documents by reference
 * @stated: (element-type BwValue): papers, people and organisations that a document states
 *
 * What `bookwheelctl export` wrote as JSON. The library keeps facts by the document that
 * states them, and an export has them together: each is given back to the documents in
 * which its thing is seen.
 */
typedef struct
{
  BwServiceAnswer *answer;
  GHashTable      *objects;
  GPtrArray       *papers;
  GPtrArray       *people;
  GPtrArray       *organisations;
  GPtrArray       *documents;
  GPtrArray       *sources;
  GPtrArray       *marks;
  GHashTable      *papers_of;
  GHashTable      *entries;
  GHashTable      *source_records;
  GHashTable      *records;
  GHashTable      *stated;
} BwExported;

const char    *bw_exported_kind_of    (const BwValue *value);
const BwValue *bw_exported_find       (BwExported    *self,
                                       const BwValue *value,
                                       const char    *path);
void           bw_exported_state      (BwExported    *self,
                                       const BwValue *thing);
gboolean       bw_exported_is_stated  (BwExported    *self,
                                       const BwValue *thing);
GPtrArray     *bw_exported_get_papers (BwExported    *self,
                                       const BwValue *document);

BwPaperRecord  *bw_exported_read_paper       (BwExported    *self,
                                              const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwAuthorRecord *bw_exported_read_author      (BwExported    *self,
                                              const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwPersonRecord *bw_exported_read_subject     (BwExported    *self,
                                              const BwValue *person,
                                              const BwValue *document) G_GNUC_WARN_UNUSED_RESULT;
BwRecord       *bw_exported_read_document    (BwExported    *self,
                                              const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwSourceRecord *bw_exported_read_source      (BwExported    *self,
                                              const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
BwEntryRecord  *bw_exported_read_entry       (const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;
void            bw_exported_read_people      (GPtrArray     *people,
                                              const BwValue *value,
                                              const char    *path);
void            bw_exported_read_strings     (GPtrArray     *strings,
                                              const BwValue *value,
                                              const char    *path);
void            bw_exported_read_identifiers (GPtrArray     *identifiers,
                                              const BwValue *value);

G_END_DECLS
