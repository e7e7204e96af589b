#include <string.h>

#include "bw-front-matter.h"
#include "bw-limits.h"
#include "bw-markdown.h"
#include "bw-test-reading.h"

/* What a file says once must not be there again as often as the file likes: each of these
 * files is small, and what was made of it once filled the memory or took minutes. */

static void
add (GString    *out,
     const char *text,
     gsize       n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append (out, text);
}

static void
add_numbered (GString    *out,
              const char *before,
              const char *behind,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%u%s", before, i, behind);
}

static void
check_sections (const BwReading *reading,
                const char      *kind,
                guint            n)
{
  const BwRecord *record = bw_test_only_record (reading, kind);

  g_assert_cmpuint (record->mentions->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);

      g_assert_true (g_str_has_prefix (mention->section, "wide word word"));
      g_assert_cmpint (g_utf8_strlen (mention->section, -1), <=, BW_MAX_TITLE_LENGTH + 1);
    }
}

static void
test_page_sections (void)
{
  g_autoptr (GString) html = g_string_new ("<body><article><h2>wide");
  g_autoptr (BwReading) reading = NULL;

  add (html, " word", 100000);
  g_string_append (html, "</h2>");
  add_numbered (html, "<p><a href=https://doi.org/10.5555/", ">x</a>", BW_MAX_PAGE_MENTIONS);
  reading = bw_test_read_text (html->str, "page");

  check_sections (reading, "page", BW_MAX_PAGE_MENTIONS);
}

static void
test_note_sections (void)
{
  g_autoptr (GString) text = g_string_new ("# wide");
  g_autoptr (BwReading) reading = NULL;

  add (text, " word", 100000);
  g_string_append (text, "\n\n");
  add_numbered (text, "[[n", "]]\n", 5000);
  reading = bw_test_read_text (text->str, "note");

  check_sections (reading, "note", 5000);
}

static void
test_digest_sections (void)
{
  g_autoptr (GString) text = g_string_new ("# Awesome papers\n\n## wide");
  g_autoptr (BwReading) reading = NULL;

  add (text, " word", 100000);
  g_string_append (text, "\n\n");
  add_numbered (text, "- [A title with a number ", "](https://papers.example/x)\n", 5000);
  reading = bw_test_read_text (text->str, "digest");

  check_sections (reading, "digest", 5000);
}

/* A link around many blocks has one address; one that is too long leads nowhere. */
static void
test_link_around (void)
{
  g_autofree char *path = g_strnfill (500000, 'x');
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BwMarkdown) markdown = NULL;

  g_string_printf (text, "<a href=\"https://one.example/%s\">\n", path);
  add (text, "<p>x</p>", 50000);
  g_string_append (text, "</a>\n\n<div><a href=\"https://two.example/\"><p>y</p><p>z</p></a></div>\n");
  markdown = bw_markdown_new (text->str);

  for (guint i = 0; i < markdown->outline->blocks->len; i++)
    {
      const BwOutlineBlock *block = g_ptr_array_index (markdown->outline->blocks, i);
      const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0);

      if (strcmp (block->text, "x") == 0)
        g_assert_null (link);
      else
        g_assert_cmpstr (link->url, ==, "https://two.example/");
    }
}

/* The author of an article stands in a place whose classes are long. */
static void
test_byline (void)
{
  g_autoptr (GString) html = g_string_new ("<body><div class=\"");
  g_autoptr (BwReading) reading = NULL;
  const BwRecord *record;
  const BwAuthorRecord *author;

  add (html, "wide ", 200000);
  g_string_append (html, "\"><div class=related><b class=byline>Eve Else</b></div>");
  add (html, "<i class=byline>more of it</i>", 20000);
  g_string_append (html, "<b class=author>Ada Bell</b></div>");
  reading = bw_test_read_text (html->str, "page");

  record = bw_test_only_record (reading, "page");
  g_assert_cmpuint (record->authors->len, ==, 1);
  author = g_ptr_array_index (record->authors, 0);
  g_assert_cmpstr (author->name, ==, "Ada Bell");
}

