#include <string.h>

#include "bw-query-part.h"
#include "bw-test-search.h"

/* A facet finds as many things as it says, whatever was searched for, and none is missing. */

static BwFacets *
count_facets (BwTestSearch *fixture,
              const char   *query,
              gint64        budget)
{
  g_autoptr (GError) error = NULL;
  BwFacets *facets =
    bw_search_count_facets (fixture->library->db, fixture->index, query, 50, budget, &error);

  g_assert_no_error (error);

  return facets;
}

/* How many things match both. */
static guint
count_both (BwTestSearch *fixture,
            const char   *query,
            const char   *part)
{
  g_autofree char *both = g_strdup_printf ("(%s) %s ", query, part);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings =
    bw_search_run (fixture->library->db, fixture->index, both, 50, 0, &error);

  g_assert_no_error (error);
  g_assert_false (findings->partial);

  return (guint) findings->total;
}

static const BwFacet *
find_facet (const BwFacets *facets,
            const char     *part)
{
  for (guint i = 0; i < facets->all->len; i++)
    {
      const BwFacet *facet = g_ptr_array_index (facets->all, i);

      if (strcmp (facet->part, part) == 0)
        return facet;
    }

  return NULL;
}

static const char *const LEAVES[] = {
  "brass",
  "wheel*",
  "\"books and\"",
  "attention",
  "author:lovelace",
  "author:\"Ada Lovelace\"",
  "author:^babbage",
  "affil:royal",
  "mentions:gears",
  "cites:gears",
  "kind:paper",
  "kind:post,person",
  "kind:listing,note",
  "source:blog",
  "cat:cs.LG",
  "cat:lg",
  "venue:annals",
  "is:bookmarked",
  "is:unread",
  "is:new",
  "has:pdf",
  "year:2024",
  "year:2020..2023",
  "date:..2020",
  "no:doi",
};

/* Every part that could be a facet of the things of the corpus. */
static const char *const PARTS[] = {
  "kind:paper",
  "kind:person",
  "kind:organisation",
  "kind:post",
  "kind:digest",
  "kind:note",
  "kind:page",
  "kind:entry",
  "year:2019",
  "year:2020",
  "year:2021",
  "year:2022",
  "year:2023",
  "year:2024",
  "cat:cs.LG",
  "cat:stat.ML",
  "cat:math.ST",
  "cat:cs.DL",
  "cat:cs.AI",
  "cat:physics.optics",
  "cat:cs.CV",
  "author:\"Ada Lovelace\"",
  "author:\"Charles Babbage\"",
  "author:\"Jörg Müller\"",
  "author:\"Agostino Ramelli\"",
  "author:\"Mary Somerville\"",
  "author:\"Ben Bell\"",
  "is:bookmarked",
  "is:unread",
  "is:new",
};

static char *
make_query (GRand *rand,
            int    depth)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (depth == 0)
    return g_strdup (LEAVES[g_rand_int_range (rand, 0, G_N_ELEMENTS (LEAVES))]);

  one = make_query (rand, depth - 1);
  other = make_query (rand, depth - 1);
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return g_strdup_printf ("-(%s)", one);
    case 1:
      return g_strdup_printf ("((%s) OR (%s))", one, other);
    case 2:
      return g_strdup_printf ("%s %s", one, other);
    default:
      return g_steal_pointer (&one);
    }
}

static void
check_counts (BwTestSearch   *fixture,
              const char     *query,
              const BwFacets *facets)
{
  g_autoptr (BwQuery) read = bw_query_parse (query, NULL);

  for (guint i = 0; i < facets->all->len; i++)
    {
      const BwFacet *facet = g_ptr_array_index (facets->all, i);
      guint found = count_both (fixture, query, facet->part);

      if (facet->count != found)
        g_error ("%s: %s has %u, finds %u", query, facet->part, facet->count, found);
      if (!facet->set && bw_query_part_is_in (facet->part, read))
        g_error ("%s: %s is not set", query, facet->part);
    }
}

/* Who is found only as themselves is no facet. */
static void
check_missing (BwTestSearch   *fixture,
               const char     *query,
               const BwFacets *facets)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autofree char *works = g_strconcat (PARTS[i], " -kind:person", NULL);
      gboolean by_author = g_str_has_prefix (PARTS[i], "author:");

      if (find_facet (facets, PARTS[i]) == NULL && !strstr (query, "cat:lg") &&
          count_both (fixture, query, by_author ? works : PARTS[i]) > 0)
        g_error ("%s: %s is missing", query, PARTS[i]);
    }
}

static void
test_brute_force (BwTestSearch  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1588);
  guint n_facets = 0;

  for (int i = 0; i < 400; i++)
    {
      g_autofree char *parts = make_query (rand, i % 4);
      g_autofree char *query = g_strconcat (parts, " ", NULL);
      g_autoptr (BwFacets) facets = count_facets (fixture, query, 0);

      g_assert_false (facets->partial);
      g_assert_cmpuint (facets->total, ==, count_both (fixture, query, ""));
      check_counts (fixture, query, facets);
      check_missing (fixture, query, facets);
      n_facets += facets->all->len;
    }

  g_test_message ("%u facets", n_facets);
  g_assert_cmpuint (n_facets, >, 2000);
}

