#include <string.h>

#include "bw-generic-title.h"
#include "bw-paper-matcher.h"
#include "bw-test-library.h"

/* Which papers of one title are one without asking, and which are not. */

/* What a document states of one paper. */
typedef struct
{
  const char *title;
  const char *author;
  const char *type;
  const char *venue;
  int         year;
} Work;

static void
state (BwTestLibrary *library,
       const char    *source,
       const Work    *works,
       gsize          n)
{
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  record->key = g_strdup (source);
  for (gsize i = 0; i < n; i++)
    {
      BwPaperRecord *paper = bw_paper_record_new (works[i].title);

      if (works[i].author != NULL)
        bw_test_paper_add_author (paper, works[i].author);
      paper->type = g_strdup (works[i].type);
      paper->venue = g_strdup (works[i].venue);
      paper->published = (BwDate){ works[i].year };
      g_ptr_array_add (record->papers, paper);
    }
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, source, reading));
}

static void
state_one (BwTestLibrary *library,
           const char    *source,
           const Work    *work)
{
  state (library, source, work, 1);
}

static gint64
get_paper (BwTestLibrary *library,
           const char    *source)
{
  static const char GET[] = "SELECT paper_id FROM paper_statement JOIN document ON document.id = document_id"
                            " WHERE key = ?1 ORDER BY paper_statement.position";
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (bw_db_find_id (library->db, GET, &id, &error, "s", source));
  g_assert_no_error (error);

  return id;
}

