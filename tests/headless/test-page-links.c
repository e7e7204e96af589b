#include "bw-test-reading.h"

/* What a page says of the papers to which it links. */

#define PAPER "https://doi.org/10.5555/1"
#define LINK "<a href=" PAPER ">Wavelet Frames for Rocks</a>"

static BwReading *
read_article (const char *article)
{
  g_autofree char *html = g_strdup_printf ("<title>A Winter</title><body><article><h1>A Winter</h1>"
                                           "<p>It was long, and I read.</p>%s</article>",
                                           article);

  return bw_test_read_text (html, "page");
}

static void
check_excerpt (const char *article,
               const char *excerpt)
{
  g_autoptr (BwReading) reading = read_article (article);
  const BwRecord *record = bw_test_only_record (reading, "page");
  const BwMentionRecord *mention;

  g_assert_cmpuint (record->mentions->len, >=, 1);
  mention = g_ptr_array_index (record->mentions, 0);
  g_assert_cmpstr (mention->excerpt, ==, excerpt);
}

/* What is said of a paper in a heading stands under it, up to the next heading. */
static void
test_heading (void)
{
  check_excerpt ("<h2>" LINK "</h2><p>It is\nabout <b>rocks</b>.</p><div>I like it.<br>A lot.</div>"
                 "<h2>Dreams</h2><p>Not of rocks.</p>",
                 "It is about rocks.\nI like it. A lot.");
  check_excerpt ("<h2>On <a href=" PAPER ">rocks</a> again</h2><p>By Ida Holm</p><p>It is fine.</p>",
                 "It is fine.");
  check_excerpt ("<p>Before.</p><h2>" LINK "</h2>", "Wavelet Frames for Rocks");
}

/* So it is with a title that is a line of its own, up to the next that begins with a link. */
static void
test_line (void)
{
  check_excerpt ("<p>" LINK "</p><p>Tor Lind, 2019</p><p>It is about rocks.</p>"
                 "<p><a href=https://doi.org/10.5555/2>Dreams with Sparse Memory</a></p><p>It is not.</p>",
                 "It is about rocks.");
  check_excerpt ("<p>" LINK ".</p><h2>Dreams</h2><p>Not of rocks.</p>", "Wavelet Frames for Rocks.");
  check_excerpt ("<p>So much for rocks.</p><p><a href=" PAPER ">paper</a></p><p>I thank my dog.</p>", "paper");
}

/* What else is in a list is not said of it. */
static void
test_list (void)
{
  check_excerpt ("<ul><li>" LINK "</li><li>Dreams are not.</li></ul><p>So it is.</p>",
                 "Wavelet Frames for Rocks");
  check_excerpt ("<ul><li><p>" LINK "</p><p>It is about rocks.</p></li><li><p>Dreams are not.</p></ul>",
                 "It is about rocks.");
}

static void
test_long (void)
{
  g_autoptr (GString) article = g_string_new ("<h2>" LINK "</h2>");
  g_autoptr (BwReading) reading = NULL;
  const BwMentionRecord *mention;

  for (guint i = 0; i < 10000; i++)
    g_string_append (article, "<p>It goes on and on.</p>");
  reading = read_article (article->str);

  mention = g_ptr_array_index (bw_test_only_record (reading, "page")->mentions, 0);
  g_assert_cmpint (g_utf8_strlen (mention->excerpt, -1), <=, 601);
  g_assert_true (g_str_has_prefix (mention->excerpt, "It goes on and on.\nIt goes on"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("BOOKWHEEL_SCRIPTS", "", TRUE);

  g_test_add_func ("/page-links/heading", test_heading);
  g_test_add_func ("/page-links/line", test_line);
  g_test_add_func ("/page-links/list", test_list);
  g_test_add_func ("/page-links/long", test_long);

  return g_test_run ();
}
