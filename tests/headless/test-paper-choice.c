#include "bw-adjacency.h"
#include "bw-check.h"
#include "bw-paper-query.h"
#include "bw-path-query.h"
#include "bw-test-library.h"

/* What is shown of a paper, whichever document says it, in whatever order they come. */

#define TITLE "On the Turning of Wheels"
#define SUMMARY "A wheel that holds a dozen books."
#define ABSTRACT "We turn a wheel and measure how long that takes."

static void
write_and_free (BwTestLibrary *library,
                const char    *source,
                BwReading     *reading)
{
  bw_import_report_free (bw_test_library_write (library, source, reading));
  bw_reading_free (reading);
}

/* Somebody's profile, which has the paper with a summary. */
static void
write_profile (BwTestLibrary *library,
               const char    *summary)
{
  BwReading *reading = bw_test_reading_profile ("thinker:ada", "Ada Lovelace");
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  BwPaperRecord *paper = bw_paper_record_new (TITLE);

  bw_paper_record_add_identifier (paper, "arxiv", "2401.00001");
  paper->summary = g_strdup (summary);
  g_ptr_array_add (record->papers, paper);
  write_and_free (library, "/profile.txt", reading);
}

/* A listing, which has it with an abstract; without @title it lists something else. */
static void
write_listing (BwTestLibrary *library,
               const char    *title)
{
  BwReading *reading = bw_test_reading_listing (title != NULL ? title : "Of Bread", NULL);
  BwPaperRecord *paper = bw_test_paper (reading, 0);

  bw_paper_record_add_identifier (paper, "arxiv", title != NULL ? "2401.00001" : "2401.00002");
  paper->abstract = g_strdup (ABSTRACT);
  write_and_free (library, "/listing.txt", reading);
}