static void
test_generic (void)
{
  static const char *const GENERIC[] = { "editorial", "guest editors introduction", "editor s notes",
                                         "a letter from the president", "book reviews", "in memoriam",
                                         "preface to volume 12", "reply", "vorwort" };
  static const char *const OTHERS[] = { "letters to a young weaver", "1984", "in the", "looms a survey",
                                        "introduction to weaving", "the editor war", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (GENERIC); i++)
    g_assert_true (bw_generic_title_is (GENERIC[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    g_assert_false (bw_generic_title_is (OTHERS[i]));
}

static void
test_editions (void)
{
  static const struct
  {
    const char *type;
    const char *venue;
    int year;
    const char *other_type;
    int other_year;
    BwVerdict expected;
  } CASES[] = {
    { "article-journal", "Weaving Letters", 2004, "paper-conference", 2003, BW_VERDICT_NEW },
    { "article-journal", "Weaving Letters", 2003, "paper-conference", 2003, BW_VERDICT_SAME },
    { "article-journal", "Weaving Letters", 0, "paper-conference", 2003, BW_VERDICT_NEW },
    { "article-journal", "Weaving Letters", 2004, "paper-conference", 0, BW_VERDICT_NEW },
    { "article-journal", "Weaving Letters", 0, "paper-conference", 0, BW_VERDICT_NEW },
    { "article-journal", "Weaving Letters", 2004, "article-journal", 2003, BW_VERDICT_SAME },
    { "article-journal", "Weaving Letters", 2004, NULL, 2003, BW_VERDICT_SAME },
    { "article-journal", "arXiv preprint arXiv:0301.0001", 2003, "paper-conference", 2004, BW_VERDICT_SAME },
    { "article-journal", "Advances in Weaving 12", 2003, "paper-conference", 2004, BW_VERDICT_SAME },
    { "article-journal", NULL, 2003, "paper-conference", 2004, BW_VERDICT_SAME },
    { "paper-conference", "Workshop on Looms", 2003, "paper-conference", 2004, BW_VERDICT_SAME },
  };
  const char *const authors[] = { "jane doe", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      BwPaperEvidence one = { TRUE, TRUE, authors, TRUE, { CASES[i].year }, CASES[i].type, CASES[i].venue, NULL };
      BwPaperEvidence other = { TRUE, TRUE, authors, TRUE, { CASES[i].other_year }, CASES[i].other_type, "Somewhere", NULL };

      g_test_message ("%s %d, %s %d", CASES[i].type, CASES[i].year, CASES[i].other_type, CASES[i].other_year);
      g_assert_cmpint (bw_paper_matcher_judge (&one, &other, NULL), ==, CASES[i].expected);
      g_assert_cmpint (bw_paper_matcher_judge (&other, &one, NULL), ==, CASES[i].expected);
    }
}

/* Each issue has one by the same editor. */
static void
test_columns (void)
{
  static const Work COLUMN = { "Editor's Notes", "Jane Doe", "article-journal", "Weaving Letters", 2004 };
  static const Work PAPER = { "Notes on a Loom", "Jane Doe", "article-journal", "Weaving Letters", 2004 };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  state_one (library, "one", &COLUMN);
  state_one (library, "two", &COLUMN);
  state_one (library, "three", &PAPER);
  state_one (library, "four", &PAPER);
  g_assert_cmpint (get_paper (library, "one"), !=, get_paper (library, "two"));
  g_assert_cmpint (get_paper (library, "three"), ==, get_paper (library, "four"));
  g_assert_cmpint (bw_test_library_count (library, "doubtful"), ==, 1);
}

/* They stay the papers that they were when their document comes again. */
static void
test_columns_again (void)
{
  static const Work BEFORE[] = { { "Editorial", "Jane Doe", "article-journal", "Weaving Letters", 2003 },
                                 { "Editorial", "Jane Doe", "article-journal", "Weaving Letters", 2004 } };
  static const Work AFTER[] = { { "On Looms", "Jane Doe", "article-journal", "Weaving Letters", 2005 },
                                { "Editorial", "Jane Doe", "article-journal", "Weaving Letters", 2004 },
                                { "Editorial", "Jane Doe", "article-journal", "Weaving Letters", 2003 } };
  static const char ALL[] = "SELECT group_concat (id || ' ' || published) FROM"
                            " (SELECT id, published FROM paper WHERE title = 'Editorial' ORDER BY id)";
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  state (library, "one", BEFORE, G_N_ELEMENTS (BEFORE));
  before = bw_db_get_strings (library->db, ALL, &error, "");
  g_assert_no_error (error);
  state (library, "one", AFTER, G_N_ELEMENTS (AFTER));
  after = bw_db_get_strings (library->db, ALL, &error, "");
  g_assert_no_error (error);
  g_assert_cmpstr (before[0], ==, after[0]);
}

/* Of two that it may be, a paper is the one of its year, whichever came first. */
static void
test_nearest (void)
{
  static const Work AT_CONFERENCE = { "Weaving With Two Looms", "Jane Doe", "paper-conference", "Loom", 2003 };
  static const Work IN_JOURNAL = { "Weaving With Two Looms", "Jane Doe", "article-journal", "Weaving Letters", 2005 };
  static const Work LISTED = { "Weaving With Two Looms", "Jane Doe", NULL, NULL, 2005 };

  for (guint turned = 0; turned < 2; turned++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();

      state_one (library, turned ? "journal" : "conference", turned ? &IN_JOURNAL : &AT_CONFERENCE);
      state_one (library, turned ? "conference" : "journal", turned ? &AT_CONFERENCE : &IN_JOURNAL);
      state_one (library, "profile", &LISTED);
      g_assert_cmpint (get_paper (library, "journal"), !=, get_paper (library, "conference"));
      g_assert_cmpint (get_paper (library, "journal"), ==, get_paper (library, "profile"));
      g_assert_cmpint (bw_test_library_count (library, "doubtful"), ==, 1);
    }
}

/* An author written with initials is one where the title says enough, whichever came first. */
static void
test_initials (void)
{
  static const struct
  {
    const char *title;
    const char *author;
    int year;
    const char *other;
    int other_year;
    gboolean joined;
  } CASES[] = {
    { "Weaving With Two Looms", "Jane Doe", 2003, "J. Doe", 2003, TRUE },
    { "Weaving With Two Looms", "Jane Doe", 2003, "J. K. Doe", 2005, TRUE },
    { "Weaving With Two Looms", "Jane Doe", 0, "Jane K. Doe", 2003, TRUE },
    { "Weaving With Two Looms", "Jane Doe", 2003, "J. Doe", 2013, FALSE },
    { "Weaving With Two Looms", "Jane Doe", 2003, "John Doe", 2003, FALSE },
    { "Weaving With Two Looms", "J. K. Doe", 2003, "J. L. Doe", 2003, FALSE },
    { "Weaving With Two Looms", "Jane Doe", 2003, "J. Roe", 2003, FALSE },
    { "Two Looms", "Jane Doe", 2003, "J. Doe", 2003, FALSE },
    { "A Note From the Editor", "Jane Doe", 2003, "J. Doe", 2003, FALSE },
  };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();
      const Work one = { CASES[i / 2].title, CASES[i / 2].author, NULL, NULL, CASES[i / 2].year };
      const Work other = { CASES[i / 2].title, CASES[i / 2].other, NULL, NULL, CASES[i / 2].other_year };

      g_test_message ("%s by %s, %s", CASES[i / 2].title, CASES[i / 2].author, CASES[i / 2].other);
      state_one (library, "one", i % 2 == 0 ? &one : &other);
      state_one (library, "two", i % 2 == 0 ? &other : &one);
      g_assert_cmpint (bw_test_library_count (library, "paper"), ==, CASES[i / 2].joined ? 1 : 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-matching/generic", test_generic);
  g_test_add_func ("/paper-matching/editions", test_editions);
  g_test_add_func ("/paper-matching/columns", test_columns);
  g_test_add_func ("/paper-matching/columns-again", test_columns_again);
  g_test_add_func ("/paper-matching/initials", test_initials);
  g_test_add_func ("/paper-matching/nearest", test_nearest);

  return g_test_run ();
}
