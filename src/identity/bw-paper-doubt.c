#include "bw-doubt-matcher.h"

#include <string.h>

#include "bw-clue-list.h"
#include "bw-generic-title.h"
#include "bw-name.h"
#include "bw-name-likeness.h"
#include "bw-paper-doubt.h"
#include "bw-telling-words.h"
#include "bw-text.h"
#include "bw-title-likeness.h"

/* What each reason weighs for two papers being one. */
#define AUTHOR_WORTH 3
#define FAMILY_WORTH 2
#define AFFILIATION_WORTH 1
#define YEARS_WORTH 1
#define ADDRESS_WORTH 5 /* more than what speaks against it: other authors */
#define TERMS_WORTH 2
#define MANY_TERMS_WORTH 3
#define NUMBER_WORTH 1
#define OTHER_IDENTIFIER_WORTH (-1)
#define OTHER_AUTHORS_WORTH (-3)
#define YEARS_APART_WORTH (-2)

#define YEARS_NEAR 1
#define YEARS_APART 3 /* of a preprint and its published copy */
#define SOME_TERMS 2
#define MANY_TERMS 4
#define MAX_NUMBERS 2 /* that are counted */
#define SHORT_TITLE 3 /* words of a title that many papers have */

/**
 * bw_paper_doubt_head:
 *
 * Returns: (transfer full): the key of what stands before the colon of a title; an empty text
 *   where none does
 */
char *
bw_paper_doubt_head (const char *title)
{
  const char *colon = strstr (title, ": ");
  g_autofree char *head = colon != NULL ? g_strndup (title, (gsize) (colon - title)) : NULL;

  return bw_text_key (head != NULL ? head : "");
}

static BwLikeness
compare_titles (const BwTraits *one,
                const BwTraits *other)
{
  g_autofree char *key = bw_text_key (one->name);
  g_autofree char *other_key = bw_text_key (other->name);
  g_autofree char *head = bw_paper_doubt_head (one->name);
  g_autofree char *other_head = bw_paper_doubt_head (other->name);

  if (one->name_known != other->name_known)
    return BW_LIKENESS_DESCRIPTION;
  if (strcmp (key, other_key) == 0)
    return BW_LIKENESS_SAME;
  if (bw_title_is_other_part (key, other_key))
    return BW_LIKENESS_NONE;

  return (*head != '\0' && strcmp (head, other_head) == 0) || bw_title_is_near (key, other_key)
           ? BW_LIKENESS_BEGINNING
           : BW_LIKENESS_NONE;
}

static int
weigh_title (BwLikeness  likeness,
             const char *title)
{
  if (likeness == BW_LIKENESS_SAME)
    return bw_text_count_words (title) <= SHORT_TITLE ? 0 : 2;

  return likeness == BW_LIKENESS_NONE ? 0 : 1;
}

/* What has to be reached: the less the titles say, the more. Where they are not alike, they stand at
 * one address. */
static int
get_threshold (BwLikeness likeness)
{
  if (likeness == BW_LIKENESS_NONE)
    return 1;

  return likeness == BW_LIKENESS_SAME ? 3 : likeness == BW_LIKENESS_BEGINNING ? 4
                                                                              : 6;
}

static gboolean
may_be_one (const char *name,
            const char *other)
{
  g_autoptr (BwName) parts = bw_name_new (name);
  g_autoptr (BwName) others = bw_name_new (other);

  return bw_name_likeness (parts->given, parts->family, others->given, others->family) != BW_LIKENESS_NONE;
}

/* Authors who are not one person for the program, and may be one. */
static guint
add_families (const BwTraits *one,
              const BwTraits *other,
              GPtrArray      *clues)
{
  BwClue *clue = NULL;

  for (guint i = 0; one->names != NULL && other->names != NULL && one->names[i] != NULL; i++)
    for (guint j = 0; other->names[j] != NULL; j++)
      if (may_be_one (one->names[i], other->names[j]) && (clue == NULL || clue->words->len < 6))
        {
          if (clue == NULL)
            clue = bw_clue_list_add (clues, BW_CLUE_FAMILIES);
          clue->n++;
          g_ptr_array_add (clue->words, g_strdup (one->names[i]));
          g_ptr_array_add (clue->words, g_strdup (other->names[j]));
        }

  return clue != NULL ? clue->n : 0;
}

static int
add_authors (const BwTraits *one,
             const BwTraits *other,
             GPtrArray      *clues)
{
  gboolean both_known = one->people->len > 0 && other->people->len > 0;

  if (bw_clue_list_add_ids (clues, BW_CLUE_AUTHORS, one->people, other->people) > 0)
    return AUTHOR_WORTH;
  if (both_known && add_families (one, other, clues) > 0)
    return FAMILY_WORTH;
  if (both_known)
    bw_clue_list_add (clues, BW_CLUE_OTHER_AUTHORS);

  return both_known ? OTHER_AUTHORS_WORTH : 0;
}

