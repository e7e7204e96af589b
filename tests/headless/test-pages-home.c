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
  html = bw_page_from_home (home);
  text = bw_plain_from_home (home);

  bw_test_check_page (empty);
  bw_test_assert_has (empty, "Nothing here yet");
  bw_test_assert_has (empty_text, "Nothing here yet");
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
  g_test_add_func ("/pages/source/file", test_file_source);
  g_test_add_func ("/pages/home", test_home);

  return g_test_run ();
}
