#include <locale.h>
#include <string.h>

#include "bw-search.h"
#include "bw-test-corpus.h"
#include "bw-test-data.h"

/* Everything that tests/data/search/queries.txt asks, in a library of a few things. */

#define MIN_QUERIES 200

typedef struct
{
  BwTestLibrary *library;
  BwSearchIndex *index;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = bw_test_library_new ();
  bw_test_corpus_fill (fixture->library);
  fixture->index = bw_search_index_open (fixture->library->path, &error);
  g_assert_no_error (error);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_search_index_free (fixture->index);
  bw_test_library_free (fixture->library);
}

static BwFindings *
search (Fixture    *fixture,
        const char *query,
        gint64      budget)
{
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_search_run (fixture->library->db, fixture->index, query, 50, budget, &error);

  g_assert_no_error (error);

  return findings;
}

/* "gears" is a paper, "@lovelace" a person, "%royal" an organisation, "post:why" a document. */
static char *
label (const BwHit *hit)
{
  const char *last = strrchr (hit->title, ' ');
  gboolean person = hit->ref.kind == BW_KIND_PERSON;
  g_auto (GStrv) words = g_strsplit (person && last != NULL ? last + 1 : hit->title, " ", 2);
  g_autofree char *word = g_utf8_strdown (words[0], -1);

  if (hit->ref.kind == BW_KIND_PAPER)
    return g_steal_pointer (&word);
  if (hit->ref.kind == BW_KIND_DOCUMENT)
    return g_strconcat (hit->kind, ":", word, NULL);

  return g_strconcat (person ? "@" : "%", word, NULL);
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
    g_ptr_array_add (labels, label (g_ptr_array_index (findings->hits, i)));

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
check_line (Fixture    *fixture,
            const char *line)
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
  hints = join (findings->hints, " ", FALSE);
  g_ptr_array_remove_index (findings->hints, findings->hints->len - 1);
  expected = ordered ? g_strdup (wanted[0]) : sort_words (wanted[0]);

  if (strcmp (found, expected) != 0)
    report (line, "found", found);
  if (strcmp (hints, wanted[1]) != 0)
    report (line, "hints", hints);

  return TRUE;
}

static void
test_queries (Fixture       *fixture,
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

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, ""); /* to read what differs */
  g_test_init (&argc, &argv, NULL);

  ADD ("/search-language/queries", test_queries);

  return g_test_run ();
}
