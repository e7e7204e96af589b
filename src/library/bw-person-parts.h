#pragma once

#include "bw-db.h"
#include "bw-doubt.h"

G_BEGIN_DECLS

/**
 * BwPersonParts:
 * @one: (element-type gint64): the papers of the largest part
 * @other: (element-type gint64): of the second, which nothing ties to the first
 * @n_works: how many papers there are in all
 *
 * The papers of somebody who may be two.
 */
typedef struct
{
  GArray *one;
  GArray *other;
  guint   n_works;
} BwPersonParts;

void     bw_person_parts_free (BwPersonParts  *self);
gboolean bw_person_parts_find (BwDb           *db,
                               gint64          person_id,
                               BwPersonParts **parts,
                               GError        **error);
gboolean bw_person_parts_tell (BwDb           *db,
                               BwDoubt        *doubt,
                               GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPersonParts, bw_person_parts_free)

G_END_DECLS
