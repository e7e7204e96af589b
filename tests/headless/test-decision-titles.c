#include "bw-decisions.h"
#include "bw-test-exchange.h"
#include "bw-test-fixture.h"

/* What is decided of papers of one title is so in the library of a colleague, which may hold one of
 * them only, or none yet. */

typedef struct
{
  const char *name;
  const char *keep;
  const char *other;
} Pair;

static const Pair PAIRS[] = {
  { "generic", "Introduction||John Smith||LG|\n", "Introduction||Marie Dubois||CL|\n" },
  { "telling", "On the Weaving of Cards||John Smith||LG|\n", "On the Weaving of Cards||Marie Dubois||CL|\n" },
  { "editions", "On Looms|10.1000/one|Ann Lee||LG|\n", "On Looms|10.1000/two|Ann Lee||LG|\n" },
  { "initials", "Looms||John Smith||LG|\n", "Looms||J. Smith||LG|\n" },
  { "titles", "Preface||John Smith||LG|\n", "Introduction||Marie Dubois||CL|\n" },
  { "same", "Editorial||Ann Lee||LG|\n", "Editorial||Ann Lee||LG|\n" },
};

static char *
decide (const Pair *pair)
{
  BwTestLibrary *library = bw_test_library_new ();
  char *file;

  bw_test_state (library, "keep", pair->keep);
  bw_test_state (library, "other", pair->other);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  bw_test_merge (library, "paper/1", "paper/2");
  file = bw_test_write_decisions (library);
  g_assert_cmpuint (bw_test_take_over (library, file), ==, 0);
  bw_test_library_free (library);

  return file;
}

/* @when: after how many of the two documents the file is read */
static void
assert_one (const Pair *pair,
            const char *file,
            gboolean    keep_first,
            guint       when)
{
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *again = NULL;

  g_test_message ("the %s one first, read after %u", keep_first ? "first" : "other", when);
  for (guint i = 0; i < 3; i++)
    {
      gboolean is_keep = keep_first == (i == 0);

      if (i == when)
        g_assert_cmpuint (bw_test_take_over (library, file), ==, 1);
      if (i >= when)
        g_assert_cmpuint (bw_test_take_over (library, file), ==, 0);
      if (i < 2)
        bw_test_state (library, is_keep ? "keep" : "other", is_keep ? pair->keep : pair->other);
    }
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
  g_assert_cmpint (bw_test_library_count (library, "document"), ==, 2);
  again = bw_test_write_decisions (library);
  bw_test_assert_texts (again, file);
  bw_test_step (library, bw_decisions_undo);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  bw_test_library_free (library);
}

static void
test_merge (gconstpointer data)
{
  const Pair *pair = &PAIRS[GPOINTER_TO_UINT (data)];
  g_autofree char *file = decide (pair);

  for (guint when = 0; when < 3; when++)
    {
      assert_one (pair, file, TRUE, when);
      assert_one (pair, file, FALSE, when);
    }
}

#define SIDE(keys) "{\"name\": \"Introduction\", \"keys\": [\"title:introduction\"" keys "]}"
#define MERGE(keep, other)                                                                                      \
  "{\"bookwheel-decisions\": 1, \"decisions\": [{\"action\": \"merge\", \"kind\": \"paper\", \"keep\": " SIDE ( \
    keep) ", \"other\": " SIDE (other) ", \"why\": \"said by hand\", \"made\": \"2026-01-01T00:00:00Z\"}]}"

/* A file may say no more than the title that both have: two are meant. */
static void
test_titles_only (void)
{
  for (guint when = 0; when < 3; when++)
    {
      BwTestLibrary *library = bw_test_library_new ();

      for (guint i = 0; i < 3; i++)
        {
          if (i == when)
            bw_test_assert_report (library, MERGE ("", ""), "1 0 0");
          if (i < 2)
            bw_test_state (library, i == 0 ? "keep" : "other", i == 0 ? PAIRS[0].keep : PAIRS[0].other);
        }
      bw_test_assert_report (library, MERGE ("", ""), "0 1 0");
      g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
      bw_test_library_free (library);
    }
}

/* Nobody else's paper of the title is meant, and what is one already stays so. */
static void
test_others (void)
{
  static const char FILE[] = MERGE (", \"author:john smith\"", ", \"author:marie dubois\"");
  BwTestLibrary *library = bw_test_library_new ();

  bw_test_state (library, "a", "Introduction||Ann Lee||LG|\n");
  bw_test_state (library, "b", "Introduction||Marie Dubois||LG|\n");
  bw_test_assert_report (library, FILE, "1 0 0");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  bw_test_library_free (library);

  library = bw_test_library_new ();
  bw_test_state (library, "a", "Introduction||John Smith; Marie Dubois||LG|\n");
  bw_test_assert_report (library, FILE, "0 1 0");
  bw_test_library_free (library);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      g_autofree char *path = g_strconcat ("/decision-titles/merge/", PAIRS[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_merge);
    }

  g_test_add_func ("/decision-titles/titles-only", test_titles_only);
  g_test_add_func ("/decision-titles/others", test_others);

  return g_test_run ();
}
