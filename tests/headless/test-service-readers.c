#include <string.h>

#include "bw-reader.h"
#include "bw-reading-dump.h"
#include "bw-test-data.h"

/* Each file in tests/data/service says in NAME.expected what must be read from it. */
static void
test_fixture (gconstpointer data)
{
  const BwReadContext context = { NULL };
  const char *name = data;
  g_autofree char *expected_name = g_strconcat (name, ".expected", NULL);
  g_autoptr (GBytes) bytes = bw_test_data_load (name);
  g_autoptr (GBytes) expected = bw_test_data_load (expected_name);
  g_autofree char *expected_text = g_strndup (g_bytes_get_data (expected, NULL),
                                              g_bytes_get_size (expected));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);
  g_autofree char *dump = reading != NULL ? bw_reading_dump (reading)
                                          : g_strdup_printf ("error: %s\n", error->message);
  g_auto (GStrv) got = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (expected_text, "\n", -1);

  for (guint i = 0; got[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
}

/* Every fixture read as every kind: what is not of it is refused, and nothing fails. */
static void
test_other_kinds (gconstpointer data)
{
  static const char *const KINDS[] = { "openalex", "crossref", "semantic-scholar",
                                       "orcid", "arxiv-snapshot", "bookwheel" };
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_data_load (data);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = bw_reader_read (bytes, KINDS[i], &context, &error);

      g_assert_true ((reading == NULL) == (error != NULL));
      if (reading != NULL)
        g_assert_cmpstr (reading->kind, ==, KINDS[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const SUFFIXES[] = { ".json", ".jsonl", ".xml" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    {
      GStrv names = bw_test_data_list ("service", SUFFIXES[i]);

      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autofree char *path = g_strconcat ("/", names[j], NULL);
          g_autofree char *other = g_strconcat ("/other-kinds/", names[j], NULL);

          g_test_add_data_func_full (path, g_strdup (names[j]), test_fixture, g_free);
          g_test_add_data_func_full (other, g_strdup (names[j]), test_other_kinds, g_free);
        }
      g_strfreev (names);
    }

  return g_test_run ();
}
