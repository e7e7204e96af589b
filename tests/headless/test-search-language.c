#include <locale.h>
#include <string.h>

#include "bw-adjacency.h"
#include "bw-test-data.h"
#include "bw-test-hints.h"
#include "bw-test-search.h"

/* Everything that tests/data/search/queries.txt asks, in a library of a few things. */

#define MIN_QUERIES 200
#define AT_ONCE (600 * (gint64) G_USEC_PER_SEC) /* an answer within a frame, on whatever machine */

static BwFindings *
search (BwTestSearch *fixture,
        const char   *query,
        gint64        budget)
{
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_search_run (fixture->library->db, fixture->index, query, 50, budget, &error);

  g_assert_no_error (error);

  return findings;
}

static int
compare_labels (gconstpointer one,
                gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

static char *
join (GPtrArray  *strings,
      const char *separator,
      gboolean    sorted)
{
  if (sorted)
    g_ptr_array_sort (strings, compare_labels);
  g_ptr_array_add (strings, NULL);

  return g_strjoinv (separator, (char **) strings->pdata);
}

static char *
get_found (const BwFindings *findings,
           gboolean          sorted)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->hits->len; i++)
    g_ptr_array_add (labels, bw_test_search_label (g_ptr_array_index (findings->hits, i)));

  return join (labels, " ", sorted);
}

static char *
sort_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (sorted, words[i]);

  return join (sorted, " ", TRUE);
}

static void
report (const char *line,
        const char *what,
        const char *got)
{
  g_test_message ("%s\n  %s: %s", line, what, got);
  g_test_fail ();
}

/* Whether the line is a query and what it finds. */
static gboolean
check_line (BwTestSearch *fixture,
            const char   *line)
{
  g_auto (GStrv) sides = NULL;
  g_auto (GStrv) wanted = NULL;
  g_autoptr (BwFindings) findings = NULL;
  g_autofree char *query = NULL;
  g_autofree char *things = NULL;
  g_autofree char *found = NULL;
  g_autofree char *hints = NULL;
  g_autofree char *expected = NULL;
  gboolean ordered = strstr (line, " =>") != NULL;

  if (g_str_has_prefix (line, "# ") || *line == '\0')
    return FALSE;

  sides = g_strsplit (line, ordered ? " =>" : " =~", 2);
  g_assert_cmpuint (g_strv_length (sides), ==, 2);
  things = g_strconcat (sides[1], "!! ", NULL); /* so that there always are hints, if empty ones */
  wanted = g_strsplit (things, "!! ", 3);
  g_strchomp (sides[0]);
  g_strstrip (wanted[0]);
  g_strchomp (wanted[1]);
  query = g_str_has_suffix (sides[0], "|") ? g_strndup (sides[0], strlen (sides[0]) - 1)
                                           : g_strconcat (sides[0], " ", NULL);
  findings = search (fixture, query, 0);
  found = get_found (findings, !ordered);
  hints = bw_test_hints_join (findings->hints, " ");
  expected = ordered ? g_strdup (wanted[0]) : sort_words (wanted[0]);

  if (strcmp (found, expected) != 0)
    report (line, "found", found);
  if (strcmp (hints, wanted[1]) != 0)
    report (line, "hints", hints);

  return TRUE;
}

static void
test_queries (BwTestSearch  *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = bw_test_data_load ("search/queries.txt");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += check_line (fixture, lines[i]);

  g_test_message ("%u queries", n);
  g_assert_cmpuint (n, >=, MIN_QUERIES);
}

