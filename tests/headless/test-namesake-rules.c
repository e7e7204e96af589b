#include "bw-doubt-matcher.h"
#include "bw-name-frequency.h"
#include "bw-namesakes.h"

/* By which works of one name are told to be by one person, or by several. */

static void
test_frequency (void)
{
  static const struct
  {
    const char *name;
    BwNameFrequency expected;
  } CASES[] = {
    { "wei wang", BW_NAME_VERY_FREQUENT },
    { "yang liu", BW_NAME_VERY_FREQUENT },
    { "zhuang li", BW_NAME_VERY_FREQUENT },
    { "xiaoming wang", BW_NAME_FREQUENT },
    { "xiao ming wang", BW_NAME_FREQUENT },
    { "xiao ming hua wang", BW_NAME_RARE },
    { "bartholomew wang", BW_NAME_RARE },
    { "david chen", BW_NAME_FREQUENT },
    { "j smith", BW_NAME_VERY_FREQUENT },
    { "j q smith", BW_NAME_FREQUENT },
    { "john smith", BW_NAME_FREQUENT },
    { "john quincy smith", BW_NAME_RARE },
    { "zebulon smith", BW_NAME_RARE },
    { "j lindqvist", BW_NAME_RARE },
    { "m kim", BW_NAME_VERY_FREQUENT },
    { "minseo kim", BW_NAME_FREQUENT },
    { "jane doe", BW_NAME_RARE },
    { "\xe7\x8e\x8b\xe4\xbc\x9f", BW_NAME_VERY_FREQUENT },
    { "\xe7\x8e\x8b\xe4\xbc\x9f\xe5\xbc\xba", BW_NAME_FREQUENT },
    { "plato", BW_NAME_RARE },
    { "", BW_NAME_RARE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("%s", CASES[i].name);
      g_assert_cmpint (bw_name_frequency (CASES[i].name), ==, CASES[i].expected);
    }
}

static BwNamesakeWork *
add_work (GPtrArray  *works,
          const char *order,
          int         year,
          const char *person)
{
  BwNamesakeWork *work = bw_namesake_work_new ((gint64) works->len + 1, order);

  work->year = year;
  bw_namesake_work_add_person (work, person);
  g_ptr_array_add (works, work);

  return work;
}

/* Nobody works for a hundred years. */
static void
test_lives_apart (void)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_namesake_work_free);
  g_autofree guint *firsts = NULL;
  g_autofree guint *again = NULL;

  add_work (works, "c", 2011, "may poe");
  add_work (works, "a", 1905, "rick roe");
  add_work (works, "b", 1930, "pam poe");
  add_work (works, "d", 0, "max may");
  firsts = bw_namesakes_part (works, BW_NAME_RARE);
  g_assert_cmpuint (firsts[0], ==, 0);
  g_assert_cmpuint (firsts[1], ==, 0);
  g_assert_cmpuint (firsts[2], ==, 2);
  g_assert_cmpuint (firsts[3], ==, 0);
  add_work (works, "e", 1970, "ann lee");
  again = bw_namesakes_part (works, BW_NAME_RARE);
  for (guint i = 0; i < works->len; i++)
    g_assert_cmpuint (again[i], ==, 0);
}

/* A name that some have is enough to make two of works that nothing ties; a rare one is not. */
static void
test_untied (void)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_namesake_work_free);
  static const guint FIRSTS[] = { [BW_NAME_RARE] = 0, [BW_NAME_FREQUENT] = 1, [BW_NAME_VERY_FREQUENT] = 1 };

  add_work (works, "a", 2011, "may poe");
  add_work (works, "b", 2012, "rick roe");
  for (guint i = 0; i < G_N_ELEMENTS (FIRSTS); i++)
    {
      g_autofree guint *firsts = bw_namesakes_part (works, (BwNameFrequency) i);

      g_assert_cmpuint (firsts[1], ==, FIRSTS[i]);
    }
}

/* How many people the works are by. */
static guint
count_people (GPtrArray       *works,
              BwNameFrequency  frequency)
{
  g_autofree guint *firsts = bw_namesakes_part (works, frequency);
  guint n = 0;

  for (guint i = 0; i < works->len; i++)
    n += firsts[i] == i;

  return n;
}

static GPtrArray *
make_works (const char *const *people)
{
  GPtrArray *works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_namesake_work_free);

  for (guint i = 0; people[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (people[i], ",", -1);
      char order[] = { (char) ('a' + i), '\0' };
      BwNamesakeWork *work = add_work (works, order, 0, names[0]);

      for (guint j = 1; names[j] != NULL; j++)
        bw_namesake_work_add_person (work, names[j]);
    }

  return works;
}

/* Two groups of very many who have a name are not one for knowing one person; for two they are. */
static void
test_groups (void)
{
  static const char *const APART[] = { "rick roe,moe may", "rick roe", "rick roe", "pam poe,moe may", "pam poe", "pam poe", NULL };
  static const char *const TOGETHER[] = { "rick roe,moe may", "rick roe,ann lund", "rick roe", "pam poe,moe may",
                                          "pam poe,ann lund", "pam poe", NULL };
  static const char *const FEW[] = { "rick roe,moe may", "rick roe", "rick roe", "pam poe,moe may", "pam poe", NULL };
  g_autoptr (GPtrArray) apart = make_works (APART);
  g_autoptr (GPtrArray) together = make_works (TOGETHER);
  g_autoptr (GPtrArray) few = make_works (FEW);

  g_assert_cmpuint (count_people (apart, BW_NAME_VERY_FREQUENT), ==, 2);
  g_assert_cmpuint (count_people (apart, BW_NAME_FREQUENT), ==, 1);
  g_assert_cmpuint (count_people (together, BW_NAME_VERY_FREQUENT), ==, 1);
  g_assert_cmpuint (count_people (few, BW_NAME_VERY_FREQUENT), ==, 1);
}

