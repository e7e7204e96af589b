#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwAuthorRecord:
 * @name: the whole name in reading order, as written
 * @given: (nullable): where the document tells the parts apart; so @family
 * @family: (nullable): with its particles, as CSL's `family`. A @family without a
 *   @given is an organisation or a name that is not to be divided
 * @role: (nullable): a CSL name variable such as `editor`; `NULL` for an author
 * @email: (nullable): as a feed states it; so @url
 * @identifiers: (element-type BwIdentifier): such as `orcid`
 * @affiliations: (element-type utf8): names of organisations, as written
 * @variants: (element-type utf8) (nullable): how else the name is written, where that is said
 *
 * What one document says about somebody who made a work.
 */
typedef struct
{
  char      *name;
  char      *given;
  char      *family;
  char      *role;
  char      *email;
  char      *url;
  GPtrArray *identifiers;
  GPtrArray *affiliations;
  GPtrArray *variants;
} BwAuthorRecord;

BwAuthorRecord *bw_author_record_new          (const char     *name) G_GNUC_WARN_UNUSED_RESULT;
BwAuthorRecord *bw_author_record_new_parts    (const char     *given,
                                               const char     *family,
                                               const char     *suffix) G_GNUC_WARN_UNUSED_RESULT;
BwAuthorRecord *bw_author_record_new_inverted (const char     *name) G_GNUC_WARN_UNUSED_RESULT;
void            bw_author_record_free         (BwAuthorRecord *self);

void       bw_author_record_add_identifier (BwAuthorRecord *self,
                                            const char     *scheme,
                                            const char     *value);
GPtrArray *bw_author_record_array_new      (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAuthorRecord, bw_author_record_free)

G_END_DECLS
