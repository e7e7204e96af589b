#include <string.h>

#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-pages.h"

static BwItem *
full_person_new (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  BwPerson *person = item->person;
  BwAffiliation *affiliation = g_new0 (BwAffiliation, 1);
  BwBrief *brief = bw_test_add_brief (person->papers, 42, "It shows…");

  affiliation->organisation_id = 9;
  affiliation->name = g_strdup ("A Lab");
  affiliation->kind = g_strdup ("institute");
  affiliation->from = (BwDate){ 2021, 0, 0 };
  g_ptr_array_add (person->affiliations, affiliation);
  person->variants = g_strsplit ("J. Doe", "|", 0);
  person->papers_stated = 5;
  brief->title_known = FALSE;
  brief->text = g_strdup ("It shows, at some length, that things are so.");
  brief->date = (BwDate){ 2024, 0, 0 };
  brief->date_inferred = TRUE;
  bw_test_add_sighting (brief->seen_in, 3, BW_DOCUMENT_DIGEST, "mentioned", NULL);
  bw_test_add_mention (brief->mentions, "highlight", NULL, "What is said.");
  bw_test_add_tie (person, person->coauthors, BW_KIND_PERSON, 8, "Both", 2, 4);
  bw_test_add_tie (person, person->coauthors, BW_KIND_PERSON, 9, "Counted", 6, 0);
  bw_test_add_tie (person, person->coauthors, BW_KIND_PERSON, 10, "Agreed", 1, 1);
  bw_test_add_tie (person, person->cited_by, BW_KIND_PAPER, 11, "A Citing Work", 0, 3);
  bw_test_add_mention (person->mentions, NULL, NULL, NULL)->folder = g_strdup ("notes");
  ((BwMention *) person->mentions->pdata[0])->name = g_strdup ("a.md");
  bw_test_add_sighting (person->profiles, 1, BW_DOCUMENT_PROFILE, NULL, NULL);
  ((BwSighting *) person->profiles->pdata[0])->date = (BwDate){ 2025, 11, 22 };

  return item;
}

static void
test_person (void)
{
  g_autofree char *html = bw_test_write_page (full_person_new ());
  g_autofree char *text = bw_test_write_plain (full_person_new ());

  bw_test_assert_has (html, "<a href=\"bookwheel:organisation/9\" dir=\"auto\">A Lab</a>"
                            "<span dir=\"auto\"> (institute), since 2021</span>");
  bw_test_assert_has (html, "<i dir=\"auto\">J. Doe</i>");
  bw_test_assert_has (html, "<i class=\"stated\">5</i> <span>papers stated, 1 held</span>");
  bw_test_assert_has (html, "<a href=\"bookwheel:document/3\" class=\"seen\" title=\"Some Document\">"
                            "digest · highlight</a>");
  bw_test_assert_has (html, "<blockquote class=\"brief\">");
  bw_test_assert_has (html, "<span class=\"folder\" dir=\"auto\">notes</span>/a.md");
  bw_test_assert_has (html, "Profile read on 22 November 2025");
  bw_test_assert_has (html, "title not known");
  bw_test_assert_has (html, "2024 (year inferred)");
  bw_test_assert_has (html, "Not known here: 4 of the 5 papers stated; the title of 1 paper. "
                            "The year of 1 paper is inferred.");

  bw_test_assert_has (text, "A Lab (institute), since 2021 · also written J. Doe\n");
  bw_test_assert_has (text, "5\302\240papers stated, 1 held");
  bw_test_assert_has (text, "2024 (year inferred) · title not known · digest · highlight\n");
  bw_test_assert_has (text, "> What is said.\n");
  bw_test_assert_has (text, "notes/a.md\n");
  bw_test_assert_has (text, "Not known here: 4 of the 5 papers stated; the title of 1 paper.");
}

