#pragma once

#include <gumbo.h>

#include "bw-safe-writer.h"

G_BEGIN_DECLS

/**
 * BwForeignWalk:
 *
 * Goes through the tree of a page and writes what of it is to be kept.
 */
typedef struct
{
  BwSafeWriter *writer;
  const char   *base_url; /* NULL when it is not known */
  gboolean      is_article;
} BwForeignWalk;

void bw_foreign_walk_write (const BwForeignWalk *self,
                            const GumboNode     *top);

G_END_DECLS
