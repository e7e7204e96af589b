#include <string.h>

#include "bw-decision-query.h"
#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-item-query.h"
#include "bw-page.h"
#include "bw-parts-finder.h"
#include "bw-plain.h"
#include "bw-test-fixture.h"

/* What the window offers to be told apart, and that any decision can be reverted. */

static void
assert_not_reverted (BwTestLibrary *library,
                     gint64         id,
                     int            code)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = bw_decision_revert (library->db, id, changes, &error);

  g_assert_null (decision);
  g_assert_error (error, BW_ERROR, code);
}

/* Each part as `title/key/whether it would go` */
static void
assert_parts (BwTestLibrary *library,
              const char    *ref,
              const char    *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwParts) parts = bw_parts_finder_find (library->db, bw_test_find (library, ref), &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < parts->list->len; i++)
    {
      const BwPart *part = g_ptr_array_index (parts->list, i);

      g_string_append_printf (all, "%s|%s|%s%s\n", part->title, part->key != NULL ? part->key : "merged",
                              part->detail != NULL ? part->detail : "", part->is_other ? "|goes" : "");
    }
  g_assert_cmpstr (all->str, ==, expected);
}

static gint64
count_papers (BwTestLibrary *library,
              gint64         person_id)
{
  g_autofree char *rows = g_strdup_printf ("(SELECT DISTINCT paper_id FROM authorship WHERE person_id = %" G_GINT64_FORMAT ")",
                                           person_id);

  return bw_test_library_count (library, rows);
}

#define WANG                                                                                      \
  "One Work|10.1000/one|Pia Quill; Ann Lee||LG|\nTwo Works|10.1000/two|Pia Quill; Ann Lee||LG|\n" \
  "Three Works|10.1000/three|Pia Quill; Bob May||CL|\n"

/* What is ticked goes, and what is found again goes with it. */
static void
test_papers (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 other;

  bw_test_state (library, "a", WANG);
  assert_parts (library, "person:\"Pia Quill\"",
                "One Work|paper:doi:10.1000/one|Ann Lee\n"
                "Two Works|paper:doi:10.1000/two|Ann Lee\n"
                "Three Works|paper:doi:10.1000/three|Bob May|goes\n");
  before = bw_test_describe (library);
  other = bw_test_part (library, "person:\"Pia Quill\"", "Pia Quill", "paper:doi:10.1000/one\npaper:doi:10.1000/two");
  g_assert_cmpint (count_papers (library, other), ==, 2);
  bw_test_state (library, "a", "");
  bw_test_state (library, "a", WANG);
  g_assert_cmpint (count_papers (library, other), ==, 2);
  bw_test_step (library, bw_decisions_undo);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);
}

/* A paper by which somebody is told may go, and its identifier be another's: that is meant at once. */
static void
test_identifier_of_another (BwTestFixture *fixture,
                            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  bw_test_state (library, "a", "One Work|10.1000/one|Pia Quill; Ann Lee||LG|\n");
  bw_test_state (library, "b", "Two Works|10.1000/two|Pia Quill; Bob May||LG|\n");
  bw_test_state (library, "c", "Three Works||Pia Quill; Cy Coe||LG|\n");
  bw_test_part (library, "person/1", "Pia Quill", "paper:doi:10.1000/two");
  bw_test_state (library, "b", "Three Works|10.1000/two|Pia Quill; Cy Coe||LG|\n");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  before = bw_test_describe (library);
  bw_test_merge (library, "person/1", "person:\"Ann Lee\"");
  bw_test_step (library, bw_decisions_undo);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);
}

/* A page of what a split had made leads to what it is again. */
static void
test_whole (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *gone = NULL;
  gint64 keep;

  bw_test_state (library, "a", WANG);
  keep = bw_test_find (library, "person:\"Pia Quill\"").id;
  gone = g_strdup_printf ("person/%" G_GINT64_FORMAT,
                          bw_test_part (library, "person:\"Pia Quill\"", "Pia Quill", "paper:doi:10.1000/one"));
  g_assert_cmpint (bw_test_find (library, gone).id, !=, keep);
  bw_test_step (library, bw_decisions_undo);
  g_assert_cmpint (bw_test_find (library, gone).id, ==, keep);
  bw_test_step (library, bw_decisions_redo);
  g_assert_cmpint (bw_test_find (library, gone).id, !=, keep);
}

static void
test_documents (BwTestFixture *fixture,
                gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", "One Work||Pia Quill||LG|\n");
  bw_test_state (library, "b", "One Work||Pia Quill||CL|\n");
  bw_test_state (library, "c", "One Work||Pia Quill||CL|\n");
  assert_parts (library, "paper:\"One Work\"",
                "One Work|document:listing:a|a\n"
                "One Work|document:listing:b|b\n"
                "One Work|document:listing:c|c|goes\n");
  bw_test_part (library, "paper:\"One Work\"", "One Work", "document:listing:a\ndocument:listing:c");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  g_assert_cmpint (bw_test_library_count (library, "paper_statement GROUP BY paper_id HAVING count (*) = 2"), ==, 2);
  bw_test_step (library, bw_decisions_undo);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
}

