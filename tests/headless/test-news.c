#include <string.h>

#include "bw-citation-record.h"
#include "bw-decisions.h"
#include "bw-item-query.h"
#include "bw-look-table.h"
#include "bw-news-query.h"
#include "bw-page.h"
#include "bw-person-record.h"
#include "bw-plain.h"
#include "bw-seen-query.h"
#include "bw-test-library.h"
#include "bw-test-pages.h"

#define DAY G_GINT64_CONSTANT (86400)
#define MONDAY G_GINT64_CONSTANT (1793610000) /* 2 November 2026; later than any import here */

/* Ada, who has written one paper with Ben. */
typedef struct
{
  BwTestLibrary *library;
  gint64         ada;
} Fixture;

static gint64
find_person (Fixture    *fixture,
             const char *name)
{
  g_autofree char *reference = g_strdup_printf ("person:\"%s\"", name);
  g_autoptr (GError) error = NULL;
  BwRef ref = { 0 };

  g_assert_true (bw_item_query_find (fixture->library->db, reference, &ref, &error));
  g_assert_no_error (error);

  return ref.id;
}

static void
import (Fixture    *fixture,
        const char *source,
        BwReading  *reading)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (fixture->library, source, owned);

  g_assert_no_error (report->error);
}

/* @people: with commas between; @cited: (nullable): the arXiv id of what the paper cites */
static BwReading *
listing_new (const char *title,
             const char *arxiv,
             const char *people,
             const char *cited)
{
  BwReading *reading = bw_test_reading_listing (title, NULL);
  BwPaperRecord *paper = bw_test_paper (reading, 0);
  g_auto (GStrv) names = g_strsplit (people, ",", 0);

  bw_paper_record_add_identifier (paper, "arxiv", arxiv);
  for (char **name = names; *name != NULL; name++)
    bw_test_paper_add_author (paper, *name);
  if (cited != NULL)
    g_ptr_array_add (paper->references,
                     bw_citation_record_new (bw_paper_record_new_identified ("arxiv", cited)));

  return reading;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
  import (fixture, "/one", listing_new ("On Wheels", "2401.00001", "Ada Adams,Ben Bell", NULL));
  fixture->ada = find_person (fixture, "Ada Adams");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_library_free (fixture->library);
}

/* What somebody sees who opens the page. */
static BwItem *
open_page (Fixture *fixture,
           gint64   now)
{
  g_autoptr (GError) error = NULL;
  BwItem *item = bw_item_query_get (fixture->library->db, (BwRef){ BW_KIND_PERSON, fixture->ada }, TRUE,
                                    &error);

  g_assert_no_error (error);
  g_assert_true (bw_news_query_add (fixture->library->db, item->person, now, &error));
  g_assert_no_error (error);

  return item;
}

static void
note (Fixture  *fixture,
      gint64    now,
      gboolean  leaves)
{
  g_autoptr (BwItem) item = open_page (fixture, now);
  g_autoptr (BwSeen) seen = bw_seen_of_person (item->person);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_db_begin (fixture->library->db, &error));
  g_assert_true (bw_look_table_set (fixture->library->db, seen, now, leaves, &error));
  g_assert_true (bw_db_commit (fixture->library->db, &error));
  g_assert_no_error (error);
}

/* Opens the page, reads it and leaves it. */
static void
look (Fixture *fixture,
      gint64   now)
{
  note (fixture, now, FALSE);
  note (fixture, now, TRUE);
}

/* What is new in a part, with the documents that brought it, a line each. */
static char *
tell_part (const BwNews *news,
           BwNewsPart    part)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < news->parts[part]->len; i++)
    {
      const BwNewsItem *item = g_ptr_array_index (news->parts[part], i);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", item->title);
      if (item->document != NULL)
        g_string_append_printf (out, " (%" G_GINT64_FORMAT ")", item->document->document_id);
    }

  return g_string_free (out, FALSE);
}

/* @expected: of each part of which something is expected, in their order */
static void
assert_news (Fixture    *fixture,
             gint64      now,
             gint64      since,
             BwNewsPart  part,
             const char *expected)
{
  g_autoptr (BwItem) item = open_page (fixture, now);
  g_autofree char *told = NULL;

  g_assert_nonnull (item->person->news);
  g_assert_cmpint (item->person->news->since, ==, since);
  told = tell_part (item->person->news, part);
  g_assert_cmpstr (told, ==, expected);
}

static void
assert_nothing (Fixture *fixture,
                gint64   now)
{
  g_autoptr (BwItem) item = open_page (fixture, now);

  g_assert_nonnull (item->person->news);
  g_assert_cmpuint (bw_news_get_n (item->person->news), ==, 0);
}