/* Links that stand in one long paragraph have what is around them, and no more is read. */
static void
test_excerpts (void)
{
  g_autoptr (GString) html = g_string_new ("<body><article><p>");
  g_autoptr (BwReading) reading = NULL;
  const BwRecord *record;
  const BwMentionRecord *last;

  add (html, "<b>a</b> ", 100000);
  g_string_append (html, ". ");
  add_numbered (html, "See <a href=https://doi.org/10.5555/", ">x</a> there. ", 2000);
  reading = bw_test_read_text (html->str, "page");

  record = bw_test_only_record (reading, "page");
  g_assert_cmpuint (record->mentions->len, ==, 2000);
  last = g_ptr_array_index (record->mentions, 1999);
  g_assert_cmpstr (last->excerpt, ==, "See x there.");
}

/* What a feed states once for all its entries is looked at for each of them. */
static void
test_feed_journal (void)
{
  g_autoptr (GString) xml =
    g_string_new ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                  "xmlns=\"http://purl.org/rss/1.0/\" "
                  "xmlns:prism=\"http://prismstandard.org/namespaces/basic/2.0/\">"
                  "<channel rdf:about=\"http://a.example/\"><title>J</title>"
                  "<link>http://a.example/</link><prism:publicationName>wide");
  g_autoptr (BwReading) reading = NULL;

  add (xml, " word", 400000);
  g_string_append (xml, "</prism:publicationName></channel>");
  add_numbered (xml, "<item><title>T</title><prism:doi>10.5555/", "</prism:doi></item>", 8000);
  g_string_append (xml, "</rdf:RDF>");
  reading = bw_test_read_text (xml->str, "feed");

  g_assert_cmpuint (reading->records->len, ==, 8000);
  for (guint i = 0; i < reading->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (reading->records, i);
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, 0);

      g_assert_true (g_str_has_prefix (paper->venue, "wide word"));
      g_assert_cmpint (g_utf8_strlen (paper->venue, -1), <=, BW_MAX_TITLE_LENGTH);
    }
}

static const BwPaperRecord *
get_paper (const BwReading *reading)
{
  const BwRecord *record = bw_test_only_record (reading, "page");

  g_assert_cmpuint (record->papers->len, ==, 1);

  return g_ptr_array_index (record->papers, 0);
}

/* Authors that stand in authors, whose text is that of all inside of them, which is looked at
 * for each up to a limit for all. */
static void
test_nested_authors (void)
{
  g_autoptr (GString) html = g_string_new ("<body><article itemscope "
                                           "itemtype=https://schema.org/ScholarlyArticle>"
                                           "<h1 itemprop=headline>A title</h1>"
                                           "<p itemprop=author>Ada Bell</p>");
  g_autoptr (BwReading) reading = NULL;
  const BwAuthorRecord *author;
  gsize n = 400;

  add (html, "<div itemprop=author>Eve ", n);
  add (html, "wide ", BW_MAX_PAGE_STATED / 100);
  add (html, "</div>", n);
  g_string_append (html, "<p itemprop=author>Too Late</p>");
  reading = bw_test_read_text (html->str, "page");

  g_assert_cmpuint (get_paper (reading)->authors->len, ==, 1);
  author = g_ptr_array_index (get_paper (reading)->authors, 0);
  g_assert_cmpstr (author->name, ==, "Ada Bell");
}

static void
test_keywords (void)
{
  g_autoptr (GString) html = g_string_new ("<html><head><meta name=citation_title content='A title'>"
                                           "<meta name=citation_keywords content='");
  g_autoptr (BwReading) reading = NULL;

  add_numbered (html, "k", ";", 200000);
  g_string_append (html, "'>");
  reading = bw_test_read_text (html->str, "page");

  g_assert_cmpuint (get_paper (reading)->keywords->len, ==, BW_MAX_SHORT_LIST);
}

