#include <glib/gstdio.h>

#include "bw-bookmark-table.h"
#include "bw-list-query.h"
#include "bw-search.h"
#include "bw-test-library.h"
#include "bw-vocabulary.h"

typedef struct
{
  BwTestLibrary *library;
  BwSearchIndex *index;
} Fixture;

static void
add_paper (BwReading  *reading,
           guint       i,
           const char *author,
           const char *abstract,
           const char *category,
           BwDate      date)
{
  BwPaperRecord *paper = bw_test_paper (reading, i);

  bw_test_paper_add_author (paper, author);
  paper->abstract = g_strdup (abstract);
  paper->published = date;
  g_ptr_array_add (paper->categories, g_strdup (category));
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
update (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);
}

static BwReading *
corpus (void)
{
  BwReading *reading = bw_test_reading_listing ("Deep Learning of Wheels", "The Müller Method",
                                                "Books and Wheels", "深度学习综述", NULL);

  add_paper (reading, 0, "Ada Lovelace", "A deep network learns to turn.", "cs.LG",
             (BwDate){ 2023, 5, 1 });
  add_paper (reading, 1, "Jörg Müller", "It concerns wheels only in passing. α-divergence too.",
             "math.ST", (BwDate){ 2024, 1, 0 });
  add_paper (reading, 2, "Ada Lovelace", "How many books fit on one wheel?", "LG",
             (BwDate){ 2020, 0, 0 });
  add_paper (reading, 3, "张三", "本文综述深度学习。", "cs.AI", (BwDate){ 2021, 2, 3 });

  return reading;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = bw_test_library_new ();
  fixture->index = bw_search_index_open (fixture->library->path, &error);
  g_assert_no_error (error);
  import (fixture, "/a.txt", corpus ());
  import (fixture, "/p.txt", bw_test_reading_posts ("Why wheels turn", "On trains", NULL));
  update (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (bw_search_index_check (fixture->index, fixture->library->db, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
  bw_search_index_free (fixture->index);
  bw_test_library_free (fixture->library);
}

static BwFindings *
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_search_run (fixture->library->db, fixture->index, text, 50, 0, &error);

  g_assert_no_error (error);

  return findings;
}

/* What is found, as one string: "kind:title|kind:title". */
static char *
found (Fixture    *fixture,
       const char *text)
{
  g_autoptr (BwFindings) findings = search (fixture, text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);

      g_string_append_printf (out, "%s%s:%s", i > 0 ? "|" : "", hit->kind, hit->title);
    }

  return g_string_free (out, FALSE);
}

#define DEEP "paper:Deep Learning of Wheels"
#define MULLER "paper:The Müller Method"
#define BOOKS "paper:Books and Wheels"
#define CHINESE "paper:深度学习综述"

static void
test_queries (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *found;
  } CASES[] = {
    { "", "" },
    { "nothing of the kind", "" },
    { "deep", DEEP },
    { "DEEP LEARN", DEEP },
    { "learns wheel", DEEP },
    { "divergence", MULLER },
    { "lovelace ", "person:Ada Lovelace|" DEEP "|" BOOKS },
    { "m", "person:Jörg Müller|" MULLER "|" BOOKS },
    { "muller", "person:Jörg Müller|" MULLER },
    { "MÜLLER ", "person:Jörg Müller|" MULLER },
    { "mull ", "person:Jörg Müller|" MULLER }, /* a part of a name */
    { "lovelac kind:paper ", DEEP "|" BOOKS },
    { "mulx ", "" },
    { "\"books and\"", BOOKS },
    { "\"and books\" ", "" },
    { "wheels -books ", DEEP "|" MULLER "|post:Why wheels turn" },
    { "deep OR divergence ", DEEP "|" MULLER },
    { "(deep OR books) wheel", DEEP "|" BOOKS },
    { "title:wheels ", DEEP "|" BOOKS "|post:Why wheels turn" },
    { "abs:wheels ", MULLER "|" BOOKS },
    { "body:wheels ", "post:Why wheels turn" },
    { "author:lovelace books ", BOOKS },
    { "author:lovelace,muller ", "person:Ada Lovelace|person:Jörg Müller|" MULLER "|" DEEP "|" BOOKS },
    { "wheels kind:post ", "post:Why wheels turn" },
    { "wheels -kind:paper ", "post:Why wheels turn" },
    { "kind:person ada", "person:Ada Lovelace" },
    { "wheels year:2023 ", DEEP },
    { "wheels year:>=2023 ", DEEP "|" MULLER },
    { "wheels date:2023-05..2024-01 ", DEEP "|" MULLER },
    { "wheels before:2023-05 ", BOOKS },
    { "wheels cat:cs.LG ", DEEP },
    { "wheels cat:lg ", BOOKS "|" DEEP }, /* which speaks of a wheel besides */
    { "wheels -cat:lg ", MULLER "|post:Why wheels turn" },
    { "kind:paper year:2020 ", BOOKS },
    { "学习", CHINESE },
    { "张三", "person:张三|" CHINESE },
    { "ｄｅｅｐ", DEEP },
    { "on trains ", "post:On trains" },
    { "\"; DROP TABLE paper; --", "" },
    { "* NEAR(a b) {title}: ^x", "" },
    { "- ", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *got = found (fixture, CASES[i].query);

      if (g_strcmp0 (got, CASES[i].found) != 0)
        g_test_message ("in “%s”", CASES[i].query);
      g_assert_cmpstr (got, ==, CASES[i].found);
    }
}

static void
test_hints (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BwFindings) findings = search (fixture, "date:banana frob:x deep");

  g_assert_cmpuint (findings->hints->len, ==, 2);
}

