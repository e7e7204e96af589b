#include <glib/gstdio.h>
#include <string.h>

#include "bw-error.h"
#include "bw-export-file.h"
#include "bw-json-splitter.h"
#include "bw-limits.h"
#include "bw-reader.h"
#include "bw-record-hash.h"
#include "bw-spool.h"

#define MEGABYTE ((gsize) 1024 * 1024)

static const BwReadContext CONTEXT = { NULL, "export.json", NULL };

static void
add_object_cb (const char *text,
               gsize       length,
               guint64     offset,
               int         line,
               gpointer    user_data)
{
  g_string_append_printf (user_data, "%" G_GUINT64_FORMAT ",%d:%.*s;", offset, line, (int) length, text);
}

static char *
split (const char *text,
       gboolean    in_arrays,
       gsize       chunk,
       gboolean   *is_open)
{
  GString *found = g_string_new (NULL);
  g_autoptr (BwJsonSplitter) splitter = bw_json_splitter_new (in_arrays, add_object_cb, found);
  g_autoptr (GError) error = NULL;

  for (gsize at = 0; at < strlen (text); at += chunk)
    {
      g_assert_true (bw_json_splitter_feed (splitter, text + at, MIN (chunk, strlen (text) - at), &error));
      g_assert_no_error (error);
    }
  *is_open = bw_json_splitter_is_open (splitter);

  return g_string_free (found, FALSE);
}

/* An object is found whole wherever the text is cut, and only where it is one of those. */
static void
test_splitter (void)
{
  static const struct
  {
    const char *text;
    const char *found;
    gboolean in_arrays;
    gboolean is_open;
  } CASES[] = {
    { "{\"v\":1,\"a\":[{\"x\":{\"y\":[{}]}},\n{\"z\":2}],\"o\":{\"p\":{}},\"b\":[ {} ]}",
      "12,1:{\"x\":{\"y\":[{}]}};30,2:{\"z\":2};58,2:{};", TRUE, FALSE },
    { "{\"a\":1}\n{\"b\":{\"c\":2}}\n\n[{}]{}", "0,1:{\"a\":1};8,2:{\"b\":{\"c\":2}};27,4:{};", FALSE, FALSE },
    { "{\"a\":[{\"s\":\"}{][\\\"}\\\\\"},{\"t\":\"\\\\\"}]}",
      "6,1:{\"s\":\"}{][\\\"}\\\\\"};24,1:{\"t\":\"\\\\\"};", TRUE, FALSE },
    { "]}{\"a\":1}", "2,1:{\"a\":1};", FALSE, FALSE },
    { "{\"a\":[{\"b\":1},{\"c\":", "6,1:{\"b\":1};", TRUE, TRUE },
    { "{\"a\":\"never closed}", "", FALSE, TRUE },
    { "", "", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (gsize chunk = 1; chunk <= strlen (CASES[i].text) + 1; chunk++)
      {
        gboolean is_open;
        g_autofree char *found = split (CASES[i].text, CASES[i].in_arrays, chunk, &is_open);

        g_assert_cmpstr (found, ==, CASES[i].found);
        g_assert_cmpint (is_open, ==, CASES[i].is_open);
      }
}

/* An object may be as long as a file that is read whole, and no longer. */
static void
test_object_too_long (void)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (BwJsonSplitter) splitter = bw_json_splitter_new (FALSE, add_object_cb, found);
  g_autofree char *much = g_strnfill (MEGABYTE, 'a');
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_json_splitter_feed (splitter, "\n{\"a\":\"", 7, &error));
  for (gsize i = 0; i < BW_MAX_FILE_SIZE / (MEGABYTE) -1; i++)
    g_assert_true (bw_json_splitter_feed (splitter, much, MEGABYTE, &error));
  g_assert_no_error (error);
  g_assert_false (bw_json_splitter_feed (splitter, much, MEGABYTE, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "Line 2"));
}