static void
test_affiliations (void)
{
  g_autoptr (GString) html = g_string_new ("<html><head><script type=application/ld+json>[");
  g_autoptr (BwReading) reading = NULL;
  const BwAuthorRecord *author;

  g_string_append (html, "{\"@type\":\"ScholarlyArticle\",\"name\":\"A title\",\"identifier\":[");
  add_numbered (html, "\"10.5555/", "\",", 100000);
  g_string_append (html, "\"10.5555/x\"],\"author\":{\"name\":\"Ada Bell\",\"affiliation\":[");
  add (html, "{\"@id\":\"n19999\"},", 100000);
  g_string_append (html, "{\"@id\":\"n1\"}]}}");
  add_numbered (html, ",{\"@id\":\"n", "\",\"name\":\"U\"}", 20000);
  g_string_append (html, "]</script>");
  reading = bw_test_read_text (html->str, "page");

  author = g_ptr_array_index (get_paper (reading)->authors, 0);
  g_assert_cmpuint (author->affiliations->len, ==, BW_MAX_SHORT_LIST);
  g_assert_cmpstr (g_ptr_array_index (author->affiliations, 0), ==, "U");
}

/* A list without an end takes no line that may be the next key's. */
static void
test_toml (void)
{
  static const char *const KEYS[] = { "title", NULL };
  g_autoptr (GString) text = g_string_new ("+++\n");
  g_autoptr (BwFrontMatter) front = NULL;

  add (text, "tags = [1,\n", 5000);
  g_string_append (text, "title = \"T\"\n+++\n");
  front = bw_front_matter_new (text->str);

  g_assert_nonnull (front->problem);
  g_assert_cmpstr (bw_front_matter_get (front, KEYS), ==, "T");
  g_assert_cmpuint (bw_front_matter_get_all (front, "tags")->len, ==, 5000);
}

/* Notes inside the text have the first numbers that no others have. */
static void
test_note_numbers (void)
{
  g_autoptr (GString) text = g_string_new ("# a\n\n");
  g_autoptr (BwMarkdown) markdown = NULL;
  const BwMarkdownNote *note;

  add (text, "^[n] ", 5000);
  g_string_append (text, "\n\n");
  for (guint i = 5001; i <= 10000; i++)
    g_string_append_printf (text, "[^%u]: x\n", i);
  markdown = bw_markdown_new (text->str);

  g_assert_cmpuint (markdown->source->notes->notes->len, ==, BW_MAX_FOOTNOTES);
  note = g_ptr_array_index (markdown->source->notes->notes, 5000);
  g_assert_cmpstr (note->label, ==, "10001");
}

static BwMarkdown *
read_table (guint n_columns,
            guint n_rows)
{
  g_autoptr (GString) text = g_string_new ("# a\n\n");

  add (text, "|a", n_columns);
  g_string_append_c (text, '\n');
  add (text, "|-", n_columns);
  g_string_append_c (text, '\n');
  add (text, "|x\n", n_rows);

  return bw_markdown_new (text->str);
}

/* Each row of a table is as wide as its head. */
static void
test_table (void)
{
  g_autoptr (BwMarkdown) whole = read_table (BW_MAX_TABLE_COLUMNS, 10);
  g_autoptr (BwMarkdown) wide = read_table (BW_MAX_TABLE_COLUMNS + 1, 10);
  g_autoptr (BwMarkdown) cut = read_table (BW_MAX_TABLE_COLUMNS, 50000);

  g_assert_false (whole->is_cut);
  g_assert_nonnull (strstr (whole->html, "<table>"));
  g_assert_null (strstr (wide->html, "<table>"));
  g_assert_true (cut->is_cut);
  g_assert_cmpuint (strlen (cut->html), <=, BW_MARKDOWN_HTML_BASE + ((gsize) 16 * 152000));
}

static void
test_addresses (void)
{
  g_autoptr (GString) long_text = g_string_new ("# a\n\n");
  g_autoptr (GString) text = g_string_new ("# a\n\n");
  g_autoptr (BwReading) reading = NULL;
  g_autoptr (BwMarkdown) markdown = NULL;

  add (long_text, "https://a.example/(", 50000);
  reading = bw_test_read_text (long_text->str, "note");
  g_assert_cmpuint (reading->warnings->len, ==, 1);

  add (text, "- https://a.example/b\n", 20000);
  markdown = bw_markdown_new (text->str);
  g_assert_false (markdown->is_cut);
  g_assert_nonnull (strstr (markdown->html, "<a href"));
}

