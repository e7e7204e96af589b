#include <string.h>

#include "bw-address-table.h"
#include "bw-decision-query.h"
#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-test-fixture.h"

/* Which papers of one address are one without asking, and which are offered. */

#define AT "https://looms.example.org/2024/weaving-many-threads"
#define AGAIN "http://www.looms.example.org/2024/weaving-many-threads/index.html?utm_source=x#intro"
#define KEY "looms.example.org/2024/weaving-many-threads"

typedef enum
{
  JOINED,
  OFFERED,
  APART
} Outcome;

/* @line: `title|authors|url|year|doi|type` */
static void
add_paper (BwRecord   *record,
           const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", 6);
  BwPaperRecord *paper = bw_paper_record_new (parts[0]);

  g_assert_cmpuint (g_strv_length (parts), ==, 6);
  bw_test_add_authors (paper->authors, parts[1]);
  if (*parts[2] != '\0')
    bw_paper_record_add_url (paper, parts[2]);
  paper->published = (BwDate){ (guint16) g_ascii_strtoull (parts[3], NULL, 10) };
  if (*parts[4] != '\0')
    bw_paper_record_add_identifier (paper, "doi", parts[4]);
  paper->type = *parts[5] != '\0' ? g_strdup (parts[5]) : NULL;
  paper->title_known = *parts[0] != '?';
  g_ptr_array_add (record->papers, paper);
}

static void
write_record (BwTestLibrary *library,
              const char    *source,
              BwRecord      *record)
{
  g_autoptr (BwReading) reading = bw_reading_new ("listing");

  record->key = g_strdup (source);
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, source, reading));
  bw_test_check (library);
}

/* @papers: a paper a line */
static void
state (BwTestLibrary *library,
       const char    *source,
       const char    *papers)
{
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);
  g_auto (GStrv) lines = g_strsplit (papers, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_paper (record, lines[i]);
  write_record (library, source, record);
}

static void
assert_n (BwTestLibrary *library,
          gint64         n_papers,
          gint64         n_doubts)
{
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, n_papers);
  g_assert_cmpint (bw_test_library_count (library, "doubtful WHERE kind = 'paper'"), ==, n_doubts);
}

static const struct
{
  const char *one;
  const char *other;
  Outcome outcome;
} CASES[] = {
  /* a title that is in the other */
  { "Weaving Many Threads||" AT "|||", "Weaving Many Threads: How Looms Do It|Jane Doe|" AGAIN "|2024||", JOINED },
  { "Weaving Many Threads||" AT "|||", "Weaving many threads with Loom 3||" AGAIN "|||", JOINED },
  { "Weaving Threads||" AT "|||", "The Threads of Weaving and Other Loom Matters||" AGAIN "|||", JOINED },
  { "Weaving||" AT "|||", "Weaving and Other Loom Matters||" AGAIN "|||", OFFERED },
  /* people */
  { "Weaving Many Threads|Jane Doe; Rick Roe|" AT "|||", "Weaving at the Loom|J. Doe|" AGAIN "|||", JOINED },
  { "Weaving Many Threads|Jane Doe; Rick Roe|" AT "|||", "Weaving at the Loom|Doe|" AGAIN "|||", JOINED },
  { "Weaving Many Threads|Jane Doe; Rick Roe|" AT "|||", "What Looms Can Do|Jane Doe; R. Roe|" AGAIN "|||", JOINED },
  { "Weaving Many Threads|Jane Doe; Rick Roe|" AT "|||", "What Looms Can Do|Jane Doe|" AGAIN "|||", OFFERED },
  { "? What is said of it|Jane Doe|" AT "|||", "What Looms Can Do|J. Doe; Rick Roe|" AGAIN "|||", JOINED },
  { "? What is said of it||" AT "|||", "What Looms Can Do|J. Doe; Rick Roe|" AGAIN "|||", OFFERED },
  /* nothing but the address, and what speaks against it */
  { "Weaving Many Threads||" AT "|||", "What Looms Can Do||" AGAIN "|||", OFFERED },
  { "Weaving Many Threads|Jane Doe|" AT "|||", "What Looms Can Do|Ann Lee|" AGAIN "|||", OFFERED },
  { "Weaving Many Threads|Jane Doe|" AT "|||", "Weaving Many Threads: The Loom|Ann Lee|" AGAIN "|||", OFFERED },
  { "Weaving Many Threads|Jane Doe|" AT "||10.1000/one|", "Weaving Many Threads: The Loom|Jane Doe|" AGAIN "||10.1000/two|", APART },
  { "Weaving Many Threads|Jane Doe|" AT "|2004||", "Weaving Many Threads on a Big Loom|Jane Doe|" AGAIN "|2024||", OFFERED },
  { "Weaving Many Threads, Part 1|Jane Doe|" AT "|||", "Weaving Many Threads, Part 2|Jane Doe|" AGAIN "|||", APART },
  { "Loom 2.0: Weaving Many Threads|Jane Doe|" AT "|||", "Loom 3.0: Weaving Threads on a Table|Jane Doe|" AGAIN "|||", OFFERED },
  { "Weaving Many Threads|Jane Doe|" AT "|||chapter", "Weaving Many Threads at Home|Jane Doe|" AGAIN "|||chapter", OFFERED },
  /* other addresses */
  { "Weaving Many Threads|Jane Doe|" AT "|||", "Weaving at the Loom|Jane Doe|" AT "/two|||", APART },
  { "Weaving Many Threads|Jane Doe|https://looms.example.org/|||", "Weaving at the Loom|Jane Doe|https://looms.example.org|||", APART },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();
      const char *one = CASES[i / 2].one;
      const char *other = CASES[i / 2].other;

      g_test_message ("%s %s %s", one, i % 2 == 0 ? "before" : "after", other);
      state (library, "one", i % 2 == 0 ? one : other);
      state (library, "two", i % 2 == 0 ? other : one);
      assert_n (library, CASES[i / 2].outcome == JOINED ? 1 : 2, CASES[i / 2].outcome == OFFERED);
    }
}