/* Each hit says where what was looked for stands, and shows it in its sentence. */
static void
test_matched (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *field;
    const char *snippet;
  } CASES[] = {
    { "note:escapement kind:paper ", "note", "Compare the escapement with what he builds." },
    { "note:escapement kind:person ", "note", "Compare the escapement with what he builds." },
    { "note:escapement kind:note ", "note", "Compare the escapement with what he builds." },
    { "polish ", "note", "Brass polish; a wheel." },
    { "round ", "body", "They are round, and brass is not." },
    { "author:ramelli kind:paper ", "author", "How many books fit on one wheel?" },
    { "divergence ", "abstract", "It concerns wheels only in passing; α-divergence too." },
    { "epicycles ", "title", "Wheels within wheels, and wheels within these." },
    { "kind:person somerville ", "name", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwFindings) findings = search (fixture, CASES[i].query, 0);
      const BwHit *hit;

      g_assert_cmpuint (findings->hits->len, ==, 1);
      hit = g_ptr_array_index (findings->hits, 0);
      g_assert_cmpstr (hit->field, ==, CASES[i].field);
      g_assert_cmpstr (hit->snippet, ==, CASES[i].snippet);
    }
}

/* The things that a query finds, by their references. */
static GHashTable *
find_refs (BwTestSearch *fixture,
           const char   *query)
{
  g_autoptr (BwFindings) findings = search (fixture, query, 0);
  GHashTable *refs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->hits->len; i++)
    g_hash_table_add (refs, bw_ref_to_string (((BwHit *) g_ptr_array_index (findings->hits, i))->ref));
  g_assert_cmpint (findings->total, ==, (int) g_hash_table_size (refs));
  g_assert_false (findings->partial);

  return refs;
}

static const char *const LEAVES[] = {
  "brass",
  "wheel*",
  "\"books and\"",
  "title:attention",
  "abs:wheels",
  "body:brass",
  "note:escapement",
  "tag:optics",
  "author:lovelace",
  "author:^babbage",
  "coauthor:lovelace",
  "affil:royal",
  "person:somerville",
  "mentions:gears",
  "cites:gears",
  "cites:{author:ramelli}",
  "citedby:{cat:cs.LG}",
  "citations:>2",
  "kind:paper",
  "kind:post,person",
  "source:blog",
  "cat:cs.LG",
  "venue:annals",
  "lang:en",
  "in:\"Machine Learning\"",
  "is:bookmarked",
  "is:unread",
  "is:new",
  "is:followed",
  "has:note",
  "has:pdf",
  "no:doi",
  "date:2024",
  "date:..2020",
  "after:2022",
  "added:2026",
  "read:2024",
  "nothing",
};

/* A query of parts that are queries themselves, and what it must find by what those find. */
typedef struct
{
  GString    *text;
  GHashTable *refs;
} Combined;

static void
combined_clear (Combined *self)
{
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->refs);
}

static Combined
negate (const Combined *one,
        GHashTable     *all)
{
  Combined result = { g_string_new (NULL), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  GHashTableIter iter;
  gpointer ref;

  g_string_printf (result.text, "-(%s)", one->text->str);
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &ref, NULL))
    if (!g_hash_table_contains (one->refs, ref))
      g_hash_table_add (result.refs, g_strdup (ref));

  return result;
}

