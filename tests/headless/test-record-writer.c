#include "bw-adjacency.h"
#include "bw-bookmark-table.h"
#include "bw-check.h"
#include "bw-db-private.h"
#include "bw-item-query.h"
#include "bw-record-writer.h"
#include "bw-test-library.h"

typedef struct
{
  BwTestLibrary *library;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
}

/* Whatever was written, the library agrees with itself. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_check_library (fixture->library->db, findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);

  bw_test_library_free (fixture->library);
}

static void
assert_report (BwImportReport *report,
               int             added,
               int             updated,
               int             unchanged,
               int             papers,
               int             people)
{
  g_assert_cmpint (report->new_documents, ==, added);
  g_assert_cmpint (report->updated_documents, ==, updated);
  g_assert_cmpint (report->unchanged_documents, ==, unchanged);
  g_assert_cmpint (report->new_papers, ==, papers);
  g_assert_cmpint (report->new_people, ==, people);
}

static void
import (Fixture    *fixture,
        const char *source,
        BwReading  *reading,
        int         added,
        int         updated,
        int         unchanged,
        int         papers,
        int         people)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (fixture->library, source, owned);

  assert_report (report, added, updated, unchanged, papers, people);
}

static BwItem *
load (Fixture    *fixture,
      const char *reference)
{
  g_autoptr (GError) error = NULL;
  BwItem *item;
  BwRef ref;

  g_assert_true (bw_item_query_find (fixture->library->db, reference, &ref, &error));
  g_assert_no_error (error);
  item = bw_item_query_get (fixture->library->db, ref, TRUE, &error);
  g_assert_no_error (error);

  return item;
}

static BwReading *
listing_with_authors (void)
{
  BwReading *reading = bw_test_reading_listing ("On Wheels", "On Books", NULL);

  bw_test_paper_add_author (bw_test_paper (reading, 0), "Agostino Ramelli");
  bw_test_paper_add_author (bw_test_paper (reading, 0), "Ada Lovelace");
  bw_test_paper_add_author (bw_test_paper (reading, 1), "Ada Lovelace");
  bw_test_paper (reading, 0)->authors_complete = TRUE;
  bw_test_paper (reading, 0)->published = (BwDate){ 0, 12, 1 };
  g_ptr_array_add (bw_test_paper (reading, 0)->categories, g_strdup ("AI"));
  g_ptr_array_add (bw_test_paper (reading, 0)->affiliations, g_strdup ("Berkeley"));

  return reading;
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  import (fixture, "/a.txt", listing_with_authors (), 0, 0, 1, 0, 0);
  import (fixture, "/elsewhere/b.txt", listing_with_authors (), 0, 0, 1, 0, 0);

  g_assert_cmpint (bw_test_library_count (fixture->library, "source"), ==, 1);
  g_assert_cmpint (bw_test_library_count (fixture->library, "document"), ==, 1);
}

static void
test_paper (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;
  const BwAuthor *author;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  item = load (fixture, "paper:\"on wheels\"");

  g_assert_cmpstr (item->paper->title, ==, "On Wheels");
  g_assert_true (item->paper->authors_complete);
  g_assert_cmpuint (item->paper->authors->len, ==, 2);
  author = g_ptr_array_index (item->paper->authors, 0);
  g_assert_cmpstr (author->family, ==, "Ramelli");
  g_assert_cmpint (author->position, ==, 1);
  g_assert_cmpint (bw_date_pack (item->paper->published), ==, 20251201);
  g_assert_true (item->paper->published_inferred);
  g_assert_cmpstr (item->paper->categories[0], ==, "AI");
  g_assert_cmpuint (item->paper->affiliations->len, ==, 1);
  g_assert_cmpuint (item->paper->seen_in->len, ==, 1);
}

/* The day of the first import stays the one that years are inferred from. */
static void
test_year_stays (Fixture       *fixture,
                 gconstpointer  data)
{
  BwOrigin later = { "file", "/a.txt", "a.txt", { 2027, 1, 5 } };
  g_autoptr (BwReading) changed = listing_with_authors ();
  g_autoptr (BwImportReport) report = bw_import_report_new ("/a.txt");
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (BwItem) item = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  bw_test_paper (changed, 1)->abstract = g_strdup ("Now there is an abstract.");
  bw_record_writer_write (fixture->library->db, &later, changed, report, changes, &error);
  g_assert_no_error (error);
  assert_report (report, 0, 1, 0, 0, 0);

  item = load (fixture, "paper:\"On Wheels\"");
  g_assert_cmpint (bw_date_pack (item->paper->published), ==, 20251201);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  import (fixture, "/a.txt", bw_test_reading_listing ("On Books", "On Trains", NULL), 0, 1, 0, 1, 0);

  g_assert_cmpint (bw_test_library_count (fixture->library, "paper"), ==, 2);
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 0);
  g_assert_cmpint (bw_test_library_count (fixture->library, "organisation"), ==, 0);
  item = load (fixture, "document/1");
  g_assert_cmpuint (item->document->papers->len, ==, 2);
}

