#include <string.h>

#include "bw-enclosure.h"
#include "bw-page.h"
#include "bw-test-pages.h"

static BwItem *
post_item_new (int n_sections)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_POST, "A Post");
  GString *html = g_string_new (NULL);

  for (int i = 1; i <= n_sections; i++)
    {
      bw_body_add_section (item->document->body, 2, "A Section");
      g_string_append_printf (html, "<h2 id=\"s-%d\">A Section</h2>", i);
    }
  g_string_append (html,
                   "<p>Text.<sup><a href=\"#fn-1\" id=\"fnref-1\" class=\"noteref\">1</a></sup></p>"
                   "<section class=\"footnotes\"><ol><li id=\"fn-1\">Note. <a href=\"#fnref-1\" "
                   "class=\"wayback\">↩</a></li></ol></section>");
  item->document->body->html = g_string_free (html, FALSE);
  item->document->body->text = g_strdup ("Text.\n[1] Note.");
  item->document->body->words = 1150;
  item->document->url = g_strdup ("https://www.example.org/post");
  item->document->previous = bw_link_new (BW_KIND_DOCUMENT, 2, "One Before");
  item->document->next = bw_link_new (BW_KIND_DOCUMENT, 4, NULL);

  return item;
}

static void
test_post (void)
{
  g_autofree char *html = bw_test_write_page (post_item_new (3));
  g_autofree char *brief = bw_test_write_page (post_item_new (2));
  g_autofree char *text = bw_test_write_plain (post_item_new (3));

  bw_test_assert_has (html, "<a href=\"#s-3\">A Section</a>");
  bw_test_assert_has (html, "class=\"outline\"");
  bw_test_assert_lacks (brief, "class=\"outline\"");
  bw_test_assert_has (html, "5 minutes to read");
  bw_test_assert_has (html, "<a href=\"#fn-1\" id=\"fnref-1\" class=\"noteref\">1</a>");
  bw_test_assert_has (html, "<a href=\"https://www.example.org/post\" class=\"outside\"");
  bw_test_assert_has (html, "bookwheel:document/2");
  bw_test_assert_has (html, "bookwheel:document/4");
  bw_test_assert_has (html, "Source: <a href=\"bookwheel:source/5\"");

  bw_test_assert_has (text, "A Post\n======\n");
  bw_test_assert_has (text, "5 minutes to read");
  bw_test_assert_has (text, "[1] Note.");
  bw_test_assert_has (text, "Previous: One Before\n");
}

static void
test_capture (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_CAPTURE, "A Capture");
  g_autofree char *html = NULL;

  item->document->subject = bw_link_new (BW_KIND_PERSON, 7, "Jane Doe");
  html = bw_test_write_page (item);

  bw_test_assert_has (html, "<body class=\"document capture\">");
  bw_test_assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">Jane Doe</a>");
  bw_test_assert_has (html, "Its text is not known here.");
}

static BwItem *
digest_item_new (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_DIGEST, "A Digest");
  BwDocument *document = item->document;
  BwMention *mention;

  document->published = (BwDate){ 2025, 1, 0 };
  document->body->html = g_strdup ("<h2 id=\"s-1\">First</h2><p>Text.</p>");
  bw_body_add_section (document->body, 2, "First");
  mention = bw_test_add_mention (document->mentions, "paper-of-the-month", "The Best",
                                 "It is the best.");
  mention->section = g_strdup ("First");
  g_ptr_array_add (mention->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, "A Lab"));
  bw_test_add_mention (document->mentions, "tidbit", "A Small One", NULL);
  bw_test_add_mention (document->mentions, "open-problem", "A Hard One", NULL);
  bw_test_add_mention (document->mentions, "link", "A Link", NULL);
  bw_test_add_mention (document->mentions, NULL, "Another Link", NULL);

  return item;
}

/* A list of nothing but links is told by its own sections. */
static void
test_digest_of_links (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_DIGEST, "Of last week");
  GPtrArray *mentions = item->document->mentions;
  g_autofree char *html = NULL;

  bw_test_add_mention (mentions, "link", "One", NULL)->section = g_strdup ("Of wheels");
  bw_test_add_mention (mentions, "link", "Two", NULL)->section = g_strdup ("Of wheels");
  bw_test_add_mention (mentions, "link", "Three", NULL)->section = g_strdup ("Of bread");
  bw_test_add_mention (mentions, "link", "Four", NULL);
  html = bw_test_write_page (item);

  g_assert_cmpuint (bw_test_count (html, ">Of wheels<"), ==, 1);
  g_assert_cmpuint (bw_test_count (html, ">Of bread<"), ==, 1);
  g_assert_cmpuint (bw_test_count (html, ">Also linked<"), ==, 1);
}

static void
test_digest (void)
{
  g_autofree char *html = bw_test_write_page (digest_item_new ());
  g_autofree char *text = bw_test_write_plain (digest_item_new ());
  const char *best = strstr (html, "The Best");
  const char *tidbits = strstr (html, "<h2>Tidbits</h2>");
  const char *links = strstr (html, "<h2>Also linked</h2>");

  bw_test_assert_has (html, "<section class=\"feature\">");
  bw_test_assert_has (html, "bookwheel:organisation/9");
  bw_test_assert_has (html, "<a href=\"#s-1\" class=\"jump\">in the text</a>");
  bw_test_assert_has (html, "January 2025");
  bw_test_assert_has (html, "<h2>Open problems</h2>");
  bw_test_assert_lacks (html, "Highlights");
  g_assert_true (best != NULL && tidbits > best && links > tidbits);
  bw_test_assert_has (links, "A Link");
  bw_test_assert_has (links, "Another Link");
  bw_test_assert_has (links, "<p>Text.</p>");
  bw_test_assert_has (text, "The Best · paper of the month · A Lab\n");
  bw_test_assert_has (text, "A Hard One · open problem\n");
}

