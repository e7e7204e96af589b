#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwSearchSet:
 * @refs: (element-type BwRef): in the order in which they were added
 * @complete: whether these are all that there are
 *
 * Things, each once.
 */
typedef struct
{
  GArray     *refs;
  GHashTable *keys;
  gboolean    complete;
} BwSearchSet;

BwSearchSet *bw_search_set_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void         bw_search_set_free     (BwSearchSet       *self);
gboolean     bw_search_set_add      (BwSearchSet       *self,
                                     BwRef              ref);
void         bw_search_set_add_ids  (BwSearchSet       *self,
                                     BwKind             kind,
                                     GArray            *ids,
                                     guint              max);
void         bw_search_set_add_all  (BwSearchSet       *self,
                                     const BwSearchSet *other,
                                     guint              max);
gboolean     bw_search_set_contains (const BwSearchSet *self,
                                     BwRef              ref);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchSet, bw_search_set_free)

G_END_DECLS