#define NTU "Nordic Technical University"

static void
state_ntu (BwTestLibrary *library)
{
  bw_test_state (library, "a", "Two Works||Bob May|NTU|LG|\n");
  bw_test_state (library, "b", "One Work||Ann Lee|" NTU " (NTU)|LG|\n");
}

/* What the program has joined is said with its reason until somebody says otherwise. */
static void
test_found (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) joined = NULL;
  g_autoptr (GPtrArray) parted = NULL;
  const BwDecision *decision;

  state_ntu (library);
  bw_test_assert_same (library, "organisation:NTU", "organisation:\"" NTU "\"", TRUE);
  joined = bw_decision_query_get_joined (library->db, bw_test_find (library, "organisation:NTU"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (joined->len, ==, 1);
  decision = g_ptr_array_index (joined, 0);
  g_assert_true (decision->by_program);
  g_assert_cmpstr (decision->other.name, ==, "NTU");
  bw_test_revert (library, decision->id);
  bw_test_assert_same (library, "organisation:NTU", "organisation:\"" NTU "\"", FALSE);
  parted = bw_decision_query_get_joined (library->db, bw_test_find (library, "organisation:\"" NTU "\""), &error);
  g_assert_cmpuint (parted->len, ==, 0);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "organisation:NTU", "organisation:\"" NTU "\"", TRUE);
}

static void
test_names (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (GError) error = NULL;
  gboolean can = FALSE;

  state_ntu (library);
  assert_parts (library, "organisation:NTU", "NTU|name:ntu||goes\n" NTU "|name:nordic technical university|\n");
  g_assert_true (bw_parts_finder_can (library->db, bw_test_find (library, "organisation:NTU"), &can, &error));
  g_assert_true (can);
  g_assert_true (bw_parts_finder_can (library->db, bw_test_find (library, "person:\"Ann Lee\""), &can, &error));
  g_assert_false (can);
}

#define DOES                                                                                   \
  "One Work|10.1000/one|Jane Doe; Rick Roe||LG|\nTwo Works|10.1000/two|J. Doe; Pam Poe||CL|\n" \
  "Three Works|10.1000/three|Jane D. Doe||CL|\n"

/* Of several decisions each can be reverted, and the others stay. */
static void
test_revert (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  gint64 first;
  gint64 second;

  bw_test_state (library, "a", DOES);
  first = bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  second = bw_test_merge (library, "person:\"Jane D. Doe\"", "person:\"Jane Doe\"");
  assert_parts (library, "person:\"Jane D. Doe\"", "J. Doe|merged|\nJane Doe|merged||goes\n");
  g_assert_cmpint (bw_test_revert (library, first), >, second);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"J. Doe\"", FALSE);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"Jane D. Doe\"", TRUE);
  assert_not_reverted (library, first, BW_ERROR_UNCHANGED);
  assert_not_reverted (library, 4711, BW_ERROR_NOT_FOUND);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"J. Doe\"", TRUE);
  g_assert_cmpint (bw_test_revert (library, second), ==, second);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"Jane D. Doe\"", FALSE);
  bw_test_step (library, bw_decisions_redo);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"Jane D. Doe\"", TRUE);
}

/* Of a split too: what was told apart is one again. */
static void
test_revert_split (BwTestFixture *fixture,
                   gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwDecisionLog) log = NULL;
  g_autoptr (BwDecisionLog) after = NULL;
  g_autoptr (GError) error = NULL;
  const BwDecisionEntry *entry;

  bw_test_state (library, "a", WANG);
  bw_test_part (library, "person:\"Pia Quill\"", "Pia Quill", "paper:doi:10.1000/one");
  bw_test_merge (library, "person:\"Ann Lee\"", "person:\"Bob May\"");
  log = bw_decision_query_get_page (library->db, FALSE, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->entries->len, ==, 2);
  entry = g_ptr_array_index (log->entries, 1);
  g_assert_cmpint (entry->decision->action, ==, BW_DECISION_SPLIT);
  bw_test_revert (library, entry->decision->id);
  g_assert_cmpint (bw_test_library_count (library, "person WHERE name = 'Pia Quill'"), ==, 1);
  bw_test_assert_same (library, "person:\"Ann Lee\"", "person:\"Bob May\"", TRUE);
  after = bw_decision_query_get_page (library->db, FALSE, 1, &error);
  g_assert_cmpuint (after->entries->len, ==, 3);
  g_assert_true (((const BwDecisionEntry *) g_ptr_array_index (after->entries, 0))->stands);
  g_assert_true (((const BwDecisionEntry *) g_ptr_array_index (after->entries, 1))->stands);
  g_assert_false (((const BwDecisionEntry *) g_ptr_array_index (after->entries, 2))->stands);
}

