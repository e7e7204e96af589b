#include <string.h>

#include "bw-db-private.h"
#include "bw-decision-query.h"
#include "bw-doubt-explain.h"
#include "bw-doubt-settler.h"
#include "bw-doubt-table.h"
#include "bw-home-query.h"
#include "bw-import-date-query.h"
#include "bw-item-query.h"
#include "bw-list-query.h"
#include "bw-look-table.h"
#include "bw-news-query.h"
#include "bw-paper-query.h"
#include "bw-parts-finder.h"
#include "bw-path-query.h"
#include "bw-person-record.h"
#include "bw-search-completer.h"
#include "bw-search.h"
#include "bw-similar-query.h"
#include "bw-test-library.h"

/*
 * No query of a page, of a row or of a search may read a whole table. Everything that
 * they ask is asked once; then SQLite says for each statement that the connection has
 * kept how it is answered.
 */

/* Feeds are sorted by their names, and there are not many of them. */
static const char FEEDS[] = "SELECT id FROM source WHERE kind = 'feed' ORDER BY";

/* Of the longest lists the first are read, in the order in which they lie. */
static const char *const LISTS[] = { "SELECT id FROM paper ORDER BY", "SELECT id FROM person ORDER BY",
                                     "SELECT id FROM organisation ORDER BY", "SELECT id FROM source ORDER BY" };

/* Tables that hold what the person made, or a few rows however large the library is; one that each
 * import empties. */
static const char *const SMALL[] = { "bookmark", "saved_search", "left_address", "tally", "meta", "state",
                                     "sqlite_sequence", "sqlite_schema" };

static gboolean
is_list (const char *sql)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (g_str_has_prefix (sql, LISTS[i]))
      return TRUE;

  return FALSE;
}

/* "SCAN person" reads the table; "SCAN person USING INDEX" with a limit reads its
 * beginning; a subquery, a constant and a full-text table are no tables of ours. */
static gboolean
reads_table (const char *detail,
             const char *sql)
{
  static const char *const OTHERS[] = { "SCAN CONSTANT", "SCAN (", "SCAN pragma_", "SCAN step",
                                        "SCAN stated", "SCAN found", "SCAN newest", "SCAN best",
                                        "SCAN decision USING INDEX decision_standing" };
  g_auto (GStrv) words = g_strsplit (detail, " ", 3);

  if (!g_str_has_prefix (detail, "SCAN ") || strstr (detail, "VIRTUAL TABLE") != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    if (g_str_has_prefix (detail, OTHERS[i]))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (SMALL); i++)
    if (strcmp (words[1], SMALL[i]) == 0)
      return FALSE;
  if (strstr (detail, "USING") != NULL && strstr (sql, "LIMIT") != NULL)
    return FALSE;

  return TRUE;
}

static guint
check_statement (sqlite3    *handle,
                 const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *stmt = NULL;
  guint n_wrong = 0;

  if (sqlite3_prepare_v2 (handle, explain, -1, &stmt, NULL) != SQLITE_OK)
    return 0; /* a pragma */

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *detail = (const char *) sqlite3_column_text (stmt, 3);

      if (is_list (sql) ? strstr (detail, "TEMP B-TREE") != NULL : reads_table (detail, sql))
        {
          g_test_message ("%s\n  in: %s", detail, sql);
          n_wrong++;
        }
    }
  sqlite3_finalize (stmt);

  return n_wrong;
}

