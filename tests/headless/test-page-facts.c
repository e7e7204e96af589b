#include "bw-html-tree.h"
#include "bw-page-date.h"
#include "bw-test-reading.h"

#define ARTICLE "<article><p>Long ago there was a clock that nobody wound.</p></article>"
#define BLOG "<div itemscope itemtype='https://schema.org/BlogPosting'>"
#define DATA(json) "<script type='application/ld+json'>" json "</script>"

static char *
join_authors (const GPtrArray *authors)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < authors->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                            ((const BwAuthorRecord *) g_ptr_array_index (authors, i))->name);

  return g_string_free (out, FALSE);
}

static BwReading *
read_page (const char *head,
           const char *body)
{
  g_autofree char *html = g_strdup_printf ("<html><head>%s</head><body>%s" ARTICLE "</body></html>",
                                           head, body);

  return bw_test_read_text (html, "page");
}

static const struct
{
  const char *text; /* of a tag, as pages have it */
  const char *names;
} NAMES[] = {
  { "By Ada Bell", "Ada Bell" },
  { "Bell, Ada", "Ada Bell" },
  { "Bell, Ada; Lund, Bo", "Ada Bell; Bo Lund" },
  { "Bell, Ada and Lund, Bo", "Ada Bell; Bo Lund" },
  { "van der Berg, Jan", "Jan van der Berg" },
  { "Ana, Ben and Cleo", "Ana; Ben; Cleo" },
  { "Martin Bell, Jr.", "Martin Bell Jr." },
  { "Ada Bell, PhD", "Ada Bell" },
  { "Ada Bell, Ph.D. and Bo Lund, M.D.", "Ada Bell; Bo Lund" },
  { "Ada Bell, Senior Editor", "Ada Bell" },
  { "ada@clocks.example (Ada Bell)", "Ada Bell" },
  { "Von Ada Bell und Bo Lund", "Ada Bell; Bo Lund" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *tag = g_strdup_printf ("<title>T</title><meta name=author content='%s'>",
                                              NAMES[i].text);
      g_autofree char *twice = g_strconcat (tag, tag, NULL);
      g_autoptr (BwReading) reading = read_page (twice, "");
      g_autofree char *names = join_authors (bw_test_only_record (reading, "page")->authors);

      g_assert_cmpstr (names, ==, NAMES[i].names);
    }
}

static const struct
{
  const char *text;
  const char *date;
} DATES[] = {
  { "2024-01-10T09:00:00Z", "2024-01-10" },
  { "1700000000", "2023-11-14" },
  { "1700000000000", "2023-11-14" },
  { "2024011009", "2024-01-10" },
  { "20240110123000", "2024-01-10" },
  { "2024 Jan 10", "2024-01-10" },
  { "2024 Jan", "2024-01" },
  { "2024", "2024" },
  { "Wed, 10 Jan 2024 09:00:00 GMT", "2024-01-10" },
  { "0001-01-01T00:00:00Z", NULL },
  { "5 min read", NULL },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    {
      g_autofree char *date = bw_date_to_string (bw_page_date_read (DATES[i].text));

      g_assert_cmpstr (date, ==, DATES[i].date);
    }
}

