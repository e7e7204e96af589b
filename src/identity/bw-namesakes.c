#include "bw-namesakes.h"

#include <string.h>

#include "bw-namesake-worth.h"

/*
 * Whose the works of one name are. It follows from the set of the works alone, whichever came
 * first: works that are tied together are one person's, as far as no two of them are known to be
 * by two. What no tie reaches is of another person where very many have the name; else it is of
 * the same, and whether they are two is asked.
 */

/* What a work has to have in common with another to be by the same of many; and of one. */
#define TIED 4
#define NEAR 1

typedef struct
{
  guint one;
  guint other;
  guint worth;
} Link;

/* A set of works that are one person's so far; of its root. */
typedef struct
{
  guint  parent;
  guint  n;
  gint64 anchor;
  int    first_year; /* 0 where no work has one */
  int    last_year;
  guint  bare; /* works of which nothing is known but the name */
} Part;

typedef struct
{
  GPtrArray *works; /* in their order */
  Part      *parts;
} Round;

static const BwNamesakeWork *
get_work (const Round *round,
          guint        at)
{
  return g_ptr_array_index (round->works, at);
}

static guint
find_root (Part  *parts,
           guint  at)
{
  while (parts[at].parent != at)
    {
      parts[at].parent = parts[parts[at].parent].parent;
      at = parts[at].parent;
    }

  return at;
}

static int
get_gap (const Part *one,
         const Part *other)
{
  if (one->first_year == 0 || other->first_year == 0)
    return 0;

  return MAX (one->first_year, other->first_year) - MIN (one->last_year, other->last_year);
}

static gboolean
contradict (const Part *one,
            const Part *other)
{
  return one->anchor != 0 && other->anchor != 0 && one->anchor != other->anchor;
}

/* Makes one of two parts, unless they are known to be two. The earlier work is the root. */
static gboolean
unite (Part  *parts,
       guint  one,
       guint  other)
{
  guint root = MIN (find_root (parts, one), find_root (parts, other));
  guint rest = MAX (find_root (parts, one), find_root (parts, other));
  Part *to = &parts[root];
  const Part *from = &parts[rest];

  if (root == rest || contradict (to, from))
    return FALSE;

  parts[rest].parent = root;
  to->n += from->n;
  to->bare += from->bare;
  to->anchor = to->anchor != 0 ? to->anchor : from->anchor;
  if (to->first_year == 0 || (from->first_year != 0 && from->first_year < to->first_year))
    to->first_year = from->first_year;
  to->last_year = MAX (to->last_year, from->last_year);

  return TRUE;
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const Link *one = a;
  const Link *other = b;

  if (one->worth != other->worth)
    return one->worth < other->worth ? 1 : -1;
  if (one->one != other->one)
    return one->one > other->one ? 1 : -1;

  return (one->other > other->other) - (one->other < other->other);
}

/* The strongest links come first, for what is known may part the ends of a weak one. */
static void
unite_linked (const Round           *round,
              const BwNamesakeWorth *worth,
              guint                  least)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint i = 0; i < round->works->len; i++)
    for (guint j = i + 1; j < round->works->len; j++)
      {
        Link link = { i, j, bw_namesake_worth_get (worth, i, j) };

        if (link.worth >= least)
          g_array_append_val (links, link);
      }
  if (links->len > 1)
    g_array_sort (links, compare_links);
  for (guint i = 0; i < links->len; i++)
    unite (round->parts, g_array_index (links, Link, i).one, g_array_index (links, Link, i).other);
}

static void
unite_anchored (const Round *round)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < round->works->len; i++)
    {
      const gint64 *anchor = &get_work (round, i)->anchor;
      gpointer at;

      if (*anchor == 0)
        continue;
      if (g_hash_table_lookup_extended (first, anchor, NULL, &at))
        unite (round->parts, GPOINTER_TO_UINT (at), i);
      else
        g_hash_table_insert (first, (gpointer) anchor, GUINT_TO_POINTER (i));
    }
}

/* @taken: parts that are not asked for, by their roots. Returns: the root of the largest, that of
 *   the first work where several are; or how many works there are where none is left */
