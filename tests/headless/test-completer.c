#include <string.h>

#include "bw-completion-words.h"
#include "bw-query-part.h"
#include "bw-search-completer.h"
#include "bw-test-corpus.h"
#include "bw-test-search.h"

/* How queries that are being typed may go on, and that there is as much of it as is said. */

static void
set_up (BwTestSearch  *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = bw_test_library_new ();
  bw_test_corpus_fill (fixture->library);
  g_assert_true (bw_db_exec (fixture->library->db,
                             "INSERT INTO saved_search (name, name_key, query, created, seen_paper, seen_person,"
                             " seen_organisation, seen_document)"
                             " VALUES ('All of brass', 'all of brass', 'brass', 1, 0, 0, 0, 0)",
                             &error));
  g_assert_no_error (error);
  bw_test_search_index (fixture);
}

static BwCompletionList *
complete (BwTestSearch *fixture,
          const char   *text)
{
  g_autoptr (GError) error = NULL;
  BwCompletionList *list = bw_search_complete (fixture->library->db, fixture->index, text, 0, &error);

  g_assert_no_error (error);

  return list;
}

static char *
describe (const BwCompletionList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->all->len; i++)
    {
      const BwCompletion *completion = g_ptr_array_index (list->all, i);
      g_autofree char *query = g_strchomp (bw_completion_list_apply (list, i, "", NULL));

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", query);
      if (completion->count >= 0)
        g_string_append_printf (text, " %" G_GINT64_FORMAT "%s", completion->count, completion->more ? "+" : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_table (BwTestSearch  *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    const char *completions;
  } CASES[] = {
    /* names of fields */
    { "ye", "year:" },
    { "au", "author:" },
    { "FROM", "author:" },
    { "af", "affil: | after:" },
    { "wheels -ci", "wheels -cites: | wheels -citedby: | wheels -citations:" },
    { "(cites:{ki", "(cites:{kind:" },
    { "a", "" },
    { "", "" },
    { "wheels", "" },
    { "year ", "" },
    { "\"ye", "" },
    { "title:\"a b\" ye", "title:\"a b\" year:" },
    { "zz:ye", "" },
    { "title:ye", "" },
    { "ye\xe2", "" },
    { "source:\xf0\x9f", "" },

    /* their values, with how much there is of each */
    { "kind:pa", "kind:paper 8 | kind:page 1" },
    { "kind:paper", "" },
    { "kind:paper,pos", "kind:paper,post 2" },
    { "cat:", "cat:LG 4 | cat:cs.LG 3 | cat:cs.AI 1 | cat:cs.CV 1 | cat:cs.DL 1 | cat:math.ST 1 | cat:physics.optics 1 |"
              " cat:stat.ML 1" },
    { "cat:c", "cat:cs.LG 3 | cat:cs.AI 1 | cat:cs.CV 1 | cat:cs.DL 1" },
    { "cat:L", "cat:LG 4 | cat:cs.LG 3" },
    { "au:bab", "au:\"Charles Babbage\" 3" },
    { "author:ada", "author:\"Ada Lovelace\" 3" },
    { "author:^mary", "author:^\"Mary Somerville\" 2" },
    { "author:^\"mary s", "author:^\"Mary Somerville\" 2" },
    { "author:^", "author:^\"Ada Lovelace\" 1 | author:^\"Charles Babbage\" 3 | author:^\"Mary Somerville\" 2 |"
                  " author:^\"Jörg Müller\" 1 | author:^\"Agostino Ramelli\" 1 | author:^张三 1" },
    { "mentions:", "mentions:\"Mary Somerville\" 1" },
    { "coauthor:", "coauthor:\"Ada Lovelace\" 4 | coauthor:\"Charles Babbage\" 1 | coauthor:\"Mary Somerville\" 1 |"
                   " coauthor:\"Agostino Ramelli\" 1" },
    { "coauthor:b", "coauthor:\"Charles Babbage\" 1" },
    { "mentions:lov", "" }, /* nothing mentions her */
    { "author:\"Ada L", "author:\"Ada Lovelace\" 3" },
    { "author:\"Ada Lovelace\"", "" },
    { "author:luigi", "" }, /* of whom nothing is held */
    { "person:luigi", "person:\"Luigi Menabrea\" 1" },
    { "affil:roy", "affil:\"Royal Society of Gears\" 6" },
    { "source:news", "source:\"News of Wheels\" 1" },
    { "in:mach", "in:\"Machine Learning\" 1" },
    { "venue:", "venue:\"Annals of Wheels\" 2 | venue:\"Optical Letters\" 1 | venue:\"Zeitschrift für Räder\" 1" },
    { "venue:rad", "venue:\"Zeitschrift für Räder\" 1" },
    { "lang:e", "lang:en 6 | lang:en-GB 1" },
    { "lang:german", "lang:de 2" },
    { "tag:opt", "tag:Optics 3 | tag:optics/lenses 1" },
    { "#tod", "#Todo 2 | #todo/soon 1" },
    { "is:", "is:bookmarked 3 | is:new 1 | is:unread 23 | is:read 2" },
    { "is:bo", "is:bookmarked 3" },
    { "has:d", "has:doi 6" },
    { "has:", "has:note 2 | has:abstract 7 | has:pdf 2 | has:doi 6 | has:code 2 | has:math 2" },
    { "no:", "no:note 14 | no:abstract 1 | no:pdf 13 | no:doi 2 | no:code 13 | no:math 13" },
    { "year:", "year:2024 2 | year:2023 1 | year:2022 1 | year:2021 1 | year:2020 1 | year:2019 1" },
    { "year:2", "year:2024 2 | year:2023 1 | year:2022 1 | year:2021 1 | year:2020 1 | year:2019 1" },
    { "year:201", "year:2019 1" },
    { "year:2020..202", "year:2020..2024 | year:2020..2023 | year:2020..2022 | year:2020..2021 | year:2020..2020" },
    { "year:>=2019", "" },
    { "year:19", "" },
    { "year:x", "" },
    { "date:to", "date:today" },
    { "after:2021", "" },
    { "sort:", "sort:date | sort:added | sort:citations | sort:relevance | sort:title" },
    { "sort:date", "sort:date | sort:date-asc | sort:date-desc" },
    { "search:br", "search:\"All of brass\" 4" },
    { "limit:", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwCompletionList) list = complete (fixture, CASES[i].typed);
      g_autofree char *described = describe (list);

      if (strcmp (described, CASES[i].completions) != 0)
        {
          g_test_message ("%s\n  wanted %s\n  got    %s", CASES[i].typed, CASES[i].completions, described);
          g_test_fail ();
        }
    }
}

/* What stands behind the caret stays, and belongs to the value if it did. */
static void
test_after (BwTestSearch  *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    const char *after;
    const char *whole;
    gsize caret;
  } CASES[] = {
    { "kind:pap", "", "kind:paper ", 11 },
    { "kind:pap", " x", "kind:paper x", 11 },
    { "kind:pap", ",post", "kind:paper,post", 10 },
    { "(a OR kind:pap", ") b", "(a OR kind:paper) b", 16 },
    { "cites:{kind:pap", "}", "cites:{kind:paper}", 17 },
    { "author:\"ada l", " x", "author:\"Ada Lovelace\" x", 22 },
    { "ye", " x", "year: x", 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwCompletionList) list = complete (fixture, CASES[i].typed);
      gsize caret = 0;
      g_autofree char *whole = bw_completion_list_apply (list, 0, CASES[i].after, &caret);

      g_assert_cmpstr (whole, ==, CASES[i].whole);
      g_assert_cmpuint (caret, ==, CASES[i].caret);
    }
}

