#include "bw-namesakes.h"

#include "bw-namesake-links.h"

/*
 * Whose the works of one name are. It follows from the set of the works alone, whichever came
 * first: works that are tied together are one person's, as far as no two of them are known to be
 * by two. Whose the others are depends on how many have the name:
 *
 * - where few have it they are the same person's, and whether they are two is asked;
 * - where some have it they are another's, unless most of the works are one person's;
 * - where very many have it a tie has to be a strong one, and two groups of works need several.
 */

/* What a work has to have in common with another to be by the same of very many; and of some. */
#define TIED 4
#define NEAR 1
#define SURE (2 * TIED) /* what two groups of works of very many have to have in common */
#define GROUP 3         /* works that are no chance */

static void
unite_anchored (const BwNamesakeParts *parts)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < parts->works->len; i++)
    {
      const gint64 *anchor = &bw_namesake_parts_get_work (parts, i)->anchor;
      gpointer at;

      if (*anchor == 0)
        continue;
      if (g_hash_table_lookup_extended (first, anchor, NULL, &at))
        bw_namesake_parts_unite (parts, GPOINTER_TO_UINT (at), i);
      else
        g_hash_table_insert (first, (gpointer) anchor, GUINT_TO_POINTER (i));
    }
}

static GHashTable *
collect_people (const BwNamesakeParts *parts,
                guint                  root)
{
  GHashTable *people = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->works->len; i++)
    if (bw_namesake_parts_find (parts, i) == root)
      {
        GHashTableIter iter;
        gpointer key;

        g_hash_table_iter_init (&iter, bw_namesake_parts_get_work (parts, i)->people);
        while (g_hash_table_iter_next (&iter, &key, NULL))
          g_hash_table_add (people, key);
      }

  return people;
}

/* Returns: what it weighs with whom the works of both parts are written, each of them once */
static guint
weigh_people (const BwNamesakeParts *parts,
              guint                  one,
              guint                  other)
{
  g_autoptr (GHashTable) people = collect_people (parts, one);
  g_autoptr (GHashTable) others = collect_people (parts, other);
  GHashTableIter iter;
  gpointer key;
  guint worth = 0;

  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (others, key))
      worth += bw_namesake_worth_of_person (key);

  return worth;
}

/* Of very many who have a name, two know the same person: that alone makes no two groups one. */
static gboolean
refuse_of_many (const BwNamesakeLinks *links,
                const BwNamesakeLink  *link,
                guint                  one,
                guint                  other)
{
  guint n = MIN (links->parts->parts[one].n, links->parts->parts[other].n);

  return link->worth < SURE && n >= GROUP && weigh_people (links->parts, one, other) < SURE;
}

/* Whether somebody would have been in two places in one year. */
static gboolean
are_two_places (const BwNamesakeParts *parts,
                const BwNamesakeWorth *worth,
                guint                  one,
                guint                  other)
{
  guint small = parts->parts[one].n < parts->parts[other].n ? one : other;
  guint large = small == one ? other : one;

  for (guint i = 0; i < parts->works->len; i++)
    for (guint j = 0; bw_namesake_parts_find (parts, i) == small && j < parts->works->len; j++)
      if (bw_namesake_parts_find (parts, j) == large && bw_namesake_worth_contradicts (worth, i, j))
        return TRUE;

  return FALSE;
}

/* A field that is the same does not make one of two who were in two places in one year. */
static gboolean
refuse_of_few (const BwNamesakeLinks *links,
               const BwNamesakeLink  *link,
               guint                  one,
               guint                  other)
{
  return link->worth == NEAR && are_two_places (links->parts, links->worth, one, other);
}

static void
unite_linked (const BwNamesakeParts *parts,
              const BwNamesakeWorth *worth,
              BwNameFrequency        frequency)
{
  gboolean of_many = frequency == BW_NAME_VERY_FREQUENT;
  g_autoptr (BwNamesakeLinks) links = bw_namesake_links_new (parts, worth, of_many ? TIED : NEAR);

  bw_namesake_links_unite (links, of_many ? refuse_of_many : refuse_of_few);
}

