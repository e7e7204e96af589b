#include "bw-decision-query.h"
#include "bw-decisions.h"
#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-fixture.h"

/* Whatever the program decides is in the log, with its reason and the document, and can be taken
 * back. */

#define ONE "One Work on Something||Ann Lee; Bob May||LG|\n"

/* @sides: of the decision, as `action|keep|other|why|document` */
static BwDecisionEntry *
find_entry (BwDecisionLog *log,
            const char    *sides)
{
  for (guint i = 0; i < log->entries->len; i++)
    {
      BwDecisionEntry *entry = g_ptr_array_index (log->entries, i);
      const BwDecision *decision = entry->decision;
      g_autofree char *text =
        g_strjoin ("|", bw_decision_action_to_string (decision->action), decision->keep.name,
                   decision->other.name, decision->why, entry->document, NULL);

      if (g_str_equal (text, sides))
        return entry;
      g_test_message ("%s", text);
    }

  return NULL;
}

static BwDecisionLog *
read_log (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  BwDecisionLog *log = bw_decision_query_get_page (library->db, TRUE, 1, &error);

  g_assert_no_error (error);
  return log;
}

static gint64
assert_logged (BwTestLibrary *library,
               const char    *sides,
               gboolean       stands)
{
  g_autoptr (BwDecisionLog) log = read_log (library);
  const BwDecisionEntry *entry = find_entry (log, sides);

  g_assert_nonnull (entry);
  g_assert_cmpint (entry->stands, ==, stands);
  return entry->decision->id;
}

static void
assert_n (BwTestLibrary *library,
          gint64         n)
{
  g_assert_cmpint (bw_test_library_count (library, "decision WHERE decider = 'program'"), ==, n);
}

static void
test_title (BwTestFixture *fixture,
            gconstpointer  data)
{
  static const char JOINED[] = "merge|One Work on Something||the same title and an author in common|b";
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", ONE);
  assert_n (library, 0);
  bw_test_state (library, "b", ONE);
  assert_n (library, 3); /* a paper and two people */
  assert_logged (library, JOINED, TRUE);
  assert_logged (library, "merge|Ann Lee||the same name|b", TRUE);
  bw_test_state (library, "a", ONE "Two Works||Ann Lee||LG|\n");
  bw_test_state (library, "b", "Two Works||Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (library, "decision WHERE other_id = 0 AND kind = 'paper'"), ==, 2);
}

/* As long as the document says so. */
static void
test_withdrawn (BwTestFixture *fixture,
                gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", ONE);
  bw_test_state (library, "b", ONE);
  bw_test_state (library, "c", ONE);
  assert_n (library, 6);
  bw_test_state (library, "b", "");
  assert_n (library, 3);
  assert_logged (library, "merge|Bob May||the same name|c", TRUE);
}

static void
test_identifier (BwTestFixture *fixture,
                 gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", "One Work|10.1000/one|Ann Lee orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state (library, "b", "One Work|10.1000/one|Ann Lee orcid:0000-0001-0000-0009||LG|\n");
  assert_logged (library, "merge|One Work||the same identifier, doi:10.1000/one|b", TRUE);
  assert_logged (library, "merge|Ann Lee||the same identifier, orcid:0000-0001-0000-0009|b", TRUE);
  assert_n (library, 2);
}

/* Two of one title are two for a reason too. */
static void
test_distinct (BwTestFixture *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  gint64 id;

  bw_test_state (library, "a", "One Work|10.1000/one|Ann Lee||LG|\n");
  bw_test_state (library, "b", "One Work|10.1000/two|Bob May||LG|\n");
  id = assert_logged (library, "distinct|One Work|One Work|the same title, but another identifier|b", TRUE);
  assert_n (library, 1);
  bw_test_revert (library, id);
  bw_test_assert_same (library, "doi:10.1000/one", "doi:10.1000/two", TRUE);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "doi:10.1000/one", "doi:10.1000/two", FALSE);
}

static void
test_people (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", "One Work||Ann Lee orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state (library, "b", "Two Works||Ann Lee orcid:0000-0002-0000-0006||CV|\n");
  assert_logged (library, "distinct|Ann Lee|Ann Lee|the same name, but another identifier|b", TRUE);
}

