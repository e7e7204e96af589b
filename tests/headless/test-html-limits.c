#include <string.h>

#include "bw-foreign-html.h"
#include "bw-foreign-url.h"
#include "bw-html-tree.h"
#include "bw-html-xml.h"
#include "bw-limits.h"
#include "bw-page-links.h"
#include "bw-page-meta.h"
#include "bw-test-html.h"

/* Each limit of pages, one beyond it; what is beyond is left out and never a crash. */

static char *
repeat (const char *text,
        gsize       n)
{
  GString *out = g_string_sized_new (strlen (text) * n);

  for (gsize i = 0; i < n; i++)
    g_string_append (out, text);

  return g_string_free (out, FALSE);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  while ((text = strstr (text, part)))
    {
      n++;
      text += strlen (part);
    }

  return n;
}

static void
test_size (void)
{
  static const char BOLD[] = "<b>x</b>";
  g_autofree char *whole = g_strnfill (BW_MAX_HTML_SIZE + 1, ' ');
  g_autofree char *text = NULL;

  for (guint i = 0; i < strlen (BOLD); i++)
    whole[i] = BOLD[i];
  g_assert_null (bw_html_tree_new (whole, strlen (whole)));

  /* What is beyond the limits is read without its elements. */
  text = bw_foreign_html_sanitise (whole, NULL);
  g_assert_cmpstr (text, ==, "x");
}

/* Each paragraph opens all elements again that were left open before it. */
static void
test_memory (void)
{
  g_autoptr (GString) html = g_string_new ("<p>");
  g_autofree char *safe = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (html, "<b id=%u>", i);
  for (guint i = 0; i < 2000; i++)
    g_string_append (html, "<p>x");

  g_assert_null (bw_html_tree_new (html->str, html->len));
  safe = bw_foreign_html_sanitise (html->str, NULL);
  g_assert_true (g_str_has_prefix (safe, "x x x"));
}

/* Each end tag looks for its element among all that are open. */
static void
test_time (void)
{
  g_autofree char *open = repeat ("<span>", 200000);
  g_autofree char *close = repeat ("</i>", 400000);
  g_autofree char *html = g_strconcat (open, "text", close, NULL);
  g_autofree char *safe = bw_foreign_html_sanitise (html, NULL);

  g_assert_cmpstr (safe, ==, "text");
}

static void
test_depth (void)
{
  g_autofree char *open = repeat ("<blockquote>", 5000);
  g_autofree char *html = g_strconcat (open, "deep", NULL);
  g_autofree char *safe = bw_foreign_html_sanitise (html, NULL);
  g_autofree char *fault = bw_test_html_try (html);

  g_assert_cmpstr (fault, ==, NULL);
  g_assert_cmpuint (count (safe, "<blockquote>"), <, BW_MAX_NESTING);
  g_assert_nonnull (strstr (safe, "deep"));
}

static void
test_addresses (void)
{
  g_autofree char *path = g_strnfill (BW_MAX_URL_LENGTH, 'a');
  g_autofree char *pixels = g_strnfill (BW_MAX_DATA_IMAGE_LENGTH, 'A');
  g_autofree char *url = g_strconcat ("https://e.example/", path, NULL);
  g_autofree char *image = g_strconcat ("data:image/png;base64,", pixels, NULL);
  g_autofree char *clean = bw_foreign_url_clean (url, NULL);
  g_autofree char *clean_image = bw_foreign_url_clean_image (image, NULL);

  g_assert_cmpstr (clean, ==, NULL);
  g_assert_cmpstr (clean_image, ==, NULL);

  url[BW_MAX_URL_LENGTH] = '\0';
  image[BW_MAX_DATA_IMAGE_LENGTH] = '\0';
  clean = bw_foreign_url_clean (url, NULL);
  clean_image = bw_foreign_url_clean_image (image, NULL);
  g_assert_cmpstr (clean, ==, url);
  g_assert_cmpstr (clean_image, ==, image);
}

static void
test_words (void)
{
  g_autofree char *word = g_strnfill (BW_MAX_HTML_WORD_LENGTH + 1, 'a');
  g_autofree char *html = g_strdup_printf ("<p lang=%s>x</p>", word);
  g_autofree char *safe = bw_foreign_html_sanitise (html, NULL);

  g_assert_cmpstr (safe, ==, "<p>x</p>");
}

static void
test_tags (void)
{
  g_autofree char *tags = repeat ("<meta name=a content=b>", BW_MAX_PAGE_TAGS + 1);
  g_autofree char *data = repeat ("<script type=application/ld+json>{}</script>",
                                  BW_MAX_PAGE_DATA + 1);
  g_autofree char *html = g_strconcat (tags, data, NULL);
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new (html, strlen (html));
  g_autoptr (BwPageMeta) meta = bw_page_meta_new (tree);

  g_assert_cmpuint (meta->tags->len, ==, BW_MAX_PAGE_TAGS);
  g_assert_cmpuint (meta->data->len, ==, BW_MAX_PAGE_DATA);
}

static void
test_tag_names (void)
{
  g_autofree char *names = repeat ("a:b ", BW_MAX_PAGE_TAG_NAMES + 10);
  g_autofree char *html = g_strdup_printf ("<meta property='%s' content=b>", names);
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new (html, strlen (html));
  g_autoptr (BwPageMeta) meta = bw_page_meta_new (tree);

  g_assert_cmpuint (meta->tags->len, ==, BW_MAX_PAGE_TAG_NAMES);
}

static void
test_mentions (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (BwRecord) record = bw_record_new (BW_DOCUMENT_PAGE);
  g_autoptr (BwHtmlTree) tree = NULL;

  for (guint i = 0; i <= BW_MAX_PAGE_MENTIONS; i++)
    g_string_append_printf (html, "<p><a href=https://doi.org/10.5555/%u>x</a>", i);
  tree = bw_html_tree_new (html->str, html->len);
  bw_page_links_collect (bw_html_tree_get_body (tree), NULL, record);

  g_assert_cmpuint (record->mentions->len, ==, BW_MAX_PAGE_MENTIONS);
}

/* The scripts take no page that would keep them busy for long. */
static void
test_article (void)
{
  g_autofree char *many = repeat ("<p>x", BW_MAX_ARTICLE_ELEMENTS + 1);
  g_autofree char *large = g_strnfill (BW_MAX_ARTICLE_SIZE + 1, 'x');
  g_autoptr (BwHtmlTree) many_tree = bw_html_tree_new (many, strlen (many));
  g_autoptr (BwHtmlTree) large_tree = bw_html_tree_new (large, strlen (large));
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new ("<p>x", 4);
  g_autofree char *xml = bw_html_xml_write (tree);

  g_assert_null (bw_html_xml_write (many_tree));
  g_assert_null (bw_html_xml_write (large_tree));
  g_assert_cmpstr (xml, ==, "<html><head></head><body><p>x</p></body></html>");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-limits/size", test_size);
  g_test_add_func ("/html-limits/memory", test_memory);
  g_test_add_func ("/html-limits/time", test_time);
  g_test_add_func ("/html-limits/depth", test_depth);
  g_test_add_func ("/html-limits/addresses", test_addresses);
  g_test_add_func ("/html-limits/words", test_words);
  g_test_add_func ("/html-limits/tags", test_tags);
  g_test_add_func ("/html-limits/tag-names", test_tag_names);
  g_test_add_func ("/html-limits/mentions", test_mentions);
  g_test_add_func ("/html-limits/article", test_article);

  return g_test_run ();
}