/* What is not tied to anything is the largest's, and what lies a life apart is another's. */
static void
unite_of_one (const BwNamesakeParts *parts)
{
  guint n = parts->works->len;
  g_autofree guint8 *taken = g_new0 (guint8, n + 1);
  guint largest;

  while ((largest = bw_namesake_parts_find_largest (parts, taken)) < n)
    {
      gboolean any = TRUE;

      while (any)
        {
          any = FALSE;
          for (guint i = 0; i < n; i++)
            {
              guint root = bw_namesake_parts_find (parts, largest);

              if (bw_namesake_parts_is_root (parts, i) && !taken[i] && i != root &&
                  bw_namesake_parts_get_gap (parts, i, root) <= BW_NAMESAKES_LIFE)
                any |= bw_namesake_parts_unite (parts, largest, i);
            }
        }
      taken[bw_namesake_parts_find (parts, largest)] = 1;
    }
}

/* Where most of the works are one person's, the few that nothing ties are theirs too. */
static void
unite_few (const BwNamesakeParts *parts,
           const BwNamesakeWorth *worth)
{
  guint n = parts->works->len;
  g_autofree guint8 *taken = g_new0 (guint8, n + 1);
  guint largest = bw_namesake_parts_find_largest (parts, taken);

  if (largest == n || parts->parts[largest].n < 2 * GROUP || parts->parts[largest].n * 3 < n * 2)
    return;

  for (guint i = 0; i < n; i++)
    {
      guint root = bw_namesake_parts_find (parts, largest);

      if (bw_namesake_parts_is_root (parts, i) && i != root && parts->parts[i].n < GROUP &&
          bw_namesake_parts_get_gap (parts, i, root) <= BW_NAMESAKES_LIFE &&
          !are_two_places (parts, worth, i, root))
        bw_namesake_parts_unite (parts, largest, i);
    }
}

/* Documents of which nothing is known but that they name somebody are about the best known. */
static void
unite_bare (const BwNamesakeParts *parts)
{
  guint n = parts->works->len;
  g_autofree guint8 *taken = g_new0 (guint8, n + 1);
  guint largest;

  for (guint i = 0; i < n; i++)
    taken[i] = bw_namesake_parts_is_root (parts, i) && parts->parts[i].bare == parts->parts[i].n;
  largest = bw_namesake_parts_find_largest (parts, taken);
  for (guint i = 0; i < n; i++)
    if (taken[i])
      {
        if (largest == n)
          largest = i;
        else
          bw_namesake_parts_unite (parts, largest, i);
      }
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
  g_autoptr (BwNamesakeParts) parts = NULL;
  g_autoptr (BwNamesakeWorth) worth = NULL;

  g_return_val_if_fail (works->len <= BW_NAMESAKES_MAX, NULL);

  parts = bw_namesake_parts_new (works);
  worth = bw_namesake_worth_new (works, frequency);
  unite_anchored (parts);
  unite_linked (parts, worth, frequency);
  if (frequency == BW_NAME_RARE)
    unite_of_one (parts);
  else if (frequency == BW_NAME_FREQUENT)
    unite_few (parts, worth);
  if (frequency != BW_NAME_RARE)
    unite_bare (parts);

  return bw_namesake_parts_list (parts);
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
  g_autoptr (BwNamesakeParts) parts = NULL;
  g_autoptr (BwNamesakeWorth) worth = NULL;

  g_return_val_if_fail (works->len <= BW_NAMESAKES_MAX, NULL);

  parts = bw_namesake_parts_new (works);
  worth = bw_namesake_worth_new (works, BW_NAME_RARE);
  unite_anchored (parts);
  unite_linked (parts, worth, BW_NAME_RARE);

  return bw_namesake_parts_list (parts);
}
