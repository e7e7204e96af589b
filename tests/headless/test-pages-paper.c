#include "bw-date-words.h"
#include "bw-sighting.h"
#include "bw-test-pages.h"

/* Where an identifier leads is one link, and the text itself another. */
static void
test_addresses (void)
{
  BwItem *item = bw_test_paper_item_new ("On Wheels");
  BwPaper *paper = item->paper;
  g_autofree char *html = NULL;

  bw_identifier_array_add (paper->identifiers, "arxiv", "2401.00001");
  paper->urls = g_strsplit ("https://arxiv.org/abs/2401.00001v2 https://arxiv.org/pdf/2401.00001v2"
                            " https://wheels.example/on",
                            " ", 0);
  html = bw_test_write_page (item);

  g_assert_cmpuint (bw_test_count (html, "href=\"https://arxiv.org/abs/2401.00001\""), ==, 1);
  g_assert_cmpuint (bw_test_count (html, "abs/2401.00001v2"), ==, 0);
  bw_test_assert_has (html, ">arxiv.org (PDF)<");
  bw_test_assert_has (html, ">wheels.example<");
}

static void
test_dates (void)
{
  static const struct
  {
    BwDate date;
    const char *words;
  } CASES[] = {
    { { 2024, 5, 28 }, "28 May 2024" },
    { { 2025, 1, 0 }, "January 2025" },
    { { 2021, 0, 0 }, "2021" },
    { { 0, 5, 28 }, "28 May" },
    { { 0, 12, 0 }, "December" },
    { { 0, 0, 0 }, NULL },
    { { 987, 3, 1 }, "1 March 987" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *words = bw_date_words (CASES[i].date);

      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

static BwItem *
full_paper_new (void)
{
  BwItem *item = bw_test_paper_item_new ("A Title");
  BwPaper *paper = item->paper;

  bw_test_add_author (paper->authors, 7, "Jane Doe");
  paper->published = (BwDate){ 2024, 5, 28 };
  paper->published_inferred = TRUE;
  paper->abstract = g_strdup ("The abstract.\nIts second paragraph.");
  paper->urls = g_strsplit ("javascript:alert(1) https://www.example.org/a", " ", 0);
  g_ptr_array_add (paper->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, "A Lab"));
  g_ptr_array_add (paper->identifiers, bw_identifier_new ("arxiv", "2401.05566"));
  g_ptr_array_add (paper->references, bw_link_new (BW_KIND_PAPER, 10, "A Cited Work"));
  g_ptr_array_add (paper->cited_by, bw_link_new (BW_KIND_PAPER, 11, "A Citing Work"));
  bw_test_add_mention (paper->mentions, "paper-of-the-month", NULL, "What is said.")->opinion =
    g_strdup ("What is thought.");
  bw_test_add_sighting (paper->seen_in, 3, BW_DOCUMENT_DIGEST, "mentioned", NULL);
  bw_test_add_sighting (paper->seen_in, 4, BW_DOCUMENT_LISTING, "listed", NULL);

  return item;
}

static void
test_paper (void)
{
  g_autofree char *html = bw_test_write_page (full_paper_new ());
  g_autofree char *text = bw_test_write_plain (full_paper_new ());

  bw_test_assert_has (html, "<title>A Title</title>");
  bw_test_assert_has (html, "<a href=\"bookwheel:person/7\" class=\"whole\" dir=\"auto\">"
                            "Jane Doe</a> and others");
  bw_test_assert_has (html, "<time datetime=\"2024-05-28\" dir=\"auto\">"
                            "28 May 2024 (year inferred)</time>");
  bw_test_assert_has (html, ">The abstract.</p>");
  bw_test_assert_has (html, ">Its second paragraph.</p>");
  bw_test_assert_has (html, "bookwheel:organisation/9");
  bw_test_assert_has (html, "<a href=\"https://arxiv.org/abs/2401.05566\" class=\"outside\"");
  bw_test_assert_has (html, ">example.org</a>");
  bw_test_assert_has (html, "bookwheel:paper/10");
  bw_test_assert_has (html, "bookwheel:paper/11");
  bw_test_assert_has (html, "<blockquote>");
  bw_test_assert_has (html, ">Opinion</p><blockquote class=\"opinion\"><p");
  bw_test_assert_has (html, ">What is thought.</p>");
  bw_test_assert_has (html, "paper of the month");
  bw_test_assert_has (html, "bookwheel:document/3");
  bw_test_assert_has (html, "bookwheel:document/4");
  bw_test_assert_has (html, "Not known here: the other authors.");
  bw_test_assert_lacks (html, "href=\"javascript");
  bw_test_assert_lacks (html, "untitled");

  bw_test_assert_has (text, "A Title\n=======\n");
  bw_test_assert_has (text, "Jane Doe and others\n");
  bw_test_assert_has (text, "28 May 2024 (year inferred)");
  bw_test_assert_has (text, "A Lab\n");
  bw_test_assert_has (text, "arxiv:2401.05566");
  bw_test_assert_has (text, "The abstract.\n");
  bw_test_assert_has (text, "> What is said.\n");
  bw_test_assert_has (text, "Some Document · listing\n");
  bw_test_assert_has (text, "A Citing Work\n");
  bw_test_assert_has (text, "Not known here: the other authors.");
}

/* What is stated of its neighbours and is not here is told beside what is. */
static void
test_stated_neighbours (void)
{
  BwItem *item = bw_test_paper_item_new ("A Title");
  g_autofree char *html = NULL;

  item->paper->references_stated = 12;
  item->paper->citation_count = 1;
  g_ptr_array_add (item->paper->references, bw_link_new (BW_KIND_PAPER, 7, "Another"));
  html = bw_test_write_page (item);
  bw_test_assert_has (html, "the abstract; 11 of its 12 references; 1 of the 1 work said to cite it.");
}

/* A paper of which next to nothing is known says so, and looks whole. */
static void
test_bare_paper (void)
{
  g_autofree char *html = bw_test_write_page (bw_test_paper_item_new ("A Title"));
  g_autofree char *text = bw_test_write_plain (bw_test_paper_item_new ("A Title"));

  bw_test_assert_has (html, "Not known here: the authors; the date; the abstract.");
  bw_test_assert_has (html, "Known here only by its title");
  bw_test_assert_lacks (html, "<aside>");
  bw_test_assert_lacks (html, "<h2>");
  bw_test_assert_has (text, "Not known here: the authors; the date; the abstract.");
}

static void
test_untitled_paper (void)
{
  BwItem *item = bw_test_paper_item_new ("It demonstrates that…");
  g_autofree char *html = NULL;

  item->paper->title_known = FALSE;
  item->paper->summary = g_strdup ("It demonstrates that things are so.");
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "<span dir=\"auto\">Title not known; described as</span>");
  bw_test_assert_has (html, "<h1 class=\"untitled\"");
  bw_test_assert_has (html, ">It demonstrates that things are so.</p>");
}

/* What is no article is called what it is; what it was seen in without a title likewise. */
static void
test_report (void)
{
  BwItem *item = bw_test_paper_item_new ("A Title");
  g_autofree char *html = NULL;
  BwSighting *sighting;

  item->paper->type = g_strdup ("report");
  bw_test_add_sighting (item->paper->seen_in, 4, BW_DOCUMENT_LISTING, "listed", NULL);
  sighting = g_ptr_array_index (item->paper->seen_in, 0);
  g_clear_pointer (&sighting->title, g_free);
  sighting->source = g_strdup ("some-file.txt");
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "<p class=\"eyebrow\"><span dir=\"auto\">Report</span></p>");
  bw_test_assert_has (html, "<a href=\"bookwheel:document/4\" dir=\"auto\">Listing</a>");
  bw_test_assert_has (html, "<span class=\"file\" dir=\"auto\">some-file.txt</span>");
  bw_test_assert_lacks (html, ">listing<");
}