/* What is asked for is set, also where nothing is found or it is no facet that was counted. */
static void
test_set (BwTestSearch  *fixture,
          gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *part;
    guint count;
    gboolean set;
  } CASES[] = {
    { "cat:cs.LG ", "cat:cs.LG", 3, TRUE },
    { "cat:cs.LG", "cat:cs.LG", 3, TRUE },
    { "cat:CS.lg year:2024 ", "cat:cs.LG", 1, TRUE },
    { "cat:CS.lg year:2024 ", "year:2024", 1, TRUE },
    { "cat:cs.LG,cs.DL ", "cat:cs.DL", 1, TRUE },
    { "year:2023.. kind:paper ", "year:2023..", 3, TRUE },
    { "year:2023.. kind:paper ", "kind:paper", 3, TRUE },
    { "year:1999 ", "year:1999", 0, TRUE },
    { "au:babbage kind:paper ", "author:babbage", 3, TRUE },
    { "au:babbage kind:paper ", "author:\"Charles Babbage\"", 3, FALSE },
    { "cat:cs.LG ", "cat:stat.ML", 1, FALSE },
    { "is:bookmarked ", "is:bookmarked", 3, TRUE },
    { "-is:bookmarked kind:person ", "is:unread", 6, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwFacets) facets = count_facets (fixture, CASES[i].query, 0);
      const BwFacet *facet = find_facet (facets, CASES[i].part);

      if (facet == NULL)
        g_error ("%s: there is no %s", CASES[i].query, CASES[i].part);
      g_test_message ("%s: %s %u", CASES[i].query, CASES[i].part, facet->count);
      g_assert_cmpuint (facet->count, ==, CASES[i].count);
      g_assert_cmpint (facet->set, ==, CASES[i].set);
    }
}

/* What was left out of the search is not asked for. */
static void
test_left_out (BwTestSearch  *fixture,
               gconstpointer  data)
{
  static const char *const PARTS_LEFT_OUT[] = { "is:banana", "year:banana", "kind:banana" };

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS_LEFT_OUT); i++)
    {
      g_autofree char *query = g_strconcat (PARTS_LEFT_OUT[i], " gears ", NULL);
      g_autoptr (BwFacets) facets = count_facets (fixture, query, 0);

      g_assert_cmpuint (facets->total, >, 0);
      g_assert_null (find_facet (facets, PARTS_LEFT_OUT[i]));
    }
}

/* A name that others have too does not say who is meant. */
static void
test_namesakes (BwTestSearch  *fixture,
                gconstpointer  data)
{
  g_autoptr (BwReading) reading = bw_test_reading_listing ("On Looms", NULL);
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwFacets) facets = NULL;
  g_autoptr (GError) error = NULL;
  const BwFacet *ada = NULL;

  bw_test_paper_add_author (bw_test_paper (reading, 0), "Ada Lovelace King");
  report = bw_test_library_write (fixture->library, "/looms", reading);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  facets = count_facets (fixture, "kind:paper ", 0);
  g_assert_null (find_facet (facets, "author:\"Ada Lovelace\""));
  for (guint i = 0; i < facets->all->len; i++)
    if (g_str_equal (((BwFacet *) g_ptr_array_index (facets->all, i))->label, "Ada Lovelace"))
      ada = g_ptr_array_index (facets->all, i);

  g_assert_nonnull (ada);
  g_assert_true (g_str_has_prefix (ada->part, "author:person/"));
  g_assert_cmpuint (count_both (fixture, "kind:paper", ada->part), ==, ada->count);
  g_assert_nonnull (find_facet (facets, "author:\"Ada Lovelace King\""));
}

/* Where there is no time, what was counted is the least that there is, and that is said. */
static void
test_no_time (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const char *const QUERIES[] = { "brass ", "-brass ", "cites:{-author:x} ", "cat:cs.LG " };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFacets) some = count_facets (fixture, QUERIES[i], 1);
      g_autoptr (BwFacets) all = count_facets (fixture, QUERIES[i], 0);

      g_assert_true (some->partial);
      g_assert_false (all->partial);
      g_assert_cmpuint (some->total, <, all->total);
    }

  g_cancellable_cancel (cancellable);
  bw_db_set_cancellable (bw_search_index_get_db (fixture->index), cancellable);
  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFacets) none = count_facets (fixture, QUERIES[i], 0);

      g_assert_true (none->partial);
      g_assert_cmpuint (none->total, ==, 0);
    }
  bw_db_set_cancellable (bw_search_index_get_db (fixture->index), NULL);
}

static void
test_nothing (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const char *const QUERIES[] = { "", "  ", "-", "kind:" };

  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFacets) facets = count_facets (fixture, QUERIES[i], 0);

      g_assert_cmpuint (facets->all->len, ==, 0);
      g_assert_cmpuint (facets->total, ==, 0);
      g_assert_false (facets->partial);
    }
}

#define ADD(path, func) g_test_add (path, BwTestSearch, NULL, bw_test_search_set_up, func, bw_test_search_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/facets/brute-force", test_brute_force);
  ADD ("/facets/set", test_set);
  ADD ("/facets/left-out", test_left_out);
  ADD ("/facets/namesakes", test_namesakes);
  ADD ("/facets/no-time", test_no_time);
  ADD ("/facets/nothing", test_nothing);

  return g_test_run ();
}
