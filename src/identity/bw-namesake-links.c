#include "bw-namesake-links.h"

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const BwNamesakeLink *one = a;
  const BwNamesakeLink *other = b;

  if (one->worth != other->worth)
    return one->worth < other->worth ? 1 : -1;
  if (one->overlap != other->overlap)
    return one->overlap < other->overlap ? 1 : -1;
  if (one->one != other->one)
    return one->one > other->one ? 1 : -1;

  return (one->other > other->other) - (one->other < other->other);
}

static guint
find_overlap (const BwNamesakeWork *one,
              const BwNamesakeWork *other)
{
  guint n = g_hash_table_size (one->people) + g_hash_table_size (other->people);
  guint common = 0;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, one->people);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    common += g_hash_table_contains (other->people, key);

  return common > 0 ? common * 1000 / (n - common) : 0;
}

static void
add_links (BwNamesakeLinks *self,
           guint            at,
           guint            least)
{
  for (guint i = at + 1; i < self->parts->works->len; i++)
    {
      BwNamesakeLink link = { at, i, bw_namesake_worth_get (self->worth, at, i), 0 };

      if (link.worth < least)
        continue;
      link.overlap = find_overlap (bw_namesake_parts_get_work (self->parts, at),
                                   bw_namesake_parts_get_work (self->parts, i));
      g_array_append_val (self->all, link);
    }
}

/**
 * bw_namesake_links_new:
 * @parts: which outlives it, as does @worth
 * @least: what two works have to have in common for a link
 */
BwNamesakeLinks *
bw_namesake_links_new (const BwNamesakeParts *parts,
                       const BwNamesakeWorth *worth,
                       guint                  least)
{
  BwNamesakeLinks *self = g_new0 (BwNamesakeLinks, 1);

  self->parts = parts;
  self->worth = worth;
  self->all = g_array_new (FALSE, FALSE, sizeof (BwNamesakeLink));
  self->refused = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < parts->works->len; i++)
    add_links (self, i, least);
  if (self->all->len > 1)
    g_array_sort (self->all, compare_links);

  return self;
}

void
bw_namesake_links_free (BwNamesakeLinks *self)
{
  g_array_unref (self->all);
  g_hash_table_unref (self->refused);
  g_free (self);
}

/* What has been refused once is not asked again before one of the two has grown. */
static gboolean
is_refused (BwNamesakeLinks      *self,
            const BwNamesakeLink *link,
            BwNamesakeRefusal     refuse)
{
  guint one = bw_namesake_parts_find (self->parts, link->one);
  guint other = bw_namesake_parts_find (self->parts, link->other);
  gint64 pair = ((gint64) MIN (one, other) << 32) | MAX (one, other);
  guint n = self->parts->parts[one].n + self->parts->parts[other].n;

  if (one == other || GPOINTER_TO_UINT (g_hash_table_lookup (self->refused, &pair)) == n)
    return TRUE;
  if (!refuse (self, link, one, other))
    return FALSE;

  g_hash_table_insert (self->refused, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (n));
  return TRUE;
}

/* The strongest links come first, for what is known may part the ends of a weak one. */
void
bw_namesake_links_unite (BwNamesakeLinks   *self,
                         BwNamesakeRefusal  refuse)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const BwNamesakeLink *link = &g_array_index (self->all, BwNamesakeLink, i);

      if (!is_refused (self, link, refuse))
        bw_namesake_parts_unite (self->parts, link->one, link->other);
    }
}