/* Counted upright, stated slanted, one number where they agree; and the legend is there. */
static void
test_stated_and_counted (void)
{
  g_autofree char *html = bw_test_write_page (full_person_new ());
  g_autofree char *text = bw_test_write_plain (full_person_new ());

  bw_test_assert_has (html, "Both</a></th><td><b class=\"counted\" title=\"counted\">2</b> · "
                            "<i class=\"stated\" title=\"stated\">4</i></td>");
  bw_test_assert_has (html, "Counted</a></th><td><b class=\"counted\" title=\"counted\">6</b></td>");
  bw_test_assert_has (html, "Agreed</a></th><td><b class=\"counted\" title=\"counted\">1</b></td>");
  bw_test_assert_has (html, "A Citing Work</a></th><td><i class=\"stated\" title=\"stated\">3</i></td>");
  bw_test_assert_has (html, "Slanted numbers are stated by a page; upright ones are counted here.");

  bw_test_assert_has (text, "Both: 2 counted, 4 stated\n");
  bw_test_assert_has (text, "Counted: 6 counted\n");
  bw_test_assert_has (text, "A Citing Work: 3 stated\n");
}

/* The words that stand in for a title are its link, and the sentence goes on from there. */
static void
test_untitled_entry (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  BwBrief *brief = bw_test_add_brief (item->person->papers, 42, "It shows…");
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  brief->title_known = FALSE;
  brief->text = g_strdup ("It shows that things are so.");
  html = bw_page_from_item (item);
  text = bw_test_write_plain (item);

  g_assert_cmpuint (bw_test_count (text, "It shows"), ==, 1);
  bw_test_assert_has (html, "<a href=\"bookwheel:paper/42\">It shows</a></h3> <p class=\"gist\"");
  bw_test_assert_has (html, ">that things are so.</p>");
}

static BwNewsItem *
add_news (BwNews     *news,
          BwNewsPart  part,
          BwKind      kind,
          gint64      id,
          const char *title,
          gint64      document_id)
{
  BwNewsItem *item = bw_news_add (news, part, (BwRef){ kind, id }, title);

  if (document_id != 0)
    {
      item->document = g_new0 (BwSighting, 1);
      item->document->document_id = document_id;
      item->document->kind = document_id == 1 ? BW_DOCUMENT_PROFILE : BW_DOCUMENT_DIGEST;
      item->document->title = g_strdup (document_id == 1 ? "Jane Doe" : "A Digest");
    }

  return item;
}

/* @now: in seconds after noon of 3 November 2026 */
static BwItem *
news_item_new (gint64 now)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");

  item->person->news = bw_news_new (1793707200, 1793707200 + now);

  return item;
}

static void
test_news (void)
{
  BwItem *item = news_item_new (5 * G_GINT64_CONSTANT (86400));
  BwNews *news = item->person->news;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  add_news (news, BW_NEWS_PAPERS, BW_KIND_PAPER, 42, "A <New> Paper", 3);
  add_news (news, BW_NEWS_COAUTHORS, BW_KIND_PERSON, 8, "John Roe", 1);
  add_news (news, BW_NEWS_CITING, BW_KIND_PAPER, 11, "A Citing Work", 3);
  add_news (news, BW_NEWS_CITING, BW_KIND_PAPER, 12, "Another", 0);
  add_news (news, BW_NEWS_MENTIONS, BW_KIND_NONE, 0, "notes/a.md", 1);
  text = bw_plain_from_item (item);
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "New since 3 November</h2>");
  bw_test_assert_has (html, "<dt>1 paper</dt><dd><div><a href=\"bookwheel:paper/42\" dir=\"auto\">A "
                            "&lt;New&gt; Paper</a>\302\240· <a href=\"bookwheel:document/3\" class=\"source\" "
                            "dir=\"auto\">A Digest</a></div></dd>");
  bw_test_assert_has (html, "<dt>1 co-author</dt>");
  bw_test_assert_has (html, ">Profile</a></div></dd>");
  bw_test_assert_has (html, "<dt>2 citing works</dt>");
  bw_test_assert_has (html, "<span dir=\"auto\">notes/a.md</span>");
  bw_test_assert_lacks (html, "affiliation");
  bw_test_assert_has (text, "New since 3 November\n--------------------\n\n1 paper\n  A <New> Paper (A Digest)\n"
                            "1 co-author\n  John Roe (Profile)\n"
                            "2 citing works\n  A Citing Work (A Digest)\n  Another\n"
                            "1 mention\n  notes/a.md (Profile)\n");
}

