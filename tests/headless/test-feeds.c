#include <string.h>

#include "bw-error.h"
#include "bw-reader.h"
#include "bw-reading-dump.h"
#include "bw-test-data.h"

/*
 * Each file in tests/data/feeds says in NAME.expected what must be read from it; see
 * dump-reading.c.
 */
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

static BwReading *
read_text (const char  *text,
           const char  *base_url,
           GError     **error)
{
  const BwReadContext context = { NULL, NULL, base_url };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return bw_reader_read (bytes, NULL, &context, error);
}

/* Where a file was found is what its addresses are relative to, and its own address. */
static void
test_base_url (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = read_text (
    "<rss><channel><title>T</title><link>/</link><item><title>I</title><link>i</link></item>"
    "</channel></rss>",
    "https://found.example/feeds/a.xml", &error);
  const BwSourceRecord *source;
  const BwRecord *record;

  g_assert_no_error (error);
  source = g_ptr_array_index (reading->sources, 0);
  record = g_ptr_array_index (reading->records, 0);
  g_assert_cmpstr (source->url, ==, "https://found.example/feeds/a.xml");
  g_assert_cmpstr (source->site, ==, "https://found.example/");
  g_assert_cmpstr (record->url, ==, "https://found.example/feeds/i");
  g_assert_cmpstr (record->key, ==,
                   "https://found.example/feeds/a.xml https://found.example/feeds/i");
}

/* What quotes a feed, and what is XML of another kind, is no feed. */
static void
test_others (void)
{
  static const char *const TEXTS[] = {
    "A note on RSS\n\n```\n<?xml version=\"1.0\"?>\n<rss><channel><item/></channel></rss>\n```\n",
    "Look at <rss version=\"2.0\"><channel><title>x</title></channel></rss>, it says.\n",
    "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head></html>",
    "<?xml version=\"1.0\"?><xml><records><record><title>x</title></record></records></xml>",
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description/></rdf:RDF>",
    "<tv><channel id=\"a\"><display-name>A</display-name></channel></tv>",
    "<entry xmlns=\"urn:proteins\"><accession>A</accession><name>B</name></entry>",
    "<feed><animal>cow</animal></feed>",
    "<feed xmlns=\"urn:farm\"><animal>cow</animal></feed>",
    ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"urn:farm\"><item/>"
     "</rdf:RDF>"),
    "{\"items\": [{\"id\": 1}], \"version\": \"1.0\"}",
    "{\"total\": 1, \"items\": [{\"id\": 1, \"title\": \"x\"}]}",
    "{\"items\": [{\"id\": 1, \"title\": \"x\", \"stars\": 5}]}",
    "{\"items\": []}",
    "[{\"id\": \"x\", \"type\": \"article-journal\", \"title\": \"y\"}]",
  };
  static const char *const KINDS[] = { "feed", "opml", "arxiv" };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (BwReading) reading = read_text (TEXTS[i], NULL, NULL);

      g_test_message ("%s", TEXTS[i]);
      for (guint k = 0; k < G_N_ELEMENTS (KINDS) && reading != NULL; k++)
        g_assert_cmpstr (reading->kind, !=, KINDS[k]);
    }
}

/* A feed without entries is a source, and one whose head is missing has entries. */
static void
test_parts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) head = read_text ("<rss><channel><title>T</title></channel></rss>", NULL,
                                          &error);
  g_autoptr (BwReading) entries = read_text ("<rss><item><title>I</title></item></rss>", NULL,
                                             &error);

  g_assert_no_error (error);
  g_assert_cmpuint (head->sources->len, ==, 1);
  g_assert_cmpuint (head->records->len, ==, 0);
  g_assert_cmpuint (entries->records->len, ==, 1);
}

/* A feed that says nothing of itself is called as its file is. */
static void
test_nameless (void)
{
  const BwReadContext context = { .name = "saved.xml" };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<rss><channel><item/></channel></rss>", 37);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);
  const BwSourceRecord *source;

  g_assert_no_error (error);
  source = g_ptr_array_index (reading->sources, 0);
  g_assert_cmpstr (source->title, ==, "saved.xml");
}

/* Thousands of repetitions take no longer than thousands of different ones. */
static void
test_many_values (void)
{
  g_autoptr (GString) text = g_string_new ("<rss><channel><item><title>I</title>");
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = NULL;
  const BwRecord *record;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "<category>c%u</category><category>c1</category>", i);
  g_string_append (text, "</item></channel></rss>");
  reading = read_text (text->str, NULL, &error);

  g_assert_no_error (error);
  record = g_ptr_array_index (reading->records, 0);
  g_assert_cmpuint (record->entry->categories->len, ==, 20000);
}

/* Files that other people have, where they are at hand. */
static void
test_samples (gconstpointer data)
{
  const char *folder = g_getenv ("BOOKWHEEL_SAMPLES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, data, NULL) : NULL;
  g_autoptr (GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("BOOKWHEEL_SAMPLES names no folder with samples");
      return;
    }
  while ((name = g_dir_read_name (dir)))
    {
      const BwReadContext context = { NULL };
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (BwReading) reading = NULL;
      char *contents = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
      bytes = g_bytes_new_take (contents, length);
      reading = bw_reader_read (bytes, NULL, &context, &error);
      g_test_message ("%s: %s", name, reading != NULL ? reading->kind : error->message);
      if (reading == NULL)
        g_assert_nonnull (strstr (error->message, "arXiv"));
      for (guint i = 0; reading != NULL && i < reading->records->len; i++)
        {
          const BwRecord *record = g_ptr_array_index (reading->records, i);

          g_assert_nonnull (record->title);
          g_assert_true (record->entry == NULL || record->url != NULL);
          g_assert_true (record->entry != NULL || record->papers->len > 0);
        }
    }
}

static void
add_fixtures (GPtrArray  *kept,
              const char *suffix)
{
  g_auto (GStrv) names = bw_test_data_list ("feeds", suffix);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = g_strdup (names[i]);
      g_autofree char *path = g_strconcat ("/", name, NULL);

      g_ptr_array_add (kept, name);
      g_test_add_data_func (path, name, test_fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, NULL);

  add_fixtures (names, ".xml");
  add_fixtures (names, ".json");
  g_test_add_func ("/feeds/base-url", test_base_url);
  g_test_add_func ("/feeds/others", test_others);
  g_test_add_func ("/feeds/parts", test_parts);
  g_test_add_func ("/feeds/nameless", test_nameless);
  g_test_add_func ("/feeds/many-values", test_many_values);
  g_test_add_data_func ("/feeds/samples/feeds", "feeds", test_samples);
  g_test_add_data_func ("/feeds/samples/arxiv", "arxiv", test_samples);

  return g_test_run ();
}