static guint
find_largest (const Round  *round,
              const guint8 *taken)
{
  guint largest = round->works->len;

  for (guint i = 0; i < round->works->len; i++)
    if (round->parts[i].parent == i && !taken[i] &&
        (largest == round->works->len || round->parts[i].n > round->parts[largest].n))
      largest = i;

  return largest;
}

/* What is not tied to anything is the largest's, and what lies a life apart is another's. */
static void
unite_of_one (const Round *round)
{
  g_autofree guint8 *taken = g_new0 (guint8, round->works->len + 1);
  guint largest;

  while ((largest = find_largest (round, taken)) < round->works->len)
    {
      gboolean any = TRUE;

      while (any)
        {
          any = FALSE;
          for (guint i = 0; i < round->works->len; i++)
            if (round->parts[i].parent == i && !taken[i] && i != find_root (round->parts, largest) &&
                get_gap (&round->parts[i], &round->parts[find_root (round->parts, largest)]) <= BW_NAMESAKES_LIFE)
              any |= unite (round->parts, largest, i);
        }
      taken[find_root (round->parts, largest)] = 1;
    }
}

/* Documents of which nothing is known but that they name somebody are about the best known. */
static void
unite_bare (const Round *round)
{
  g_autofree guint8 *taken = g_new0 (guint8, round->works->len + 1);
  guint largest;

  for (guint i = 0; i < round->works->len; i++)
    taken[i] = round->parts[i].parent == i && round->parts[i].bare == round->parts[i].n;
  largest = find_largest (round, taken);
  for (guint i = 0; i < round->works->len; i++)
    if (taken[i])
      {
        if (largest == round->works->len)
          largest = i;
        else
          unite (round->parts, largest, i);
      }
}

static int
compare_works (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const BwNamesakeWork *const *) a)->order, (*(const BwNamesakeWork *const *) b)->order);
}

static void
begin (Round *round)
{
  gsize n = round->works->len;

  if (n > 1)
    g_ptr_array_sort (round->works, compare_works);
  round->parts = g_new0 (Part, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const BwNamesakeWork *work = get_work (round, i);

      round->parts[i] = (Part){ .parent = i, .n = 1, .anchor = work->anchor, .first_year = work->year, .last_year = work->year, .bare = work->id == 0 };
    }
}

static guint *
finish (Round *round)
{
  guint *firsts = g_new (guint, round->works->len + 1);

  for (guint i = 0; i < round->works->len; i++)
    firsts[i] = find_root (round->parts, i);
  g_free (round->parts);

  return firsts;
}

/**
 * bw_namesakes_part:
 * @works: (element-type BwNamesakeWork): of a name, #BW_NAMESAKES_MAX at the most; they are put
 *   in their order
 * @frequency: how many have the name
 *
 * Returns: (transfer full): for each of the works the first that is by the same person
 */
guint *
bw_namesakes_part (GPtrArray       *works,
                   BwNameFrequency  frequency)
{
  Round round = { works, NULL };
  g_autoptr (BwNamesakeWorth) worth = NULL;

  g_return_val_if_fail (works->len <= BW_NAMESAKES_MAX, NULL);

  begin (&round);
  worth = bw_namesake_worth_new (works, frequency);
  unite_anchored (&round);
  unite_linked (&round, worth, frequency == BW_NAME_VERY_FREQUENT ? TIED : NEAR);
  if (frequency == BW_NAME_VERY_FREQUENT)
    unite_bare (&round);
  else
    unite_of_one (&round);

  return finish (&round);
}

/**
 * bw_namesakes_group:
 * @works: as for bw_namesakes_part()
 *
 * Returns: (transfer full): for each of the works the first that anything ties it to
 */
guint *
bw_namesakes_group (GPtrArray *works)
{
  Round round = { works, NULL };
  g_autoptr (BwNamesakeWorth) worth = NULL;

  g_return_val_if_fail (works->len <= BW_NAMESAKES_MAX, NULL);

  begin (&round);
  worth = bw_namesake_worth_new (works, BW_NAME_RARE);
  unite_anchored (&round);
  unite_linked (&round, worth, NEAR);

  return finish (&round);
}