/* Where some have a name and most works are of one of them, the few others are too. */
static void
test_most (void)
{
  static const char *const MOST[] = { "rick roe", "rick roe", "rick roe", "rick roe", "rick roe", "rick roe", "pam poe",
                                      "moe may", NULL };
  static const char *const NOT_MOST[] = { "rick roe", "rick roe", "rick roe", "rick roe", "rick roe", "pam poe", NULL };
  static const char *const GROUPS[] = { "rick roe", "rick roe", "rick roe", "rick roe", "rick roe", "rick roe", "pam poe",
                                        "pam poe", "pam poe", NULL };
  g_autoptr (GPtrArray) most = make_works (MOST);
  g_autoptr (GPtrArray) not_most = make_works (NOT_MOST);
  g_autoptr (GPtrArray) groups = make_works (GROUPS);

  g_assert_cmpuint (count_people (most, BW_NAME_FREQUENT), ==, 1);
  g_assert_cmpuint (count_people (most, BW_NAME_VERY_FREQUENT), ==, 3);
  g_assert_cmpuint (count_people (not_most, BW_NAME_FREQUENT), ==, 2);
  g_assert_cmpuint (count_people (groups, BW_NAME_FREQUENT), ==, 2);
}

static void
add_field_and_place (GPtrArray  *works,
                     guint       at,
                     int         year,
                     const char *place)
{
  BwNamesakeWork *work = g_ptr_array_index (works, at);

  work->year = year;
  bw_namesake_work_add_tie (work, BW_NAMESAKE_FIELD, "CL");
  bw_namesake_work_add_tie (work, BW_NAMESAKE_PLACE, place);
}

/* Nobody is in two places in one year, unless more than the field says so. */
static void
test_two_places (void)
{
  static const char *const PEOPLE[] = { "rick roe", "pam poe", NULL };
  static const char *const TIED[] = { "rick roe", "rick roe", NULL };
  static const struct
  {
    const char *const *people;
    int year;
    const char *place;
    guint expected;
  } CASES[] = {
    { PEOPLE, 2011, "acme", 2 },
    { PEOPLE, 2012, "acme", 1 },
    { PEOPLE, 0, "acme", 1 },
    { PEOPLE, 2011, "ntu", 1 },
    { PEOPLE, 2011, "", 1 },
    { TIED, 2011, "acme", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) works = make_works (CASES[i].people);

      add_field_and_place (works, 0, CASES[i].year != 0 ? 2011 : 0, "ntu");
      add_field_and_place (works, 1, CASES[i].year, CASES[i].place);
      g_assert_cmpuint (count_people (works, BW_NAME_FREQUENT), ==, CASES[i].expected);
      g_assert_cmpuint (count_people (works, BW_NAME_RARE), ==, 1);
    }
}

static void
test_citations (void)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_namesake_work_free);
  g_autofree guint *firsts = NULL;
  g_autofree guint *again = NULL;
  BwNamesakeWork *work;
  gint64 cited = 1;

  work = add_work (works, "a", 2011, "may poe");
  bw_namesake_work_add_tie (work, BW_NAMESAKE_FIELD, "CL");
  bw_namesake_work_add_tie (work, BW_NAMESAKE_PLACE, "ntu");
  work = add_work (works, "b", 2012, "rick roe");
  bw_namesake_work_add_tie (work, BW_NAMESAKE_FIELD, "CL");
  bw_namesake_work_add_tie (work, BW_NAMESAKE_PLACE, "ntu");
  firsts = bw_namesakes_part (works, BW_NAME_VERY_FREQUENT);
  g_assert_cmpuint (firsts[1], ==, 1);
  g_array_append_val (work->cited, cited);
  again = bw_namesakes_part (works, BW_NAME_VERY_FREQUENT);
  g_assert_cmpuint (again[1], ==, 0);
}

/* Two of a name that some have are asked about where they are of one time; of another name not. */
static void
test_some_of_a_time (void)
{
  static const struct
  {
    const char *given;
    const char *family;
    int year;
    gboolean offered;
  } CASES[] = {
    { "John", "Smith", 2012, TRUE },
    { "John", "Smith", 2020, FALSE },
    { "Wei", "Wang", 2012, FALSE },
    { "Zebulon", "Smith", 2012, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) clues = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);
      g_autoptr (BwTraits) one = bw_traits_new (1);
      g_autoptr (BwTraits) other = bw_traits_new (2);
      BwTraits *both[] = { one, other };

      for (gsize j = 0; j < G_N_ELEMENTS (both); j++)
        {
          both[j]->name = g_strconcat (CASES[i].given, " ", CASES[i].family, NULL);
          both[j]->given = g_strdup (CASES[i].given);
          both[j]->family = g_strdup (CASES[i].family);
          both[j]->first_year = both[j]->last_year = j == 0 ? 2011 : CASES[i].year;
        }
      g_assert_cmpint (bw_person_doubt_judge (one, other, FALSE, clues) > 0, ==, CASES[i].offered);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/namesake-rules/frequency", test_frequency);
  g_test_add_func ("/namesake-rules/lives-apart", test_lives_apart);
  g_test_add_func ("/namesake-rules/untied", test_untied);
  g_test_add_func ("/namesake-rules/groups", test_groups);
  g_test_add_func ("/namesake-rules/most", test_most);
  g_test_add_func ("/namesake-rules/two-places", test_two_places);
  g_test_add_func ("/namesake-rules/some-of-a-time", test_some_of_a_time);
  g_test_add_func ("/namesake-rules/citations", test_citations);

  return g_test_run ();
}
