#pragma once

#include "bw-digest-heading.h"
#include "bw-mention-record.h"

G_BEGIN_DECLS

/**
 * BwDigestSections:
 *
 * The headings under which a digest's item stands.
 */
typedef struct _BwDigestSections BwDigestSections;

BwDigestSections *bw_digest_sections_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void              bw_digest_sections_free (BwDigestSections *self);

void            bw_digest_sections_enter     (BwDigestSections *self,
                                              int               level,
                                              const char       *title);
const char     *bw_digest_sections_get_title (BwDigestSections *self,
                                              int               below);
gboolean        bw_digest_sections_are_items (BwDigestSections *self);
BwDigestHeading bw_digest_sections_get_kind  (BwDigestSections *self);
BwRole          bw_digest_sections_take_role (BwDigestSections *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDigestSections, bw_digest_sections_free)

G_END_DECLS
