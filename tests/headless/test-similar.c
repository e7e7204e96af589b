#include "bw-citation-record.h"
#include "bw-error.h"
#include "bw-paper-query.h"
#include "bw-search-index.h"
#include "bw-similar-query.h"
#include "bw-test-library.h"

/* What is like a paper, and why. */

typedef struct
{
  BwTestLibrary *library;
  BwSearchIndex *index;
} Fixture;

#define ABSTRACT_OF_WHEELS "The reading wheel turns sixteen folios on epicyclic gears for scholars."

/* Identified by its place, and citing others by theirs. */
static void
add_details (BwReading  *reading,
             guint       i,
             const char *abstract,
             const char *cited)
{
  g_autofree char *id = g_strdup_printf ("2401.%05u", i + 1);
  BwPaperRecord *paper = bw_test_paper (reading, i);

  bw_paper_record_add_identifier (paper, "arxiv", id);
  paper->abstract = g_strdup (abstract);
  for (const char *at = cited; *at != '\0'; at++)
    {
      g_autofree char *other = g_strdup_printf ("2401.%05u", (guint) (*at - '0'));
      BwPaperRecord *record = bw_paper_record_new_identified ("arxiv", other);

      g_ptr_array_add (paper->references, bw_citation_record_new (record));
    }
}

/* 1 and 2 cite the same, 3 and 4 are cited by the same, 5 speaks of the same as 6. */
static BwReading *
corpus (void)
{
  BwReading *reading =
    bw_test_reading_listing ("First", "Second", "Third", "Fourth", "The Folio Machine",
                             "Epicyclic Folios", "Bread", "Seventh Seal", "Cloth", NULL);

  add_details (reading, 0, NULL, "34");
  add_details (reading, 1, NULL, "34");
  add_details (reading, 2, NULL, "");
  add_details (reading, 3, NULL, "");
  add_details (reading, 4, ABSTRACT_OF_WHEELS, "");
  add_details (reading, 5, "Epicyclic gears and sixteen folios: the wheel of Ramelli for scholars.", "");
  add_details (reading, 6, "Of flour, water and the oven.", "");
  add_details (reading, 7, "A knight and death play chess by the sea, and it turns dark.", "");
  add_details (reading, 8, "Of wool and the loom, about which much is said.", "");

  return reading;
}

static void
import (Fixture    *fixture,
        const char *source,
        BwReading  *reading)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (fixture->library, source, owned);

  g_assert_nonnull (report);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = bw_test_library_new ();
  import (fixture, "/a.txt", corpus ());
  fixture->index = bw_search_index_open (fixture->library->path, &error);
  g_assert_no_error (error);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_search_index_free (fixture->index);
  bw_test_library_free (fixture->library);
}

/* As one string: "title references together terms|…". */
static char *
describe (Fixture  *fixture,
          gint64    id,
          gboolean  with_index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPaper) paper = bw_paper_query_get (fixture->library->db, id, &error);
  BwDb *index = with_index ? bw_search_index_get_db (fixture->index) : NULL;
  g_autoptr (GPtrArray) similar = NULL;
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  similar = bw_similar_query_get (fixture->library->db, index, paper, 6, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < similar->len; i++)
    {
      const BwSimilar *one = g_ptr_array_index (similar, i);
      g_autofree char *terms = g_strjoinv (",", one->terms);

      g_string_append_printf (out, "%s%s %u %u %s", i > 0 ? "|" : "", one->paper->title,
                              one->n_references, one->n_together, terms);
    }

  return g_string_free (out, FALSE);
}

static void
assert_similar (Fixture    *fixture,
                gint64      id,
                const char *expected)
{
  g_autofree char *found = describe (fixture, id, TRUE);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  assert_similar (fixture, 1, "Second 2 0 ");
  assert_similar (fixture, 2, "First 2 0 ");
}

static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  assert_similar (fixture, 3, "Fourth 0 2 ");
}

/* Words of any text, and a paper that shares but one or two words, tell nothing. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  assert_similar (fixture, 5, "Epicyclic Folios 0 0 epicyclic,folios,gears,scholars");
  assert_similar (fixture, 7, "");
  assert_similar (fixture, 9, "");
}

static void
test_without_index (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *by_references = describe (fixture, 1, FALSE);
  g_autofree char *by_words = describe (fixture, 5, FALSE);

  g_assert_cmpstr (by_references, ==, "Second 2 0 ");
  g_assert_cmpstr (by_words, ==, "");
}

/* The index may still hold what the library does not. */
static void
test_behind (Fixture       *fixture,
             gconstpointer  data)
{
  BwReading *reading = bw_test_reading_listing ("The Folio Machine", NULL);

  add_details (reading, 0, ABSTRACT_OF_WHEELS, "");
  import (fixture, "/a.txt", reading);
  g_assert_cmpint (bw_test_library_count (fixture->library, "paper"), ==, 1);
  assert_similar (fixture, 5, "");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/similar/references", test_references);
  ADD ("/similar/together", test_together);
  ADD ("/similar/words", test_words);
  ADD ("/similar/without-index", test_without_index);
  ADD ("/similar/behind", test_behind);

  return g_test_run ();
}