/* One document that brought all is named once; a day is told as what is understood of it. */
static void
test_news_of_one_document (void)
{
  static const struct
  {
    gint64 now;
    const char *since;
  } TIMES[] = {
    { 60, "New since 12:00<" },
    { G_GINT64_CONSTANT (86400), "New since 3 November<" },
    { 300 * G_GINT64_CONSTANT (86400), "New since 3 November 2026<" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TIMES); i++)
    {
      BwItem *item = news_item_new (TIMES[i].now);
      g_autofree char *html = NULL;

      for (gint64 id = 1; id <= 9; id++)
        add_news (item->person->news, BW_NEWS_PAPERS, BW_KIND_PAPER, id, "A Paper", 3);
      html = bw_test_write_page (item);

      bw_test_assert_has (html, TIMES[i].since);
      g_assert_cmpuint (bw_test_count (html, "A Digest"), ==, 1);
      g_assert_cmpuint (bw_test_count (html, ">A Paper</a>"), ==, 9);
      bw_test_assert_has (html, "4 more</summary>");
    }
}

static void
test_no_news (void)
{
  BwItem *item = news_item_new (60);
  g_autofree char *text = bw_plain_from_item (item);
  g_autofree char *html = bw_test_write_page (item);

  bw_test_assert_lacks (html, "New");
  bw_test_assert_lacks (text, "New");
}

static void
test_long_lists (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *html = NULL;

  item->person->papers_stated = 50;
  for (gint64 i = 1; i <= 40; i++)
    {
      bw_test_add_tie (item->person, item->person->coauthors, BW_KIND_PERSON, 100 + i, "John Doe", 1, 0);
      bw_test_add_brief (item->person->papers, i, "A Title")->date = (BwDate){ 2020, 1, 1 };
    }
  for (gint64 i = 1; i <= 13; i++)
    bw_test_add_tie (item->person, item->person->cited_by, BW_KIND_PAPER, 200 + i, "A Work", 1, 0);
  html = bw_test_write_page (item);

  g_assert_cmpuint (bw_test_count (html, "<summary>28 more</summary>"), ==, 2);
  g_assert_cmpuint (bw_test_count (html, "<details>"), ==, 2);
  g_assert_cmpuint (bw_test_count (html, "bookwheel:person/1"), ==, 40);
  bw_test_assert_has (html, "Co-authors\302\240<span class=\"count\">40</span>");
  bw_test_assert_lacks (html, "1 more");
}

/* A picture of the years is there when it shows something. */
static void
test_years (void)
{
  for (int n = 1; n <= 4; n++)
    {
      BwItem *item = bw_test_person_item_new ("Jane Doe");
      g_autofree char *html = NULL;

      for (int i = 0; i < n; i++)
        bw_test_add_brief (item->person->papers, i + 1, "A Title")->date =
          (BwDate){ (guint16) (2010 + (3 * i)), 0, 0 };
      html = bw_test_write_page (item);
      g_assert_cmpint (strstr (html, "<svg") != NULL, ==, n >= 2);
      g_assert_cmpuint (bw_test_count (html, "<rect"), ==, n >= 2 ? (guint) (3 * (n - 1)) + 1 : 0);
    }
}

/* A year with as many papers as another has a bar as high. */
static void
test_equal_years (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *html = NULL;

  for (guint16 year = 2020; year <= 2022; year++)
    bw_test_add_brief (item->person->papers, year, "A Title")->date = (BwDate){ year, 0, 0 };
  bw_test_add_brief (item->person->papers, 1, "A Title")->date = (BwDate){ 2020, 0, 0 };
  html = bw_test_write_page (item);

  g_assert_cmpuint (bw_test_count (html, " height=\"21\""), ==, 1);
  g_assert_cmpuint (bw_test_count (html, " height=\"10\""), ==, 2);
  bw_test_assert_has (html, "<title>2020: 2</title>");
  bw_test_assert_has (html, "<title>Papers a year, from 2020 to 2022</title>");
  bw_test_assert_has (html, ">2022</text>");
}