static char *
tell_people (Fixture *fixture,
             gint64   now)
{
  g_autoptr (GPtrArray) links = bw_link_array_new ();
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  g_assert_true (bw_news_query_add_all (fixture->library->db, now, links, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < links->len; i++)
    {
      const BwLink *link = g_ptr_array_index (links, i);

      g_string_append_printf (out, "%s%s %d", i > 0 ? ", " : "", link->title, link->count);
    }

  return g_string_free (out, FALSE);
}

static void
assert_people (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *people = tell_people (fixture, MONDAY + DAY);

  g_assert_cmpstr (people, ==, expected);
}

/* Nobody has looked: nothing is new, and nobody is told of. */
static void
test_never (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BwItem) item = open_page (fixture, MONDAY);
  g_autofree char *html = bw_page_from_item (item);

  g_assert_null (item->person->news);
  bw_test_assert_lacks (html, "New since");
  assert_people (fixture, "");
}

static void
test_papers (Fixture       *fixture,
             gconstpointer  data)
{
  look (fixture, MONDAY);
  assert_nothing (fixture, MONDAY + DAY);
  import (fixture, "/two", listing_new ("On Books", "2402.00001", "Ada Adams,Cyd Cole,Ben Bell", NULL));

  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_PAPERS, "On Books (2)");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_COAUTHORS, "Cyd Cole (2)");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_CITING, "");
  assert_people (fixture, "Ada Adams 2");
  look (fixture, MONDAY + DAY);
  assert_people (fixture, "");
  assert_nothing (fixture, MONDAY + 2 * DAY);
}

/* Somebody else cites what the person wrote: of the person nothing was said. */
static void
test_citations (Fixture       *fixture,
                gconstpointer  data)
{
  look (fixture, MONDAY);
  import (fixture, "/two", listing_new ("On Gears", "2402.00002", "Dora Dean", "2401.00001"));

  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_CITING, "On Gears (2)");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_PAPERS, "");
  assert_people (fixture, "Ada Adams 1");
}

static BwReading *
profile_new (void)
{
  BwReading *reading = bw_test_reading_profile ("thinker:ada", "Ada Adams");
  BwRecord *record = g_ptr_array_index (reading->records, 0);

  bw_person_record_add_affiliation (record->subject, "A Lab", "institute");
  bw_person_record_add_coauthor (record->subject, "Eve Early", 3);
  bw_person_record_add_cited_by (record->subject, "A Citing Work", 1);
  bw_person_record_add_mention (record->subject, "notes", "a.md");

  return reading;
}

static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  look (fixture, MONDAY);
  import (fixture, "/two", profile_new ());

  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_AFFILIATIONS, "A Lab (2)");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_COAUTHORS, "Eve Early (2)");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_CITING, "A Citing Work (2)");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_MENTIONS, "notes/a.md (2)");
  assert_people (fixture, "Ada Adams 4");
}

static void
test_documents (Fixture       *fixture,
                gconstpointer  data)
{
  BwReading *posts = bw_test_reading_posts ("A Post", NULL);
  BwRecord *post = g_ptr_array_index (posts->records, 0);

  g_ptr_array_add (post->authors, bw_author_record_new ("Ada Adams"));
  look (fixture, MONDAY);
  import (fixture, "/two", posts);

  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_DOCUMENTS, "A Post");
  assert_people (fixture, "Ada Adams 1");
}

/* What a document states again is not new, whatever else it states now; neither is what it did
 * not state in between. */
static void
test_stated_again (Fixture       *fixture,
                   gconstpointer  data)
{
  BwReading *more = profile_new ();
  BwRecord *record = g_ptr_array_index (more->records, 0);

  import (fixture, "/two", profile_new ());
  look (fixture, MONDAY);
  import (fixture, "/two", profile_new ());
  import (fixture, "/one", listing_new ("On Wheels", "2401.00001", "Ada Adams,Ben Bell", NULL));
  assert_nothing (fixture, MONDAY + DAY);
  assert_people (fixture, "");

  bw_person_record_add_affiliation (record->subject, "A School", NULL);
  import (fixture, "/two", more);
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_AFFILIATIONS, "A School (2)");
  assert_people (fixture, "Ada Adams 1");

  import (fixture, "/two", bw_test_reading_profile ("thinker:ada", "Ada Adams"));
  g_assert_cmpint (bw_test_library_count (fixture->library, "person WHERE name = 'Eve Early'"), ==, 0);
  import (fixture, "/two", profile_new ());
  assert_nothing (fixture, MONDAY + DAY);
  assert_people (fixture, "");
}

