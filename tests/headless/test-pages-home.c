#include <string.h>

#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-pages.h"

static void
test_source (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  g_autofree char *html = NULL;

  item->kind = BW_KIND_SOURCE;
  item->source = bw_source_new ();
  item->source->id = 5;
  item->source->kind = g_strdup ("feed");
  item->source->title = g_strdup ("A Feed");
  for (gint64 i = 1; i <= 70; i++)
    {
      BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, i }, "A Post");

      brief->kind = "post";
      g_ptr_array_add (item->source->documents, brief);
    }
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "70\302\240posts");
  bw_test_assert_has (html, "<summary>10 more</summary><ol class=\"documents\" start=\"61\">");
  g_assert_cmpuint (bw_test_count (html, "bookwheel:document/"), ==, 70);
}

static void
add_entry (BwSource   *source,
           gint64      id,
           const char *title,
           BwDate      date)
{
  BwBrief *brief = bw_test_add_brief (source->documents, id, title);

  brief->ref.kind = BW_KIND_DOCUMENT;
  brief->kind = "entry";
  brief->date = date;
}

/* A feed says what it is, and tells what is new first. */
static void
test_feed (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  BwSource *source = bw_source_new ();
  g_autofree char *html = NULL;

  item->kind = BW_KIND_SOURCE;
  item->source = source;
  source->kind = g_strdup ("feed");
  source->title = g_strdup ("A Feed");
  source->url = g_strdup ("https://example.org/feed.xml");
  source->feed = bw_source_record_new ("feed");
  source->feed->subtitle = g_strdup ("What it is about");
  source->feed->site = g_strdup ("https://www.example.org/");
  source->feed->updated = g_strdup ("2026-03-10T10:00:00Z");
  source->feed->rights = g_strdup ("© A");
  g_ptr_array_add (source->feed->folder, g_strdup ("Outer"));
  g_ptr_array_add (source->feed->folder, g_strdup ("Inner"));
  add_entry (source, 1, "The Undated", BW_DATE_UNKNOWN);
  add_entry (source, 2, "The Old", (BwDate){ 2025, 1, 2 });
  add_entry (source, 3, "The New", (BwDate){ 2026, 1, 2 });
  html = bw_test_write_page (item);

  bw_test_assert_has (html, ">What it is about</p>");
  bw_test_assert_has (html, ">example.org</a>");
  bw_test_assert_has (html, "<a href=\"https://example.org/feed.xml\"");
  bw_test_assert_has (html, "in Outer › Inner");
  bw_test_assert_has (html, "updated 10 March 2026");
  bw_test_assert_has (html, "© A");
  g_assert_cmpint (strstr (html, "The New") - html, <, strstr (html, "The Old") - html);
  g_assert_cmpint (strstr (html, "The Old") - html, <, strstr (html, "The Undated") - html);
}

/* What is in a file says more than what the file is called, which is told as well. */
static void
test_file_source (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, 3 }, "A Digest");
  g_autofree char *title = NULL;
  g_autofree char *html = NULL;

  item->kind = BW_KIND_SOURCE;
  item->source = bw_source_new ();
  item->source->kind = g_strdup ("file");
  item->source->title = g_strdup ("some-file.txt");
  brief->kind = "digest";
  g_ptr_array_add (item->source->documents, brief);
  title = bw_page_title_of_item (item);
  html = bw_test_write_page (item);

  g_assert_cmpstr (title, ==, "A Digest");
  bw_test_assert_has (html, ">A Digest</h1>");
  bw_test_assert_has (html, "<span class=\"file\" dir=\"auto\">some-file.txt</span>");
}

static void
test_home (void)
{
  g_autoptr (BwHome) home = bw_home_new ();
  g_autofree char *empty = bw_page_from_home (home);
  g_autofree char *empty_text = bw_plain_from_home (home);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, 3 }, "some-file.txt");

  home->stats.papers = 1;
  home->stats.documents[BW_DOCUMENT_LISTING] = 2;
  brief->kind = "listing";
  brief->byline = g_strdup ("some-file.txt");
  brief->source_id = 6;
  brief->n_like = 19;
  g_ptr_array_add (home->documents, brief);
  bw_test_add_brief (home->papers, 42, "A Title");
  g_ptr_array_add (home->people, bw_link_new (BW_KIND_PERSON, 7, "Jane Doe"));
  g_ptr_array_add (home->organisations, bw_link_new (BW_KIND_ORGANISATION, 9, "A Lab"));
  ((BwLink *) home->organisations->pdata[0])->count = 3;
  g_ptr_array_add (home->bookmarks, bw_link_new (BW_KIND_SOURCE, 5, "A Feed"));
  g_ptr_array_add (home->news, bw_link_new (BW_KIND_PERSON, 8, "John Roe"));
  ((BwLink *) home->news->pdata[0])->count = 3;
  html = bw_page_from_home (home);
  text = bw_plain_from_home (home);

  bw_test_check_page (empty);
  bw_test_assert_has (empty, "Nothing here yet");
  bw_test_assert_has (empty_text, "Nothing here yet");
  bw_test_assert_lacks (empty, "something new");
  bw_test_check_page (html);
  bw_test_assert_has (html, "<a href=\"bookwheel:search?q=kind:paper\"><b>1</b> "
                            "<span>paper</span></a>");
  bw_test_assert_has (html, "<b>2</b> <span>listings</span>");
  bw_test_assert_has (html, "<a href=\"bookwheel:document/3\">Listing</a>");
  bw_test_assert_has (html, "<a href=\"bookwheel:source/6\" dir=\"auto\">and 19 more</a>");
  bw_test_assert_has (html, "bookwheel:paper/42");
  bw_test_assert_has (html, "bookwheel:person/7");
  bw_test_assert_has (html, "bookwheel:source/5");
  bw_test_assert_has (html, "A Lab</a></th><td><b class=\"counted\" title=\"counted\">3</b></td>");
  bw_test_assert_has (html, "People with something new</h2>");
  bw_test_assert_has (html, "John Roe</a></th><td><b class=\"counted\" title=\"counted\">3</b></td>");
  bw_test_assert_has (text, "John Roe: 3\n");
  bw_test_assert_has (text, "A Lab: 3\n");
  bw_test_assert_has (text, "1\302\240paper · 2\302\240listings\n");
  bw_test_assert_has (text, "Jane Doe\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/source", test_source);
  g_test_add_func ("/pages/source/feed", test_feed);
  g_test_add_func ("/pages/source/file", test_file_source);
  g_test_add_func ("/pages/home", test_home);

  return g_test_run ();
}
