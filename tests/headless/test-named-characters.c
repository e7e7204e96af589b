#include <sqlite3.h>

#include "bw-db-private.h"
#include "bw-name-finder.h"
#include "bw-test-library.h"

/* What a text without spaces between words may cost: the questions that are asked of the library. */

#define MAX_CHARACTERS 300000

typedef struct
{
  BwTestLibrary *library;
  guint          n_questions;
} Fixture;

static int
question_cb (unsigned type,
             gpointer data,
             gpointer stmt,
             gpointer text)
{
  Fixture *fixture = data;

  fixture->n_questions++;

  return 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
  sqlite3_trace_v2 (bw_db_get_handle (fixture->library->db), SQLITE_TRACE_STMT, question_cb, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_library_free (fixture->library);
}

static void
add_paper (Fixture    *fixture,
           const char *title,
           const char *first,
           const char *second)
{
  g_autoptr (BwReading) reading = bw_test_reading_listing (title, NULL);
  g_autoptr (BwImportReport) report = NULL;

  bw_test_paper_add_author (bw_test_paper (reading, 0), first);
  if (second != NULL)
    bw_test_paper_add_author (bw_test_paper (reading, 0), second);
  report = bw_test_library_write (fixture->library, title, reading);
}

/* Returns: how much is named in a text, and leaves how much had to be asked */
static guint
count_named (Fixture    *fixture,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPlaceRulings) rulings = bw_place_rulings_new (fixture->library->db, 1, &error);
  g_autoptr (GPtrArray) named = NULL;

  g_assert_no_error (error);
  fixture->n_questions = 0;
  named = bw_name_finder_find (fixture->library->db, "", text, rulings, &error);
  g_assert_no_error (error);

  return named->len;
}

static guint
count_named_behind (Fixture    *fixture,
                    guint       n,
                    const char *behind)
{
  g_autofree char *before = g_strnfill (n, '1');
  g_autofree char *text = g_strconcat (before, behind, NULL);

  return count_named (fixture, text);
}

static void
test_long_paragraph (Fixture       *fixture,
                     gconstpointer  data)
{
  add_paper (fixture, "Of Wheels", "王小明", NULL);

  g_assert_cmpuint (count_named_behind (fixture, MAX_CHARACTERS - 5, "王小明教授"), ==, 1);
  g_assert_cmpuint (count_named_behind (fixture, MAX_CHARACTERS - 5, "教授王小明亮"), ==, 0);
  g_assert_cmpuint (count_named_behind (fixture, MAX_CHARACTERS, "王小明教授"), ==, 0);
}

/* Somebody certain and somebody who is not, @n times. */
static guint
count_questions (Fixture *fixture,
                 guint    n,
                 guint    n_named)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, "王小明教授和李明的");
  g_assert_cmpuint (count_named (fixture, text->str), ==, n_named);

  return fixture->n_questions;
}

/* What has been asked of somebody in a paragraph is not asked again. */
static void
check_repeated (Fixture *fixture,
                guint    n_named)
{
  guint n = count_questions (fixture, 4, n_named);

  g_assert_cmpuint (count_questions (fixture, 40, n_named), <, (guint64) 12 * n);
}

static void
test_repeated (Fixture       *fixture,
               gconstpointer  data)
{
  add_paper (fixture, "Of Wheels", "王小明", NULL);
  add_paper (fixture, "Of Gears", "李明", NULL);
  check_repeated (fixture, 1);
}

static void
test_repeated_together (Fixture       *fixture,
                        gconstpointer  data)
{
  add_paper (fixture, "Of Books", "李明", "王小明");
  check_repeated (fixture, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/named-characters/long-paragraph", test_long_paragraph);
  ADD ("/named-characters/repeated", test_repeated);
  ADD ("/named-characters/repeated-together", test_repeated_together);

  return g_test_run ();
}