/* What one document takes back another may still state. */
static void
test_replace_keeps_what_others_state (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  import (fixture, "/b.txt", bw_test_reading_listing ("On Wheels", "Another", NULL), 1, 0, 0, 1, 0);
  import (fixture, "/a.txt", bw_test_reading_listing ("Nothing Else", NULL), 0, 1, 0, 1, 0);

  item = load (fixture, "paper:\"On Wheels\"");
  g_assert_cmpuint (item->paper->authors->len, ==, 0);
  g_assert_cmpuint (item->paper->seen_in->len, ==, 1);
}

static void
test_marks_are_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;
  g_autoptr (BwItem) after = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  item = load (fixture, "paper:\"On Wheels\"");
  g_assert_true (bw_bookmark_table_add (fixture->library->db, bw_item_get_ref (item), &error));
  import (fixture, "/a.txt", bw_test_reading_listing ("On Books", NULL), 0, 1, 0, 0, 0);

  after = load (fixture, "paper:\"On Wheels\"");
  g_assert_cmpint (after->paper->id, ==, item->paper->id);
  g_assert_true (after->paper->bookmarked);

  /* The paper comes back and is the one that was marked. */
  import (fixture, "/a.txt", listing_with_authors (), 0, 1, 0, 0, 2);
  g_assert_cmpint (bw_test_library_count (fixture->library, "paper"), ==, 2);
}

/* A page of posts rolls on: those that are not on it any more stay in the library. */
static void
test_posts_roll (Fixture       *fixture,
                 gconstpointer  data)
{
  import (fixture, "/feed.txt", bw_test_reading_posts ("One", "Two", "Three", NULL), 3, 0, 0, 0, 0);
  import (fixture, "/feed.txt", bw_test_reading_posts ("Zero", "One", "Two", NULL), 1, 0, 2, 0, 0);

  g_assert_cmpint (bw_test_library_count (fixture->library, "document"), ==, 4);
  g_assert_cmpint (bw_test_library_count (fixture->library, "source"), ==, 1);
}

/* Two posts of one title in one file are two, also when one of them changes. */
static void
test_posts_of_one_title (Fixture       *fixture,
                         gconstpointer  data)
{
  BwReading *first = bw_test_reading_posts ("Open Thread", "Open Thread", NULL);
  BwReading *second = bw_test_reading_posts ("Open Thread", "Open Thread", NULL);
  BwRecord *record = g_ptr_array_index (first->records, 1);

  g_free (record->body->html);
  record->body->html = g_strdup ("<p>The first words.</p>");
  record = g_ptr_array_index (second->records, 1);
  g_free (record->body->html);
  record->body->html = g_strdup ("<p>Other words.</p>");

  import (fixture, "/feed.txt", first, 2, 0, 0, 0, 0);
  import (fixture, "/feed.txt", second, 0, 1, 1, 0, 0);
  g_assert_cmpint (bw_test_library_count (fixture->library, "document"), ==, 2);
}

static BwReading *
profile_of (const char *key,
            const char *name)
{
  BwReading *reading = bw_test_reading_profile (key, name);
  BwRecord *record = g_ptr_array_index (reading->records, 0);

  g_ptr_array_add (record->papers, bw_paper_record_new_untitled ("A summary of a paper on wheels."));
  bw_person_record_add_affiliation (record->subject, "Institute of Wheels", "institute");
  bw_person_record_add_coauthor (record->subject, "Ada Lovelace", 3);
  bw_person_record_add_coauthor (record->subject, "Charles Babbage", 1);
  bw_person_record_add_cited_by (record->subject, "A Work That Cites", 2);
  bw_person_record_add_mention (record->subject, "notes", "wheels.md");
  bw_person_record_add_mention (record->subject, NULL, "unknown.md");
  record->subject->n_papers = 5;

  return reading;
}

