#include "bw-tie.h"

#include <string.h>

void
bw_tie_free (BwTie *self)
{
  g_free (self->title);
  g_free (self);
}

/* (transfer full) (element-type BwTie) */
GPtrArray *
bw_tie_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_tie_free);
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const BwTie *one = *(const BwTie *const *) a;
  const BwTie *other = *(const BwTie *const *) b;
  int larger_one = MAX (one->counted, one->stated);
  int larger_other = MAX (other->counted, other->stated);
  int order = (larger_one < larger_other) - (larger_one > larger_other);

  if (order == 0)
    order = g_utf8_collate (one->title, other->title);
  if (order == 0)
    order = (one->ref.id > other->ref.id) - (one->ref.id < other->ref.id);

  return order;
}

/* Sorts by the larger of counted and stated, falling, then by name. */
void
bw_tie_array_sort (GPtrArray *ties)
{
  g_return_if_fail (ties != NULL);

  g_ptr_array_sort (ties, compare_ties);
}