static void
test_listing (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_LISTING, NULL);
  BwBrief *brief = bw_test_add_brief (item->document->papers, 42, "A Title");
  g_autofree char *html = NULL;

  brief->byline = g_strdup ("Doe et al.");
  brief->categories = g_strsplit ("cs.LG", " ", 0);
  bw_test_add_brief (item->document->papers, 43, "Another Title");
  html = bw_test_write_page (item);

  bw_test_assert_has (html, ">A listing of 2 papers</h1>");
  bw_test_assert_has (html, "<a href=\"bookwheel:paper/42\">A Title</a>");
  bw_test_assert_has (html, "Doe et al.");
  bw_test_assert_has (html, "cs.LG");
  bw_test_assert_has (html, "Not known here: the dates of 2 papers.");
}

static void
test_profile (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_PROFILE, "Jane Doe");
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  item->document->subject = bw_link_new (BW_KIND_PERSON, 7, "Jane Doe");
  item->document->imported = (BwDate){ 2025, 11, 22 };
  bw_test_add_brief (item->document->papers, 42, "A Title");
  html = bw_page_from_item (item);
  text = bw_test_write_plain (item);

  g_assert_cmpuint (bw_test_count (text, "Jane Doe"), ==, 1);

  bw_test_assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">"
                            "All that is known of Jane Doe</a>");
  bw_test_assert_has (html, "read on 22 November 2025");
  bw_test_assert_has (html, "bookwheel:paper/42");
}

static BwItem *
entry_item_new (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_ENTRY, "An Episode");
  BwDocument *document = item->document;

  g_clear_pointer (&document->source, bw_link_free);
  document->source = bw_link_new (BW_KIND_SOURCE, 5, "A Podcast");
  document->entry = bw_entry_record_new ();
  g_ptr_array_add (document->entry->categories, g_strdup ("history"));
  g_ptr_array_add (document->entry->enclosures,
                   bw_enclosure_new ("https://example.org/a/1.mp3?x=2", "audio/mpeg", 2000000));

  return item;
}

/* An entry names its feed, what it is about and the files that go with it. */
static void
test_entry (void)
{
  g_autofree char *html = bw_test_write_page (entry_item_new ());
  g_autofree char *text = bw_test_write_plain (entry_item_new ());

  bw_test_assert_has (html, "<a href=\"bookwheel:source/5\" dir=\"auto\">A Podcast</a></p><h1");
  bw_test_assert_has (html, "<li class=\"seen\" dir=\"auto\">history</li>");
  bw_test_assert_has (html, "<a href=\"https://example.org/a/1.mp3?x=2\" class=\"outside\"");
  bw_test_assert_has (html, ">1.mp3</a>");
  bw_test_assert_has (html, "Audio</span>");
  bw_test_assert_lacks (html, "Its text is not known here.");
  bw_test_assert_has (text, "Keywords: history\n");
  bw_test_assert_has (text, "Files: https://example.org/a/1.mp3?x=2\n");
}

/* A list that is longer than what was read of it says how long it is. */
static void
test_long_listing (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_LISTING, "A Dump");
  g_autofree char *html = NULL;

  bw_test_add_brief (item->document->papers, 1, "The First");
  item->document->n_papers = 100000;
  html = bw_test_write_page (item);
  bw_test_assert_has (html, "100000\302\240papers");
  bw_test_assert_has (html, "99999 more are found by a search.");
}

/* People and papers that a note names are two lists, each thing once. */
static void
test_named (void)
{
  BwItem *item = bw_test_document_item_new (BW_DOCUMENT_NOTE, "A Note");
  g_autofree char *html = NULL;

  for (guint i = 0; i < 2; i++)
    {
      BwMention *mention = bw_test_add_mention (item->document->mentions, "link", NULL, NULL);

      mention->paper_id = 0;
      mention->person_id = 7;
      mention->label = g_strdup ("Ada Lovelace");
    }
  item->document->tags = g_strsplit ("a-tag", " ", 0);
  html = bw_test_write_page (item);
  bw_test_assert_has (html, "<li class=\"seen\" dir=\"auto\">#a-tag</li>");
  bw_test_assert_has (html, "People in it");
  bw_test_assert_lacks (html, "Papers in it");
  g_assert_cmpuint (bw_test_count (html, ">Ada Lovelace</a>"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/post", test_post);
  g_test_add_func ("/pages/capture", test_capture);
  g_test_add_func ("/pages/digest", test_digest);
  g_test_add_func ("/pages/digest-of-links", test_digest_of_links);
  g_test_add_func ("/pages/listing", test_listing);
  g_test_add_func ("/pages/profile", test_profile);
  g_test_add_func ("/pages/entry", test_entry);
  g_test_add_func ("/pages/long-listing", test_long_listing);
  g_test_add_func ("/pages/named", test_named);

  return g_test_run ();
}