/* Of a name that many have it is told what ties whom, or that nothing does. */
static void
test_namesakes (BwTestFixture *fixture,
                gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  gint64 id;

  bw_test_state (library, "a", "One Work|10.1000/one|Wei Wang; Pia Quillfeather||LG|\n");
  bw_test_state (library, "b", "Two Works|10.1000/two|Wei Wang; Bob May||CV|\n");
  id = assert_logged (library, "distinct|Wei Wang|Wei Wang|a name that many have, and nothing ties the works|b", TRUE);
  bw_test_state (library, "c", "Three Works|10.1000/three|Wei Wang; Pia Quillfeather||LG|\n");
  assert_logged (library, "merge|Wei Wang||the same name and a co-author: “Pia Quillfeather”|c", TRUE);
  bw_test_revert (library, id);
  g_assert_cmpint (bw_test_library_count (library, "person WHERE name = 'Wei Wang'"), ==, 1);
  assert_logged (library, "merge|Wei Wang||the same name and a co-author: “Pia Quillfeather”|c", TRUE);
}

/* What a document calls the same is told from it by the document. */
static void
test_undone (BwTestFixture *fixture,
             gconstpointer  data)
{
  static const char JOINED[] = "merge|One Work on Something||the same title and an author in common|b";
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  bw_test_state (library, "a", ONE);
  bw_test_state (library, "b", ONE);
  before = bw_test_describe (library);
  bw_test_revert (library, assert_logged (library, JOINED, TRUE));
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  assert_logged (library, JOINED, FALSE);
  bw_test_step (library, bw_decisions_undo);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);
  bw_test_revert (library, assert_logged (library, "merge|Ann Lee||the same name|b", TRUE));
  g_assert_cmpint (bw_test_library_count (library, "person WHERE name = 'Ann Lee'"), ==, 2);
}

#define SAID                                                                                                  \
  "gears hold shelves upright while scholars compare folios, brass teeth turn walnut axles, librarians count" \
  " afternoons, carpenters balance frames, sheep give grease, commentary follows quietly, candles smoke"

/* Of a paper by Ann Lee. */
static void
state_said (BwTestLibrary *library,
            const char    *source,
            const char    *title)
{
  g_autoptr (BwReading) reading =
    title != NULL ? bw_test_reading_listing (title, NULL) : bw_test_reading_profile (source, "Ann Lee");
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  BwPaperRecord *paper;

  if (title == NULL)
    g_ptr_array_add (record->papers, bw_paper_record_new_untitled ("It is said that " SAID));
  paper = g_ptr_array_index (record->papers, 0);
  if (title != NULL)
    paper->abstract = g_strdup ("We find that " SAID);
  bw_test_paper_add_author (paper, "Ann Lee");
  bw_import_report_free (bw_test_library_write (library, source, reading));
  bw_test_check (library);
}

/* A summary is the work that it describes, as long as nobody says that it is not. */
static void
test_summary (BwTestFixture *fixture,
              gconstpointer  data)
{
  static const char JOINED[] =
    "merge|One Work on Something|It is said that gears hold shelves upright while scholars compare folios, brass"
    " teeth turn…|a summary by one of its authors, with 26 telling words in common|Ann Lee";
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  state_said (library, "b", NULL);
  state_said (library, "a", "One Work on Something");
  before = bw_test_describe (library);
  bw_test_revert (library, assert_logged (library, JOINED, TRUE));
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  g_assert_cmpint (bw_test_library_count (library, "doubtful"), ==, 0);
  assert_logged (library, JOINED, FALSE);
  bw_test_step (library, bw_decisions_undo);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);
  assert_logged (library, JOINED, TRUE);
}

static void
test_page (BwTestFixture *fixture,
           gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwDecisionLog) log = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  bw_test_state (library, "a", ONE);
  bw_test_state (library, "b", ONE);
  log = read_log (library);
  html = bw_page_from_decisions (log);
  text = bw_plain_from_decisions (log);
  g_assert_nonnull (strstr (text, "One Work on Something is the same as in b"));
  g_assert_nonnull (strstr (html, "the same title and an author in common"));
  g_assert_nonnull (strstr (html, "bookwheel:decide/revert/"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD ("/program-log/title", test_title);
  BW_TEST_ADD ("/program-log/withdrawn", test_withdrawn);
  BW_TEST_ADD ("/program-log/identifier", test_identifier);
  BW_TEST_ADD ("/program-log/distinct", test_distinct);
  BW_TEST_ADD ("/program-log/people", test_people);
  BW_TEST_ADD ("/program-log/namesakes", test_namesakes);
  BW_TEST_ADD ("/program-log/undone", test_undone);
  BW_TEST_ADD ("/program-log/summary", test_summary);
  BW_TEST_ADD ("/program-log/page", test_page);

  return g_test_run ();
}