static int
count_found (BwTestSearch *fixture,
             const char   *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings =
    bw_search_run (fixture->library->db, fixture->index, query, 50, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->hints->len, ==, 0);

  return findings->total;
}

static void
check_counts (BwTestSearch *fixture,
              const char   *typed)
{
  g_autoptr (BwCompletionList) list = complete (fixture, typed);

  g_assert_cmpuint (list->all->len, >, 0);
  for (guint j = 0; j < list->all->len; j++)
    {
      const BwCompletion *completion = g_ptr_array_index (list->all, j);
      g_autofree char *query = bw_completion_list_apply (list, j, "", NULL);

      g_test_message ("%s: %d", query, (int) completion->count);
      g_assert_false (completion->more);
      g_assert_cmpint (count_found (fixture, query), ==, completion->count);
    }
}

/* What is taken is understood, and finds what was counted. */
static void
test_counts (BwTestSearch  *fixture,
             gconstpointer  data)
{
  static const char *const TYPED[] = { "kind:", "kind:n", "is:", "kind:paper year:", "cat:", "cat:m", "cat:cs", "has:", "no:", "search:",
                                       "kind:paper author:", "kind:paper author:som", "person:", "person:lov", "coauthor:", "coauthor:bab",
                                       "mentions:", "affil:", "affil:roy", "author:^", "author:^m", "kind:post,note,page,entry,digest,profile source:",
                                       "tag:todo/", "lang:z" };

  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++)
    check_counts (fixture, TYPED[i]);
}

/* A paper that is of several categories which are found together counts once. */
static void
test_categories (BwTestSearch  *fixture,
                 gconstpointer  data)
{
  static const char *const CATEGORIES[] = { "LG", "cs.LG", "cs.lg", "math.lg", "cs.AI", "cs.cs.ai", "ai." };
  g_autoptr (BwReading) reading = bw_test_reading_listing ("One", "Two", "Three", NULL);
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (CATEGORIES); i++)
    for (guint paper = 0; paper < 3; paper++)
      if (((i + 1) >> paper) & 1)
        g_ptr_array_add (bw_test_paper (reading, paper)->categories, g_strdup (CATEGORIES[i]));
  report = bw_test_library_write (fixture->library, "/more.txt", reading);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);

  check_counts (fixture, "cat:");
  check_counts (fixture, "cat:l");
  check_counts (fixture, "cat:CS.l");
  check_counts (fixture, "cat:a");
}

