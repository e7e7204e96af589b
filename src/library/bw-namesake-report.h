#pragma once

#include "bw-namesake-block.h"

G_BEGIN_DECLS

/**
 * BwNamesakeOwners:
 * @parts: of bw_namesake_claims_find_parts()
 * @owners: of each part, by its first work
 * @copies: (element-type gint64): people who are new, and of whom each has the name
 * @fresh: (element-type gint64): documents that are being written
 *
 * Whose the works of a name are found to be.
 */
typedef struct
{
  const guint  *parts;
  const gint64 *owners;
  GHashTable   *copies;
  GHashTable   *fresh;
} BwNamesakeOwners;

gboolean bw_namesake_report_write (BwDb                    *db,
                                   const BwNamesakeBlock   *block,
                                   const BwNamesakeOwners  *owners,
                                   GError                 **error);

G_END_DECLS