static Combined
join_two (const Combined *one,
          const Combined *other,
          gboolean        either)
{
  Combined result = { g_string_new (NULL), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  GHashTableIter iter;
  gpointer ref;

  g_string_printf (result.text, either ? "((%s) OR (%s))" : "((%s) (%s))", one->text->str, other->text->str);
  g_hash_table_iter_init (&iter, one->refs);
  while (g_hash_table_iter_next (&iter, &ref, NULL))
    if (either || g_hash_table_contains (other->refs, ref))
      g_hash_table_add (result.refs, g_strdup (ref));
  g_hash_table_iter_init (&iter, other->refs);
  while (either && g_hash_table_iter_next (&iter, &ref, NULL))
    g_hash_table_add (result.refs, g_strdup (ref));

  return result;
}

static Combined
combine (BwTestSearch *fixture,
         GRand        *rand,
         GHashTable   *all,
         int           depth)
{
  int choice = g_rand_int_range (rand, 0, 4);
  Combined one;
  Combined other;
  Combined result;

  if (depth == 0 || choice == 0)
    {
      const char *leaf = LEAVES[g_rand_int_range (rand, 0, G_N_ELEMENTS (LEAVES))];
      g_autofree char *query = g_strconcat (leaf, " ", NULL);

      return (Combined){ g_string_new (leaf), find_refs (fixture, query) };
    }

  one = combine (fixture, rand, all, depth - 1);
  if (choice == 1)
    result = negate (&one, all);
  else
    {
      other = combine (fixture, rand, all, depth - 1);
      result = join_two (&one, &other, choice == 2);
      combined_clear (&other);
    }
  combined_clear (&one);

  return result;
}

/* AND, OR and NOT mean the same over any parts, at any depth: sets in a few words. */
static void
test_algebra (BwTestSearch  *fixture,
              gconstpointer  data)
{
  g_autoptr (GHashTable) all = find_refs (fixture, "kind:paper,person,organisation,document ");
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  g_assert_cmpuint (g_hash_table_size (all), >, 20);
  for (int i = 0; i < 1000; i++)
    {
      Combined combined = combine (fixture, rand, all, 1 + (i % 4));
      g_autofree char *query = g_strconcat (combined.text->str, " ", NULL);
      g_autoptr (GHashTable) found = find_refs (fixture, query);
      GHashTableIter iter;
      gpointer ref;

      g_hash_table_iter_init (&iter, combined.refs);
      while (g_hash_table_iter_next (&iter, &ref, NULL))
        if (!g_hash_table_contains (found, ref))
          report (query, "lacks", ref);
      if (g_hash_table_size (found) > g_hash_table_size (combined.refs))
        report (query, "finds too much", "");
      combined_clear (&combined);
    }
}

/* Whatever is typed, also half of it, is answered. */
static void
test_unfinished (BwTestSearch  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) bytes = bw_test_data_load ("search/queries.txt");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (lines[i], -1);

      for (glong n = 1; n <= length; n += 3)
        {
          g_autofree char *part = g_utf8_substring (lines[i], 0, n);
          g_autoptr (BwFindings) findings = search (fixture, part, 0);

          g_assert_nonnull (findings);
        }
    }
}

static char *
repeat (const char *part,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s", part);

  return g_string_free (text, FALSE);
}

static void
test_hostile (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *part;
    guint n;
  } CASES[] = {
    { "(", 10000 },
    { "-(", 10000 },
    { "cites:{", 10000 },
    { "mentions:{-cites:{author:{", 100 },
    { "x", 1024 * 1024 },
    { "wheel OR ", 5000 },
    { "w* OR ", 5000 },
    { "-w* ", 5000 },
    { "author:a*,", 5000 },
    { "cites:{-a} OR ", 5000 },
    { "(a OR (b ", 5000 },
    { "\"a b\" ", 5000 },
    { "date:2020..2021,", 5000 },
    { "\xff\xfe", 5000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = repeat (CASES[i].part, CASES[i].n);
      g_autoptr (BwFindings) findings = search (fixture, text, 0);

      g_assert_cmpuint (findings->hints->len, <=, 8);
      g_assert_cmpuint (findings->words->len, <=, 100000);
    }
}

/* Where there is no time, what there is is shown, and that it is not all. */
static void
test_no_time (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const char *const QUERIES[] = { "author:lovelace ", "-brass ", "cites:{-author:x} ", "sort:date " };

  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFindings) partial = search (fixture, QUERIES[i], 1);
      g_autoptr (BwFindings) whole = search (fixture, QUERIES[i], 0);

      g_assert_true (partial->partial);
      g_assert_false (whole->partial);
      g_assert_cmpint (partial->total, <, whole->total);
    }
}