/* What is no date does not stand in the way of one. */
static void
test_other_dates (void)
{
  static const char *const PAGES[][2] = {
    { "<meta property=article:published_time content=unknown><meta name=date content=2024-03-02>", "" },
    { "<meta property=article:published_time content='0001-01-01T00:00:00Z'>",
      "<time datetime=2024-03-02>x</time>" },
    { "", "<time>5 min read</time><time datetime=2024-03-02>x</time>" },
    { "", "<time datetime=5>5 min</time><time datetime=2024-03-02>x</time>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      g_autoptr (BwReading) reading = read_page (PAGES[i][0], PAGES[i][1]);
      g_autofree char *date = bw_date_to_string (bw_test_only_record (reading, "page")->published);

      g_assert_cmpstr (date, ==, "2024-03-02");
    }
}

static const struct
{
  const char *head;
  const char *body;
  const char *title;
} TITLES[] = {
  { "<title>Clocks | The Sea Log</title>", "<h1>The Sea Log</h1><h2>Clocks</h2>", "Clocks" },
  { "<title>Clocks at sea | The Sea Log</title>", "<h1>The Sea Log</h1><h2>CLOCKS AT SEA</h2>",
    "Clocks at sea" },
  { "<title>The Sea Log: Clocks at sea</title>",
    "<h1><a href='/'>The Sea Log</a></h1><h2>Clocks at sea</h2>", "Clocks at sea" },
  { "<title>The Sea Log » Clocks</title>",
    "<h1 class=site-title><a href='https://sea.example'>The Sea Log</a></h1>", "Clocks" },
  { "<title>Clocks - The Sea Log</title><meta property=og:title content='The Sea Log'>"
    "<meta property=og:site_name content='The Sea Log'>",
    "<h1>Clocks</h1>", "Clocks" },
  { "<title>Clocks | Of wheels</title>", "<h1><a href='/posts/clocks'>Clocks</a></h1>", "Clocks" },
  { "", "<h1 class=logo>The Sea Log</h1><h1>Clocks</h1>", "Clocks" },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      g_autoptr (BwReading) reading = read_page (TITLES[i].head, TITLES[i].body);

      g_assert_cmpstr (bw_test_only_record (reading, "page")->title, ==, TITLES[i].title);
    }
}

/* An author without a type is an item, whose name is not the title; and is named once. */
static void
test_microdata (void)
{
  g_autoptr (BwReading) reading = read_page (
    "<title>The Sea Log</title>",
    BLOG "<p itemprop=author itemscope>by <b itemprop=name>Ada Bell</b></p>"
         "<h1 itemprop=headline>Clocks</h1><i itemprop=author>Ada Bell</i></div>");
  const BwRecord *record = bw_test_only_record (reading, "page");
  g_autofree char *names = join_authors (record->authors);

  g_assert_cmpstr (record->title, ==, "Clocks");
  g_assert_cmpstr (names, ==, "Ada Bell");
}

static void
test_microdata_paper (void)
{
  g_autoptr (BwReading) reading = read_page (
    "", "<div itemscope itemtype='https://schema.org/ScholarlyArticle'><h1 itemprop=name>Clocks</h1>"
        "<meta itemprop=keywords content='clocks, R&amp;D, sea'></div>");
  const BwRecord *record = bw_test_only_record (reading, "page");
  const BwPaperRecord *paper;
  g_autofree char *keywords = NULL;

  g_assert_cmpuint (record->papers->len, ==, 1);
  paper = g_ptr_array_index (record->papers, 0);
  keywords = bw_test_join (paper->keywords);
  g_assert_cmpstr (paper->type, ==, "article-journal");
  g_assert_cmpstr (keywords, ==, "clocks; R&D; sea");
}

/* Several names in one text, a degree behind a person's, and a group with an “and”. */
static void
test_json_ld (void)
{
  g_autoptr (BwReading) list = read_page (
    DATA ("{\"@type\":\"Article\",\"headline\":\"Clocks\",\"author\":\"Ada Bell, Bo Lund\"}"), "");
  g_autoptr (BwReading) people = read_page (
    DATA ("{\"@type\":\"Article\",\"headline\":\"Clocks\",\"author\":[{\"@type\":\"Person\","
          "\"name\":\"Ada Bell, PhD\"},{\"@type\":\"Person\",\"name\":\"Ruiz Paz, Eva\"},"
          "{\"@type\":\"Organization\",\"name\":\"Bell and Sons\"}]}"),
    "");
  g_autofree char *two = join_authors (bw_test_only_record (list, "page")->authors);
  g_autofree char *three = join_authors (bw_test_only_record (people, "page")->authors);

  g_assert_cmpstr (two, ==, "Ada Bell; Bo Lund");
  g_assert_cmpstr (three, ==, "Ada Bell; Eva Ruiz Paz; Bell and Sons");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("BOOKWHEEL_SCRIPTS", "", TRUE);

  g_test_add_func ("/page-facts/names", test_names);
  g_test_add_func ("/page-facts/dates", test_dates);
  g_test_add_func ("/page-facts/other-dates", test_other_dates);
  g_test_add_func ("/page-facts/titles", test_titles);
  g_test_add_func ("/page-facts/microdata", test_microdata);
  g_test_add_func ("/page-facts/microdata-paper", test_microdata_paper);
  g_test_add_func ("/page-facts/json-ld", test_json_ld);

  return g_test_run ();
}
