#include "bw-check.h"
#include "bw-citation-record.h"
#include "bw-document-table.h"
#include "bw-home-query.h"
#include "bw-item-query.h"
#include "bw-search.h"
#include "bw-test-library.h"

/* What the pictures show, as it comes from a library. */

static void
add_authors (BwReading  *reading,
             guint       index,
             const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, ", ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    bw_test_paper_add_author (bw_test_paper (reading, index), each[i]);
}

static void
add_category (BwReading  *reading,
              guint       index,
              const char *category,
              BwDate      published)
{
  BwPaperRecord *paper = bw_test_paper (reading, index);

  g_ptr_array_add (paper->categories, g_strdup (category));
  paper->published = published;
}

static void
import (BwTestLibrary *library,
        const char    *source,
        BwReading     *reading)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (library, source, owned);

  g_assert_nonnull (report);
}

static BwItem *
get_person (BwTestLibrary *library,
            const char    *name)
{
  g_autofree char *text = g_strdup_printf ("person:\"%s\"", name);
  g_autoptr (GError) error = NULL;
  BwItem *item;
  BwRef ref;

  g_assert_true (bw_item_query_find (library->db, text, &ref, &error));
  g_assert_no_error (error);
  item = bw_item_query_get_person (library->db, ref.id, BW_PERSON_WHOLE, &error);
  g_assert_no_error (error);

  return item;
}

/* As one string: "name weight|…; from-to weight|…". */
static char *
describe_network (const BwNetwork *network)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < network->nodes->len; i++)
    g_string_append_printf (out, "%s%s %d", i > 0 ? "|" : "", bw_network_get_node (network, i)->name,
                            bw_network_get_node (network, i)->weight);
  g_string_append (out, ";");
  for (guint i = 0; i < network->edges->len; i++)
    {
      const BwNetworkEdge *edge = bw_network_get_edge (network, i);

      g_string_append_printf (out, " %u-%u %d", edge->from, edge->to, edge->weight);
    }

  return g_string_free (out, FALSE);
}

static void
assert_network (BwTestLibrary *library,
                const char    *name,
                const char    *expected)
{
  g_autoptr (BwItem) item = get_person (library, name);
  g_autofree char *found = describe_network (item->person->network);

  g_assert_cmpstr (found, ==, expected);
}

/* Two are joined by what they wrote with the person and by what they wrote without. */
static void
test_network (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_listing ("One", "Two", "Three", "Four", "Five", NULL);

  add_authors (reading, 0, "Ada Byron, Ben Bell, Cleo Cray");
  add_authors (reading, 1, "Ada Byron, Ben Bell, Cleo Cray");
  add_authors (reading, 2, "Ada Byron, Ben Bell");
  add_authors (reading, 3, "Ada Byron, Dora Dell");
  add_authors (reading, 4, "Cleo Cray, Dora Dell");
  import (library, "/a.txt", reading);

  assert_network (library, "Ada Byron", "Ben Bell 3|Cleo Cray 2|Dora Dell 1; 0-1 2 1-2 1");
  assert_network (library, "Dora Dell", "Ada Byron 1|Cleo Cray 1; 0-1 2");
}

/* A profile of a co-author says with whom else that one wrote. */
static void
test_stated_network (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *ada = bw_test_reading_profile ("thinker:ada", "Ada Byron");
  BwReading *ben = bw_test_reading_profile ("thinker:ben", "Ben Bell");
  BwRecord *record = g_ptr_array_index (ada->records, 0);

  bw_person_record_add_coauthor (record->subject, "Ben Bell", 4);
  bw_person_record_add_coauthor (record->subject, "Cleo Cray", 2);
  record = g_ptr_array_index (ben->records, 0);
  bw_person_record_add_coauthor (record->subject, "Cleo Cray", 7);
  import (library, "/a.txt", ada);
  import (library, "/b.txt", ben);

  assert_network (library, "Ada Byron", "Ben Bell 4|Cleo Cray 2; 0-1 7");
}