/* A page that one comes back to has not lost what is new; the next day it has been seen. */
static void
test_visit (Fixture       *fixture,
            gconstpointer  data)
{
  look (fixture, MONDAY);
  import (fixture, "/two", listing_new ("On Books", "2402.00001", "Ada Adams", NULL));
  look (fixture, MONDAY + DAY);
  assert_people (fixture, "");
  assert_news (fixture, MONDAY + DAY + BW_LOOK_VISIT, MONDAY, BW_NEWS_PAPERS, "On Books (2)");

  look (fixture, MONDAY + DAY + BW_LOOK_VISIT);
  import (fixture, "/three", listing_new ("On Ink", "2403.00001", "Ada Adams", NULL));
  assert_people (fixture, "Ada Adams 1");
  assert_news (fixture, MONDAY + DAY + 2 * BW_LOOK_VISIT, MONDAY, BW_NEWS_PAPERS,
               "On Books (2); On Ink (3)");
  assert_news (fixture, MONDAY + 2 * DAY, MONDAY + DAY + BW_LOOK_VISIT, BW_NEWS_PAPERS, "On Ink (3)");
}

/* A page that stays open for days is one visit, whatever comes meanwhile. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  look (fixture, MONDAY);
  import (fixture, "/two", listing_new ("On Books", "2402.00001", "Ada Adams", NULL));
  note (fixture, MONDAY + DAY, FALSE);
  import (fixture, "/three", listing_new ("On Ink", "2403.00001", "Ada Adams", NULL));
  note (fixture, MONDAY + 4 * DAY, FALSE);
  assert_news (fixture, MONDAY + 5 * DAY, MONDAY, BW_NEWS_PAPERS, "On Books (2); On Ink (3)");

  note (fixture, MONDAY + 5 * DAY, TRUE);
  assert_nothing (fixture, MONDAY + 6 * DAY);
}

/* What is shown is not what came while it was read: that is not seen by leaving. */
static void
test_unshown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BwSeen) shown = NULL;
  g_autoptr (BwItem) item = NULL;

  look (fixture, MONDAY);
  item = open_page (fixture, MONDAY + DAY);
  shown = bw_seen_of_person (item->person);
  import (fixture, "/two", listing_new ("On Books", "2402.00001", "Ada Adams", NULL));
  g_assert_true (bw_look_table_set (fixture->library->db, shown, MONDAY + DAY, TRUE, NULL));

  assert_people (fixture, "Ada Adams 1");
  assert_news (fixture, MONDAY + 2 * DAY, MONDAY + DAY, BW_NEWS_PAPERS, "On Books (2)");
}

/* Nothing is said any more of somebody, and then again: they are known by their name. */
static void
test_gone_and_back (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 before = fixture->ada;

  look (fixture, MONDAY);
  import (fixture, "/one", listing_new ("On Clocks", "2401.00009", "Zoe Zorn", NULL));
  g_assert_cmpint (bw_test_library_count (fixture->library, "person WHERE name = 'Ada Adams'"), ==, 0);
  import (fixture, "/one", listing_new ("On Wheels", "2401.00001", "Ada Adams,Ben Bell,Cyd Cole", NULL));
  fixture->ada = find_person (fixture, "Ada Adams");
  g_assert_cmpint (fixture->ada, !=, before);

  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_PAPERS, "");
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_COAUTHORS, "Cyd Cole (1)");
  look (fixture, MONDAY + DAY);
  g_assert_cmpint (bw_test_library_count (fixture->library, "look"), ==, 1);
  assert_nothing (fixture, MONDAY + 2 * DAY);
}