static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;
  g_autoptr (BwItem) coauthor = NULL;
  const BwTie *tie;
  const BwMention *mention;

  import (fixture, "/p.txt", profile_of ("thinker:agostino-ramelli", "Agostino Ramelli"), 1, 0, 0, 2, 3);
  item = load (fixture, "person:\"Agostino Ramelli\"");

  g_assert_cmpuint (item->person->papers->len, ==, 1);
  g_assert_cmpint (item->person->papers_stated, ==, 5);
  g_assert_cmpuint (item->person->coauthors->len, ==, 2);
  tie = g_ptr_array_index (item->person->coauthors, 0);
  g_assert_cmpstr (tie->title, ==, "Ada Lovelace");
  g_assert_cmpint (tie->stated, ==, 3);
  g_assert_cmpint (tie->counted, ==, 0);
  tie = g_ptr_array_index (item->person->cited_by, 0);
  g_assert_cmpstr (tie->title, ==, "A Work That Cites");
  g_assert_cmpint (tie->stated, ==, 2);
  g_assert_cmpuint (item->person->mentions->len, ==, 2);
  mention = g_ptr_array_index (item->person->mentions, 1);
  g_assert_null (mention->folder);
  g_assert_cmpstr (mention->name, ==, "unknown.md");

  coauthor = load (fixture, "person:\"Ada Lovelace\"");
  tie = g_ptr_array_index (coauthor->person->coauthors, 0);
  g_assert_cmpstr (tie->title, ==, "Agostino Ramelli");
  g_assert_cmpint (tie->stated, ==, 3);
}

/* Counted from the papers that are held, beside what is stated. */
static void
test_counted_coauthors (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (BwItem) item = NULL;
  const BwTie *tie;

  import (fixture, "/p.txt", profile_of ("thinker:agostino-ramelli", "Agostino Ramelli"), 1, 0, 0, 2, 3);
  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 0);
  item = load (fixture, "key:thinker:agostino-ramelli");

  g_assert_cmpuint (item->person->papers->len, ==, 2);
  tie = g_ptr_array_index (item->person->coauthors, 0);
  g_assert_cmpstr (tie->title, ==, "Ada Lovelace");
  g_assert_cmpint (tie->stated, ==, 3);
  g_assert_cmpint (tie->counted, ==, 1);
}

/* One name with two keys of one site is two people; without a key it is the first. */
static void
test_homonyms (Fixture       *fixture,
               gconstpointer  data)
{
  import (fixture, "/1.txt", bw_test_reading_profile ("thinker:wei-zhang", "Wei Zhang"), 1, 0, 0, 0, 1);
  import (fixture, "/2.txt", bw_test_reading_profile ("thinker:wei-zhang-2", "Wei Zhang"), 1, 0, 0, 0, 1);
  import (fixture, "/3.txt", bw_test_reading_profile ("author:wz", "Wei Zhang"), 1, 0, 0, 0, 0);
  import (fixture, "/4.txt", bw_test_reading_profile (NULL, "Wei  ZHANG"), 1, 0, 0, 0, 0);

  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
}

/* One title by different first authors is two papers; a mention of it is the first. */
static void
test_papers_of_one_title (Fixture       *fixture,
                          gconstpointer  data)
{
  BwReading *one = bw_test_reading_listing ("On Looms", NULL);
  BwReading *other = bw_test_reading_listing ("On Looms!", NULL);

  bw_test_paper_add_author (bw_test_paper (one, 0), "Ada Lovelace");
  bw_test_paper_add_author (bw_test_paper (other, 0), "Charles Babbage");
  import (fixture, "/1.txt", one, 1, 0, 0, 1, 1);
  import (fixture, "/2.txt", other, 1, 0, 0, 1, 1);
  import (fixture, "/3.txt", bw_test_reading_listing ("on looms", NULL), 1, 0, 0, 0, 0);
}

static BwReading *
digest (void)
{
  BwReading *reading = bw_reading_new ("digest");
  BwRecord *record = bw_record_new (BW_DOCUMENT_DIGEST);
  BwMentionRecord *mention = bw_mention_record_new ("On Wheels", BW_ROLE_PAPER_OF_THE_MONTH);

  record->title = g_strdup ("Wheels of January");
  record->published = (BwDate){ 2025, 1, 0 };
  mention->excerpt = g_strdup ("It turns.");
  g_ptr_array_add (mention->affiliations, g_strdup ("Institute of Wheels"));
  g_ptr_array_add (mention->affiliations, g_strdup ("independent"));
  g_ptr_array_add (record->mentions, mention);
  mention = bw_mention_record_new ("A Report", BW_ROLE_LINK);
  mention->type = g_strdup ("report");
  g_ptr_array_add (record->mentions, mention);
  record->body = bw_body_new ();
  record->body->text = g_strdup ("On Wheels turns.");
  record->body->html = g_strdup ("<p><a href=\"bookwheel:mention/0\">On Wheels</a> turns, "
                                 "<a href=\"bookwheel:mention/1\">A Report</a> too.</p>");
  g_ptr_array_add (reading->records, record);

  return reading;
}