#define SHORT "Weaving Many Threads||" AT "|||\n"
#define LONG "Weaving Many Threads: How Looms Do It|Jane Doe|" AGAIN "|2024||\n"
#define UNLIKE "What Looms Can Do|Ann Lee|" AT "|2024||\n"
#define OF_TEAM "Weaving Many Threads for Beginners|Jane Doe|" AT "|2024||\n"

/* What one document gives to two is an address of neither, whichever it is. */
static void
test_several (BwTestFixture *fixture,
              gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwTestLibrary) turned = bw_test_library_new ();

  state (library, "one", LONG UNLIKE);
  state (library, "two", SHORT);
  assert_n (library, 3, 0);

  state (turned, "two", SHORT);
  state (turned, "one", LONG UNLIKE);
  assert_n (turned, 3, 0);
  state (turned, "one", LONG);
  assert_n (turned, 2, 1);
}

/* Entries of one list are not joined by it. */
static void
test_one_list (BwTestFixture *fixture,
               gconstpointer  data)
{
  state (fixture->library, "one", SHORT LONG);
  assert_n (fixture->library, 2, 0);
  state (fixture->library, "two", OF_TEAM);
  assert_n (fixture->library, 3, 0);
}

/* Nor is one joined with what another entry of the list is by its identifier. */
static void
test_entry (BwTestFixture *fixture,
            gconstpointer  data)
{
  state (fixture->library, "one", "Weaving Many Threads by Hand|Jane Doe|" AT "||10.1000/one|\n");
  state (fixture->library, "two", "Weaving Many Threads by Hand|Jane Doe|||10.1000/one|\n" SHORT);
  assert_n (fixture->library, 2, 1);
}

/* What is offered is not when another document shows that the address is nobody's. */
static void
test_offered_no_more (BwTestFixture *fixture,
                      gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (library, "one", SHORT);
  state (library, "two", UNLIKE);
  assert_n (library, 2, 1);
  state (library, "three", "Cooking at Home||" AT "|||\nBirds of the North||" AT "|||\n");
  assert_n (library, 4, 0);
  state (library, "three", "");
  assert_n (library, 2, 1);
}

static void
test_identifiers (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (library, "one", "Weaving Many Threads by Hand|Jane Doe|" AT "||10.1000/one|\n");
  state (library, "two", "Cooking at Home|Ann Lee|" AT "||10.1000/two|\n");
  state (library, "three", SHORT);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 3);
}

/* Of two that it may be, it is neither. */
static void
test_two_may_be (BwTestFixture *fixture,
                 gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (library, "one", LONG);
  state (library, "two", "Weaving Many Threads on a Table|Ann Lee|" AT "|2024||\n");
  assert_n (library, 2, 1);
  state (library, "three", SHORT);
  assert_n (library, 3, 3);
}

static void
test_too_many (BwTestFixture *fixture,
               gconstpointer  data)
{
  static const char *const AUTHORS[] = { "Ada Ash", "Ben Birch", "Cid Cedar", "Dan Dogwood", "Eve Elm",
                                         "Fay Fir", "Gus Gum", "Hal Holly", "Ida Ivy" };

  for (guint i = 0; i < G_N_ELEMENTS (AUTHORS); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s on Trees|%s|" AT "|||", AUTHORS[i], AUTHORS[i]);

      state (fixture->library, AUTHORS[i], line);
    }
  g_assert_cmpint (G_N_ELEMENTS (AUTHORS), >, BW_ADDRESS_MAX_PAPERS);
  assert_n (fixture->library, G_N_ELEMENTS (AUTHORS), 0);
  state (fixture->library, "last", "Trees and Shrubs: What Birch Says||" AT "|||");
  assert_n (fixture->library, G_N_ELEMENTS (AUTHORS) + 1, 0);
}