/* Hundreds of places that discuss a paper are there, the end of them folded away. */
static void
test_many_mentions (void)
{
  BwItem *item = bw_test_paper_item_new ("A Title");
  g_autofree char *html = NULL;

  for (int i = 0; i < 300; i++)
    bw_test_add_mention (item->paper->mentions, NULL, NULL, "What is said.");
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "<summary>292 more</summary>");
  g_assert_cmpuint (bw_test_count (html, "<blockquote>"), ==, 300);
}

static BwItem *
citing_paper_new (void)
{
  BwItem *item = bw_test_paper_item_new ("A Title");
  BwLink *person = bw_link_new (BW_KIND_PERSON, 7, "Jane Doe");

  person->count = 3;
  g_ptr_array_add (item->paper->cites_people, person);
  bw_test_add_sighting (item->paper->seen_in, 1, BW_DOCUMENT_PROFILE, "citing", "Jane Doe");

  return item;
}

/* Whom a paper cites is what a profile states, and the profile is named. */
static void
test_citing_paper (void)
{
  g_autofree char *html = bw_test_write_page (citing_paper_new ());
  g_autofree char *text = bw_test_write_plain (citing_paper_new ());

  bw_test_assert_has (html, "Known here only by the work that it cites.");
  bw_test_assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">Jane Doe</a>");
  bw_test_assert_has (html, "<i class=\"stated\" title=\"stated\">3</i>");
  bw_test_assert_has (html, "<a href=\"bookwheel:document/1\" dir=\"auto\">stated by the profile</a>");
  bw_test_assert_lacks (html, "class=\"counted\"");
  bw_test_assert_has (text, "Jane Doe: 3 papers, as a profile states\n");
}

