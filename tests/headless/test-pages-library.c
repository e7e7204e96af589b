#include <string.h>

#include "bw-home-query.h"
#include "bw-page.h"
#include "bw-paper-record.h"
#include "bw-test-library.h"
#include "bw-test-pages.h"

static void
write_reading (BwTestLibrary *library,
               const char    *source,
               BwReading     *reading)
{
  g_autoptr (BwReading) own = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (library, source, own);

  g_assert_nonnull (report);
}

static char *
write_home (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwHome) home = bw_home_query_get (library->db, &error);
  char *html;

  g_assert_no_error (error);
  html = bw_page_from_home (home);
  bw_test_check_page (html);

  return html;
}

/* One post stands for all of its file, and leads to them. */
static void
test_company (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *html = NULL;

  write_reading (library, "one.txt", bw_test_reading_posts ("Alone", NULL));
  write_reading (library, "three.txt",
                 bw_test_reading_posts ("The First", "The Second", "The Third", NULL));
  html = write_home (library);

  bw_test_assert_has (html, "<a href=\"bookwheel:source/2\" dir=\"auto\">and 2 more</a>");
  g_assert_cmpuint (bw_test_count (html, " more</a>"), ==, 1);
  bw_test_assert_has (html, "The First");
  bw_test_assert_has (html, "Alone");
  bw_test_assert_lacks (html, "The Second");
  bw_test_assert_lacks (html, ".txt");
}

/* The organisations with most papers come first, each with how many it has. */
static void
test_organisations (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_listing ("A Title", "Another Title", NULL);
  g_autofree char *html = NULL;

  g_ptr_array_add (bw_test_paper (reading, 0)->affiliations, g_strdup ("A Lab"));
  g_ptr_array_add (bw_test_paper (reading, 0)->affiliations, g_strdup ("A School"));
  g_ptr_array_add (bw_test_paper (reading, 1)->affiliations, g_strdup ("A School"));
  write_reading (library, "listing.txt", reading);
  html = write_home (library);

  bw_test_assert_has (html, "A School</a></th><td><b class=\"counted\" title=\"counted\">2</b>");
  bw_test_assert_has (html, "A Lab</a></th><td><b class=\"counted\" title=\"counted\">1</b>");
  g_assert_true (strstr (html, "A School") < strstr (html, "A Lab"));
}

/* A capture says of whom it is. */
static void
test_capture (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_posts ("A Talk", NULL);
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  g_autofree char *html = NULL;

  record->kind = BW_DOCUMENT_CAPTURE;
  record->subject = bw_person_record_new ("Jane Doe");
  write_reading (library, "captures.txt", reading);
  html = write_home (library);

  bw_test_assert_has (html, "<span dir=\"auto\">Capture</span>\302\240· "
                            "<span dir=\"auto\">Jane Doe</span>");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/library/company", test_company);
  g_test_add_func ("/pages/library/organisations", test_organisations);
  g_test_add_func ("/pages/library/capture", test_capture);

  return g_test_run ();
}
