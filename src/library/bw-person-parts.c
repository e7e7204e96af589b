#include "bw-person-parts.h"

#include "bw-adjacency.h"
#include "bw-appearance-query.h"
#include "bw-id-list.h"
#include "bw-namesake-block.h"
#include "bw-person-table.h"
#include "bw-traits-query.h"

/*
 * Whether somebody whose name is rare may be two: their papers fall into parts that have neither
 * people nor places, neither a field nor a citation in common. Of a single paper that says
 * nothing, nor of one of which no field and no place is known.
 */

#define LEAST 3      /* papers of a part that may be somebody's */
#define YEARS_NEAR 3 /* between two parts, for them to be of one time */
#define YEARS_APART 15

static BwPersonParts *
parts_new (void)
{
  BwPersonParts *self = g_new0 (BwPersonParts, 1);

  self->one = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->other = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
bw_person_parts_free (BwPersonParts *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->one);
  g_array_unref (self->other);
  g_free (self);
}

static gboolean
is_told_of (const BwNamesakeWork *work)
{
  return work->id != 0 && g_hash_table_size (work->people) > 0 &&
         (g_hash_table_size (work->ties[BW_NAMESAKE_FIELD]) > 0 ||
          g_hash_table_size (work->ties[BW_NAMESAKE_PLACE]) > 0);
}

/* @n: of each part how many works tell something. Returns: the first work of the largest but
 *   @beside, or how many works there are */
static guint
find_largest (const guint *n,
              guint        n_works,
              guint        beside)
{
  guint largest = n_works;

  for (guint i = 0; i < n_works; i++)
    if (i != beside && n[i] >= LEAST && (largest == n_works || n[i] > n[largest]))
      largest = i;

  return largest;
}

static BwPersonParts *
divide (GPtrArray *works)
{
  g_autofree guint *firsts = bw_namesakes_group (works);
  g_autofree guint *n = g_new0 (guint, works->len + 1);
  g_autoptr (BwPersonParts) parts = parts_new ();
  guint one;
  guint other;

  for (guint i = 0; i < works->len; i++)
    n[firsts[i]] += is_told_of (g_ptr_array_index (works, i));
  one = find_largest (n, works->len, works->len);
  other = find_largest (n, works->len, one);
  if (other == works->len)
    return NULL;

  for (guint i = 0; i < works->len; i++)
    {
      const BwNamesakeWork *work = g_ptr_array_index (works, i);

      parts->n_works += work->id != 0;
      if (work->id != 0 && firsts[i] == one)
        g_array_append_val (parts->one, work->id);
      if (work->id != 0 && firsts[i] == other)
        g_array_append_val (parts->other, work->id);
    }

  return g_steal_pointer (&parts);
}

/**
 * bw_person_parts_find:
 * @parts: (out) (transfer full) (nullable): NULL where nothing says that they are two
 */
gboolean
bw_person_parts_find (BwDb           *db,
                      gint64          person_id,
                      BwPersonParts **parts,
                      GError        **error)
{
  g_autofree char *key = bw_person_table_get_name_key (db, person_id, error);
  g_autoptr (GArray) works = key != NULL ? bw_adjacency_get_works (db, person_id, error) : NULL;
  g_autoptr (BwNamesakeRulings) none = bw_namesake_rulings_new ();
  g_autoptr (BwNamesakeBlock) block = NULL;

  *parts = NULL;
  if (works == NULL)
    return FALSE;
  if (works->len < 2 * LEAST || bw_name_frequency (key) != BW_NAME_RARE)
    return TRUE;

  block = bw_namesake_block_new_of (key, person_id);
  if (!bw_namesake_block_fill (block, db, none, error))
    return FALSE;

  *parts = divide (block->works);
  return TRUE;
}

static void
add_words (GHashTable *words,
           GStrv       found)
{
  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (found[i]));
}

static GStrv
list_words (GHashTable *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (words), (GCompareFunc) g_strcmp0);

  for (GList *at = keys; at != NULL; at = at->next)
    g_strv_builder_add (builder, at->data);

  return g_strv_builder_end (builder);
}