static void
test_many_authors (void)
{
  BwItem *item = bw_test_paper_item_new ("A Title");
  g_autofree char *html = NULL;

  for (gint64 i = 1; i <= 300; i++)
    bw_test_add_author (item->paper->authors, i, "Jane Doe");
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "<details><summary>276 more</summary>");
  g_assert_cmpuint (bw_test_count (html, "bookwheel:person/"), ==, 300);
}

/* What a bibliography states is told in words, once, and nothing of it is lost. */
static void
test_publication (void)
{
  BwItem *items[2];
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      BwPaper *paper;

      items[i] = bw_test_paper_item_new ("A Title");
      paper = items[i]->paper;
      paper->venue = g_strdup ("A Journal");
      bw_field_array_add (paper->fields, "volume", "3");
      bw_field_array_add (paper->fields, "issue", "4");
      bw_field_array_add (paper->fields, "page", "11-35");
      bw_field_array_add (paper->fields, "publisher", "A <Press>");
      bw_field_array_add (paper->fields, "note", "https://example.org/n");
      bw_field_array_add (paper->fields, "note", "Second note");
      paper->keywords = g_strsplit ("wheels levers", " ", 0);
      bw_test_add_author (paper->contributors, 8, "Erika Muster");
      ((BwAuthor *) g_ptr_array_index (paper->contributors, 0))->role = g_strdup ("editor");
    }
  html = bw_test_write_page (items[0]);
  text = bw_test_write_plain (items[1]);

  bw_test_assert_has (html, "A Journal 3\302\240(4), pp. 11–35<");
  bw_test_assert_has (html, "<dt>Edited by</dt><dd dir=\"auto\"><a href=\"bookwheel:person/8\"");
  bw_test_assert_has (html, "<dt>Publisher</dt><dd dir=\"auto\">A &lt;Press&gt;</dd>");
  bw_test_assert_has (html, "<a href=\"https://example.org/n\" class=\"outside\"");
  bw_test_assert_has (html, "; Second note</dd>");
  bw_test_assert_has (html, "wheels</span>, <span dir=\"auto\">levers</span>");
  bw_test_assert_lacks (html, "<dt>Edition</dt>");
  bw_test_assert_has (text, "A Journal 3\302\240(4), pp. 11–35");
  bw_test_assert_has (text, "Edited by: Erika Muster\n\nPublisher: A <Press>\n\n"
                            "Note: https://example.org/n; Second note\n\nKeywords: wheels; levers\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/dates", test_dates);
  g_test_add_func ("/pages/paper", test_paper);
  g_test_add_func ("/pages/paper/bare", test_bare_paper);
  g_test_add_func ("/pages/paper/stated-neighbours", test_stated_neighbours);
  g_test_add_func ("/pages/paper/untitled", test_untitled_paper);
  g_test_add_func ("/pages/paper/report", test_report);
  g_test_add_func ("/pages/paper/publication", test_publication);
  g_test_add_func ("/pages/paper/many-mentions", test_many_mentions);
  g_test_add_func ("/pages/paper/citing", test_citing_paper);
  g_test_add_func ("/pages/paper-addresses", test_addresses);
  g_test_add_func ("/pages/paper/many-authors", test_many_authors);

  return g_test_run ();
}
