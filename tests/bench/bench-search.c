#include "bw-bench-clock.h"
#include "bw-search-completer.h"
#include "bw-search.h"

/*
 * bench-search LIBRARY [BUDGET]: how long a search of such a library takes at each key of names
 * and titles that it holds, and for each part of the search language, then the facets of what is
 * found, and the completions of what is typed; BUDGET is in microseconds, and what is not found
 * within it is left out. Nothing fails for being slow.
 */

#define LIMIT 60
#define N_TYPED 40
#define N_ROUNDS 3

static const char GET_NAMES[] = "SELECT name FROM person WHERE id % 997 = 1 ORDER BY id LIMIT ?1";

static const char GET_TITLES[] =
  "SELECT substr (title, 1, 24) FROM paper WHERE id % 997 = 1 ORDER BY id LIMIT ?1";

/* %s is the name of somebody. */
static const char *const ASKED[] = {
  "author:\"%s\" ",
  "author:^\"%s\" ",
  "author:\"%s\" year:2015.. ",
  "coauthor:\"%s\" ",
  "cites:{author:\"%s\"} ",
  "citedby:{author:\"%s\"} -author:\"%s\" ",
  "mentions:{author:\"%s\"} ",
  "author:\"%s\" OR is:bookmarked ",
  "-author:\"%s\" kind:paper ",
  "citations:>=50 ",
  "citations:>=50 sort:citations ",
  "has:doi -has:abstract ",
  "year:2015 ",
  "kind:paper sort:date ",
  "kind:person ",
  "is:unread ",
  "lang:en ",
};

static const char *const FACETED[] = {
  "the ",
  "learning ",
  "author:\"%s\" ",
  "year:2015 ",
  "kind:person ",
  "-author:\"%s\" kind:paper ",
};

static const char *const TYPED[] = { "ye", "kind:", "is:", "author:", "author:\"%s", "author:a", "affil:u", "source:x",
                                     "cat:", "cat:c", "has:", "no:", "search:", "venue:p", "lang:e", "tag:a", "in:", "year:", "date:20" };

typedef struct
{
  BwDb          *db;
  BwSearchIndex *index;
  BwBenchClock  *clock;
  gint64         budget;
} Bench;

/* Does it once with a text. */
typedef void (*Work) (const Bench *self,
                      const char  *text);

static void
count_facets (const Bench *self,
              const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFacets) facets =
    bw_search_count_facets (self->db, self->index, text, LIMIT, self->budget, &error);

  if (facets == NULL)
    g_error ("%s: %s", text, error->message);
}

static void
complete (const Bench *self,
          const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwCompletionList) list = bw_search_complete (self->db, self->index, text, 0, &error);

  if (list == NULL)
    g_error ("%s: %s", text, error->message);
}

static void
find (const Bench *self,
      const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings =
    bw_search_run (self->db, self->index, text, LIMIT, self->budget, &error);

  if (findings == NULL)
    g_error ("%s: %s", text, error->message);
}

static void
time_one (const Bench *self,
          Work         work,
          const char  *text)
{
  bw_bench_clock_start (self->clock);
  work (self, text);
  bw_bench_clock_stop (self->clock);
}

static void
type (const Bench *self,
      const char  *text)
{
  glong length = g_utf8_strlen (text, -1);

  for (glong n = 1; n <= length; n++)
    {
      g_autofree char *part = g_utf8_substring (text, 0, n);

      time_one (self, find, part);
    }
}

static void
time_keys (const Bench *self,
           const char  *what,
           GStrv        texts)
{
  bw_bench_clock_reset (self->clock);
  for (int round = 0; round <= N_ROUNDS; round++)
    {
      if (round == 1) /* the first fills the caches */
        bw_bench_clock_reset (self->clock);
      for (guint i = 0; texts[i] != NULL; i++)
        type (self, texts[i]);
    }
  bw_bench_clock_print (self->clock, what);
}

static void
time_asked (const Bench *self,
            Work         work,
            const char  *form,
            GStrv        names)
{
  g_auto (GStrv) parts = g_strsplit (form, "%s", -1);
  guint n = parts[1] != NULL ? g_strv_length (names) : 1;

  bw_bench_clock_reset (self->clock);
  for (int round = 0; round <= N_ROUNDS; round++)
    {
      if (round == 1)
        bw_bench_clock_reset (self->clock);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = g_strjoinv (names[i], parts);

          time_one (self, work, text);
        }
    }
  bw_bench_clock_print (self->clock, form);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = argc > 1 ? bw_db_open (argv[1], BW_DB_READ_ONLY, &error) : NULL;
  g_autoptr (BwSearchIndex) index = db != NULL ? bw_search_index_open (argv[1], &error) : NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) titles = NULL;
  g_autoptr (BwBenchClock) clock = bw_bench_clock_new ();
  Bench self = { db, index, clock, argc > 2 ? g_ascii_strtoll (argv[2], NULL, 10) : 0 };

  if (index == NULL)
    g_error ("%s", error != NULL ? error->message : "usage: bench-search LIBRARY [BUDGET]");
  if (!bw_search_index_tidy (index, 0, &error)) /* as it is where a window has been open */
    g_error ("%s", error->message);
  names = bw_db_get_strings (db, GET_NAMES, &error, "i", (gint64) N_TYPED);
  titles = bw_db_get_strings (db, GET_TITLES, &error, "i", (gint64) N_TYPED);
  if (names == NULL || titles == NULL || names[0] == NULL)
    g_error ("%s", error != NULL ? error->message : "There is nobody in the library");

  time_keys (&self, "a key of a name", names);
  time_keys (&self, "a key of a title", titles);
  for (gsize i = 0; i < G_N_ELEMENTS (ASKED); i++)
    time_asked (&self, find, ASKED[i], names);
  g_print ("facets\n");
  for (gsize i = 0; i < G_N_ELEMENTS (FACETED); i++)
    time_asked (&self, count_facets, FACETED[i], names);
  g_print ("completions\n");
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++)
    time_asked (&self, complete, TYPED[i], names);

  return 0;
}
