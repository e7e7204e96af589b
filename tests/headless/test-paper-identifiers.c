#include "bw-test-library.h"

/* Which papers of one identifier are one, whichever document comes first. */

typedef struct
{
  const char *title;
  const char *arxiv;
  const char *doi;
  const char *authors; /* with a semicolon between two */
  const char *type;
  int         year;
} Work;

#define TEAM "Eva Stone;Paul Reed"

static void
add_work (BwRecord   *record,
          const Work *work)
{
  BwPaperRecord *paper = bw_paper_record_new (work->title);
  g_auto (GStrv) authors = g_strsplit (work->authors, ";", -1);

  for (guint i = 0; authors[i] != NULL; i++)
    bw_test_paper_add_author (paper, authors[i]);
  if (work->arxiv != NULL)
    bw_paper_record_add_identifier (paper, "arxiv", work->arxiv);
  if (work->doi != NULL)
    bw_paper_record_add_identifier (paper, "doi", work->doi);
  paper->type = g_strdup (work->type);
  paper->published.year = work->year;
  g_ptr_array_add (record->papers, paper);
}

/* @other: (nullable): in the same list */
static void
state (BwTestLibrary *library,
       const Work    *work,
       const Work    *other)
{
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  record->key = g_strdup (work->title);
  add_work (record, work);
  if (other != NULL)
    add_work (record, other);
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, record->key, reading));
}

/* Of three of which one is each other's by another identifier, or by the title. */
static void
test_any_order (void)
{
  static const guint ORDERS[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
  static const Work WORKS[] = {
    { "Dune Migration in Namibia", "1905.00001", NULL, TEAM, NULL, 2019 },
    { "Dune migration in Namibia.", NULL, "10.8888/dune", TEAM, "article-journal", 2021 },
    { "Migrating dunes of the Namib desert", "1905.00001", "10.8888/dune", TEAM, NULL, 2021 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();

      g_test_message ("%u %u %u", ORDERS[i][0], ORDERS[i][1], ORDERS[i][2]);
      for (guint j = 0; j < 3; j++)
        state (library, &WORKS[ORDERS[i][j]], NULL);
      g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
    }
}

/* A title that is not shown is one of the paper's too. */
static void
test_any_title (void)
{
  static const Work FIRST = { "Migrating Sand", "1905.00001", "10.8888/dune", TEAM, NULL, 2021 };
  static const Work SECOND = { "Dune Migration in Namibia", "1905.00001", NULL, TEAM, NULL, 2019 };
  static const Work THIRD = { "Dune Migration in Namibia: A Study", NULL, "10.8888/dune", "Jo Field", NULL, 2021 };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  state (library, &FIRST, NULL);
  state (library, &SECOND, NULL);
  state (library, &THIRD, NULL);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
}

/* A DOI under two titles is that of one work by the same people. */
static void
test_team (void)
{
  static const Work WORK = { "Dune Migration in Namibia", NULL, "10.8888/dune", TEAM, NULL, 2019 };
  static const struct
  {
    Work other;
    gboolean joined;
  } CASES[] = {
    { { "Wandering Sand", NULL, "10.8888/dune", TEAM, NULL, 2019 }, TRUE },
    { { "Wandering Sand", NULL, "10.8888/dune", "P. Reed;E. Stone", NULL, 2021 }, TRUE },
    { { "Wandering Sand", NULL, "10.8888/dune", TEAM, NULL, 0 }, TRUE },
    { { "Wandering Sand", NULL, "10.8888/other", TEAM, NULL, 2019 }, FALSE },
    { { "Wandering Sand", NULL, "10.8888/dune", TEAM, NULL, 2029 }, FALSE },
    { { "Wandering Sand", NULL, "10.8888/dune", "Eva Stone", NULL, 2019 }, FALSE },
    { { "Wandering Sand", NULL, "10.8888/dune", TEAM ";Jo Field", NULL, 2019 }, FALSE },
    { { "Wandering Sand", NULL, "10.8888/dune", "Eva Stone;Jo Field", NULL, 2019 }, FALSE },
    { { "Wandering Sand", NULL, "10.8888/dune", TEAM, "chapter", 2019 }, FALSE },
  };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();
      const Work *other = &CASES[i / 2].other;

      g_test_message ("%s, %s, %d", other->doi, other->authors, other->year);
      state (library, i % 2 == 0 ? &WORK : other, NULL);
      state (library, i % 2 == 0 ? other : &WORK, NULL);
      g_assert_cmpint (bw_test_library_count (library, "paper"), ==, CASES[i / 2].joined ? 1 : 2);
    }
}

/* Two entries of one list are two. */
static void
test_one_list (void)
{
  static const Work WORKS[] = { { "Dune Migration in Namibia", NULL, "10.8888/dune", TEAM, NULL, 2019 },
                                { "Wandering Sand", NULL, "10.8888/dune", TEAM, NULL, 2019 } };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  state (library, &WORKS[0], &WORKS[1]);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-identifiers/any-order", test_any_order);
  g_test_add_func ("/paper-identifiers/any-title", test_any_title);
  g_test_add_func ("/paper-identifiers/team", test_team);
  g_test_add_func ("/paper-identifiers/one-list", test_one_list);

  return g_test_run ();
}
