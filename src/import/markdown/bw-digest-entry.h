#pragma once

#include "bw-outline-block.h"

G_BEGIN_DECLS

/**
 * BwDigestEntry:
 * @title: (nullable): `NULL` where only a link says which work it is
 * @url: (nullable): where it is
 * @identifiers: (element-type BwIdentifier): those in its links
 * @authors: (element-type utf8): people in brackets or italics behind it
 * @affiliations: (element-type utf8): institutions so
 * @rest: where the text goes on behind all that
 * @is_told: whether a mark, such as a colon, sets it off from what follows, or nothing
 *   follows
 *
 * A work that a block of a digest begins with.
 */
typedef struct
{
  char      *title;
  char      *url;
  GPtrArray *identifiers;
  GPtrArray *authors;
  GPtrArray *affiliations;
  gsize      rest;
  gboolean   is_told;
} BwDigestEntry;

BwDigestEntry *bw_digest_entry_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_digest_entry_free        (BwDigestEntry        *self);
BwDigestEntry *bw_digest_entry_read        (const BwOutlineBlock *block) G_GNUC_WARN_UNUSED_RESULT;
gboolean       bw_digest_entry_take_links  (BwDigestEntry        *self,
                                            const BwOutlineBlock *block);
gboolean       bw_digest_entry_take_source (BwDigestEntry        *self,
                                            const BwOutlineBlock *block);
char          *bw_digest_entry_clean_title (const char           *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDigestEntry, bw_digest_entry_free)

G_END_DECLS