static void
assert_texts (BwTestLibrary *library,
              const char    *abstract,
              const char    *summary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPaper) paper = bw_paper_query_get (library->db, 1, &error);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  g_assert_cmpstr (paper->title, ==, TITLE);
  g_assert_cmpstr (paper->abstract, ==, abstract);
  g_assert_cmpstr (paper->summary, ==, summary);
  g_assert_true (bw_check_library (library->db, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* What one document said first is still there when another has come and gone. */
static void
test_texts_come_back (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  write_profile (library, SUMMARY);
  assert_texts (library, NULL, SUMMARY);
  write_listing (library, TITLE);
  assert_texts (library, ABSTRACT, SUMMARY);
  write_listing (library, NULL);
  assert_texts (library, NULL, SUMMARY);
  write_profile (library, "Another summary.");
  assert_texts (library, NULL, "Another summary.");
}

/* Nor does it stay when the first takes it back. */
static void
test_texts_are_withdrawn (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  write_listing (library, TITLE);
  assert_texts (library, ABSTRACT, NULL);
  write_profile (library, SUMMARY);
  assert_texts (library, ABSTRACT, SUMMARY);
  write_profile (library, NULL);
  assert_texts (library, ABSTRACT, NULL);
  write_listing (library, NULL);
  assert_texts (library, NULL, NULL);
}

/* The texts that a paper shows lie in the library once. */
static void
test_texts_are_kept_once (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  write_listing (library, TITLE);
  g_assert_cmpint (bw_test_library_count (library, "paper_statement WHERE abstract IS NULL"), ==, 1);
  write_profile (library, SUMMARY);
  g_assert_cmpint (bw_test_library_count (library, "paper_statement WHERE abstract IS NOT NULL"), ==, 1);
}

/* A bibliography with one paper, all of whose authors it says it has. */
static void
write_team (BwTestLibrary *library,
            const char    *source,
            gboolean       complete,
            const char    *first,
            const char    *second)
{
  BwReading *reading = bw_test_reading_listing (TITLE, NULL);
  BwPaperRecord *paper = bw_test_paper (reading, 0);

  bw_paper_record_add_identifier (paper, "doi", "10.5555/wheels");
  bw_test_paper_add_author (paper, first);
  bw_test_paper_add_author (paper, second);
  paper->authors_complete = complete;
  write_and_free (library, source, reading);
}

static void
write_initials (BwTestLibrary *library)
{
  write_team (library, "/initials.ris", TRUE, "L. Ramirez", "C. Okonkwo");
}

static void
write_full_names (BwTestLibrary *library)
{
  write_team (library, "/names.bib", TRUE, "Lucia Ramirez", "Chidi Okonkwo");
}

static void
assert_team (BwTestLibrary *library,
             const char    *names,
             gboolean       complete)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPaper) paper = bw_paper_query_get (library->db, 1, &error);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) team = bw_adjacency_get (library->db, BW_ADJACENCY_TEAM, 1, &error);
  g_autoptr (GString) shown = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (team->len, >=, paper->authors->len);
  for (guint i = 0; i < paper->authors->len; i++)
    {
      const BwAuthor *author = g_ptr_array_index (paper->authors, i);

      g_string_append_printf (shown, "%s%s", i > 0 ? ", " : "", author->name);
      g_assert_cmpint (author->person_id, ==, g_array_index (team, gint64, i));
    }
  g_assert_cmpstr (shown->str, ==, names);
  g_assert_cmpint (paper->authors_complete, ==, complete);
  g_assert_true (bw_check_library (library->db, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Who is written with initials elsewhere is no author more, whichever document comes first. */
static void
test_one_list_of_authors (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwTestLibrary) turned = bw_test_library_new ();

  write_initials (library);
  assert_team (library, "L. Ramirez, C. Okonkwo", TRUE);
  write_full_names (library);
  assert_team (library, "Lucia Ramirez, Chidi Okonkwo", TRUE);

  write_full_names (turned);
  write_initials (turned);
  assert_team (turned, "Lucia Ramirez, Chidi Okonkwo", TRUE);
  write_team (turned, "/names.bib", TRUE, "Lucia Ramirez", "Chidi Obi");
  assert_team (turned, "Lucia Ramirez, Chidi Obi", TRUE);
}

static BwPath *
find_path (BwTestLibrary *library,
           const char    *from,
           const char    *to)
{
  static const char FIND[] = "SELECT id FROM person WHERE name = ?1";
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ends = bw_db_get_ids (library->db, FIND, &error, "s", from);
  g_autoptr (GArray) others = bw_db_get_ids (library->db, FIND, &error, "s", to);
  BwPath *path = bw_path_query_get (library->db, g_array_index (ends, gint64, 0), g_array_index (others, gint64, 0), &error);

  g_assert_no_error (error);

  return path;
}

static void
assert_near (BwTestLibrary *library,
             const char    *one,
             const char    *other,
             guint          n_hops)
{
  g_autoptr (BwPath) path = find_path (library, one, other);
  g_autoptr (BwPath) back = find_path (library, other, one);

  g_assert_cmpuint (path->hops->len, ==, n_hops);
  g_assert_cmpuint (back->hops->len, ==, n_hops);
}

/* Who is written otherwise has written it with the others, and not with themselves; the person of
 * a profile has too, whoever of the authors that is. */
static void
test_team_of_paper (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  write_full_names (library);
  write_initials (library);
  assert_near (library, "L. Ramirez", "Chidi Okonkwo", 1);
  assert_near (library, "L. Ramirez", "C. Okonkwo", 2);

  write_profile (library, NULL);
  assert_team (library, "Lucia Ramirez, Chidi Okonkwo", TRUE);
  assert_near (library, "Ada Lovelace", "Chidi Okonkwo", 1);
  assert_near (library, "Ada Lovelace", "L. Ramirez", 1);
}

/* A list that is complete is believed before one that is cut short; to that others are added. */
static void
test_complete_list_of_authors (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  write_team (library, "/names.bib", FALSE, "Lucia Ramirez", "Chidi Okonkwo");
  write_team (library, "/others.bib", FALSE, "Lucia Ramirez", "Ann Li");
  assert_team (library, "Lucia Ramirez, Chidi Okonkwo, Ann Li", FALSE);
  write_initials (library);
  assert_team (library, "L. Ramirez, C. Okonkwo", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-choice/texts-come-back", test_texts_come_back);
  g_test_add_func ("/paper-choice/texts-are-withdrawn", test_texts_are_withdrawn);
  g_test_add_func ("/paper-choice/texts-are-kept-once", test_texts_are_kept_once);
  g_test_add_func ("/paper-choice/one-list-of-authors", test_one_list_of_authors);
  g_test_add_func ("/paper-choice/team-of-paper", test_team_of_paper);
  g_test_add_func ("/paper-choice/complete-list-of-authors", test_complete_list_of_authors);

  return g_test_run ();
}