/* Whoever types on wants no answer to what they had typed: the search stops. */
static void
test_cancelled (BwTestSearch  *fixture,
                gconstpointer  data)
{
  static const char *const QUERIES[] = { "author:lovelace ", "-brass ", "cites:{-author:x} ", "sort:date " };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  bw_db_set_cancellable (bw_search_index_get_db (fixture->index), cancellable);
  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFindings) findings = search (fixture, QUERIES[i], 0);

      g_assert_true (findings->partial);
      g_assert_cmpint (findings->total, ==, 0);
    }
  bw_db_set_cancellable (bw_search_index_get_db (fixture->index), NULL);
}

/* 25,000 papers of as many days of the calendar, by 3,000 people who are all called Ada. */
static const char *const FILL[] = {
  "INSERT INTO paper (id, title, title_key, title_known, published, language)"
  " WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 25000)"
  " SELECT n, 'Study ' || n || iif (n % 4 = 0, ' fourth', ''), 'study ' || n, 1, 19000101 + n, iif (n = 1, 'xx', 'en') FROM number",
  "INSERT INTO person (id, name, family, name_key, sort_key)"
  " WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 3000)"
  " SELECT n, 'Ada No' || n, 'No' || n, 'ada no' || n, 'no' || n FROM number",
  "INSERT INTO source (id, kind, key, title) VALUES (1, 'file', '/x', 'x')",
  "INSERT INTO document (id, source_id, kind, position, title_key, content_hash, opening_hash, imported, changed)"
  " VALUES (1, 1, 'listing', 1, '', '', '', 20260101, 1)",
  "INSERT INTO authorship (paper_id, document_id, position, person_id)"
  " SELECT id, 1, 1, id % 3000 + 1 FROM paper",
  "INSERT INTO paper_category (paper_id, document_id, position, category)"
  " SELECT id, 1, 1, iif (id <= 4000, 'rare', 'common') FROM paper",
  "INSERT INTO topic (name, n) VALUES ('rare', 4000), ('common', 21000)",
};