/* What was said of two that are two is withdrawn; what was decided since stays. */
static void
test_revert_distinct (BwTestFixture *fixture,
                      gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = NULL;

  bw_test_state (library, "a", DOES);
  decision = bw_decisions_distinct (library->db, bw_test_find (library, "person:\"Jane Doe\""),
                                    bw_test_find (library, "person:\"J. Doe\""), changes, &error);
  g_assert_no_error (error);
  bw_test_merge (library, "person:\"Rick Roe\"", "person:\"Pam Poe\"");
  g_assert_cmpint (bw_test_revert (library, decision->id), ==, decision->id);
  assert_not_reverted (library, decision->id, BW_ERROR_UNCHANGED);
  bw_test_assert_same (library, "person:\"Rick Roe\"", "person:\"Pam Poe\"", TRUE);
  g_assert_cmpint (bw_test_library_count (library, "decision WHERE undone = 1"), ==, 1);
}

static void
assert_log (BwTestLibrary *library,
            gboolean       by_program,
            const char    *has,
            const char    *has_not)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecisionLog) log = bw_decision_query_get_page (library->db, by_program, 1, &error);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  html = bw_page_from_decisions (log);
  text = bw_plain_from_decisions (log);
  g_assert_nonnull (strstr (html, has));
  g_assert_nonnull (strstr (text, has));
  g_assert_null (strstr (html, has_not));
  g_assert_null (strstr (text, has_not));
}

static void
test_log (BwTestFixture *fixture,
          gconstpointer  data)
{
  static const char GONE[] = "does not stand any more";
  BwTestLibrary *library = fixture->library;
  gint64 id;

  assert_log (library, FALSE, "You have not decided anything yet.", GONE);
  assert_log (library, TRUE, "The program has not joined anything", GONE);
  state_ntu (library);
  assert_log (library, TRUE, "an abbreviation that is stated for this name and no other", GONE);
  id = bw_test_merge (library, "person:\"Ann Lee\"", "person:\"Bob May\"");
  assert_log (library, FALSE, "is the same as", GONE);
  bw_test_revert (library, id);
  assert_log (library, FALSE, GONE, "is not the same as");
  bw_test_revert (library, 1);
  assert_log (library, TRUE, GONE, "is not the same as");
  assert_log (library, FALSE, "is not the same as", "said by hand");
}

static void
assert_foot (BwTestLibrary *library,
             const char    *ref,
             const char    *html_pattern,
             const char    *text_pattern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwItem) item = bw_item_query_get (library->db, bw_test_find (library, ref), TRUE, &error);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  item->joined = bw_decision_query_get_joined (library->db, bw_item_get_ref (item), &error);
  g_assert_no_error (error);
  html = bw_page_from_item (item);
  text = bw_plain_from_item (item);
  g_assert_true (g_regex_match_simple (html_pattern, html, 0, 0));
  g_assert_true (g_regex_match_simple (text_pattern, text, 0, 0));
}

#define UNDO(id) "\302\240\\(<a href=\"bookwheel:decide/revert/" id "\" title=\"[^\"]*\">undo</a>\\)"

/* The foot of a page says what has been joined, each with the way back. */
static void
test_foot (BwTestFixture *fixture,
           gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", DOES);
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/two");
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/three");
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  assert_foot (library, "doi:10.1000/one",
               "Joined by you on \\d[^<]*: <i dir=\"auto\">Two Works</i>" UNDO ("1") ", <i dir=\"auto\">Three Works</i>" UNDO ("2"),
               "Joined by you on \\d[^:]*: Two Works, Three Works\n$");
  assert_foot (library, "person:\"J. Doe\"", "Joined by you on \\d[^<]*: <i dir=\"auto\">J. Doe</i>" UNDO ("3"),
               "Joined by you on \\d[^:]*: J. Doe\n$");
  assert_foot (library, "person:\"Pam Poe\"", "Pam Poe", "Pam Poe");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD ("/decision-parts/papers", test_papers);
  BW_TEST_ADD ("/decision-parts/identifier-of-another", test_identifier_of_another);
  BW_TEST_ADD ("/decision-parts/whole", test_whole);
  BW_TEST_ADD ("/decision-parts/documents", test_documents);
  BW_TEST_ADD ("/decision-parts/found", test_found);
  BW_TEST_ADD ("/decision-parts/names", test_names);
  BW_TEST_ADD ("/decision-parts/revert", test_revert);
  BW_TEST_ADD ("/decision-parts/revert-split", test_revert_split);
  BW_TEST_ADD ("/decision-parts/revert-distinct", test_revert_distinct);
  BW_TEST_ADD ("/decision-parts/log", test_log);
  BW_TEST_ADD ("/decision-parts/foot", test_foot);

  return g_test_run ();
}
