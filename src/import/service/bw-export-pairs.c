#include "bw-export-pairs.h"

typedef struct
{
  gint64 document;
  gint64 thing;
} Pair;

struct _BwExportPairs
{
  GArray *pairs; /* Pair */
};

BwExportPairs *
bw_export_pairs_new (void)
{
  BwExportPairs *self = g_new0 (BwExportPairs, 1);

  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  return self;
}

void
bw_export_pairs_free (BwExportPairs *self)
{
  g_array_unref (self->pairs);
  g_free (self);
}

void
bw_export_pairs_add (BwExportPairs *self,
                     gint64         document,
                     gint64         thing)
{
  Pair pair = { document, thing };

  g_array_append_val (self->pairs, pair);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  if (first->document != second->document)
    return first->document < second->document ? -1 : 1;

  return (first->thing > second->thing) - (first->thing < second->thing);
}

/* Makes pairs findable once all are added. One that is said twice is one. */
void
bw_export_pairs_sort (BwExportPairs *self)
{
  guint n = 0;

  g_array_sort (self->pairs, compare);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      if (n == 0 || compare (&g_array_index (self->pairs, Pair, n - 1), pair) != 0)
        g_array_index (self->pairs, Pair, n++) = *pair;
    }
  g_array_set_size (self->pairs, n);
}

/* Returns: the number of the first pair that is not before @pair */
static guint
lower_bound (BwExportPairs *self,
             Pair           pair)
{
  guint from = 0;
  guint to = self->pairs->len;

  while (from < to)
    {
      guint middle = from + ((to - from) / 2);

      if (compare (&g_array_index (self->pairs, Pair, middle), &pair) < 0)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/**
 * bw_export_pairs_find:
 * @first: (out): the number of the first, for bw_export_pairs_get()
 *
 * Returns: how many things are seen in the document
 */
guint
bw_export_pairs_find (BwExportPairs *self,
                      gint64         document,
                      guint         *first)
{
  Pair from = { document, G_MININT64 };
  Pair last = { document, G_MAXINT64 };

  *first = lower_bound (self, from);

  return lower_bound (self, last) - *first;
}

/* Returns: the id of the thing */
gint64
bw_export_pairs_get (BwExportPairs *self,
                     guint          i)
{
  return g_array_index (self->pairs, Pair, i).thing;
}

gboolean
bw_export_pairs_has (BwExportPairs *self,
                     gint64         document,
                     gint64         thing)
{
  Pair pair = { document, thing };
  guint i = lower_bound (self, pair);

  return i < self->pairs->len && compare (&g_array_index (self->pairs, Pair, i), &pair) == 0;
}
