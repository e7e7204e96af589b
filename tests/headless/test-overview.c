#include <string.h>

#include "bw-change-table.h"
#include "bw-check.h"
#include "bw-citation-record.h"
#include "bw-item-query.h"
#include "bw-page-years.h"
#include "bw-page.h"
#include "bw-plain.h"
#include "bw-series.h"
#include "bw-test-library.h"

/*
 * Of somebody who wrote much an overview tells the beginnings of the lists, and counts all of
 * them: it begins as the whole does, and counts what the whole counts.
 */

#define N_WORKS 180
#define N_CITING 240
#define N_COLLEAGUES 170

typedef struct
{
  BwTestLibrary *library;
  gint64         ada;
} Fixture;

static void
add_identifier (BwPaperRecord *paper,
                guint          i)
{
  g_autofree char *id = g_strdup_printf ("24%02u.%05u", 1 + (i / 1000), 1 + (i % 1000));

  bw_paper_record_add_identifier (paper, "arxiv", id);
}

static void
add_reference (BwPaperRecord *paper,
               guint          i)
{
  BwPaperRecord *cited;
  g_autofree char *id = g_strdup_printf ("24%02u.%05u", 1 + (i / 1000), 1 + (i % 1000));

  cited = bw_paper_record_new_identified ("arxiv", id);
  g_ptr_array_add (paper->references, bw_citation_record_new (cited));
}

/* Ada wrote each work with one of many, and every seventh with Ben as well. */
static BwPaperRecord *
work_new (guint i)
{
  g_autofree char *title = g_strdup_printf ("On Wheel %u", i);
  g_autofree char *colleague = g_strdup_printf ("Colleague %c%c", 'A' + (i % N_COLLEAGUES / 26),
                                                'a' + (i % N_COLLEAGUES % 26));
  BwPaperRecord *paper = bw_paper_record_new (title);

  paper->published = (BwDate){ (guint16) (2000 + (i % 17)), (guint8) (1 + (i * 5 % 12)), 0 };
  add_identifier (paper, i);
  bw_paper_record_add_author (paper, "Ada Lovelace");
  bw_paper_record_add_author (paper, colleague);
  if (i % 7 == 0)
    bw_paper_record_add_author (paper, "Ben Bell");

  return paper;
}

/* Every second cites two of her works. */
static BwPaperRecord *
citing_new (guint i)
{
  g_autofree char *title = g_strdup_printf ("Of Her %u", (i * 7919) % N_CITING);
  BwPaperRecord *paper = bw_paper_record_new (title);

  paper->published = (BwDate){ (guint16) (2010 + (i % 9)), 0, 0 };
  add_identifier (paper, 1000 + i);
  bw_paper_record_add_author (paper, "Cyd Cole");
  add_reference (paper, i % N_WORKS);
  if (i % 2 == 0)
    add_reference (paper, (i + 1) % N_WORKS);

  return paper;
}

static void
import (Fixture *fixture,
        const char *source,
        guint n,
        BwPaperRecord *(*make) (guint i))
{
  g_autoptr (BwReading) reading = bw_test_reading_listing (NULL, NULL);
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  g_autoptr (BwImportReport) report = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (record->papers, make (i));
  report = bw_test_library_write (fixture->library, source, reading);
  g_assert_nonnull (report);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  BwRef ref;

  fixture->library = bw_test_library_new ();
  import (fixture, "/works", N_WORKS, work_new);
  import (fixture, "/citing", N_CITING, citing_new);
  g_assert_true (bw_item_query_find (fixture->library->db, "person:\"Ada Lovelace\"", &ref, &error));
  g_assert_no_error (error);
  fixture->ada = ref.id;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_library_free (fixture->library);
}

static BwItem *
get (Fixture        *fixture,
     BwPersonExtent  extent)
{
  g_autoptr (GError) error = NULL;
  BwItem *item = bw_item_query_get_person (fixture->library->db, fixture->ada, extent, &error);

  g_assert_no_error (error);

  return item;
}

static int
sum_of_counted (GPtrArray *ties)
{
  int sum = 0;

  for (guint i = 0; i < ties->len; i++)
    sum += ((const BwTie *) g_ptr_array_index (ties, i))->counted;

  return sum;
}

static void
assert_begins_so (GPtrArray *told,
                  GPtrArray *whole)
{
  g_assert_cmpuint (told->len, ==, whole->len);
  g_assert_cmpuint (told->len, >, BW_PERSON_MAX_TOLD);
  g_assert_cmpint (sum_of_counted (told), ==, sum_of_counted (whole));
  for (guint i = 0; i < BW_PERSON_TOLD; i++)
    {
      const BwTie *one = g_ptr_array_index (told, i);
      const BwTie *other = g_ptr_array_index (whole, i);

      g_assert_cmpint (one->ref.id, ==, other->ref.id);
      g_assert_cmpstr (one->title, ==, other->title);
      g_assert_cmpint (one->counted, ==, other->counted);
    }
}