/* Of whom there is nothing to read, the tables are the page. */
static void
test_bare_person (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *name = bw_test_write_page (bw_test_person_item_new ("Jane Doe"));
  g_autofree char *html = NULL;

  bw_test_add_tie (item->person, item->person->coauthors, BW_KIND_PERSON, 8, "Another", 0, 3);
  html = bw_test_write_page (item);

  bw_test_assert_has (name, "Known here only by name.");
  bw_test_assert_has (html, "Known here only as a co-author.");
  bw_test_assert_has (html, "bookwheel:person/8");
  bw_test_assert_lacks (html, "<aside>");
}

/* The page of somebody with thousands of papers names each, and tells the first at length. */
static void
test_many_papers (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *html = NULL;

  for (gint64 i = 1; i <= 6000; i++)
    bw_test_add_brief (item->person->papers, i, "A Title")->text = g_strdup ("It shows.");
  html = bw_test_write_page (item);

  g_assert_cmpuint (bw_test_count (html, "<summary>188 more</summary>"), ==, 1);
  g_assert_cmpuint (bw_test_count (html, "<summary>5,800 more</summary>") +
                      bw_test_count (html, "<summary>5800 more</summary>"),
                    ==, 1);
  g_assert_cmpuint (bw_test_count (html, "<article"), ==, 200);
  g_assert_cmpuint (bw_test_count (html, "\"bookwheel:paper/"), ==, 5000);
  bw_test_assert_has (html, " more are found by a search.</p>");
  g_assert_cmpuint (strlen (html), <, 1000000);
}

static BwItem *
organisation_item_new (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  BwOrganisation *organisation = bw_organisation_new ();

  item->kind = BW_KIND_ORGANISATION;
  item->organisation = organisation;
  organisation->id = 9;
  organisation->name = g_strdup ("A Lab");
  organisation->variants = g_strsplit ("The Lab", "|", 0);
  g_ptr_array_add (organisation->people, bw_link_new (BW_KIND_PERSON, 7, "Jane Doe"));
  bw_test_add_mention (bw_test_add_brief (organisation->papers, 42, "A Title")->mentions,
                       "tidbit", NULL, "Held.");
  bw_test_add_mention (organisation->mentions, "tidbit", "A Title", "Held.");
  bw_test_add_mention (organisation->mentions, "tidbit", "Another", "Not held.")->paper_id = 43;

  return item;
}

static void
test_organisation (void)
{
  g_autofree char *html = bw_test_write_page (organisation_item_new ());
  g_autofree char *text = bw_test_write_plain (organisation_item_new ());

  bw_test_assert_has (html, "also written The Lab");
  bw_test_assert_has (html, "bookwheel:person/7");
  bw_test_assert_has (html, "bookwheel:paper/43");
  g_assert_cmpuint (bw_test_count (html, ">Held.</p>"), ==, 1);
  g_assert_cmpuint (bw_test_count (html, ">Not held.</p>"), ==, 1);
  bw_test_assert_has (html, "Some Digest</a></th><td><b class=\"counted\" title=\"counted\">2</b>");
  g_assert_cmpuint (bw_test_count (text, "> Held.\n"), ==, 1);
  bw_test_assert_has (text, "Jane Doe\n");
  bw_test_assert_has (text, "Some Digest: 2\n");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/person", test_person);
  g_test_add_func ("/pages/person/stated-and-counted", test_stated_and_counted);
  g_test_add_func ("/pages/person/untitled-entry", test_untitled_entry);
  g_test_add_func ("/pages/person/news", test_news);
  g_test_add_func ("/pages/person/news-of-one-document", test_news_of_one_document);
  g_test_add_func ("/pages/person/no-news", test_no_news);
  g_test_add_func ("/pages/person/long-lists", test_long_lists);
  g_test_add_func ("/pages/person/years", test_years);
  g_test_add_func ("/pages/person/equal-years", test_equal_years);
  g_test_add_func ("/pages/person/bare", test_bare_person);
  g_test_add_func ("/pages/person/many-papers", test_many_papers);
  g_test_add_func ("/pages/organisation", test_organisation);

  return g_test_run ();
}
