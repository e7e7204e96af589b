#pragma once

#include "bw-db.h"
#include "bw-ref.h"
#include "bw-traits.h"

G_BEGIN_DECLS

#define BW_DOUBT_BLOCK_AUTHOR "author:" /* of papers by one person who has described some */
#define BW_DOUBT_BLOCK_ONE "one:"       /* of a person alone, who may be two */

/**
 * BwDoubtBlock:
 * @key: what the things of it have in common
 *
 * Things of one kind that are compared with each other.
 */
typedef struct
{
  BwKind  kind;
  char   *key;
} BwDoubtBlock;

GHashTable *bw_doubt_blocks_new      (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bw_doubt_blocks_add      (GHashTable          *blocks,
                                      BwDb                *db,
                                      BwRef                ref,
                                      GError             **error);
gboolean    bw_doubt_blocks_add_left (GHashTable          *blocks,
                                      BwDb                *db,
                                      GError             **error);
gboolean    bw_doubt_blocks_share    (const BwDoubtBlock  *block,
                                      BwTraits            *one,
                                      BwTraits            *other);

G_END_DECLS