static void
add_hashes (GPtrArray       *hashes,
            const BwReading *reading)
{
  for (guint i = 0; i < reading->records->len; i++)
    {
      g_autoptr (GError) error = NULL;
      char *hash = bw_record_hash (g_ptr_array_index (reading->records, i), &error);

      g_assert_no_error (error);
      g_ptr_array_add (hashes, hash);
    }
}

static GPtrArray *
read_in_parts (GBytes *bytes,
               guint  *n_sources,
               guint  *n_marks)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwExportFile) file = bw_export_file_open (stream, &CONTEXT, NULL, &error);
  GPtrArray *hashes = g_ptr_array_new_with_free_func (g_free);
  const BwReading *part;
  double fraction = 0;
  double last = 0;

  g_assert_no_error (error);
  *n_sources = 0;
  *n_marks = 0;
  while ((part = bw_export_file_next (file, &fraction, &error)))
    {
      add_hashes (hashes, part);
      *n_sources += part->sources->len;
      *n_marks += part->marks->len;
      g_assert_cmpfloat (fraction, >=, last);
      last = fraction;
    }
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);

  return hashes;
}

/* In parts an export says what it says as a whole. */
static void
check_same (GBytes *bytes,
            guint   n_wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) whole = bw_reader_read (bytes, "bookwheel", &CONTEXT, &error);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = NULL;
  guint n_sources;
  guint n_marks;

  g_assert_no_error (error);
  add_hashes (wanted, whole);
  found = read_in_parts (bytes, &n_sources, &n_marks);
  g_assert_cmpuint (n_sources, ==, whole->sources->len);
  g_assert_cmpuint (n_marks, ==, whole->marks->len);
  g_assert_cmpuint (found->len, ==, wanted->len);
  g_assert_cmpuint (found->len, >=, n_wanted);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (g_ptr_array_index (found, i), ==, g_ptr_array_index (wanted, i));
}

static void
test_same_as_whole (void)
{
  static const char *const NAMES[] = { "corpus", "corpus-lines" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fuzz", "bookwheel", NAMES[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, &error));
      g_assert_true (bw_export_file_sniff ((const guint8 *) text, length));
      bytes = g_bytes_new (text, length);
      check_same (bytes, 2);
    }
}

/* A list of more papers than are held, people and papers that no document states, organisations. */
static char *
make_export (guint n)
{
  GString *text = g_string_new ("{\"bookwheel\":1,\"papers\":[");

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text,
                            "%s{\"id\":\"paper/%u\",\"title\":\"Paper %u\",\"title_known\":true,"
                            "\"authors\":[{\"id\":\"person/%u\",\"name\":\"Ada Nr%u\"}],\"seen_in\":[%s]}",
                            i > 1 ? "," : "", i, i, 1 + (i % 90), 1 + (i % 90),
                            i % 3 == 0 ? "" : "{\"document\":\"document/1\"}");
  g_string_append (text, "],\"people\":[");
  for (guint i = 1; i <= 1200; i++)
    g_string_append_printf (text, "%s{\"id\":\"person/%u\",\"name\":\"Ada Nr%u\",\"identifiers\":{\"orcid\":null}}",
                            i > 1 ? "," : "", i, i);
  g_string_append (text,
                   "],\"organisations\":[{\"id\":\"organisation/1\",\"name\":\"Padua\",\"variants\":[\"Padova\"],"
                   "\"seen_in\":[{\"document\":\"document/1\"}]},{\"id\":\"organisation/2\",\"name\":\"Pisa\"}],"
                   "\"documents\":[{\"id\":\"document/1\",\"kind\":\"listing\",\"title\":\"All\"},"
                   "{\"id\":\"document/2\",\"kind\":\"post\",\"title\":\"One\",\"text\":\"It says so.\"}],"
                   "\"sources\":[],\"marks\":[{\"mark\":\"bookmark\",\"ref\":\"paper/1\",\"key\":\"x\",\"created\":\"2026-01-01\"}]}");

  return g_string_free (text, FALSE);
}