static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BwItem) overview = get (fixture, BW_PERSON_OVERVIEW);
  g_autoptr (BwItem) whole = get (fixture, BW_PERSON_WHOLE);
  const BwTie *untold = g_ptr_array_index (overview->person->cited_by, N_CITING - 1);

  assert_begins_so (overview->person->coauthors, whole->person->coauthors);
  assert_begins_so (overview->person->cited_by, whole->person->cited_by);
  g_assert_cmpuint (whole->person->cited_by->len, ==, N_CITING);
  g_assert_cmpuint (whole->person->coauthors->len, ==, N_COLLEAGUES + 1);
  g_assert_null (untold->title);
  g_assert_cmpuint (overview->person->network->nodes->len, ==, whole->person->network->nodes->len);
  g_assert_cmpuint (overview->person->network->edges->len, ==, whole->person->network->edges->len);
  g_assert_cmpuint (whole->person->network->edges->len, >, 0);

  g_assert_cmpuint (overview->person->papers->len, ==, N_WORKS);
  for (guint i = 0; i < N_WORKS; i++)
    {
      const BwBrief *one = g_ptr_array_index (overview->person->papers, i);
      const BwBrief *other = g_ptr_array_index (whole->person->papers, i);

      g_assert_cmpint (one->date.year, ==, other->date.year);
      if (i >= BW_PERSON_TOLD)
        continue;
      g_assert_cmpint (one->ref.id, ==, other->ref.id);
      g_assert_cmpint (bw_date_compare (one->date, other->date), ==, 0);
      g_assert_cmpstr (one->title, ==, other->title);
    }
}

static void
assert_same_years (const BwSeries *one,
                   const BwSeries *other)
{
  g_assert_cmpint (one->first, ==, other->first);
  g_assert_cmpint (bw_series_get_last (one), ==, bw_series_get_last (other));
  for (int year = one->first; year <= bw_series_get_last (one); year++)
    g_assert_cmpuint (bw_series_get (one, year), ==, bw_series_get (other, year));
}

static void
assert_years (Fixture *fixture)
{
  g_autoptr (BwItem) overview = get (fixture, BW_PERSON_OVERVIEW);
  g_autoptr (BwItem) whole = get (fixture, BW_PERSON_WHOLE);
  g_autoptr (BwSeries) some_papers = bw_page_years_of_papers (overview->person);
  g_autoptr (BwSeries) all_papers = bw_page_years_of_papers (whole->person);
  g_autoptr (BwSeries) some_citations = bw_page_years_of_citations (overview->person);
  g_autoptr (BwSeries) all_citations = bw_page_years_of_citations (whole->person);

  assert_same_years (some_papers, all_papers);
  assert_same_years (some_citations, all_citations);
  g_assert_cmpuint (bw_series_get (all_citations, 2010), >, 0);
}

/* What is counted by years is the same, and so it is in a library that has no blocks yet. */
static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  assert_years (fixture);
  g_assert_true (bw_db_exec (fixture->library->db, "DELETE FROM paper_marks", &error));
  g_assert_no_error (error);
  assert_years (fixture);
}

static guint
count_findings (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_check_library (fixture->library->db, findings, &error));
  g_assert_no_error (error);

  return findings->len;
}

/* A date that the block does not have is found, and mended. */
static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  BwDb *db = fixture->library->db;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_findings (fixture), ==, 0);
  g_assert_true (bw_db_exec (db, "UPDATE paper_marks SET marks ="
                                 " CAST (substr (marks, 1, 4) || x'4ABC' || substr (marks, 7) AS BLOB)",
                             &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_findings (fixture), ==, 1);
  g_assert_true (bw_check_repair (db, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_findings (fixture), ==, 0);
  assert_years (fixture);
}

/* The page says how many are left out, and where they are; the whole page leaves nothing out. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BwItem) overview = get (fixture, BW_PERSON_OVERVIEW);
  g_autoptr (BwItem) whole = get (fixture, BW_PERSON_WHOLE);
  g_autofree char *page = bw_page_from_item (overview);
  g_autofree char *text = bw_plain_from_item (overview);
  g_autofree char *whole_page = bw_page_from_item (whole);
  g_autofree char *whole_text = bw_plain_from_item (whole);
  g_autofree char *way = g_strdup_printf ("bookwheel:person/%" G_GINT64_FORMAT "/all", fixture->ada);

  g_assert_nonnull (strstr (page, way));
  g_assert_nonnull (strstr (page, ">120 more on a longer page</a>"));
  g_assert_nonnull (strstr (page, ">180 more on a longer page</a>"));
  g_assert_nonnull (strstr (page, "240"));
  g_assert_nonnull (strstr (text, "\n180 more on a longer page\n"));
  g_assert_null (strstr (whole_page, way));
  g_assert_null (strstr (whole_text, "on a longer page"));
}

/* A paper that is only cited is found by the same words as before: the index is told of what
 * cites it alone. */
static void
test_cited (Fixture       *fixture,
            gconstpointer  data)
{
  BwDb *db = fixture->library->db;
  g_autoptr (GError) error = NULL;
  gint64 before = bw_change_table_get_last (db, &error);
  g_autoptr (BwReading) reading = bw_test_reading_listing ("A Later Work", NULL);
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwChanges) changes = NULL;
  g_autoptr (BwItem) whole = NULL;
  gint64 last;

  add_reference (bw_test_paper (reading, 0), 3);
  report = bw_test_library_write (fixture->library, "/later", reading);
  last = bw_change_table_get_last (db, &error);
  changes = bw_change_table_get_between (db, before, last, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bw_changes_count (changes, BW_KIND_PAPER), ==, 1);
  whole = get (fixture, BW_PERSON_WHOLE);
  g_assert_cmpuint (whole->person->cited_by->len, ==, N_CITING + 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } TESTS[] = {
    { "/overview/lists", test_lists },
    { "/overview/years", test_years },
    { "/overview/check", test_check },
    { "/overview/page", test_page },
    { "/overview/cited", test_cited },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].func, tear_down);

  return g_test_run ();
}
