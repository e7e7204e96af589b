#include "bw-doubt-matcher.h"

#include <string.h>

#include "bw-clue-list.h"
#include "bw-latin-name.h"
#include "bw-name-frequency.h"
#include "bw-name-likeness.h"
#include "bw-name.h"
#include "bw-script-likeness.h"
#include "bw-text.h"

/* What each reason weighs for two people being one. A pair is offered from OFFERED on. */
#define IDENTIFIER_WORTH 3
#define FAMILY_WORTH 2 /* of one family, with an identifier in common */
#define PAPER_WORTH 4
#define AUTHOR_WORTH 3
#define MORE_AUTHORS_WORTH 4
#define AFFILIATION_WORTH 2
#define CATEGORY_WORTH 1
#define YEARS_WORTH 1
#define OTHER_IDENTIFIER_WORTH (-1)
#define YEARS_APART_WORTH (-2)
#define OFFERED 4

#define YEARS_NEAR 3   /* between what two have made, for it to be of one time */
#define YEARS_APART 15 /* for it not to be */

#define SOME_HAVE_WORTH 1 /* a name that some have, and not very many */

/* Of unlike names other things have to tell more. */
static const int NAME_WORTH[] = {
  [BW_LIKENESS_NONE] = 0,
  [BW_LIKENESS_SAME] = 2,
  [BW_LIKENESS_INITIALS] = 1,
  [BW_LIKENESS_MORE] = 2,
  [BW_LIKENESS_SHORT] = 1,
  [BW_LIKENESS_SPELLING] = 2,
  [BW_LIKENESS_ORDER] = 2,
  [BW_LIKENESS_SCRIPT] = 2,
  [BW_LIKENESS_SCRIPTS] = 0,
};

static const char *
get_given (const BwTraits *person)
{
  return person->latin_family != NULL ? person->latin_given : person->given;
}

static const char *
get_family (const BwTraits *person)
{
  return person->latin_family != NULL ? person->latin_family : person->family;
}

static gboolean
have_equal_words (const BwTraits *one,
                  const BwTraits *other)
{
  g_autofree char *words = bw_name_block_words (get_given (one), get_family (one));
  g_autofree char *others = bw_name_block_words (get_given (other), get_family (other));

  return *words != '\0' && strcmp (words, others) == 0;
}

/* The likeness of names that are not alike as they are written. */
static BwLikeness
compare_elsewhere (const BwTraits *one,
                   const BwTraits *other)
{
  gboolean of_one_script = bw_latin_name_is_latin (one->name) == bw_latin_name_is_latin (other->name);
  BwLikeness likeness = bw_name_likeness (get_given (one), get_family (one), get_given (other), get_family (other));

  if (likeness == BW_LIKENESS_NONE && have_equal_words (one, other))
    likeness = BW_LIKENESS_SAME;
  if (likeness != BW_LIKENESS_SAME && likeness != BW_LIKENESS_ORDER)
    return likeness;

  return of_one_script ? BW_LIKENESS_SPELLING : BW_LIKENESS_SCRIPT;
}

static gboolean
are_father_and_son (const BwTraits *one,
                    const BwTraits *other)
{
  g_autoptr (BwName) name = bw_name_new (one->name);
  g_autoptr (BwName) other_name = bw_name_new (other->name);

  return name->generation != NULL && other_name->generation != NULL && name->generation != other_name->generation;
}

static BwLikeness
compare (const BwTraits *one,
         const BwTraits *other)
{
  BwLikeness likeness = bw_name_likeness (one->given, one->family, other->given, other->family);

  return likeness != BW_LIKENESS_NONE || (one->latin_family == NULL && other->latin_family == NULL)
           ? likeness
           : compare_elsewhere (one, other);
}

