#include <string.h>

#include "bw-article.h"
#include "bw-article-worker.h"

/* The scripts that take an article out of its page; without them there is nothing to test. */

static const char PAGE[] =
  "<!DOCTYPE html><html lang=en><head><title>Why Maps Lie</title></head><body>"
  "<ul class=menu><li><a href=/>Home</a><li><a href=/about>About</a></ul><div class=content>"
  "<p>Every map is a projection, and every projection is a choice, which somebody has made, for a "
  "purpose, at a time. A sphere cannot be laid flat without a tear, or a stretch, or both.</p>"
  "<p>Mercator chose angles, Peters chose areas, and most of us, most of the time, choose whatever "
  "our browser chooses for us, which is Mercator again, for reasons of tiles, and of habit.</p>"
  "<p>There is, as a consequence, no end to it, and no map that would not be improved by a second "
  "map at its side, drawn by somebody who disagrees, in whole or in part, with the first.</p></div>"
  "<div class=sidebar><a href=/x>Ten maps you will not believe</a></div><script>x</script>"
  "<img src=x onerror=alert(1)></body></html>";

static gboolean
skip_without_scripts (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  if (bw_article_worker_extract ("<html><head></head><body></body></html>", "https://e.example/",
                                 &json, &error))
    return FALSE;

  g_test_skip (error->message);

  return TRUE;
}

static void
test_extract (void)
{
  g_autoptr (BwReading) reading = bw_reading_new ("page");
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new (PAGE, strlen (PAGE));
  g_autoptr (BwArticle) article = NULL;
  g_autofree char *text = NULL;

  if (skip_without_scripts ())
    return;

  article = bw_article_new (tree, "https://maps.example/", reading);
  text = bw_html_node_get_text (article->top);
  g_assert_cmpuint (reading->warnings->len, ==, 0);
  g_assert_cmpstr (article->title, ==, "Why Maps Lie");
  g_assert_nonnull (strstr (text, "Every map is a projection"));
  g_assert_null (strstr (text, "About"));
  g_assert_null (strstr (text, "Ten maps"));
}

static gpointer
extract_thread (gpointer data)
{
  g_autoptr (GError) error = NULL;
  char *json = NULL;

  bw_article_worker_extract (data, "https://e.example/", &json, &error);
  g_assert_no_error (error);

  return json;
}

/* Several readers may ask at once. */
static void
test_threads (void)
{
  const char page[] = "<html><head><title>T</title></head><body><p>Some text, such as it is, and "
                      "a little more of it.</p></body></html>";
  GThread *threads[8];

  if (skip_without_scripts ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", extract_thread, (gpointer) page);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *json = g_thread_join (threads[i]);

      g_assert_nonnull (strstr (json, "Some text, such as it is"));
    }
}

/* Where there are no scripts the article is guessed at, and the reader told so. */
static void
test_without_scripts (void)
{
  g_autoptr (BwReading) reading = bw_reading_new ("page");
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new (PAGE, strlen (PAGE));
  g_autoptr (BwArticle) article = NULL;
  g_autofree char *text = NULL;
  const BwWarning *warning;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("BOOKWHEEL_SCRIPTS", "/nonexistent", TRUE);
  article = bw_article_new (tree, NULL, reading);
  text = bw_html_node_get_text (article->top);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
  warning = g_ptr_array_index (reading->warnings, 0);
  g_assert_nonnull (strstr (warning->message, "not installed"));
  g_assert_true (g_str_has_prefix (text, "Every map is a projection"));
  g_assert_null (strstr (text, "Ten maps"));
}

static void
write_script (const char *folder,
              const char *name,
              const char *script)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, script, -1, NULL));
}

/* Scripts that a page keeps busy are stopped, and the next page is read. */
static void
test_busy_scripts (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *json = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  folder = g_dir_make_tmp ("bookwheel-scripts-XXXXXX", NULL);
  g_setenv ("BOOKWHEEL_SCRIPTS", folder, TRUE);
  write_script (folder, "JSDOMParser.js",
                "function JSDOMParser () {} JSDOMParser.prototype.parse = html => html;");
  write_script (folder, "Readability.js",
                "function Readability (page) { this.page = page; }"
                "Readability.prototype.parse = function () {"
                "  while (this.page.includes ('busy')) {}"
                "  return { title: this.page, content: 'x' };"
                "}");

  g_assert_false (bw_article_worker_extract ("busy", "https://e.example/", &json, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_clear_error (&error);
  g_assert_true (bw_article_worker_extract ("idle", "https://e.example/", &json, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "idle"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/extract", test_extract);
  g_test_add_func ("/article/threads", test_threads);
  g_test_add_func ("/article/without-scripts", test_without_scripts);

  g_test_add_func ("/article/busy-scripts", test_busy_scripts);

  return g_test_run ();
}