/* The page of the digest is no paper, and what it links is. */
static void
test_digest (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (library, "one", LONG "Many Digests in a Year||https://digest.example.org/may-2024|||\n");
  for (int linked = 0; linked <= 1; linked++)
    {
      BwRecord *record = bw_record_new (BW_DOCUMENT_DIGEST);
      BwMentionRecord *mention =
        bw_mention_record_new (linked ? "Many threads are weaving" : "Digests in a Year", BW_ROLE_HIGHLIGHT);

      record->title = g_strdup ("What is new");
      record->url = g_strdup ("https://digest.example.org/may-2024/");
      mention->url = g_strdup (linked ? AT : record->url);
      g_ptr_array_add (record->mentions, mention);
      write_record (library, "digest", record);
      g_assert_cmpint (bw_test_library_count (library, "paper"), ==, linked ? 2 : 3);
    }
}

static gint64
find_join (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (bw_db_find_id (library->db, "SELECT id FROM decision WHERE why = ?1", &id, &error, "s",
                                "the same address, " KEY));
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static void
revert (BwTestLibrary *library)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = bw_decision_revert (library->db, find_join (library), changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

/* The join is in the log, can be taken back, and stays so whatever is imported again. */
static void
test_decision (BwTestFixture *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  state (library, "one", LONG);
  state (library, "two", SHORT);
  assert_n (library, 1, 0);
  before = bw_test_describe (library);
  revert (library);
  assert_n (library, 2, 0);
  g_assert_cmpint (bw_test_library_count (library, "paper_address WHERE address = '" KEY "'"), ==, 2);
  g_assert_cmpint (bw_test_library_count (library, "(SELECT DISTINCT paper_id FROM paper_address)"), ==, 2);

  state (library, "two", SHORT UNLIKE);
  state (library, "two", SHORT);
  state (library, "one", "");
  state (library, "one", LONG);
  assert_n (library, 2, 0);
  state (library, "two", "Weaving Many Threads: How||" AT "|||\n");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  state (library, "two", SHORT);

  bw_test_step (library, bw_decisions_undo);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);
}

/* What is imported again stays what it was; what has been two by then is offered. */
static void
test_again (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  state (library, "one", LONG);
  state (library, "two", SHORT);
  before = bw_test_describe (library);
  state (library, "two", SHORT);
  state (library, "one", "");
  state (library, "one", LONG);
  state (library, "two", "");
  state (library, "two", SHORT);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);

  state (library, "two", SHORT UNLIKE);
  assert_n (library, 3, 0);
  state (library, "two", SHORT);
  assert_n (library, 2, 1);
}

/* By hand, and back again: the addresses go with what was stated. */
static void
test_merge (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  state (library, "one", "Weaving Many Threads|Jane Doe|" AT "||10.1000/one|\n");
  state (library, "two", "Cooking at Home|Ann Lee|" AT "/two||10.1000/two|\n");
  before = bw_test_describe (library);
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/two");
  g_assert_cmpint (bw_test_library_count (library, "(SELECT DISTINCT paper_id FROM paper_address)"), ==, 1);
  bw_test_step (library, bw_decisions_undo);
  g_assert_cmpint (bw_test_library_count (library, "(SELECT DISTINCT paper_id FROM paper_address)"), ==, 2);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/addressed-papers/cases", test_cases);
  BW_TEST_ADD ("/addressed-papers/several", test_several);
  BW_TEST_ADD ("/addressed-papers/one-list", test_one_list);
  BW_TEST_ADD ("/addressed-papers/entry", test_entry);
  BW_TEST_ADD ("/addressed-papers/offered-no-more", test_offered_no_more);
  BW_TEST_ADD ("/addressed-papers/identifiers", test_identifiers);
  BW_TEST_ADD ("/addressed-papers/two-may-be", test_two_may_be);
  BW_TEST_ADD ("/addressed-papers/too-many", test_too_many);
  BW_TEST_ADD ("/addressed-papers/digest", test_digest);
  BW_TEST_ADD ("/addressed-papers/decision", test_decision);
  BW_TEST_ADD ("/addressed-papers/again", test_again);
  BW_TEST_ADD ("/addressed-papers/merge", test_merge);

  return g_test_run ();
}