static void
check_statements (BwDb  *db,
                  guint  min)
{
  sqlite3 *handle = bw_db_get_handle (db);
  sqlite3_stmt *stmt = NULL;
  guint n_wrong = 0;
  guint n = 0;

  while ((stmt = sqlite3_next_stmt (handle, stmt)))
    {
      g_autofree char *sql = g_strdup (sqlite3_sql (stmt));

      if (sql == NULL || g_str_has_prefix (sql, FEEDS))
        continue;
      n++;
      n_wrong += check_statement (handle, sql);
    }

  g_test_message ("%u statements", n);
  g_assert_cmpuint (n, >=, min);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* That what is bounded by an index was asked at all. */
static void
check_asked (BwDb       *db,
             const char *part)
{
  sqlite3_stmt *stmt = NULL;
  gboolean asked = FALSE;

  while ((stmt = sqlite3_next_stmt (bw_db_get_handle (db), stmt)))
    asked = asked || strstr (sqlite3_sql (stmt), part) != NULL;

  if (!asked)
    g_error ("Nothing asked for “%s”", part);
}

static void
fill (BwTestLibrary *library)
{
  g_autoptr (BwReading) listing = bw_test_reading_listing ("On Wheels", "On Books", NULL);
  g_autoptr (BwReading) profile = bw_test_reading_profile ("thinker:a", "Ada Lovelace");
  g_autoptr (BwReading) posts = bw_test_reading_posts ("A post", "Another", NULL);
  g_autoptr (BwImportReport) one = NULL;
  g_autoptr (BwImportReport) two = NULL;
  g_autoptr (BwImportReport) three = NULL;

  bw_test_paper_add_author (bw_test_paper (listing, 0), "Ada Lovelace");
  bw_test_paper_add_author (bw_test_paper (listing, 0), "Ben Bell");
  bw_test_paper_add_author (bw_test_paper (listing, 1), "Ben Bell");
  g_ptr_array_add (bw_test_paper (listing, 0)->categories, g_strdup ("cs.LG"));
  g_ptr_array_add (bw_test_paper (listing, 0)->affiliations, g_strdup ("Padua"));
  one = bw_test_library_write (library, "/1", listing);
  two = bw_test_library_write (library, "/2", profile);
  three = bw_test_library_write (library, "/3", posts);
}

static void
ask_everything (BwTestLibrary *library)
{
  static const char *const REFS[] = { "paper/1", "person/1", "organisation/1", "document/1",
                                      "document/2", "document/3", "source/1", "person:\"Ada Lovelace\"",
                                      "paper:\"On Wheels\"", "organisation:Padua" };
  g_autoptr (BwHome) home = bw_home_query_get (library->db, NULL);
  g_autoptr (BwPath) path = NULL;
  g_autoptr (GError) failure = NULL;
  BwStats stats;
  BwRef none;

  g_assert_nonnull (home);
  g_assert_true (bw_list_query_stats (library->db, &stats, NULL));
  path = bw_path_query_get (library->db, 1, 2, &failure);
  g_assert_no_error (failure);
  g_assert_false (bw_item_query_find (library->db, "paper:\"No Such Title\"", &none, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (REFS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwItem) item = NULL;
      g_autoptr (BwRowData) row = NULL;
      BwRef ref;

      g_assert_true (bw_item_query_find (library->db, REFS[i], &ref, &error));
      item = ref.kind == BW_KIND_PERSON
               ? bw_item_query_get_person (library->db, ref.id, BW_PERSON_OVERVIEW, &error)
               : bw_item_query_get (library->db, ref, TRUE, &error);
      g_assert_no_error (error);
      row = bw_list_query_row (library->db, ref, &error);
      g_assert_no_error (error);
    }
}

/* Somebody has looked at Ada before anything more was known of her than her name. */
static void
look_at_ada (BwTestLibrary *library)
{
  g_autoptr (BwReading) profile = bw_test_reading_profile ("thinker:a", "Ada Lovelace");
  const BwRecord *record = g_ptr_array_index (profile->records, 0);
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwSeen) seen = NULL;
  g_autoptr (GError) error = NULL;
  BwRef ada;

  bw_person_record_add_affiliation (record->subject, "Padua", NULL);
  bw_person_record_add_coauthor (record->subject, "Cyd Cole", 1);
  bw_person_record_add_cited_by (record->subject, "A Citing Work", 1);
  report = bw_test_library_write (library, "/2", profile);
  g_assert_true (bw_item_query_find (library->db, "person:\"Ada Lovelace\"", &ada, &error));
  seen = bw_seen_new (ada);
  g_assert_true (bw_look_table_set (library->db, seen, 1, TRUE, &error));
  g_assert_true (bw_db_exec (library->db, "UPDATE look SET stale = 1", &error));
  g_assert_no_error (error);
}

static void
ask_for_news (BwTestLibrary *library)
{
  g_autoptr (GPtrArray) people = bw_link_array_new ();
  g_autoptr (BwItem) item = NULL;
  g_autoptr (GError) error = NULL;
  BwRef ada;

  g_assert_true (bw_news_query_add_all (library->db, 2, people, &error));
  g_assert_cmpuint (people->len, >, 1);
  g_assert_true (bw_item_query_find (library->db, "person:\"Ada Lovelace\"", &ada, &error));
  item = bw_item_query_get (library->db, ada, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (bw_news_query_add (library->db, item->person, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (bw_news_get_n (item->person->news), >=, 3);
}

/* What is told of decisions at the foot of each page, on a page of their own and to whoever
 * parts a thing. */
static void
ask_for_decisions (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;

  for (int by_program = 0; by_program < 2; by_program++)
    {
      g_autoptr (BwDecisionLog) log = bw_decision_query_get_page (library->db, by_program, 1, &error);

      g_assert_no_error (error);
      g_assert_nonnull (log);
    }
  for (gsize i = 0; i < 3; i++)
    {
      BwRef ref = { (BwKind[]){ BW_KIND_PAPER, BW_KIND_PERSON, BW_KIND_ORGANISATION }[i], 1 };
      g_autoptr (GPtrArray) joined = bw_decision_query_get_joined (library->db, ref, &error);
      g_autoptr (BwParts) parts = bw_parts_finder_find (library->db, ref, &error);
      g_autoptr (GPtrArray) imports = bw_import_date_query_get (library->db, ref, &error);
      g_autoptr (GArray) told = bw_doubt_table_get_told (library->db, 1, &error);
      gboolean can;

      g_assert_no_error (error);
      g_assert_nonnull (joined);
      g_assert_nonnull (parts);
      g_assert_nonnull (imports);
      g_assert_nonnull (told);
      g_assert_true (bw_parts_finder_can (library->db, ref, &can, &error));
      g_assert_true (bw_decision_query_find_whole (library->db, &ref, &error));
    }
}

static void
look_at_organisations (BwTestLibrary *library)
{
  g_autoptr (GArray) ids = bw_db_get_ids (library->db, "SELECT id FROM organisation", NULL, "");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (ids->len, >, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (BwSeen) nothing =
        bw_seen_new ((BwRef){ BW_KIND_ORGANISATION, g_array_index (ids, gint64, i) });

      g_assert_true (bw_look_table_set (library->db, nothing, 1, TRUE, &error));
      g_assert_no_error (error);
    }
}

static void
ask_for_news_of_organisations (BwTestLibrary *library)
{
  g_autoptr (GArray) ids = bw_db_get_ids (library->db, "SELECT target_id FROM look WHERE kind = 'organisation'", NULL, "");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      BwRef ref = { BW_KIND_ORGANISATION, g_array_index (ids, gint64, i) };
      g_autoptr (BwItem) item = bw_item_query_get (library->db, ref, TRUE, &error);

      g_assert_no_error (error);
      g_assert_true (bw_news_query_add_of_organisation (library->db, item->organisation, 2, &error));
      g_assert_cmpuint (bw_news_get_n (item->organisation->news), >, 0);
    }
}

/* As many as are seen first. */
static void
ask_for_lists (BwTestLibrary *library)
{
  for (int kind = 0; kind < BW_N_LISTS; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) refs = bw_list_query_first (library->db, (BwListKind) kind, 1, &error);
      gint64 n;

      g_assert_no_error (error);
      g_assert_true (bw_list_query_count (library->db, (BwListKind) kind, &n, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (refs->len, ==, n > 0 ? 1 : 0);
    }
}

static void
test_pages (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  fill (library);
  look_at_organisations (library);
  look_at_ada (library);
  g_clear_pointer (&library->db, bw_db_close);
  library->db = bw_db_open (library->path, BW_DB_READ_ONLY, NULL);
  ask_everything (library);
  ask_for_lists (library);
  ask_for_news (library);
  ask_for_decisions (library);
  ask_for_news_of_organisations (library);
  check_statements (library->db, 5);
  check_asked (library->db, "INDEXED BY decision_by_keep");
  check_asked (library->db, "WITH RECURSIVE found (thing)");
  check_asked (library->db, "FROM look JOIN person");
  check_asked (library->db, "authorship AS theirs");
  check_asked (library->db, "FROM citation_statement WHERE person_id = ?1 AND paper_id");
  check_asked (library->db, "FROM affiliation WHERE person_id = ?1 AND organisation_id");
  check_asked (library->db, "FROM topic ");
  check_asked (library->db, "FROM topic_month ");
  check_asked (library->db, "SELECT DISTINCT paper_id FROM authorship");
  check_asked (library->db, "SELECT coauthor_id, coalesce");
}

/* What is judged at each import, and what is read of it. */
static void
ask_for_doubts (BwTestLibrary *library)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  g_autoptr (BwDoubtSettler) settler = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  g_autoptr (GError) error = NULL;

  for (gint64 id = 1; id <= 3; id++)
    {
      bw_changes_add (touched->things, BW_KIND_PERSON, id);
      bw_changes_add (touched->things, BW_KIND_PAPER, id);
    }
  g_assert_true (bw_db_begin (library->db, &error));
  settler = bw_doubt_settler_new (library->db, touched, &error);
  g_assert_true (bw_doubt_settler_run (settler, &error));
  g_assert_true (bw_db_commit (library->db, &error));
  doubts = bw_doubt_explain_list (library->db, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (doubts->len, >, 0);
}

static void
test_doubts (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwReading) one = bw_test_reading_listing ("Wheels: On Books", NULL);
  g_autoptr (BwReading) other = bw_test_reading_listing ("Wheels: On Gears", NULL);
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwImportReport) other_report = NULL;

  bw_test_paper_add_author (bw_test_paper (one, 0), "Jane Doe");
  bw_test_paper_add_author (bw_test_paper (one, 0), "Ann Lee");
  bw_test_paper_add_author (bw_test_paper (other, 0), "J. Doe");
  bw_test_paper_add_author (bw_test_paper (other, 0), "Ann Lee");
  report = bw_test_library_write (library, "/1", one);
  other_report = bw_test_library_write (library, "/2", other);
  g_clear_pointer (&library->db, bw_db_close);
  library->db = bw_db_open (library->path, BW_DB_READ_WRITE, NULL);
  ask_for_doubts (library);
  check_statements (library->db, 20);
  check_asked (library->db, "FROM person WHERE sort_key >= ?1");
  check_asked (library->db, "FROM latin_name WHERE block = ?1");
  check_asked (library->db, "FROM doubtful WHERE (score, -id)");
}

/* Of a paper that is like others by what it cites, by who cites it and by its words. */
static void
test_similar (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = NULL;
  g_autoptr (BwPaper) paper = NULL;
  g_autoptr (GPtrArray) similar = NULL;

  g_autoptr (BwReading) others = bw_test_reading_listing (
    "On Gears", "On Gears and Trains", "Bread", "Cloth", "Chess", "Wool", "Looms", "Ovens", NULL);
  g_autoptr (BwImportReport) report = NULL;

  fill (library);
  report = bw_test_library_write (library, "/4", others);
  index = bw_search_index_open (library->path, NULL);
  g_assert_true (bw_search_index_update (index, library->db, NULL));
  paper = bw_paper_query_get (library->db, 3, NULL);
  g_ptr_array_add (paper->references, bw_link_new (BW_KIND_PAPER, 2, "On Books"));
  g_ptr_array_add (paper->cited_by, bw_link_new (BW_KIND_PAPER, 2, "On Books"));
  g_clear_pointer (&library->db, bw_db_close);
  g_clear_pointer (&index, bw_search_index_free);

  library->db = bw_db_open (library->path, BW_DB_READ_ONLY, NULL);
  index = bw_search_index_open (library->path, NULL);
  similar = bw_similar_query_get (library->db, bw_search_index_get_db (index), paper, 6, NULL);
  g_assert_nonnull (similar);
  check_statements (library->db, 3);
  check_statements (bw_search_index_get_db (index), 3);
}

static void
test_search (void)
{
  static const char *const QUERIES[] = {
    "wheels",
    "whe",
    "title:wheels -books",
    "wheels cat:AI year:2024 is:bookmarked has:abstract",
    "cat:AI year:2024",
    "author:lovelace wheels",
    "author:^bell -author:{kind:person} kind:paper,post",
    "coauthor:lovelace affil:padua person:bell",
    "-coauthor:lovelace -affil:padua -person:bell",
    "mentions:wheels mentions:lovelace mentions:padua",
    "-mentions:{-wheels}",
    "cites:paper/1 citedby:books",
    "-cites:{author:bell} -citedby:{author:bell}",
    "citations:>=0 sort:citations",
    "kind:organisation,post,note",
    "source:1 source:{x}",
    "-source:1",
    "in:x",
    "tag:x venue:x lang:en",
    "is:unread,read,new,bookmarked sort:date",
    "has:note,pdf,doi,code,math,abstract",
    "no:note,pdf,doi,code,math,abstract",
    "-has:note",
    "note:x",
    "-note:x",
    "added:2026 read:2026 sort:added",
    "sort:title",
    "-wheels sort:relevance",
    "date:2024 after:2020",
  };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = NULL;

  fill (library);
  index = bw_search_index_open (library->path, NULL);
  g_assert_true (bw_search_index_update (index, library->db, NULL));
  g_clear_pointer (&library->db, bw_db_close);
  g_clear_pointer (&index, bw_search_index_free);

  library->db = bw_db_open (library->path, BW_DB_READ_ONLY, NULL);
  index = bw_search_index_open (library->path, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFindings) findings = bw_search_run (library->db, index, QUERIES[i], 50, 0, NULL);
      g_autoptr (BwFacets) facets = bw_search_count_facets (library->db, index, QUERIES[i], 50, 0, NULL);

      g_assert_nonnull (findings);
      g_assert_nonnull (facets);
    }
  check_statements (library->db, 80);
  check_statements (bw_search_index_get_db (index), 12);
  check_asked (library->db, "FROM feed_folder");
  check_asked (library->db, "FROM topic ");
}

/* What is being typed is completed at each key. */
static void
test_completions (void)
{
  static const char *const TYPED[] = { "ye", "kind:", "is:", "has:", "no:", "sort:", "search:", "author:", "author:lov", "author:^", "person:", "coauthor:", "mentions:", "affil:",
                                       "affil:pad", "source:", "cat:", "cat:A", "venue:", "lang:", "tag:", "in:", "year:",
                                       "year:20", "date:", "added:" };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = NULL;

  fill (library);
  index = bw_search_index_open (library->path, NULL);
  g_assert_true (bw_search_index_update (index, library->db, NULL));
  g_clear_pointer (&library->db, bw_db_close);
  g_clear_pointer (&index, bw_search_index_free);

  library->db = bw_db_open (library->path, BW_DB_READ_ONLY, NULL);
  index = bw_search_index_open (library->path, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++)
    {
      g_autoptr (BwCompletionList) list = bw_search_complete (library->db, index, TYPED[i], 0, NULL);

      g_assert_nonnull (list);
    }
  check_statements (library->db, 18);
  check_statements (bw_search_index_get_db (index), 2);
  check_asked (library->db, "FROM paper_keyword");
  check_asked (library->db, "max (published)");
  check_asked (library->db, "FROM look WHERE stale");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-plans/pages", test_pages);
  g_test_add_func ("/query-plans/search", test_search);
  g_test_add_func ("/query-plans/completions", test_completions);
  g_test_add_func ("/query-plans/doubts", test_doubts);
  g_test_add_func ("/query-plans/similar", test_similar);

  return g_test_run ();
}
