#pragma once

#include "bw-db.h"
#include "bw-seen.h"

G_BEGIN_DECLS

#define BW_LOOK_VISIT G_GINT64_CONSTANT (1800) /* seconds; who comes back within them is still on the same visit */

/**
 * BwLook:
 * @id: 0 when nobody has looked yet
 * @since: when they looked before the visit
 * @ids: what they had been shown before the visit
 * @keys: the same as hashes of keys
 * @fresh_ids: what they were shown in the visit besides
 * @fresh_keys: the same as hashes of keys
 * @stale: whether an import has touched the thing since
 * @is_over: whether a visit has ended that is still on record as the last
 *
 * That somebody has looked at a thing, and what they have been shown.
 */
typedef struct
{
  gint64    id;
  gint64    since;
  BwSeen   *ids;
  BwSeen   *keys;
  BwSeen   *fresh_ids;
  BwSeen   *fresh_keys;
  gboolean  stale;
  gboolean  is_over;
} BwLook;

BwLook  *bw_look_table_get          (BwDb          *db,
                                     BwRef          ref,
                                     gint64         now,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_look_table_set          (BwDb          *db,
                                     const BwSeen  *shown,
                                     gint64         now,
                                     gboolean       leaves,
                                     GError       **error);
BwSeen  *bw_look_table_find_new     (BwDb          *db,
                                     const BwLook  *look,
                                     const BwSeen  *all,
                                     gboolean       in_visit,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_look_table_count_unseen (BwDb          *db,
                                     const BwLook  *look,
                                     guint         *n,
                                     GError       **error);
void     bw_look_free               (BwLook        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLook, bw_look_free)

G_END_DECLS