/* What is counted once is counted anew when the library has changed. */
static void
test_changed (BwTestSearch  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  check_counts (fixture, "has:");
  g_assert_true (bw_db_exec (fixture->library->db, "UPDATE paper SET abstract = NULL WHERE id = 1", &error));
  g_assert_no_error (error);
  check_counts (fixture, "has:");
  check_counts (fixture, "no:");
}

/* Of many things the newest are counted, and it is said that there may be more. */
static void
test_many (BwTestSearch  *fixture,
           gconstpointer  data)
{
  g_autoptr (BwReading) reading = bw_test_reading_listing ("Brass", NULL);
  GPtrArray *papers = ((BwRecord *) g_ptr_array_index (reading->records, 0))->papers;
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwCompletionList) parts = NULL;
  g_autoptr (BwCompletionList) searches = NULL;
  g_autofree char *described = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2100; i++)
    {
      g_autofree char *title = g_strdup_printf ("Brass %u", i);

      g_ptr_array_add (papers, bw_paper_record_new (title));
    }
  report = bw_test_library_write (fixture->library, "/more.txt", reading);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);

  parts = complete (fixture, "no:a");
  described = describe (parts);
  g_assert_cmpstr (described, ==, "no:abstract 2000+");
  searches = complete (fixture, "search:");
  found = describe (searches);
  g_assert_cmpstr (found, ==, "search:\"All of brass\" 2002+");
}

/* The next key does not wait for what was counted for the one before. */
static void
test_cancelled (BwTestSearch  *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BwCompletionList) list = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  bw_db_set_cancellable (fixture->library->db, cancellable);
  list = bw_search_complete (fixture->library->db, fixture->index, "no:", 0, &error);
  bw_db_set_cancellable (fixture->library->db, NULL);

  g_assert_null (list);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_counts (fixture, "no:");
}

/* When there is no time to count, who is meant is told all the same, and that there may be more. */
static void
test_hurried (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const char *const TYPED[] = { "coauthor:", "person:l", "affil:", "author:^" };

  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwCompletionList) whole = complete (fixture, TYPED[i]);
      g_autoptr (BwCompletionList) list =
        bw_search_complete (fixture->library->db, fixture->index, TYPED[i], 1, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (list->all->len, ==, whole->all->len);
      for (guint j = 0; j < list->all->len; j++)
        g_assert_true (((const BwCompletion *) g_ptr_array_index (list->all, j))->more);
    }
}

/* Nothing of an order can be counted: it is told what it is. */
static void
test_orders (BwTestSearch  *fixture,
             gconstpointer  data)
{
  static const char *const TYPED[] = { "sort:", "sort:date", "sort:added", "sort:citations", "sort:relevance",
                                       "sort:title" };

  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++)
    {
      g_autoptr (BwCompletionList) list = complete (fixture, TYPED[i]);

      g_assert_cmpuint (list->all->len, >, 0);
      for (guint j = 0; j < list->all->len; j++)
        {
          const BwCompletion *completion = g_ptr_array_index (list->all, j);

          g_test_message ("%s", completion->label);
          g_assert_cmpint (completion->count, ==, -1);
          g_assert_nonnull (bw_completion_words_explain (list, completion));
        }
    }
}

/* Whatever is typed is completed by something that is understood, or by nothing. */
static void
test_anything (BwTestSearch  *fixture,
               gconstpointer  data)
{
  static const char *const SIGNS[] = { "year:", "cat", ":", "\"", " ", "{", "}", "(", "-", ",", "..", "^", "#", "ad", "ü", ">=",
                                       "author:", "kind:p", "'", "%", "*", "is", "漢" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1588);
  guint n = 0;

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (BwCompletionList) list = NULL;

      for (int j = g_rand_int_range (rand, 0, 8); j >= 0; j--)
        g_string_append (typed, SIGNS[g_rand_int_range (rand, 0, G_N_ELEMENTS (SIGNS))]);
      list = complete (fixture, typed->str);
      g_assert_cmpuint (list->all->len, <=, BW_SEARCH_MAX_COMPLETIONS);
      for (guint j = 0; j < list->all->len; j++)
        {
          g_autofree char *query = bw_completion_list_apply (list, j, "", NULL);

          g_assert_true (g_utf8_validate (query, -1, NULL));
          g_assert_true (g_str_has_suffix (query, list->field != NULL ? " " : ":"));
          n++;
        }
    }

  g_assert_cmpuint (n, >, 500);
}

#define ADD(path, func) g_test_add (path, BwTestSearch, NULL, set_up, func, bw_test_search_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/completer/table", test_table);
  ADD ("/completer/after", test_after);
  ADD ("/completer/counts", test_counts);
  ADD ("/completer/categories", test_categories);
  ADD ("/completer/changed", test_changed);
  ADD ("/completer/many", test_many);
  ADD ("/completer/cancelled", test_cancelled);
  ADD ("/completer/hurried", test_hurried);
  ADD ("/completer/orders", test_orders);
  ADD ("/completer/anything", test_anything);

  return g_test_run ();
}