static int
add_years (const BwTraits *one,
           const BwTraits *other,
           GPtrArray      *clues)
{
  int gap = ABS (one->first_year - other->first_year);

  if (one->first_year == 0 || other->first_year == 0)
    return 0;
  if (gap <= YEARS_NEAR)
    bw_clue_list_add (clues, BW_CLUE_YEARS);
  else if (gap > YEARS_APART)
    bw_clue_list_add (clues, BW_CLUE_YEARS_APART)->n = (guint) gap;

  return gap <= YEARS_NEAR ? YEARS_WORTH : gap > YEARS_APART ? YEARS_APART_WORTH
                                                             : 0;
}

/* What both titles begin with tells no more. */
static GStrv
leave_out (GStrv       words,
           const char *head)
{
  g_auto (GStrv) left_out = g_strsplit (head, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) left_out, words[i]))
      g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

static guint
add_telling (const char *text,
             const char *other_text,
             const char *head,
             BwClueKind  kind,
             GPtrArray  *clues)
{
  GStrv (*find) (const char *) = kind == BW_CLUE_TERMS ? bw_telling_words : bw_telling_numbers;
  g_auto (GStrv) words = find (text);
  g_auto (GStrv) others = find (other_text);
  g_auto (GStrv) telling = leave_out (words, head);

  return bw_clue_list_add_words (clues, kind, (const char *const *) telling,
                                 (const char *const *) others);
}

static int
add_terms (const BwTraits *one,
           const BwTraits *other,
           BwLikeness      likeness,
           GPtrArray      *clues)
{
  g_autofree char *head = likeness == BW_LIKENESS_BEGINNING ? bw_paper_doubt_head (one->name) : g_strdup ("");
  g_autofree char *text = g_strjoin (" ", one->name, one->text, NULL);
  g_autofree char *other_text = g_strjoin (" ", other->name, other->text, NULL);
  guint n = add_telling (text, other_text, head, BW_CLUE_TERMS, clues);
  guint n_numbers = add_telling (text, other_text, head, BW_CLUE_NUMBERS, clues);

  return (n >= MANY_TERMS ? MANY_TERMS_WORTH : n >= SOME_TERMS ? TERMS_WORTH
                                                               : 0) +
         (int) MIN (n_numbers, MAX_NUMBERS) * NUMBER_WORTH;
}

/* What each issue has is another's, but of one year it may have been entered twice. */
static gboolean
is_of_another_issue (const BwTraits *one,
                     const BwTraits *other)
{
  g_autofree char *key = bw_text_key (one->name);

  return one->name_known && bw_generic_title_is (key) &&
         (one->first_year == 0 || one->first_year != other->first_year);
}

static gboolean
are_other_parts (const BwTraits *one,
                 const BwTraits *other)
{
  g_autofree char *key = bw_text_key (one->name);
  g_autofree char *other_key = bw_text_key (other->name);

  return bw_title_is_other_part (key, other_key);
}

/* An address of what has two identifiers is that of neither. */
static int
add_addresses (const BwTraits *one,
               const BwTraits *other,
               gboolean        differ,
               GPtrArray      *clues)
{
  if (differ || are_other_parts (one, other))
    return 0;

  return bw_clue_list_add_words (clues, BW_CLUE_ADDRESSES, (const char *const *) one->addresses,
                                 (const char *const *) other->addresses) > 0
           ? ADDRESS_WORTH
           : 0;
}

/* Beside titles and addresses. */
static int
weigh_rest (const BwTraits *one,
            const BwTraits *other,
            BwLikeness      likeness,
            GPtrArray      *clues)
{
  int score = add_authors (one, other, clues) + add_years (one, other, clues);

  if (bw_clue_list_add_places (clues, one->places, other->places) > 0)
    score += AFFILIATION_WORTH;
  if (likeness != BW_LIKENESS_SAME)
    score += add_terms (one, other, likeness, clues);

  return score;
}

/**
 * bw_paper_doubt_judge:
 *
 * As #BwDoubtMatcher, of papers that have the same title, titles that begin alike or one address, or of
 * one that is known by what it says and another by the same person.
 */
int
bw_paper_doubt_judge (const BwTraits *one,
                      const BwTraits *other,
                      gboolean        apart,
                      GPtrArray      *clues)
{
  BwLikeness likeness = compare_titles (one, other);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);
  gboolean differ = bw_clue_list_add_differing (differing, (const char *const *) one->keys,
                                                (const char *const *) other->keys) > 0;
  int address_worth;
  int score;

  if (apart || is_of_another_issue (one, other))
    return 0;

  bw_clue_list_add (clues, BW_CLUE_NAMES)->likeness = likeness;
  address_worth = add_addresses (one, other, differ, clues);
  if (likeness == BW_LIKENESS_NONE && address_worth == 0)
    return 0;

  score = weigh_title (likeness, one->name) + address_worth + weigh_rest (one, other, likeness, clues) +
          (differ ? OTHER_IDENTIFIER_WORTH : 0);
  g_ptr_array_extend_and_steal (clues, g_steal_pointer (&differing));

  return score >= get_threshold (likeness) ? score : 0;
}
