#include "bw-namesake-worth.h"

/* Weighs what two works have in common by which they may be one person's. */

/* What each tie weighs between two works. */
#define LIST_WORTH 100
#define PLACE_WORTH 2
#define FIELD_WORTH 1
#define MAX_WORTH 255

/* What a common author weighs, and what a citation does: who has a frequent name is cited by
 * people of the name too. */
static const guint PERSON_WORTH[] = {
  [BW_NAME_RARE] = 4,
  [BW_NAME_FREQUENT] = 3,
  [BW_NAME_VERY_FREQUENT] = 2,
};
static const guint CITATION_WORTH[] = {
  [BW_NAME_RARE] = 4,
  [BW_NAME_FREQUENT] = 3,
  [BW_NAME_VERY_FREQUENT] = 2,
};

static const BwNamesakeWork *
get_work (const BwNamesakeWorth *self,
          guint                  at)
{
  return g_ptr_array_index (self->works, at);
}

static guint8 *
get_worth (const BwNamesakeWorth *self,
           guint                  one,
           guint                  other)
{
  return &self->worths[MIN (one, other) * self->works->len + MAX (one, other)];
}

static void
add_worth (const BwNamesakeWorth *self,
           guint                  one,
           guint                  other,
           guint                  worth)
{
  guint8 *place = get_worth (self, one, other);

  *place = (guint8) MIN (*place + worth, MAX_WORTH);
}

/* Returns: (transfer full): which works have each of the keys that @set takes from a work */
static GHashTable *
collect (const BwNamesakeWorth *self,
         GHashTable *(*set) (const BwNamesakeWork *work, guint which),
         guint which)
{
  GHashTable *holders = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->works->len; i++)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, set (get_work (self, i), which));
      while (g_hash_table_iter_next (&iter, &key, NULL))
        {
          GArray *at = g_hash_table_lookup (holders, key);

          if (at == NULL)
            g_hash_table_insert (holders, key, at = g_array_new (FALSE, FALSE, sizeof (guint)));
          g_array_append_val (at, i);
        }
    }

  return holders;
}

static GHashTable *
get_tie (const BwNamesakeWork *work,
         guint                 which)
{
  return work->ties[which];
}

static GHashTable *
get_people (const BwNamesakeWork *work,
            guint                 which)
{
  return work->people;
}

/* @seen: (nullable): pairs that have been counted, where a second thing in common adds nothing */
static void
add_pairs (const BwNamesakeWorth *self,
           GArray                *at,
           guint                  worth,
           guint8                *seen)
{
  for (guint i = 0; i < at->len; i++)
    for (guint j = i + 1; j < at->len; j++)
      {
        guint one = g_array_index (at, guint, i);
        guint other = g_array_index (at, guint, j);

        if (seen != NULL && seen[one * self->works->len + other]++ > 0)
          {
            seen[one * self->works->len + other] = 1;
            continue;
          }
        add_worth (self, one, other, worth);
      }
}

static void
weigh_ties (const BwNamesakeWorth *self,
            BwNamesakeTie          tie,
            guint                  worth)
{
  g_autofree guint8 *seen = g_new0 (guint8, (gsize) self->works->len * self->works->len);
  g_autoptr (GHashTable) holders = collect (self, get_tie, tie);
  GHashTableIter iter;
  gpointer at;

  g_hash_table_iter_init (&iter, holders);
  while (g_hash_table_iter_next (&iter, NULL, &at))
    add_pairs (self, at, worth, seen);
}

/* Returns: what it weighs that somebody of the name has written two works with one person */
guint
bw_namesake_worth_of_person (const char *name_key)
{
  return PERSON_WORTH[bw_name_frequency (name_key)];
}

static void
weigh_people (const BwNamesakeWorth *self)
{
  g_autoptr (GHashTable) holders = collect (self, get_people, 0);
  GHashTableIter iter;
  gpointer key;
  gpointer at;

  g_hash_table_iter_init (&iter, holders);
  while (g_hash_table_iter_next (&iter, &key, &at))
    add_pairs (self, at, bw_namesake_worth_of_person (key), NULL);
}

static void
weigh_citations (const BwNamesakeWorth *self,
                 BwNameFrequency        frequency)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->works->len; i++)
    if (get_work (self, i)->id != 0)
      g_hash_table_insert (places, (gpointer) &get_work (self, i)->id, GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->works->len; i++)
    {
      GArray *cited = get_work (self, i)->cited;

      for (guint j = 0; j < cited->len; j++)
        {
          gpointer place;

          if (g_hash_table_lookup_extended (places, &g_array_index (cited, gint64, j), NULL, &place) &&
              GPOINTER_TO_UINT (place) != i)
            add_worth (self, i, GPOINTER_TO_UINT (place), CITATION_WORTH[frequency]);
        }
    }
}

/**
 * bw_namesake_worth_new:
 * @works: (element-type BwNamesakeWork): which outlive it
 * @frequency: how many have the name
 */
BwNamesakeWorth *
bw_namesake_worth_new (GPtrArray       *works,
                       BwNameFrequency  frequency)
{
  BwNamesakeWorth *self = g_new0 (BwNamesakeWorth, 1);

  self->works = works;
  self->worths = g_new0 (guint8, (gsize) works->len * works->len + 1);
  weigh_ties (self, BW_NAMESAKE_LIST, LIST_WORTH);
  weigh_ties (self, BW_NAMESAKE_PLACE, PLACE_WORTH);
  weigh_ties (self, BW_NAMESAKE_FIELD, FIELD_WORTH);
  weigh_people (self);
  weigh_citations (self, frequency);

  return self;
}

void
bw_namesake_worth_free (BwNamesakeWorth *self)
{
  g_free (self->worths);
  g_free (self);
}

/* Returns: what two works have in common, by their places */
guint
bw_namesake_worth_get (const BwNamesakeWorth *self,
                       guint                  one,
                       guint                  other)
{
  return *get_worth (self, one, other);
}

static gboolean
have_common (GHashTable *set,
             GHashTable *other)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (other, key))
      return TRUE;

  return FALSE;
}

/* Returns: whether two works, by their places, are of one year and of organisations of which none is
 *   the same, and have no more in common than their field */
gboolean
bw_namesake_worth_contradicts (const BwNamesakeWorth *self,
                               guint                  one,
                               guint                  other)
{
  const BwNamesakeWork *work = get_work (self, one);
  const BwNamesakeWork *rest = get_work (self, other);
  GHashTable *places = work->ties[BW_NAMESAKE_PLACE];
  GHashTable *others = rest->ties[BW_NAMESAKE_PLACE];

  return work->year != 0 && work->year == rest->year && g_hash_table_size (places) > 0 &&
         g_hash_table_size (others) > 0 && *get_worth (self, one, other) <= FIELD_WORTH &&
         !have_common (places, others);
}
