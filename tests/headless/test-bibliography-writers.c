#include "bw-markdown-export.h"
#include "bw-opml.h"
#include "bw-ris.h"

#include <string.h>

static void
add_author (GPtrArray  *people,
            const char *name,
            const char *given,
            const char *family,
            const char *role)
{
  BwAuthor *author = g_new0 (BwAuthor, 1);

  author->name = g_strdup (name);
  author->given = g_strdup (given);
  author->family = g_strdup (family);
  author->role = g_strdup (role);
  g_ptr_array_add (people, author);
}

static BwPaper *
make_paper (void)
{
  BwPaper *paper = bw_paper_new ();

  paper->id = 42;
  paper->title = g_strdup ("Small *things*: a [study]");
  paper->title_known = TRUE;
  paper->type = g_strdup ("article-journal");
  add_author (paper->authors, "Jane van der Berg", NULL, NULL, NULL);
  add_author (paper->authors, "Martin King Jr.", "Martin", "King", NULL);
  add_author (paper->authors, "Small Things Group", NULL, "Small Things Group", NULL);
  add_author (paper->contributors, "Paula Poe", "Paula", "Poe", "editor");
  paper->published = (BwDate){ 2012, 3, 14 };
  paper->venue = g_strdup ("Journal \"of\" Things");
  paper->abstract = g_strdup ("1. First $x_1 * y$\nand <b>then</b>");
  paper->keywords = g_strsplit ("things;a: b", ";", -1);
  bw_identifier_array_add (paper->identifiers, "doi", "10.1000/x");
  bw_identifier_array_add (paper->identifiers, "arxiv", "2401.05566");
  bw_field_array_add (paper->fields, "page", "1-10");
  paper->urls = g_strsplit ("https://example.org/a https://example.org/b", " ", -1);
  g_ptr_array_add (paper->references, bw_link_new (BW_KIND_PAPER, 7, "Another [one]"));

  return paper;
}

static void
test_ris (void)
{
  g_autoptr (BwPaper) paper = make_paper ();
  g_autoptr (GString) out = g_string_new (NULL);

  bw_ris_append (out, paper);

  g_assert_cmpstr (out->str, ==,
                   "TY  - JOUR\n"
                   "TI  - Small *things*: a [study]\n"
                   "JF  - Journal \"of\" Things\n"
                   "AU  - van der Berg, Jane\n"
                   "AU  - King, Martin, Jr.\n"
                   "AU  - Small Things Group,\n"
                   "AU  - et al.\n"
                   "A2  - Poe, Paula\n"
                   "PY  - 2012\n"
                   "DA  - 2012/03/14/\n"
                   "SP  - 1\n"
                   "EP  - 10\n"
                   "DO  - 10.1000/x\n"
                   "UR  - https://example.org/a\n"
                   "UR  - https://example.org/b\n"
                   "UR  - https://arxiv.org/abs/2401.05566\n"
                   "AB  - 1. First $x_1 * y$\n\n"
                   "      and <b>then</b>\n"
                   "KW  - things\n"
                   "KW  - a: b\n"
                   "ER  - \n\n");
}

static void
test_markdown (void)
{
  g_autoptr (BwPaper) paper = make_paper ();
  g_autofree char *text = NULL;
  BwMention *mention = bw_mention_new ();

  mention->document_title = g_strdup ("A digest");
  mention->document_date = (BwDate){ 2012, 4, 0 };
  mention->role = g_strdup ("highlight");
  mention->excerpt = g_strdup ("# It is good\n- and short");
  g_ptr_array_add (paper->mentions, mention);
  add_author (paper->contributors, "Cy Ray", "Cy", "Ray", "annotator");
  add_author (paper->contributors, "Di Sim", "Di", "Sim", "editor");
  bw_field_array_add (paper->fields, "note", "One");
  bw_field_array_add (paper->fields, "note", "Two");
  text = bw_markdown_export_paper (paper);

  g_assert_cmpstr (text, ==,
                   "---\n"
                   "title: \"Small *things*: a [study]\"\n"
                   "authors:\n"
                   "  - \"Jane van der Berg\"\n"
                   "  - \"Martin King Jr.\"\n"
                   "  - \"Small Things Group\"\n"
                   "editors:\n"
                   "  - \"Paula Poe\"\n"
                   "  - \"Di Sim\"\n"
                   "annotators:\n"
                   "  - \"Cy Ray\"\n"
                   "date: \"2012-03-14\"\n"
                   "type: \"article-journal\"\n"
                   "venue: \"Journal \\\"of\\\" Things\"\n"
                   "doi: \"10.1000/x\"\n"
                   "arxiv: \"2401.05566\"\n"
                   "url: \"https://example.org/a\"\n"
                   "urls:\n"
                   "  - \"https://example.org/b\"\n"
                   "tags:\n"
                   "  - \"things\"\n"
                   "  - \"a: b\"\n"
                   "page: \"1-10\"\n"
                   "note:\n"
                   "  - \"One\"\n"
                   "  - \"Two\"\n"
                   "---\n\n"
                   "# Small \\*things\\*: a \\[study\\]\n\n"
                   "1\\. First $x_1 * y$\n\n"
                   "and \\<b\\>then\\</b\\>\n\n"
                   "## Mentions\n\n"
                   "- A digest, 2012-04 (highlight)\n"
                   "  > \\# It is good\n"
                   "  >\n"
                   "  > \\- and short\n\n"
                   "## References\n\n"
                   "- [Another \\[one\\]](another-one-7.md)\n\n");
}

