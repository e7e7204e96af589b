#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-citation-record.h"
#include "bw-test-search.h"

/* What somebody has bookmarked comes before its equals, but not before what fits better. */

static const struct
{
  const char *title;
  const char *abstract;
  const char *authors;
  const char *doi;
  const char *cites;
} PAPERS[] = {
  { "Spokes alpha", "Said of it.", "Ada Ramelli", "10.1000/alpha", NULL },
  { "Spokes beta", "Said of it.", "Ada Ramelli", "10.1000/beta", NULL },
  { "Spokes gamma", "Said of it.", "Bea Ramelli", "10.1000/gamma", NULL },
  { "Spokes delta", "Said of it.", "Ada Ramelli", "10.1000/delta", NULL },
  { "Hubs", "Spokes end there.", "Jost Amman", "10.1000/hubs", NULL },
  { "Rims", "Said of it.", "Jost Amman", "10.1000/rims", "10.1000/beta" },
  { "Axles", "The first of two.", "Ottavio Strada", "10.1000/axles", NULL },
  { "Axles", "The second of two.", "Vittorio Zonca", "10.1000/others", NULL },
};

static void
import (BwTestLibrary *library,
        const char    *source,
        BwReading     *reading)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (library, source, owned);

  g_assert_nonnull (report);
}

static void
set_up (BwTestSearch  *fixture,
        gconstpointer  data)
{
  BwReading *reading = bw_reading_new ("listing");
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (PAPERS); i++)
    {
      BwPaperRecord *paper = bw_paper_record_new (PAPERS[i].title);

      bw_paper_record_add_author (paper, PAPERS[i].authors);
      bw_paper_record_add_identifier (paper, "doi", PAPERS[i].doi);
      if (PAPERS[i].cites != NULL)
        g_ptr_array_add (paper->references,
                         bw_citation_record_new (bw_paper_record_new_identified ("doi", PAPERS[i].cites)));
      g_ptr_array_add (paper->categories, g_strdup ("cs.LG"));
      paper->abstract = g_strdup (PAPERS[i].abstract);
      paper->published = (BwDate){ 2000 + (int) i, 1, 1 };
      g_ptr_array_add (record->papers, paper);
    }
  record->title = g_strdup ("All papers");
  g_ptr_array_add (reading->records, record);

  fixture->library = bw_test_library_new ();
  import (fixture->library, "/papers.txt", reading);
  import (fixture->library, "/posts.txt", bw_test_reading_posts ("Trains one", "Trains two", "Trains three", NULL));
  bw_test_search_index (fixture);
  g_assert_true (bw_search_index_rebuild (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);
}

/* The last words of the titles; a star is behind what is told to be bookmarked. */
static char *
find (BwTestSearch *fixture,
      const char   *query,
      BwKind        kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings = bw_search_run (fixture->library->db, fixture->index, query, 50, 0, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);
      const char *space = kind == BW_KIND_PERSON ? hit->title : strrchr (hit->title, ' ');

      if (hit->ref.kind != kind)
        continue;
      g_string_append_printf (out, "%s%s%s", out->len > 0 ? " " : "", space == NULL ? hit->title : space + (*space == ' '),
                              hit->bookmarked ? "*" : "");
    }

  return g_string_free (out, FALSE);
}

#define assert_found(fixture, query, kind, wanted)      \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *got = find (fixture, query, kind); \
                                                        \
    g_assert_cmpstr (got, ==, wanted);                  \
  }                                                     \
  G_STMT_END

static BwRef
get_ref (BwTestSearch *fixture,
         BwKind        kind,
         const char   *title)
{
  g_autofree char *query = g_strdup_printf ("\"%s\"", title);
  g_autoptr (BwFindings) findings = bw_search_run (fixture->library->db, fixture->index, query, 50, 0, NULL);

  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);

      if (hit->ref.kind == kind && strcmp (hit->title, title) == 0)
        return hit->ref;
    }
  g_assert_not_reached ();
}

static void
add (BwTestSearch *fixture,
     BwKind        kind,
     const char   *title)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_bookmark_table_add (fixture->library->db, get_ref (fixture, kind, title), &error));
  g_assert_no_error (error);
}