static void
test_snippet (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BwFindings) findings = search (fixture, "passing");
  const BwHit *hit = g_ptr_array_index (findings->hits, 0);

  g_assert_cmpstr (hit->field, ==, "abstract");
  g_assert_cmpstr (hit->snippet, ==, "It concerns wheels only in passing. α-divergence too.");
}

/* The affiliations of a person, in the words of a list, whoever shows them. */
static void
test_affiliations (Fixture       *fixture,
                   gconstpointer  data)
{
  BwReading *reading = bw_test_reading_profile ("p:agostino-ramelli", "Agostino Ramelli");
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  g_autoptr (BwFindings) findings = NULL;
  g_autoptr (BwRowData) row = NULL;
  const BwHit *hit;

  bw_person_record_add_affiliation (record->subject, "Court of Wheels", "institute");
  bw_person_record_add_affiliation (record->subject, "Institute of Books", "institute");
  import (fixture, "/p.txt", reading);
  update (fixture);

  findings = search (fixture, "ramelli");
  hit = g_ptr_array_index (findings->hits, 0);
  g_assert_cmpstr (hit->byline, ==, "Court of Wheels, Institute of Books");
  row = bw_list_query_row (fixture->library->db, hit->ref, NULL);
  g_assert_cmpstr (row->byline, ==, "Court of Wheels, Institute of Books");
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BwFindings) findings = NULL;

  findings = bw_search_run (fixture->library->db, fixture->index, "wheels", 2, 0, NULL);
  g_assert_cmpuint (findings->hits->len, ==, 2);
  g_assert_cmpint (findings->total, ==, 4);
  g_assert_false (findings->partial);
}

static void
test_bookmarked (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *got = NULL;

  g_assert_true (bw_bookmark_table_add (fixture->library->db, (BwRef){ BW_KIND_PAPER, 3 }, NULL));
  got = found (fixture, "wheels is:bookmarked");
  g_assert_cmpstr (got, ==, BOOKS);
}

/* What has changed is found as it is now, and not as it was. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *gone = NULL;
  g_autofree char *came = NULL;
  g_autofree char *stayed = NULL;

  import (fixture, "/a.txt", bw_test_reading_listing ("Deep Learning of Wheels", "On Spokes", NULL));
  g_assert_false (bw_search_index_is_current (fixture->index, fixture->library->db));
  update (fixture);

  gone = found (fixture, "divergence");
  g_assert_cmpstr (gone, ==, "");
  came = found (fixture, "spokes");
  g_assert_cmpstr (came, ==, "paper:On Spokes");
  stayed = found (fixture, "deep");
  g_assert_cmpstr (stayed, ==, DEEP);
}

/* The word is completed when it is in the table of words. */
static gboolean
completes (Fixture    *fixture,
           const char *beginning)
{
  g_autoptr (GPtrArray) words =
    bw_vocabulary_complete (bw_search_index_get_db (fixture->index), beginning, 10, NULL);

  g_assert_nonnull (words);

  return words->len > 0;
}

static void
import_title (Fixture    *fixture,
              const char *source,
              const char *title)
{
  BwReading *reading = bw_test_reading_listing (title, NULL);

  add_paper (reading, 0, "Ada Lovelace", "Of the same thing.", "cs.LG", (BwDate){ 2023, 5, 1 });
  import (fixture, source, reading);
}

static void
change_often (Fixture *fixture)
{
  static const char CHANGE_OFTEN[] =
    "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 100000)"
    " INSERT INTO change (kind, id) SELECT 'paper', 1 + n % 3 FROM number";

  g_assert_true (bw_db_exec (fixture->library->db, CHANGE_OFTEN, NULL));
}

/* The index takes the numbers that its papers have for as many papers. */
static void
pretend_many_papers (Fixture    *fixture,
                     const char *sql)
{
  g_assert_true (bw_db_run (bw_search_index_get_db (fixture->index), sql, NULL, ""));
}

/* What comes in bulk is counted word by word until the library has doubled, then as a whole
 * when there are very many, and seldom after. */