/* What would take long is answered in part, and says so; who wants all gets all. */
static void
test_limits (void)
{
  static const struct
  {
    const char *query;
    int limit;
    int total;
    gboolean partial;
    gint64 budget;
    const char *first;
  } CASES[] = {
    { "study ", 50, 2000, TRUE },         /* BW_SEARCH_MAX_RANKED */
    { "study ", 50, 100, TRUE, AT_ONCE }, /* BW_SEARCH_MAX_KEPT */
    { "study ", 1000, 1000, TRUE, AT_ONCE },
    { "\"study 17\" ", 50, 1, FALSE, AT_ONCE },
    { "study 17 ", 50, 1, TRUE, AT_ONCE }, /* the first word stands everywhere */
    { "study 17 ", 50, 1, FALSE },
    { "study 17", 50, 32, TRUE },           /* there are more numbers that begin so */
    { "study no7 ", 50, 0, TRUE, AT_ONCE }, /* nobody is called study */
    { "cat:rare ", 50, 4000, FALSE },       /* BW_SEARCH_MAX_LISTED */
    { "cat:common ", 50, 2000, TRUE },      /* BW_SEARCH_MAX_RANKED */
    { "cat:common ", 1000000, 21000, FALSE },
    { "study cat:rare kind:paper ", 1000000, 4000, FALSE }, /* BW_SEARCH_MAX_ASIDE */
    { "\"study 17\" cat:rare ", 50, 1, FALSE },
    { "lang:xx ", 50, 0, TRUE }, /* BW_SEARCH_MAX_TRIED */
    { "lang:xx ", 1000000, 1, FALSE },
    { "lang:xx cat:rare ", 50, 1, FALSE },
    { "author:no7 kind:paper ", 50, 9, FALSE },
    { "author:ada kind:paper \"study 17\" ", 50, 1, FALSE }, /* BW_SEARCH_MAX_AUTHORS */
    { "coauthor:{kind:person} ", 50, 0, TRUE },              /* BW_SEARCH_MAX_MEANT */
    { "coauthor:{\"ada no7\"} ", 50, 0, FALSE },
    { "sort:date-asc limit:1 lang:en ", 50, 19999, TRUE, 0, "Study 2" },
    { "kind:paper ", 50, 25000, FALSE, 0, "Study 25000 fourth" }, /* all are counted and few are read */
    { "kind:paper sort:date ", 50, 25000, FALSE, 0, "Study 25000 fourth" },
    { "kind:paper sort:date ", 50, 25000, FALSE, AT_ONCE, "Study 25000 fourth" },
    { "sort:date-asc kind:paper limit:1 ", 50, 25000, FALSE, 0, "Study 1" },
    { "sort:relevance kind:paper ", 50, 25000, FALSE, 0, "Study 25000 fourth" },
    { "kind:person,organisation sort:date ", 50, 3000, FALSE },
    { "sort:date ", 50, 28000, FALSE, 0, "Study 25000 fourth" },
    { "date:1900.. ", 50, 2000, TRUE, 0, "Study 25000 fourth" }, /* they are listed in that order */
    { "date:1900.. kind:paper ", 1000000, 25000, FALSE, 0, "Study 25000 fourth" },
    { "date:..1900-03 ", 50, 230, FALSE, 0, "Study 230" },
    { "date:1900.. sort:date-asc ", 50, 20000, TRUE, 0, "Study 1" },
    { "-date:1900.. kind:paper ", 50, 0, TRUE },
    { "sort:title kind:paper ", 50, 20000, TRUE, 0, "Study 10000 fourth" }, /* BW_SEARCH_MAX_TRIED, the newest */
    { "sort:relevance-asc kind:paper ", 50, 2000, TRUE },
    { "-fourth kind:paper ", 1000000, 18750, FALSE }, /* which rows have it is read at once */
    { "-study kind:paper ", 1000000, 0, FALSE },
    { "-1* kind:paper ", 1000000, 13889, FALSE }, /* many more words begin so than are completed */
  };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_db_exec (library->db, "BEGIN", &error));
  for (gsize i = 0; i < G_N_ELEMENTS (FILL); i++)
    bw_db_exec (library->db, FILL[i], error == NULL ? &error : NULL);
  g_assert_no_error (error);
  g_assert_true (bw_adjacency_update_team (library->db, 17, &error)); /* by which it is indexed */
  g_assert_true (bw_db_exec (library->db, "COMMIT", &error));
  index = bw_search_index_open (library->path, &error);
  g_assert_true (bw_search_index_rebuild (index, library->db, &error));

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwFindings) findings =
        bw_search_run (library->db, index, CASES[i].query, CASES[i].limit, CASES[i].budget, &error);

      g_assert_no_error (error);
      g_test_message ("%s: %d", CASES[i].query, findings->total);
      g_assert_cmpint (findings->total, ==, CASES[i].total);
      g_assert_cmpint (findings->partial, ==, CASES[i].partial);
      if (CASES[i].first != NULL)
        g_assert_cmpstr (((BwHit *) g_ptr_array_index (findings->hits, 0))->title, ==, CASES[i].first);
    }
}

#define ADD(path, func) g_test_add (path, BwTestSearch, NULL, bw_test_search_set_up, func, bw_test_search_tear_down)

int
main (int   argc,
      char *argv[])
{
  (void) setlocale (LC_ALL, ""); /* to read what differs */
  g_test_init (&argc, &argv, NULL);

  ADD ("/search-language/queries", test_queries);
  ADD ("/search-language/matched", test_matched);
  ADD ("/search-language/algebra", test_algebra);
  ADD ("/search-language/unfinished", test_unfinished);
  ADD ("/search-language/hostile", test_hostile);
  ADD ("/search-language/no-time", test_no_time);
  ADD ("/search-language/cancelled", test_cancelled);
  g_test_add_func ("/search-language/limits", test_limits);

  return g_test_run ();
}