static const struct
{
  gint64 id;
  const char *title;
  const char *name;
} NAMES[] = {
  { 1, "A title", "a-title-1.md" },
  { 2, "A title", "a-title-2.md" },
  { 3, "../../etc/passwd", "etc-passwd-3.md" },
  { 4, "What? \"Why\" <how>: a|b*c\\d", "what-why-how-a-b-c-d-4.md" },
  { 5, "", "paper-5.md" },
  { 6, NULL, "paper-6.md" },
  { 7, "Größe и мир", "große-и-мир-7.md" },
  { 8, "…", "paper-8.md" },
  { 9, "CON", "con-9.md" },
};

static void
test_file_names (void)
{
  g_autofree char *long_title = g_strnfill (400, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *name = bw_markdown_export_file_name (NAMES[i].id, NAMES[i].title);

      if (NAMES[i].id == 7)
        g_assert_true (g_str_has_suffix (name, "-и-мир-7.md"));
      else
        g_assert_cmpstr (name, ==, NAMES[i].name);
    }
  for (guint i = 0; i < 200; i++)
    g_string_append (wide, "東京");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = bw_markdown_export_file_name (1, i == 0 ? long_title : wide->str);

      g_assert_cmpuint (strlen (name), <, 130);
      g_assert_true (g_utf8_validate (name, -1, NULL));
    }
}

static BwSource *
make_source (const char *kind,
             const char *title,
             const char *url,
             const char *folders)
{
  g_auto (GStrv) path = g_strsplit (folders, "/", -1);
  BwSource *source = bw_source_new ();

  source->kind = g_strdup (kind);
  source->title = g_strdup (title);
  source->url = g_strdup (url);
  source->feed = bw_source_record_new ("feed");
  for (guint i = 0; path[i] != NULL; i++)
    g_ptr_array_add (source->feed->folder, g_strdup (path[i]));

  return source;
}

static void
test_opml (void)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_source_free);
  g_autofree char *text = NULL;

  g_ptr_array_add (sources, make_source ("feed", "A & B", "https://example.org/a?b&c", ""));
  g_ptr_array_add (sources, make_source ("feed", "Deep", "https://example.org/deep", "One/Two"));
  g_ptr_array_add (sources, make_source ("file", "No feed", NULL, ""));
  g_ptr_array_add (sources, make_source ("feed", NULL, "https://example.org/\"q\"", "One"));
  ((BwSource *) g_ptr_array_index (sources, 1))->feed->site = g_strdup ("https://example.org/");
  text = bw_opml_from_sources ("Mine <all>", sources);

  g_assert_cmpstr (
    text, ==,
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<opml version=\"2.0\">\n"
    "  <head>\n"
    "    <title>Mine &lt;all&gt;</title>\n"
    "  </head>\n"
    "  <body>\n"
    "    <outline type=\"rss\" text=\"A &amp; B\" title=\"A &amp; B\""
    " xmlUrl=\"https://example.org/a?b&amp;c\"/>\n"
    "    <outline text=\"One\">\n"
    "      <outline text=\"Two\">\n"
    "        <outline type=\"rss\" text=\"Deep\" title=\"Deep\" xmlUrl=\"https://example.org/deep\""
    " htmlUrl=\"https://example.org/\"/>\n"
    "      </outline>\n"
    "      <outline type=\"rss\" text=\"https://example.org/&quot;q&quot;\""
    " title=\"https://example.org/&quot;q&quot;\" xmlUrl=\"https://example.org/&quot;q&quot;\"/>\n"
    "    </outline>\n"
    "  </body>\n"
    "</opml>\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bibliography-writers/ris", test_ris);
  g_test_add_func ("/bibliography-writers/markdown", test_markdown);
  g_test_add_func ("/bibliography-writers/file-names", test_file_names);
  g_test_add_func ("/bibliography-writers/opml", test_opml);

  return g_test_run ();
}
