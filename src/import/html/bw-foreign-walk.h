#pragma once

#include "bw-foreign-notes.h"
#include "bw-safe-writer.h"

G_BEGIN_DECLS

/**
 * BwForeignWalk:
 *
 * Goes through the tree of a page and writes what of it is to be kept.
 */
typedef struct
{
  BwSafeWriter         *writer;
  const char           *base_url;        /* NULL when it is not known */
  const BwForeignNotes *notes; /* of an article, else NULL */
  const char           *label;           /* of the note that is gone through, or NULL */
} BwForeignWalk;

void bw_foreign_walk_write (const BwForeignWalk *self,
                            const GumboNode     *top);

G_END_DECLS
