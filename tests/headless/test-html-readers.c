#include "bw-reader.h"
#include "bw-reading-dump.h"
#include "bw-test-data.h"

/*
 * Each page NAME.html in tests/data/html says in NAME.expected what must be read from it;
 * see dump-reading.c. The article is found without the scripts, which not every machine
 * has.
 */
static void
test_fixture (gconstpointer data)
{
  const BwReadContext context = { NULL };
  const char *name = data;
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".html"));
  g_autofree char *expected_name = g_strconcat (stem, ".expected", NULL);
  g_autoptr (GBytes) bytes = bw_test_data_load (name);
  g_autoptr (GBytes) expected = bw_test_data_load (expected_name);
  g_autofree char *expected_text = g_strndup (g_bytes_get_data (expected, NULL),
                                              g_bytes_get_size (expected));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);
  g_autofree char *dump = NULL;
  g_auto (GStrv) got = NULL;
  g_auto (GStrv) wanted = g_strsplit (expected_text, "\n", -1);

  g_assert_no_error (error);
  dump = bw_reading_dump (reading);
  got = g_strsplit (dump, "\n", -1);
  for (guint i = 0; got[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("BOOKWHEEL_SCRIPTS", "", TRUE);

  names = bw_test_data_list ("html", ".html");
  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_fixture);
    }

  return g_test_run ();
}
