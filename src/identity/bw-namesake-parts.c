#include "bw-namesake-parts.h"

#include <string.h>

static int
compare_works (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const BwNamesakeWork *const *) a)->order, (*(const BwNamesakeWork *const *) b)->order);
}

/**
 * bw_namesake_parts_new:
 * @works: (element-type BwNamesakeWork): which outlive it, and are put in their order
 *
 * Returns: (transfer full): each work alone
 */
BwNamesakeParts *
bw_namesake_parts_new (GPtrArray *works)
{
  BwNamesakeParts *self = g_new0 (BwNamesakeParts, 1);

  if (works->len > 1)
    g_ptr_array_sort (works, compare_works);
  self->works = works;
  self->parts = g_new0 (BwNamesakePart, works->len + 1);
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < works->len; i++)
    {
      const BwNamesakeWork *work = g_ptr_array_index (works, i);

      self->parts[i] = (BwNamesakePart){ .parent = i, .n = 1, .anchor = work->anchor, .first_year = work->year, .last_year = work->year, .n_slots = work->slot > 0, .bare = work->id == 0 };
      if (work->slot > 0)
        g_array_append_val (self->slots, i);
    }

  return self;
}

void
bw_namesake_parts_free (BwNamesakeParts *self)
{
  g_array_unref (self->slots);
  g_free (self->parts);
  g_free (self);
}

const BwNamesakeWork *
bw_namesake_parts_get_work (const BwNamesakeParts *self,
                            guint                  at)
{
  return g_ptr_array_index (self->works, at);
}

/* Returns: the root of the part that a work is in */
guint
bw_namesake_parts_find (const BwNamesakeParts *self,
                        guint                  at)
{
  while (self->parts[at].parent != at)
    {
      self->parts[at].parent = self->parts[self->parts[at].parent].parent;
      at = self->parts[at].parent;
    }

  return at;
}

gboolean
bw_namesake_parts_is_root (const BwNamesakeParts *self,
                           guint                  at)
{
  return self->parts[at].parent == at;
}

/* Returns: the years that lie between two parts, of which the roots are given; 0 where that is not
 *   known */
int
bw_namesake_parts_get_gap (const BwNamesakeParts *self,
                           guint                  one,
                           guint                  other)
{
  const BwNamesakePart *part = &self->parts[one];
  const BwNamesakePart *rest = &self->parts[other];

  if (part->first_year == 0 || rest->first_year == 0)
    return 0;

  return MAX (part->first_year, rest->first_year) - MIN (part->last_year, rest->last_year);
}

/* Whether both have written one work. */
static gboolean
write_together (const BwNamesakeParts *self,
                guint                  one,
                guint                  other)
{
  if (self->parts[one].n_slots == 0 || self->parts[other].n_slots == 0)
    return FALSE;

  for (guint i = 0; i < self->slots->len; i++)
    for (guint j = 0; j < self->slots->len; j++)
      {
        guint slot = g_array_index (self->slots, guint, i);
        guint other_slot = g_array_index (self->slots, guint, j);

        if (slot != other_slot &&
            bw_namesake_parts_get_work (self, slot)->id == bw_namesake_parts_get_work (self, other_slot)->id &&
            bw_namesake_parts_find (self, slot) == one && bw_namesake_parts_find (self, other_slot) == other)
          return TRUE;
      }

  return FALSE;
}

static gboolean
contradict (const BwNamesakeParts *self,
            guint                  one,
            guint                  other)
{
  gint64 anchor = self->parts[one].anchor;
  gint64 other_anchor = self->parts[other].anchor;

  return (anchor != 0 && other_anchor != 0 && anchor != other_anchor) || write_together (self, one, other);
}

/**
 * bw_namesake_parts_unite:
 *
 * Makes one of the parts that two works are in, unless they are known to be two. The earlier work
 * is the root.
 *
 * Returns: whether they were two
 */
gboolean
bw_namesake_parts_unite (const BwNamesakeParts *self,
                         guint                  one,
                         guint                  other)
{
  guint one_root = bw_namesake_parts_find (self, one);
  guint other_root = bw_namesake_parts_find (self, other);
  BwNamesakePart *to = &self->parts[MIN (one_root, other_root)];
  BwNamesakePart *from = &self->parts[MAX (one_root, other_root)];

  if (to == from || contradict (self, one_root, other_root))
    return FALSE;

  from->parent = MIN (one_root, other_root);
  to->n += from->n;
  to->bare += from->bare;
  to->n_slots += from->n_slots;
  to->anchor = to->anchor != 0 ? to->anchor : from->anchor;
  if (to->first_year == 0 || (from->first_year != 0 && from->first_year < to->first_year))
    to->first_year = from->first_year;
  to->last_year = MAX (to->last_year, from->last_year);

  return TRUE;
}

/**
 * bw_namesake_parts_find_largest:
 * @taken: parts that are not asked for, by their roots
 *
 * Returns: the root of the largest, that of the first work where several are; or how many works
 *   there are where none is left
 */
guint
bw_namesake_parts_find_largest (const BwNamesakeParts *self,
                                const guint8          *taken)
{
  guint largest = self->works->len;

  for (guint i = 0; i < self->works->len; i++)
    if (bw_namesake_parts_is_root (self, i) && !taken[i] &&
        (largest == self->works->len || self->parts[i].n > self->parts[largest].n))
      largest = i;

  return largest;
}

/* Returns: (transfer full): for each of the works the first of its part */
guint *
bw_namesake_parts_list (const BwNamesakeParts *self)
{
  guint *firsts = g_new (guint, self->works->len + 1);

  for (guint i = 0; i < self->works->len; i++)
    firsts[i] = bw_namesake_parts_find (self, i);

  return firsts;
}
