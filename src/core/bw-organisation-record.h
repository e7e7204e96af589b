#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwOrganisationRecord:
 * @kind: (nullable): as written, such as `education`
 * @variants: (element-type utf8): other names that the document gives
 *
 * What one document says about one organisation.
 */
typedef struct
{
  char      *name;
  char      *kind;
  GPtrArray *variants;
} BwOrganisationRecord;

BwOrganisationRecord *bw_organisation_record_new  (const char           *name) G_GNUC_WARN_UNUSED_RESULT;
void                  bw_organisation_record_free (BwOrganisationRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOrganisationRecord, bw_organisation_record_free)

G_END_DECLS
