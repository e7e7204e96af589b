#pragma once

#include "bw-mention.h"
#include "bw-organisation.h"
#include "bw-person.h"

G_BEGIN_DECLS

/**
 * BwSeen:
 * @ref: what was looked at
 * @ids: (element-type gint64): of each part, what is in it, rising
 *
 * Which things of each part of a page there are, or have been shown: by their ids, or by
 * hashes of their keys.
 */
typedef struct
{
  BwRef   ref;
  GArray *ids[BW_NEWS_N_PARTS];
} BwSeen;

BwSeen  *bw_seen_new             (BwRef                 ref) G_GNUC_WARN_UNUSED_RESULT;
BwSeen  *bw_seen_copy            (const BwSeen         *other) G_GNUC_WARN_UNUSED_RESULT;
void     bw_seen_free            (BwSeen               *self);
void     bw_seen_add             (BwSeen               *self,
                                  BwNewsPart            part,
                                  gint64                id);
void     bw_seen_add_all         (BwSeen               *self,
                                  const BwSeen         *other);
void     bw_seen_sort            (BwSeen               *self);
gboolean bw_seen_contains        (const BwSeen         *self,
                                  BwNewsPart            part,
                                  gint64                id);
guint    bw_seen_get_n           (const BwSeen         *self);
gint64   bw_seen_hash            (const char           *key);
gint64   bw_seen_mention_id      (gint64                document_id,
                                  const char           *folder,
                                  const char           *name);
BwSeen  *bw_seen_of_person       (const BwPerson       *person) G_GNUC_WARN_UNUSED_RESULT;
BwSeen  *bw_seen_of_organisation (const BwOrganisation *organisation) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSeen, bw_seen_free)

G_END_DECLS
