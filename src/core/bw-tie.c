#include "bw-tie.h"

#include <stdlib.h>
#include <string.h>

static void
tie_clear (gpointer data)
{
  g_free (((BwTie *) data)->title);
}

/* Returns: (transfer full) (element-type BwTie): for ties of bw_person_add_ties() */
GPtrArray *
bw_tie_array_new (void)
{
  return g_ptr_array_new_with_free_func (tie_clear);
}

/* A tie while it is sorted: to collate two titles takes long, to compare two keys does not. */
typedef struct
{
  BwTie *tie;
  int    larger;
  char  *key;
} Sorted;

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const Sorted *one = a;
  const Sorted *other = b;
  int order = (one->larger < other->larger) - (one->larger > other->larger);

  if (order == 0)
    order = strcmp (one->key, other->key);
  if (order == 0)
    order = (one->tie->ref.id > other->tie->ref.id) - (one->tie->ref.id < other->tie->ref.id);

  return order;
}

/* Sorts the first @n by the larger of counted and stated, falling, then by name. */
void
bw_tie_array_sort (GPtrArray *ties,
                   guint      n)
{
  g_autofree Sorted *sorted = NULL;

  g_return_if_fail (ties != NULL);
  g_return_if_fail (n <= ties->len);

  if (n == 0) /* qsort() takes no NULL */
    return;

  sorted = g_new (Sorted, n);
  for (guint i = 0; i < n; i++)
    {
      BwTie *tie = g_ptr_array_index (ties, i);

      sorted[i] = (Sorted){ tie, MAX (tie->counted, tie->stated),
                            g_utf8_collate_key (tie->title, -1) };
    }
  qsort (sorted, n, sizeof *sorted, compare_ties);
  for (guint i = 0; i < n; i++)
    {
      ties->pdata[i] = sorted[i].tie;
      g_free (sorted[i].key);
    }
}