/* Of many co-authors those with most papers together are joined. */
static void
test_many_coauthors (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_listing ("One", "Two", NULL);
  g_autoptr (BwItem) item = NULL;

  add_authors (reading, 0, "Ada Byron, Zoe Zell");
  add_authors (reading, 1, "Ada Byron, Zoe Zell");
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Author %c%c", 'A' + (i / 26), 'a' + (i % 26));

      bw_test_paper_add_author (bw_test_paper (reading, 1), name);
    }
  import (library, "/a.txt", reading);
  item = get_person (library, "Ada Byron");

  g_assert_cmpuint (item->person->coauthors->len, ==, 41);
  g_assert_cmpuint (item->person->network->nodes->len, ==, BW_NETWORK_MAX);
  g_assert_cmpuint (item->person->network->edges->len, ==, BW_NETWORK_MAX * (BW_NETWORK_MAX - 1) / 2);
  g_assert_cmpstr (bw_network_get_node (item->person->network, 0)->name, ==, "Zoe Zell");
}

/* What cites the person is dated. */
static void
test_citations (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_listing ("One", "Two", NULL);
  BwPaperRecord *cited = bw_paper_record_new_identified ("arxiv", "2401.00001");
  g_autoptr (BwItem) item = NULL;
  const BwTie *tie;

  bw_paper_record_add_identifier (bw_test_paper (reading, 0), "arxiv", "2401.00001");
  add_authors (reading, 0, "Ada Byron");
  bw_test_paper (reading, 1)->published = (BwDate){ 2025, 3, 0 };
  g_ptr_array_add (bw_test_paper (reading, 1)->references, bw_citation_record_new (cited));
  import (library, "/a.txt", reading);
  item = get_person (library, "Ada Byron");

  g_assert_cmpuint (item->person->cited_by->len, ==, 1);
  tie = g_ptr_array_index (item->person->cited_by, 0);
  g_assert_cmpint (tie->counted, ==, 1);
  g_assert_cmpint (bw_date_compare (tie->date, (BwDate){ 2025, 3, 0 }), ==, 0);
}