static gboolean
fill_paper (BwDb        *db,
            BwTraits    *traits,
            gint64       paper_id,
            GHashTable  *fields,
            GHashTable  *places,
            GError     **error)
{
  g_auto (GStrv) field = bw_namesake_query_get_fields (db, paper_id, error);
  g_auto (GStrv) place = field != NULL ? bw_namesake_query_get_places (db, paper_id, error) : NULL;
  g_autofree char *order = NULL;
  int year = 0;

  if (place == NULL || !bw_namesake_query_get_paper (db, paper_id, &order, &year, error) ||
      !bw_appearance_query_add_coauthors (db, paper_id, traits->id, traits->people, error))
    return FALSE;

  add_words (fields, field);
  add_words (places, place);
  traits->last_year = MAX (traits->last_year, year);
  if (year != 0 && (traits->first_year == 0 || year < traits->first_year))
    traits->first_year = year;

  return TRUE;
}

/* What is known of somebody by some of their papers. */
static BwTraits *
get_traits (BwDb    *db,
            gint64   person_id,
            GArray  *papers,
            GError **error)
{
  g_autoptr (BwTraits) traits = bw_traits_query_get_head (db, (BwRef){ BW_KIND_PERSON, person_id }, error);
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (traits == NULL)
    return NULL;

  traits->keys = g_new0 (char *, 1);
  traits->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  traits->works = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (traits->works, papers->data, papers->len);
  bw_id_list_sort_once (traits->works);
  for (guint i = 0; i < papers->len; i++)
    if (!fill_paper (db, traits, g_array_index (papers, gint64, i), fields, places, error))
      return NULL;

  bw_id_list_sort_once (traits->people);
  traits->categories = list_words (fields);
  traits->places = list_words (places);

  return bw_traits_query_name (db, traits, error) ? g_steal_pointer (&traits) : NULL;
}

static BwClue *
add_clue (BwDoubt    *doubt,
          BwClueKind  kind)
{
  BwClue *clue = bw_clue_new (kind);

  g_ptr_array_add (doubt->clues, clue);

  return clue;
}

static void
add_clues (BwDoubt *doubt)
{
  const BwTraits *one = doubt->one;
  const BwTraits *other = doubt->other;
  int gap = MAX (one->first_year, other->first_year) - MIN (one->last_year, other->last_year);
  gboolean dated = one->first_year != 0 && other->first_year != 0;

  add_clue (doubt, BW_CLUE_NAMES)->likeness = BW_LIKENESS_SAME;
  if (dated && gap <= YEARS_NEAR)
    add_clue (doubt, BW_CLUE_YEARS)->n = (guint) MAX (gap, 0);
  add_clue (doubt, BW_CLUE_OTHER_AUTHORS);
  if (one->categories[0] != NULL && other->categories[0] != NULL)
    {
      BwClue *clue = add_clue (doubt, BW_CLUE_OTHER_CATEGORIES);

      g_ptr_array_add (clue->words, g_strdup (one->categories[0]));
      g_ptr_array_add (clue->words, g_strdup (other->categories[0]));
    }
  if (dated && gap > YEARS_APART)
    add_clue (doubt, BW_CLUE_YEARS_APART)->n = (guint) gap;
}

/**
 * bw_person_parts_tell:
 * @doubt: gets both sides, and what speaks for and against; its `one` is the person
 *
 * Tells of somebody who may be two.
 */
gboolean
bw_person_parts_tell (BwDb     *db,
                      BwDoubt  *doubt,
                      GError  **error)
{
  gint64 id = doubt->one->id;
  g_autoptr (BwPersonParts) parts = NULL;

  if (!bw_person_parts_find (db, id, &parts, error))
    return FALSE;
  if (parts == NULL)
    parts = parts_new (); /* it is decided since the list was made */

  g_clear_pointer (&doubt->one, bw_traits_free);
  g_clear_pointer (&doubt->other, bw_traits_free);
  doubt->one = get_traits (db, id, parts->one, error);
  doubt->other = doubt->one != NULL ? get_traits (db, id, parts->other, error) : NULL;
  if (doubt->other == NULL)
    return FALSE;

  add_clues (doubt);
  return TRUE;
}