static void
test_digest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (BwItem) paper = NULL;
  g_autoptr (BwItem) report = NULL;
  g_autoptr (BwItem) document = NULL;
  const BwMention *mention;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  import (fixture, "/d.txt", digest (), 1, 0, 0, 1, 0);
  paper = load (fixture, "paper:\"On Wheels\"");
  report = load (fixture, "paper:\"A Report\"");
  document = load (fixture, "document/2");

  mention = g_ptr_array_index (paper->paper->mentions, 0);
  g_assert_cmpstr (mention->role, ==, "paper-of-the-month");
  g_assert_cmpstr (mention->excerpt, ==, "It turns.");
  g_assert_cmpuint (mention->affiliations->len, ==, 2);
  g_assert_cmpuint (paper->paper->seen_in->len, ==, 2);
  g_assert_cmpstr (report->paper->type, ==, "report");
  g_assert_cmpstr (document->document->body->html, ==,
                   "<p><a href=\"bookwheel:paper/1\">On Wheels</a> turns, "
                   "<a href=\"bookwheel:paper/3\">A Report</a> too.</p>");
}

typedef struct
{
  guint steps;
  guint fails_at;
} Fault;

static int
fault_cb (gpointer data)
{
  Fault *fault = data;

  return ++fault->steps == fault->fails_at;
}

/* A failure at any point of a transaction leaves the library as it was. */
static void
test_fault_at_each_step (Fixture       *fixture,
                         gconstpointer  data)
{
  BwOrigin origin = { "file", "/p.txt", "p.txt", { 2026, 11, 22 } };
  sqlite3 *handle = bw_db_get_handle (fixture->library->db);
  Fault fault = { 0, 1 };
  guint n_failed = 0;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);

  for (gboolean done = FALSE; !done; fault.fails_at += 1 + (fault.fails_at / 40))
    {
      g_autoptr (BwReading) reading = profile_of ("thinker:x", "Agostino Ramelli");
      g_autoptr (BwImportReport) report = bw_import_report_new ("/p.txt");
      g_autoptr (BwChanges) changes = bw_changes_new ();
      g_autoptr (GError) error = NULL;

      fault.steps = 0;
      sqlite3_progress_handler (handle, 1, fault_cb, &fault);
      done = bw_record_writer_write (fixture->library->db, &origin, reading, report, changes, &error);
      sqlite3_progress_handler (handle, 0, NULL, NULL);
      if (done)
        break;

      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (bw_test_library_count (fixture->library, "document"), ==, 1);
      g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
      g_assert_cmpint (bw_test_library_count (fixture->library, "authorship"), ==, 3);
      n_failed++;
    }

  g_test_message ("%u attempts failed", n_failed);
  g_assert_cmpuint (n_failed, >, 100);
  g_assert_cmpint (bw_test_library_count (fixture->library, "document"), ==, 2);
}

static void
test_adjacency (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) team = NULL;
  g_autoptr (GArray) works = NULL;

  import (fixture, "/a.txt", listing_with_authors (), 1, 0, 0, 2, 2);
  team = bw_adjacency_get (fixture->library->db, BW_ADJACENCY_TEAM, 1, NULL);
  works = bw_adjacency_get_works (fixture->library->db, 2, NULL);

  g_assert_cmpuint (team->len, ==, 2);
  g_assert_cmpint (g_array_index (team, gint64, 0), ==, 1);
  g_assert_cmpuint (works->len, ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/record-writer/again", test_again);
  ADD ("/record-writer/paper", test_paper);
  ADD ("/record-writer/year-stays", test_year_stays);
  ADD ("/record-writer/replace", test_replace);
  ADD ("/record-writer/replace-keeps-what-others-state", test_replace_keeps_what_others_state);
  ADD ("/record-writer/marks-are-kept", test_marks_are_kept);
  ADD ("/record-writer/posts-roll", test_posts_roll);
  ADD ("/record-writer/posts-of-one-title", test_posts_of_one_title);
  ADD ("/record-writer/profile", test_profile);
  ADD ("/record-writer/counted-coauthors", test_counted_coauthors);
  ADD ("/record-writer/homonyms", test_homonyms);
  ADD ("/record-writer/papers-of-one-title", test_papers_of_one_title);
  ADD ("/record-writer/digest", test_digest);
  ADD ("/record-writer/fault-at-each-step", test_fault_at_each_step);
  ADD ("/record-writer/adjacency", test_adjacency);

  return g_test_run ();
}