/* As one string: "name number month number …|…". */
static void
assert_topics (BwTestLibrary *library,
               const char    *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwHome) home = bw_home_query_get (library->db, &error);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < home->topics->len; i++)
    {
      const BwTopic *topic = g_ptr_array_index (home->topics, i);

      g_string_append_printf (found, "%s%s %u", i > 0 ? "|" : "", topic->name, topic->n_papers);
      for (int at = topic->papers->first; at <= bw_series_get_last (topic->papers); at++)
        {
          g_autofree char *name = bw_series_name (topic->papers, at);

          if (bw_series_get (topic->papers, at) > 0)
            g_string_append_printf (found, " %s:%u", name, bw_series_get (topic->papers, at));
        }
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_true (bw_check_library (library->db, findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

static BwReading *
topics_new (void)
{
  BwReading *reading = bw_test_reading_listing ("One", "Two", "Three", "Four", NULL);

  add_category (reading, 0, "cs.LG", (BwDate){ 2019, 5, 1 });
  add_category (reading, 1, "cs.LG", (BwDate){ 2024, 0, 0 });
  add_category (reading, 1, "cs.AI", (BwDate){ 2024, 0, 0 });
  add_category (reading, 2, "cs.LG", (BwDate){ 2024, 7, 0 });
  add_category (reading, 3, "cs.LG", BW_DATE_UNKNOWN);

  return reading;
}

static void
test_topics (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  assert_topics (library, "");
  import (library, "/a.txt", topics_new ());
  assert_topics (library, "cs.LG 4 2019:1 2024:2|cs.AI 1 2024:1");
}

/* What two documents state counts once, and what none states any more is gone. */
static void
test_topics_change (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *again = bw_test_reading_listing ("One", "Two", NULL);

  import (library, "/a.txt", topics_new ());
  add_category (again, 0, "cs.LG", (BwDate){ 2019, 6, 1 });
  add_category (again, 1, "cs.CL", (BwDate){ 2024, 0, 0 });
  import (library, "/b.txt", again);
  assert_topics (library, "cs.LG 4 2019:1 2024:2|cs.AI 1 2024:1|cs.CL 1 2024:1");

  again = bw_test_reading_listing ("One", NULL);
  add_category (again, 0, "cs.LG", (BwDate){ 2021, 6, 1 });
  import (library, "/a.txt", again);
  assert_topics (library, "cs.CL 1 2024:1|cs.LG 1 2021:1");
}

/* Where all is of a few years, months are told; unless too many are not known. */
static void
test_months (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwReading *reading = bw_test_reading_listing ("One", "Two", NULL);

  add_category (reading, 0, "cs.LG", (BwDate){ 2023, 12, 1 });
  add_category (reading, 1, "cs.LG", (BwDate){ 2024, 2, 0 });
  import (library, "/a.txt", reading);
  assert_topics (library, "cs.LG 2 2023-12:1 2024-02:1");

  reading = bw_test_reading_listing ("Three", NULL);
  add_category (reading, 0, "cs.LG", (BwDate){ 2024, 0, 0 });
  import (library, "/b.txt", reading);
  assert_topics (library, "cs.LG 3 2023:1 2024:2");
}

/* A bar leads to a search that finds all that the bar counts, however much else there is. */
static void
test_topic_is_found (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = NULL;
  g_autoptr (BwFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  BwReading *reading = bw_test_reading_listing ("Paper 0", NULL);
  GPtrArray *papers = ((BwRecord *) g_ptr_array_index (reading->records, 0))->papers;

  for (guint i = 1; i < 2400; i++)
    {
      g_autofree char *title = g_strdup_printf ("Paper %u", i);

      g_ptr_array_add (papers, bw_paper_record_new (title));
    }
  for (guint i = 0; i < papers->len; i++)
    add_category (reading, i, i % 2 == 0 ? "cs.LG" : "cs.AI", (BwDate){ i % 24 == 0 ? 2001 : 2020, 0, 0 });
  import (library, "/a.txt", reading);
  index = bw_search_index_open (library->path, &error);
  g_assert_true (bw_search_index_update (index, library->db, &error));
  assert_topics (library, "cs.AI 1200 2020:1200|cs.LG 1200 2001:100 2020:1100");

  findings = bw_search_run (library->db, index, "cat:cs.LG", 500, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (findings->total, ==, 1200);
  g_clear_pointer (&findings, bw_findings_free);
  findings = bw_search_run (library->db, index, "cat:cs.LG year:2001", 500, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (findings->total, ==, 100);
  g_assert_false (findings->partial);
}

static void
test_topics_repaired (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  import (library, "/a.txt", topics_new ());
  g_assert_true (bw_db_exec (library->db,
                             "UPDATE paper SET topics = 'cs.CL' WHERE id = 1;"
                             "UPDATE topic SET n = 99 WHERE name = 'cs.AI';"
                             "UPDATE topic_month SET n = 7 WHERE name = 'cs.LG';"
                             "INSERT INTO topic (name, n) VALUES ('never', 3);"
                             "INSERT INTO topic_month (name, month, n) VALUES ('none', 202401, 3)",
                             NULL));
  g_assert_true (bw_check_library (library->db, findings, &error));
  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_true (bw_check_repair (library->db, &error));
  assert_topics (library, "cs.LG 4 2019:1 2024:2|cs.AI 1 2024:1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/library/network", test_network);
  g_test_add_func ("/pictures/library/stated-network", test_stated_network);
  g_test_add_func ("/pictures/library/many-coauthors", test_many_coauthors);
  g_test_add_func ("/pictures/library/citations", test_citations);
  g_test_add_func ("/pictures/library/topics", test_topics);
  g_test_add_func ("/pictures/library/topics-change", test_topics_change);
  g_test_add_func ("/pictures/library/months", test_months);
  g_test_add_func ("/pictures/library/topic-is-found", test_topic_is_found);
  g_test_add_func ("/pictures/library/topics-repaired", test_topics_repaired);

  return g_test_run ();
}