/* An address that is defined once stands at each of its links. */
static void
test_definitions (void)
{
  g_autofree char *path = g_strnfill (100000, 'u');
  g_autoptr (GString) text = g_string_new ("# a\n\n");
  g_autoptr (BwMarkdown) markdown = NULL;
  g_autoptr (BwMarkdown) small = bw_markdown_new ("# a\n\n[b][c]\n\n[c]: https://a.example/\n");

  g_string_append_printf (text, "[foo]: /%s\n\n", path);
  add (text, "[foo] ", 20000);
  markdown = bw_markdown_new (text->str);

  g_assert_null (strstr (markdown->html, "<a href"));
  g_assert_nonnull (strstr (small->html, "<a href"));
}

static BwReading *
read_feed (const char *head,
           const char *behind)
{
  g_autofree char *value = g_strnfill (200000, 'w');
  g_autoptr (GString) text = g_string_new ("<feed xmlns='http://www.w3.org/2005/Atom'");

  g_string_append_printf (text, "%s%s%s", head, value, behind);
  add_numbered (text, "<entry><id>i", "</id><title>T</title><link href='x'/></entry>", 5000);
  g_string_append (text, "</feed>");

  return bw_test_read_text (text->str, "feed");
}

/* What a feed says of all its entries stands in each of them, if it is short. */
static void
test_feed (void)
{
  static const char *const HEADS[][2] = {
    { "><id>", "</id><title>T</title>" },
    { "><author><name>", "</name></author><title>T</title>" },
    { " xml:lang='", "'><title>T</title>" },
    { " xml:base='https://a.example/", "/'><title>T</title>" },
    { "><link rel='self' href='https://a.example/", "/'/><title>T</title>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (HEADS); i++)
    {
      g_autoptr (BwReading) reading = read_feed (HEADS[i][0], HEADS[i][1]);
      const BwRecord *entry;

      g_assert_cmpuint (reading->records->len, ==, 5000);
      entry = g_ptr_array_index (reading->records, 4999);
      g_assert_cmpuint (strlen (entry->key), <=, BW_MAX_FEED_KEY + 10);
      g_assert_cmpuint (entry->authors->len, ==, 0);
      g_assert_null (entry->language);
      g_assert_cmpstr (entry->url, ==, "x");
    }
}

/* Each of a hundred authors is inherited, up to a limit for all entries. */
static void
test_inherited (void)
{
  g_autoptr (GString) text = g_string_new ("<feed xmlns='http://www.w3.org/2005/Atom'>");
  g_autoptr (BwReading) reading = NULL;
  const BwRecord *last;
  const BwRecord *beyond;

  add_numbered (text, "<author><name>A ", "</name></author>", 100);
  add_numbered (text, "<entry><id>", "</id></entry>", BW_MAX_INHERITED / 100 + 1);
  g_string_append (text, "</feed>");
  reading = bw_test_read_text (text->str, "feed");

  last = g_ptr_array_index (reading->records, BW_MAX_INHERITED / 100 - 1);
  beyond = g_ptr_array_index (reading->records, BW_MAX_INHERITED / 100);
  g_assert_cmpuint (last->authors->len, ==, 100);
  g_assert_cmpuint (beyond->authors->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("BOOKWHEEL_SCRIPTS", "", TRUE);

  g_test_add_func ("/growth/page/sections", test_page_sections);
  g_test_add_func ("/growth/page/byline", test_byline);
  g_test_add_func ("/growth/page/excerpts", test_excerpts);
  g_test_add_func ("/growth/page/keywords", test_keywords);
  g_test_add_func ("/growth/page/affiliations", test_affiliations);
  g_test_add_func ("/growth/page/nested-authors", test_nested_authors);
  g_test_add_func ("/growth/note/sections", test_note_sections);
  g_test_add_func ("/growth/note/link-around", test_link_around);
  g_test_add_func ("/growth/note/toml", test_toml);
  g_test_add_func ("/growth/note/numbers", test_note_numbers);
  g_test_add_func ("/growth/note/table", test_table);
  g_test_add_func ("/growth/note/addresses", test_addresses);
  g_test_add_func ("/growth/note/definitions", test_definitions);
  g_test_add_func ("/growth/digest/sections", test_digest_sections);
  g_test_add_func ("/growth/feed/head", test_feed);
  g_test_add_func ("/growth/feed/journal", test_feed_journal);
  g_test_add_func ("/growth/feed/inherited", test_inherited);

  return g_test_run ();
}
