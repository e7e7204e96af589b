#include "bw-identifier.h"
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

static char *
list_papers (const BwRecord *record)
{
  g_autoptr (GString) papers = g_string_new (NULL);

  for (guint i = 0; i < record->mentions->len; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);
      const BwIdentifier *identifier = g_ptr_array_index (mention->identifiers, 0);

      g_string_append_printf (papers, "%s:%s %s\n", identifier->scheme, identifier->value, mention->excerpt);
    }

  return g_string_free (g_steal_pointer (&papers), FALSE);
}

/* Papers are mentioned by their numbers and addresses too, each once, whether these are links or not. */
static void
test_plain (void)
{
  g_autoptr (BwReading) reading = read_article (
    "<p>I read arXiv:2101.01234v2 <b>and</b> <a href=https://doi.org/10.5555/2>doi:10.5555/3</a>.</p>"
    "<p>Then (https://doi.org/10.6666/k1), and DOI: 10.6666/k1.</p>"
    "<p>Not 10.6666/k2, https://ida.example/2101.01235, or 2101.01236.</p>"
    "<script>'https://doi.org/10.5555/4'</script>");
  g_autofree char *papers = list_papers (bw_test_only_record (reading, "page"));

  g_assert_cmpstr (papers, ==,
                   "arxiv:2101.01234 I read arXiv:2101.01234v2 and doi:10.5555/3.\n"
                   "doi:10.5555/2 I read arXiv:2101.01234v2 and doi:10.5555/3.\n"
                   "doi:10.6666/k1 Then (https://doi.org/10.6666/k1), and DOI: 10.6666/k1.\n");
}

static void
test_plain_long (void)
{
  g_autoptr (GString) article = g_string_new ("<p>");
  g_autoptr (BwReading) reading = NULL;
  const BwMentionRecord *mention;

  for (guint i = 0; i < 100; i++)
    g_string_append (article, "It goes on and on. ");
  g_string_append (article, "I read arXiv:2101.01234 today. Enough.</p>");
  reading = read_article (article->str);

  mention = g_ptr_array_index (bw_test_only_record (reading, "page")->mentions, 0);
  g_assert_cmpstr (mention->excerpt, ==, "I read arXiv:2101.01234 today.");
}

static void
check_title (const char *words,
             const char *title)
{
  g_autofree char *article = g_strdup_printf ("<p>See <a href=" PAPER ">%s</a>.</p>", words);
  g_autoptr (BwReading) reading = read_article (article);
  const BwMentionRecord *mention = g_ptr_array_index (bw_test_only_record (reading, "page")->mentions, 0);

  g_assert_cmpstr (mention->title, ==, title);
}

/* What a sentence says of a paper is not its title. */
static void
test_titles (void)
{
  static const char *const TITLES[] = { "Wavelet frames for rocks", "A Study of Rocks", "A new look at rocks",
                                        "node2vec: Scalable Learning", "mixup: Beyond Empirical Risk",
                                        "α-divergence for rocks", "On Paper and Rocks",
                                        "拡散モデルによる画像生成の理論", "Read, Attend and Comment" };
  static const char *const WORDS[] = { "found that models lie", "a new study published in Nature",
                                       "A new study of rocks", "A great paper by Quispe", "a paper of Quispe",
                                       "Quispe et al. 2023", "Rocks, published in Nature", "Read the full paper",
                                       "Their paper on rocks", "this great paper", "The original rock paper" };

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    check_title (TITLES[i], TITLES[i]);
  check_title ("“wavelet frames for rocks”", "wavelet frames for rocks");
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    check_title (WORDS[i], NULL);
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
  g_test_add_func ("/page-links/titles", test_titles);
  g_test_add_func ("/page-links/plain", test_plain);
  g_test_add_func ("/page-links/plain-long", test_plain_long);

  return g_test_run ();
}