/* Of thousands at once, those who were looked at are found from the other end. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  BwReading *reading = bw_test_reading_listing ("On Gears", "On Books", NULL);

  look (fixture, MONDAY);
  for (int i = 0; i < 1100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person%c%c%c Other", 'a' + i / 100, 'a' + i / 10 % 10,
                                               'a' + i % 10);

      bw_test_paper_add_author (bw_test_paper (reading, 0), name);
    }
  g_ptr_array_add (bw_test_paper (reading, 0)->references,
                   bw_citation_record_new (bw_paper_record_new_identified ("arxiv", "2401.00001")));
  import (fixture, "/two", reading);

  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), >, 1000);
  assert_people (fixture, "Ada Adams 1");
}

/* Those who are bookmarked come first, then those who were looked at last. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 ada = fixture->ada;

  look (fixture, MONDAY);
  fixture->ada = find_person (fixture, "Ben Bell");
  look (fixture, MONDAY + 10);
  fixture->ada = ada;
  import (fixture, "/two", listing_new ("On Books", "2402.00001", "Ada Adams,Ben Bell", NULL));
  assert_people (fixture, "Ben Bell 1, Ada Adams 1");

  g_assert_true (bw_db_exec (fixture->library->db,
                             "INSERT INTO bookmark (kind, target_id, key, created)"
                             " SELECT 'person', id, name_key, 1 FROM person WHERE name = 'Ada Adams'",
                             NULL));
  assert_people (fixture, "Ada Adams 1, Ben Bell 1");
}

/* The first page reads of a person's lists what their own page shows. */
static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;
  g_autoptr (BwSeen) shown = NULL;
  g_autoptr (BwSeen) found = NULL;

  import (fixture, "/two", profile_new ());
  import (fixture, "/three", listing_new ("On Gears", "2402.00002", "Dora Dean,Ada Adams", "2401.00001"));
  item = open_page (fixture, MONDAY);
  shown = bw_seen_of_person (item->person);
  found = bw_seen_query_get (fixture->library->db, shown->ref, NULL);
  g_assert_nonnull (found);
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    g_assert_cmpmem (shown->ids[part]->data, shown->ids[part]->len * sizeof (gint64),
                     found->ids[part]->data, found->ids[part]->len * sizeof (gint64));
  g_assert_cmpuint (bw_seen_get_n (found), ==, 9);
}

/* Keys are in libraries: their hashes stay. */
static void
test_hash (void)
{
  g_assert_cmpint (bw_seen_hash (""), ==, G_GINT64_CONSTANT (0xe484e9d1b9));
  g_assert_cmpint (bw_seen_hash ("on wheels"), ==, G_GINT64_CONSTANT (0x91b2ffd3c5));
  g_assert_cmpint (bw_seen_hash ("on wheels"), !=, bw_seen_hash ("on wheel"));
  g_assert_cmpint (bw_seen_mention_id (7, "notes", NULL), ==, 7);
  g_assert_cmpint (bw_seen_mention_id (7, "notes", "a.md"), ==, bw_seen_mention_id (8, "notes", "a.md"));
}

static void
merge (Fixture *fixture,
       BwKind   kind,
       gint64   keep,
       gint64   other)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    bw_decisions_merge (fixture->library->db, (BwRef){ kind, keep }, (BwRef){ kind, other }, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = bw_decisions_undo (fixture->library->db, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
}

/* What was shown of either is not new where they are one, nor where they are two again. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 ada = fixture->ada;
  gint64 other;

  import (fixture, "/two", listing_new ("On Books", "2402.00001", "Countess Lovelace,Cyd Cole", NULL));
  other = find_person (fixture, "Countess Lovelace");
  look (fixture, MONDAY);
  fixture->ada = other;
  look (fixture, MONDAY);
  fixture->ada = ada;
  merge (fixture, BW_KIND_PERSON, ada, other);
  assert_nothing (fixture, MONDAY + DAY);
  assert_people (fixture, "");
  import (fixture, "/three", listing_new ("On Cards", "2403.00001", "Countess Lovelace", NULL));
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_PAPERS, "On Cards (3)");
  undo (fixture);
  assert_nothing (fixture, MONDAY + DAY);
  fixture->ada = other;
  assert_news (fixture, MONDAY + DAY, MONDAY, BW_NEWS_PAPERS, "On Cards (3)");
}

/* Nor is what was there as another: a co-author, a paper. */
static void
test_merged_parts (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 ben = find_person (fixture, "Ben Bell");

  import (fixture, "/two", listing_new ("On Spokes and Wheels", "2402.00001", "Benjamin Bell", NULL));
  look (fixture, MONDAY);
  merge (fixture, BW_KIND_PERSON, find_person (fixture, "Benjamin Bell"), ben);
  assert_nothing (fixture, MONDAY + DAY);
  merge (fixture, BW_KIND_PAPER, 2, 1);
  assert_nothing (fixture, MONDAY + DAY);
  look (fixture, MONDAY + DAY);
  undo (fixture);
  undo (fixture);
  assert_nothing (fixture, MONDAY + 2 * DAY);
}

#define ADD(name, func) g_test_add ("/news/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("never", test_never);
  ADD ("papers", test_papers);
  ADD ("citations", test_citations);
  ADD ("profile", test_profile);
  ADD ("documents", test_documents);
  ADD ("stated-again", test_stated_again);
  ADD ("visit", test_visit);
  ADD ("open", test_open);
  ADD ("unshown", test_unshown);
  ADD ("gone-and-back", test_gone_and_back);
  ADD ("many", test_many);
  ADD ("merge", test_merge);
  ADD ("merged-parts", test_merged_parts);
  ADD ("order", test_order);
  ADD ("same", test_same);
  g_test_add_func ("/news/hash", test_hash);

  return g_test_run ();
}
