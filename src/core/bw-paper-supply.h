#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

/**
 * BwPaperSupply:
 * @n: how many papers there are
 * @get: returns (transfer full) (nullable) one of them, by its number from 0: `NULL` where
 *   nothing is stated of it, or with an error set. Each may be asked for more than once,
 *   on any one thread
 * @data: (nullable): given to @get
 * @free: (nullable): frees @data
 *
 * The papers of a document that has too many to hold them all at once.
 */
typedef struct
{
  guint n;
  BwPaperRecord *(*get) (guint i,
                         gpointer data,
                         GError **error);
  gpointer data;
  GDestroyNotify free;
} BwPaperSupply;

void bw_paper_supply_free (BwPaperSupply *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPaperSupply, bw_paper_supply_free)

G_END_DECLS
