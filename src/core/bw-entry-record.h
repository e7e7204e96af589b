#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwEntryRecord:
 * @id: (nullable): the entry's own, such as an atom:id or a guid, as written
 * @published: (nullable): ISO 8601, in UTC where a time is stated; so @updated
 * @summary: (nullable): as safe HTML
 * @contributors: (element-type BwAuthorRecord)
 * @categories: (element-type utf8)
 * @enclosures: (element-type BwEnclosure)
 *
 * What a feed says about an entry, beside what every document has.
 */
typedef struct
{
  char      *id;
  char      *published;
  char      *updated;
  char      *summary;
  GPtrArray *contributors;
  GPtrArray *categories;
  GPtrArray *enclosures;
} BwEntryRecord;

BwEntryRecord *bw_entry_record_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_entry_record_free (BwEntryRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwEntryRecord, bw_entry_record_free)

G_END_DECLS
