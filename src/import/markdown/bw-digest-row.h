#pragma once

#include "bw-digest-entry.h"

G_BEGIN_DECLS

/**
 * BwDigestRows:
 * @is_table: whether a head has told the columns
 *
 * Which column of a table holds what; as an index, plus one. It starts as zeros.
 */
typedef struct
{
  gboolean is_table;
  guint    title;
  guint    authors;
  guint    institutions;
  guint    summary;
} BwDigestRows;

BwDigestEntry *bw_digest_rows_read (BwDigestRows          *self,
                                    const BwOutlineBlock  *row,
                                    char                 **summary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