static void
test_long_list (void)
{
  g_autofree char *text = make_export (3 * BW_MAX_HELD_PAPERS);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  check_same (bytes, 2 + 1 + 1110 + 1);
}

/* What is said of somebody after the end of a file is not said; what cannot be read is an error. */
static void
test_truncated (void)
{
  g_autofree char *text = make_export (2 * BW_MAX_HELD_PAPERS);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text) / 2);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (BwExportFile) file = bw_export_file_open (stream, &CONTEXT, NULL, NULL);
  const BwReading *sources;
  double fraction;

  g_assert_nonnull (file);
  sources = bw_export_file_next (file, &fraction, NULL);
  g_assert_nonnull (sources);
  g_assert_cmpuint (sources->warnings->len, ==, 1);
  g_assert_cmpstr (((BwWarning *) g_ptr_array_index (sources->warnings, 0))->message, ==,
                   "The JSON is broken: the end before its time");
}

/* A file that cannot be read any more while its papers are asked for ends the import. */
static void
test_unreadable (void)
{
  g_autofree char *text = make_export (2 * BW_MAX_HELD_PAPERS);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr (BwExportFile) file = bw_export_file_open (stream, &CONTEXT, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const BwReading *part;
  double fraction;

  g_assert_nonnull (bw_export_file_next (file, &fraction, &error));
  part = bw_export_file_next (file, &fraction, &error);
  g_assert_no_error (error);
  g_assert_true (g_input_stream_close (stream, NULL, NULL));
  g_assert_null (bw_record_hash (g_ptr_array_index (part->records, 0), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (bw_export_file_next (file, &fraction, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    gboolean is_export;
  } CASES[] = {
    { "{\"bookwheel\":1,\"papers\":[", TRUE },
    { " {\n \"bookwheel\" : 1,", TRUE },
    { "{\"type\":\"source\",\"id\":\"source/1\"}\n", TRUE },
    { "{\"type\":\"paper\",\"id\":\"paper/1\",\"bookmarked\":false}\n{", TRUE },
    { "{\"type\":\"paper\",\"id\":\"paper/1\",\"bookmarked\":false", FALSE },
    { "{\"type\":\"article\",\"id\":\"https://openalex.org/W1\"}\n", FALSE },
    { "{\"other\":1,\"bookwheel\":1}", FALSE },
    { "\"bookwheel\"", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (bw_export_file_sniff ((const guint8 *) CASES[i].text, strlen (CASES[i].text)), ==,
                     CASES[i].is_export);
}

static void
test_spool (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bookwheel-XXXXXX", NULL);
  g_autoptr (GInputStream) from = g_memory_input_stream_new_from_data ("What is packed", -1, NULL);
  g_autoptr (GInputStream) again = g_memory_input_stream_new_from_data ("What is packed", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) spool = bw_spool_open (from, folder, 14, NULL, &error);
  char text[32] = "";

  g_assert_no_error (error);
  g_assert_true (G_IS_SEEKABLE (spool));
  g_assert_true (g_input_stream_read_all (spool, text, sizeof text - 1, NULL, NULL, &error));
  g_assert_cmpstr (text, ==, "What is packed");

  g_assert_null (bw_spool_open (again, folder, 13, NULL, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_LIMIT);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing is left in it */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-file/splitter", test_splitter);
  g_test_add_func ("/export-file/object-too-long", test_object_too_long);
  g_test_add_func ("/export-file/same-as-whole", test_same_as_whole);
  g_test_add_func ("/export-file/long-list", test_long_list);
  g_test_add_func ("/export-file/truncated", test_truncated);
  g_test_add_func ("/export-file/unreadable", test_unreadable);
  g_test_add_func ("/export-file/sniff", test_sniff);
  g_test_add_func ("/export-file/spool", test_spool);

  return g_test_run ();
}