static void
test_bulk (Fixture       *fixture,
           gconstpointer  data)
{
  bw_search_index_begin_bulk (fixture->index);
  import_title (fixture, "/b.txt", "Zebras");
  update (fixture);
  g_assert_true (completes (fixture, "zebr"));
  import_title (fixture, "/c.txt", "Yachts");
  import_title (fixture, "/d.txt", "Xylophones");
  import_title (fixture, "/e.txt", "Quinces");
  update (fixture);
  import_title (fixture, "/w.txt", "Walruses");
  update (fixture);
  g_assert_false (completes (fixture, "walr"));
  g_assert_false (bw_search_index_is_current (fixture->index, fixture->library->db));
  pretend_many_papers (fixture, "INSERT INTO entry (space, rk, kind, id) VALUES (1, -200000, 'paper', 99999)");
  change_often (fixture);
  import_title (fixture, "/f.txt", "Violins");
  update (fixture);
  g_assert_true (completes (fixture, "walr"));
  import_title (fixture, "/g.txt", "Umbrellas");
  change_often (fixture);
  update (fixture);
  g_assert_false (completes (fixture, "umbr"));
  g_assert_false (bw_search_index_is_current (fixture->index, fixture->library->db));

  /* Whoever comes next counts them, though nothing is new. */
  bw_search_index_free (fixture->index);
  fixture->index = bw_search_index_open (fixture->library->path, NULL);
  update (fixture);
  g_assert_true (completes (fixture, "umbr"));
  g_assert_true (bw_search_index_is_current (fixture->index, fixture->library->db));
  pretend_many_papers (fixture, "DELETE FROM entry WHERE id = 99999");
}

/* Whatever happened since, the index is up to it at once. */
static void
test_many_changes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *came = NULL;
  g_autofree char *stayed = NULL;

  change_often (fixture);
  import_title (fixture, "/b.txt", "Zebras");
  update (fixture);

  g_assert_true (bw_search_index_is_current (fixture->index, fixture->library->db));
  g_assert_true (completes (fixture, "zebr"));
  came = found (fixture, "zebras");
  g_assert_cmpstr (came, ==, "paper:Zebras");
  stayed = found (fixture, "deep");
  g_assert_cmpstr (stayed, ==, DEEP);
}

/* The index is derived: without it, or with another in its place, nothing is lost. */
static void
test_replaced_index (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = bw_search_index_path (fixture->library->path);
  static const char *const CONTENTS[] = { NULL, "", "This is no index and never was one. It is text." };

  for (guint i = 0; i < G_N_ELEMENTS (CONTENTS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *got = NULL;

      g_clear_pointer (&fixture->index, bw_search_index_free);
      g_unlink (path);
      if (CONTENTS[i] != NULL)
        g_file_set_contents (path, CONTENTS[i], -1, NULL);

      fixture->index = bw_search_index_open (fixture->library->path, &error);
      g_assert_no_error (error);
      g_assert_false (bw_search_index_is_current (fixture->index, fixture->library->db));
      update (fixture);
      got = found (fixture, "deep");
      g_assert_cmpstr (got, ==, DEEP);
    }
}

static void
test_path (void)
{
  g_autofree char *usual = bw_search_index_path ("/x/a.db");
  g_autofree char *other = bw_search_index_path ("/x/library");

  g_assert_cmpstr (usual, ==, "/x/a-search.db");
  g_assert_cmpstr (other, ==, "/x/library-search.db");
}

/* A corpus too large to look for each beginning of a word finds the usual ones all the same. */
static void
test_large (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_listing ("A first paper", NULL);
  Fixture fixture = { library, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) found_words = NULL;
  g_autoptr (BwFindings) narrowed = NULL;

  for (int i = 0; i < 6000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Study %d of wheel%s", i, i % 2 ? "s" : "wright");

      g_ptr_array_add (((BwRecord *) reading->records->pdata[0])->papers, bw_paper_record_new (title));
    }
  import (&fixture, "/large.txt", reading);
  fixture.index = bw_search_index_open (library->path, &error);
  g_assert_no_error (error);
  update (&fixture);

  found_words = search (&fixture, "whee");
  g_assert_cmpint (found_words->total, >=, 2000);
  g_assert_true (found_words->partial);
  narrowed = search (&fixture, "5999 wheel");
  g_assert_cmpint (narrowed->total, ==, 1);

  bw_search_index_free (fixture.index);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/search/queries", test_queries);
  ADD ("/search/hints", test_hints);
  ADD ("/search/snippet", test_snippet);
  ADD ("/search/affiliations", test_affiliations);
  ADD ("/search/limit", test_limit);
  ADD ("/search/bookmarked", test_bookmarked);
  ADD ("/search/changes", test_changes);
  ADD ("/search/bulk", test_bulk);
  ADD ("/search/replaced-index", test_replaced_index);
  ADD ("/search/many-changes", test_many_changes);
  g_test_add_func ("/search/path", test_path);
  g_test_add_func ("/search/large", test_large);

  return g_test_run ();
}