/* After what is cited, before what is recent; at once, and without the index being written. */
static void
test_papers (BwTestSearch  *fixture,
             gconstpointer  data)
{
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta delta gamma alpha Hubs");

  add (fixture, BW_KIND_PAPER, "Spokes alpha");
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta alpha* delta gamma Hubs");
  assert_found (fixture, "title:spokes", BW_KIND_PAPER, "beta alpha* delta gamma");
  assert_found (fixture, "spo", BW_KIND_PAPER, "beta alpha* delta gamma Hubs");

  add (fixture, BW_KIND_PAPER, "Spokes gamma");
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta gamma* alpha* delta Hubs");

  g_assert_true (bw_bookmark_table_remove (fixture->library->db, get_ref (fixture, BW_KIND_PAPER, "Spokes alpha"), NULL));
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta gamma* delta alpha Hubs");
}

/* Things that are listed and then put in order are in the same order. */
static void
test_listed (BwTestSearch  *fixture,
             gconstpointer  data)
{
  assert_found (fixture, "spokes cat:LG ", BW_KIND_PAPER, "beta delta gamma alpha Hubs");
  add (fixture, BW_KIND_PAPER, "Spokes alpha");
  assert_found (fixture, "spokes cat:LG ", BW_KIND_PAPER, "beta alpha* delta gamma Hubs");
}

/* A bookmark is no reason to come before what the words fit better. */
static void
test_words_first (BwTestSearch  *fixture,
                  gconstpointer  data)
{
  add (fixture, BW_KIND_PAPER, "Hubs");
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta delta gamma alpha Hubs*");
  assert_found (fixture, "spokes cat:LG ", BW_KIND_PAPER, "beta delta gamma alpha Hubs*");
}

/* Of several that have just this title the one that is marked is the first. */
static void
test_exact (BwTestSearch  *fixture,
            gconstpointer  data)
{
  g_autoptr (BwFindings) before = bw_search_run (fixture->library->db, fixture->index, "axles", 50, 0, NULL);
  g_autoptr (BwFindings) after = NULL;
  BwRef last;

  g_assert_cmpuint (before->hits->len, ==, 2);
  last = ((const BwHit *) g_ptr_array_index (before->hits, 1))->ref;
  g_assert_true (bw_bookmark_table_add (fixture->library->db, last, NULL));
  after = bw_search_run (fixture->library->db, fixture->index, "axles", 50, 0, NULL);
  g_assert_cmpint (((const BwHit *) g_ptr_array_index (after->hits, 0))->ref.id, ==, last.id);
}

/* Nor is it one where it was said by what is to be sorted. */
static void
test_sorted (BwTestSearch  *fixture,
             gconstpointer  data)
{
  add (fixture, BW_KIND_PAPER, "Spokes alpha");
  assert_found (fixture, "title:spokes sort:date", BW_KIND_PAPER, "delta gamma beta alpha*");
}

static void
test_people (BwTestSearch  *fixture,
             gconstpointer  data)
{
  assert_found (fixture, "ramelli", BW_KIND_PERSON, "Ada Ramelli Bea Ramelli");
  add (fixture, BW_KIND_PERSON, "Bea Ramelli");
  assert_found (fixture, "ramelli", BW_KIND_PERSON, "Bea Ramelli* Ada Ramelli");
  assert_found (fixture, "ada ramelli", BW_KIND_PERSON, "Ada Ramelli");
}

static void
test_documents (BwTestSearch  *fixture,
                gconstpointer  data)
{
  assert_found (fixture, "trains", BW_KIND_DOCUMENT, "three two one");
  add (fixture, BW_KIND_DOCUMENT, "Trains one");
  assert_found (fixture, "trains", BW_KIND_DOCUMENT, "one* three two");
}

/* Another program may set it. */
static void
test_other_program (BwTestSearch  *fixture,
                    gconstpointer  data)
{
  g_autoptr (BwDb) other = bw_db_open (fixture->library->path, BW_DB_READ_WRITE, NULL);
  BwRef ref = get_ref (fixture, BW_KIND_PAPER, "Spokes alpha");

  g_assert_true (bw_bookmark_table_add (other, ref, NULL));
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta alpha* delta gamma Hubs");
  g_assert_true (bw_bookmark_table_remove (other, ref, NULL));
  assert_found (fixture, "spokes", BW_KIND_PAPER, "beta delta gamma alpha Hubs");
}

#define ADD(path, func) g_test_add (path, BwTestSearch, NULL, set_up, func, bw_test_search_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/search-marks/papers", test_papers);
  ADD ("/search-marks/listed", test_listed);
  ADD ("/search-marks/words-first", test_words_first);
  ADD ("/search-marks/exact", test_exact);
  ADD ("/search-marks/sorted", test_sorted);
  ADD ("/search-marks/people", test_people);
  ADD ("/search-marks/documents", test_documents);
  ADD ("/search-marks/other-program", test_other_program);

  return g_test_run ();
}
