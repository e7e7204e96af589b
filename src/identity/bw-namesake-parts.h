#pragma once

#include "bw-namesake-work.h"

G_BEGIN_DECLS

/**
 * BwNamesakePart:
 * @parent: another work of the part, or this one where it is the root
 * @n: how many works it has
 * @anchor: who its author is known to be, or 0
 * @first_year: 0 where no work has one
 * @n_slots: works by several of the name
 * @bare: works of which nothing is known but the name
 *
 * Works that are one person's so far. What is told of it is told of its root.
 */
typedef struct
{
  guint  parent;
  guint  n;
  gint64 anchor;
  int    first_year;
  int    last_year;
  guint  n_slots;
  guint  bare;
} BwNamesakePart;

/**
 * BwNamesakeParts:
 * @works: (element-type BwNamesakeWork): in their order
 * @parts: for each of the works
 * @slots: (element-type guint): the works by several of the name
 *
 * How the works of one name fall into people.
 */
typedef struct
{
  GPtrArray      *works;
  BwNamesakePart *parts;
  GArray         *slots;
} BwNamesakeParts;

BwNamesakeParts      *bw_namesake_parts_new          (GPtrArray             *works) G_GNUC_WARN_UNUSED_RESULT;
void                  bw_namesake_parts_free         (BwNamesakeParts       *self);
const BwNamesakeWork *bw_namesake_parts_get_work     (const BwNamesakeParts *self,
                                                      guint                  at);
guint                 bw_namesake_parts_find         (const BwNamesakeParts *self,
                                                      guint                  at);
gboolean              bw_namesake_parts_is_root      (const BwNamesakeParts *self,
                                                      guint                  at);
int                   bw_namesake_parts_get_gap      (const BwNamesakeParts *self,
                                                      guint                  one,
                                                      guint                  other);
gboolean              bw_namesake_parts_unite        (const BwNamesakeParts *self,
                                                      guint                  one,
                                                      guint                  other);
guint                 bw_namesake_parts_find_largest (const BwNamesakeParts *self,
                                                      const guint8          *taken);
guint                *bw_namesake_parts_list         (const BwNamesakeParts *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamesakeParts, bw_namesake_parts_free)

G_END_DECLS