static int
weigh_name (const BwTraits *one,
            BwLikeness      likeness)
{
  g_autofree char *key = likeness == BW_LIKENESS_SAME ? bw_name_key (one->name) : NULL;
  gboolean some = key != NULL && bw_name_frequency (key) == BW_NAME_FREQUENT;

  return NAME_WORTH[likeness] + (some ? SOME_HAVE_WORTH : 0);
}

static int
add_years (const BwTraits *one,
           const BwTraits *other,
           GPtrArray      *clues)
{
  int gap = MAX (one->first_year, other->first_year) - MIN (one->last_year, other->last_year);

  if (one->first_year == 0 || other->first_year == 0)
    return 0;
  if (gap <= YEARS_NEAR)
    bw_clue_list_add (clues, BW_CLUE_YEARS)->n = (guint) MAX (gap, 0);
  else if (gap > YEARS_APART)
    bw_clue_list_add (clues, BW_CLUE_YEARS_APART)->n = (guint) gap;

  return gap <= YEARS_NEAR ? YEARS_WORTH : gap > YEARS_APART ? YEARS_APART_WORTH
                                                             : 0;
}

/* Of one identifier a given name may be another one of the same person, such as Bob and Robert. */
static int
weigh_family (const BwTraits *one,
              const BwTraits *other)
{
  g_autofree char *family = bw_text_key (one->family != NULL ? one->family : "");
  g_autofree char *other_family = bw_text_key (other->family != NULL ? other->family : "");

  return *family != '\0' && strcmp (family, other_family) == 0 && compare (one, other) == BW_LIKENESS_NONE ? FAMILY_WORTH : 0;
}

/* What both have beside their names. */
static int
add_common (const BwTraits *one,
            const BwTraits *other,
            GPtrArray      *clues)
{
  guint n_keys = bw_clue_list_add_words (clues, BW_CLUE_IDENTIFIERS, (const char *const *) one->keys,
                                         (const char *const *) other->keys);
  guint n_works = bw_clue_list_add_ids (clues, BW_CLUE_PAPERS, one->works, other->works);
  guint n_people = bw_clue_list_add_ids (clues, BW_CLUE_AUTHORS, one->people, other->people);
  guint n_places = bw_clue_list_add_places (clues, one->places, other->places);
  guint n_fields = bw_clue_list_add_words (clues, BW_CLUE_CATEGORIES,
                                           (const char *const *) one->categories,
                                           (const char *const *) other->categories);

  return (n_keys > 0 ? IDENTIFIER_WORTH + weigh_family (one, other) : 0) + (n_works > 0 ? PAPER_WORTH : 0) +
         (n_people > 1 ? MORE_AUTHORS_WORTH : n_people == 1 ? AUTHOR_WORTH
                                                            : 0) +
         (n_places > 0 ? AFFILIATION_WORTH : 0) + (n_fields > 0 ? CATEGORY_WORTH : 0);
}

/**
 * bw_person_doubt_judge:
 *
 * A name alone, be it the same, offers nobody: there must be people, places, an identifier or a
 * paper in common, or the field and the time; one of these where some have the name and it is the
 * same. A father and his son are two. As #BwDoubtMatcher.
 */
int
bw_person_doubt_judge (const BwTraits *one,
                       const BwTraits *other,
                       gboolean        apart,
                       GPtrArray      *clues)
{
  BwLikeness likeness = compare (one, other);
  BwClue *clue;
  int score;

  if (apart || are_father_and_son (one, other))
    return 0;

  if (likeness == BW_LIKENESS_NONE && bw_script_likeness_may_be (one->name, other->name))
    likeness = BW_LIKENESS_SCRIPTS;
  clue = bw_clue_list_add (clues, BW_CLUE_NAMES);
  clue->likeness = likeness;
  score = weigh_name (one, likeness) + add_common (one, other, clues) + add_years (one, other, clues);
  if (bw_clue_list_add_differing (clues, (const char *const *) one->keys,
                                  (const char *const *) other->keys) > 0)
    score += OTHER_IDENTIFIER_WORTH;

  return score >= OFFERED ? score : 0;
}
