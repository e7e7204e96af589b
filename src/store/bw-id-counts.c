#include "bw-id-counts.h"

#include <string.h>

#define MIN_BITS 6
#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) /* 2^64 by the golden ratio (Knuth 3, 6.4) */

/*
 * A hash table of numbers with open addressing: the thousands of neighbours of a person are
 * counted in a fraction of the time that allocating each takes.
 */
struct _BwIdCounts
{
  GArray  *counts;
  guint32 *places; /* in @counts, from 1; 0 is free */
  guint    bits;
};

static void
make_places (BwIdCounts *self)
{
  g_free (self->places);
  self->places = g_new0 (guint32, (gsize) 1 << self->bits);
}

/* @n: how many ids there may be; with more it grows */
BwIdCounts *
bw_id_counts_new (guint n)
{
  BwIdCounts *self = g_new0 (BwIdCounts, 1);

  self->counts = g_array_new (FALSE, FALSE, sizeof (BwIdCount));
  self->bits = MAX (MIN_BITS, g_bit_storage (n) + 1);
  make_places (self);

  return self;
}

void
bw_id_counts_free (BwIdCounts *self)
{
  g_array_unref (self->counts);
  g_free (self->places);
  g_free (self);
}

/* Returns: where @id is, or where it may be put */
static guint32 *
find_place (BwIdCounts *self,
            gint64      id)
{
  gsize mask = ((gsize) 1 << self->bits) - 1;
  gsize at = (gsize) (((guint64) id * MULTIPLIER) >> (64 - self->bits));

  while (self->places[at] != 0 && g_array_index (self->counts, BwIdCount, self->places[at] - 1).id != id)
    at = (at + 1) & mask;

  return &self->places[at];
}

static void
grow (BwIdCounts *self)
{
  self->bits++;
  make_places (self);
  for (guint i = 0; i < self->counts->len; i++)
    *find_place (self, g_array_index (self->counts, BwIdCount, i).id) = i + 1;
}

/* Returns: (transfer none): the counts of @id, until the next id is added */
BwIdCount *
bw_id_counts_ensure (BwIdCounts *self,
                     gint64      id)
{
  guint32 *place = find_place (self, id);

  if (*place == 0)
    {
      BwIdCount count = { id, 0, 0 };

      g_array_append_val (self->counts, count);
      *place = self->counts->len;
      if (self->counts->len > (guint) ((gsize) 1 << self->bits) / 2)
        {
          grow (self);
          place = find_place (self, id);
        }
    }

  return &g_array_index (self->counts, BwIdCount, *place - 1);
}

/* Returns: (transfer none) (nullable): the counts of @id, `NULL` where it has not been added */
const BwIdCount *
bw_id_counts_find (BwIdCounts *self,
                   gint64      id)
{
  guint32 place = *find_place (self, id);

  return place != 0 ? &g_array_index (self->counts, BwIdCount, place - 1) : NULL;
}

guint
bw_id_counts_get_n (BwIdCounts *self)
{
  return self->counts->len;
}

const BwIdCount *
bw_id_counts_get (BwIdCounts *self,
                  guint       i)
{
  g_return_val_if_fail (i < self->counts->len, NULL);

  return &g_array_index (self->counts, BwIdCount, i);
}
