#include <string.h>

#include "bw-dump-line.h"
#include "bw-error.h"
#include "bw-limits.h"
#include "bw-own-html.h"
#include "bw-service-text.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"
#include "bw-tex-letters.h"
#include "bw-work-type.h"

typedef struct
{
  const char *text;
  const char *wanted;
} Case;

static void
test_line (void)
{
  static const Case CASES[] = {
    { "Plain  words\n here", "Plain words here" },
    { "A <i>small</i> <sub>2</sub>O", "A small 2O" },
    { "p < 0.05 and a<b>c", "p < 0.05 and ac" },
    { "if x <y and y> z", "if x <y and y> z" },
    { "Tea &amp; coffee &amp;amp; milk", "Tea & coffee & milk" },
    { "&lt;i&gt;Tide&lt;/i&gt;", "Tide" },
    { "caf&eacute; &#233; &#xe9; &unknown; &#0; &#x110000; AT&T", "café é é &unknown; AT&T" },
    { "<mml:math xmlns:mml=\"x\"><mml:mi>x</mml:mi></mml:math>", "x" },
    { "<unclosed", "<unclosed" },
    { "<i", "<i" },
    { "&", "&" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *line = bw_service_text_line (CASES[i].text);

      g_assert_cmpstr (line, ==, CASES[i].wanted);
    }
}

static void
test_paragraphs (void)
{
  static const Case CASES[] = {
    { "<jats:p>One</jats:p>\n<jats:p>Two\n three</jats:p>", "One\nTwo three" },
    { "<jats:title>ABSTRACT</jats:title><jats:p>One</jats:p>", "One" },
    { "One\n \nTwo", "One\nTwo" },
    { "<p>x <tex-math>$y$</tex-math></p>", "x $y$" },
    { "<alternatives><mml:math>y</mml:math><tex-math>$y$</tex-math></alternatives> z", "y z" },
    { "a<fn><p>note</p></fn>b", "ab" },
    { "<fn>never closed", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = bw_service_text_paragraphs (CASES[i].text);

      g_assert_cmpstr (text, ==, CASES[i].wanted);
    }
}

static void
test_letters (void)
{
  static const Case CASES[] = {
    { "Schr\\\"odinger", "Schrödinger" },
    { "Garc\\'{\\i}a-P{\\'e}rez", "García-Pérez" },
    { "Erd\\H{o}s, \\v{S}koda, \\v Z, \\c{c}, \\c c", "Erdős, Škoda, Ž, ç, ç" },
    { "{\\O}rsted {\\aa}s \\L ukasz \\ss{}", "Ørsted ås Łukasz ß" },
    { "\\\"\\i, \\v\\j", "ï, ǰ" },
    { "the $\\alpha \\'e$ and \\alpha", "the $\\alpha \\'e$ and \\alpha" },
    { "5\\% \\& \\_ \\$5", "5% & _ \\$5" },
    { "\\emph{late} {GAN} \\vec x \\cite{a}", "\\emph{late} {GAN} \\vec x \\cite{a}" },
    { "\\", "\\" },
    { "\\'", "\\'" },
    { "\\'{", "\\'{" },
    { "{\\'e", "{é" },
    { "\\'{\\q}", "\\'{\\q}" },
    { "plain", "plain" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = bw_tex_letters_decode (CASES[i].text);

      g_assert_cmpstr (text, ==, CASES[i].wanted);
    }
}

static void
test_types (void)
{
  g_assert_cmpstr (bw_work_type_to_csl ("journal-article"), ==, "article-journal");
  g_assert_cmpstr (bw_work_type_to_csl ("JournalArticle"), ==, "article-journal");
  g_assert_cmpstr (bw_work_type_to_csl ("CONFERENCE_PAPER"), ==, "paper-conference");
  g_assert_cmpstr (bw_work_type_to_csl ("working-paper"), ==, "report");
  g_assert_null (bw_work_type_to_csl ("tide"));
  g_assert_null (bw_work_type_to_csl (NULL));
}

static void
test_own_html (void)
{
  static const char *const OWN[] = {
    "",
    "<p>Text &amp; &lt;more&gt; &quot;it&#39;s&quot;</p>",
    "<h2 id=\"s-1\">A</h2><p>x<sup><a id=\"fnref-1\" href=\"#fn-1\" class=\"noteref\">1</a></sup></p>",
    "<p><a href=\"bookwheel:paper/12\">P</a> <a href=\"https://example.org/?a=1&amp;b=2\">q</a><br></p>",
    "<section class=\"footnotes\"><ol><li id=\"fn-1\">n</li></ol></section>",
    "<figure><img src=\"https://example.org/a.png\" alt=\"x\"><figcaption>F</figcaption></figure>",
  };
  static const char *const FOREIGN[] = {
    "<script>alert(1)</script>",
    "<p onclick=\"x\">a</p>",
    "<a href=\"javascript:x\">a</a>",
    "<a href=\"bookwheel:person/1\">a</a>",
    "<a href=\"bookwheel:paper/\">a</a>",
    "<p>a",
    "a</p>",
    "<p><b>a</p></b>",
    "<P>a</P>",
    "<p >a</p>",
    "<p id=\"x\">a</p>",
    "<p class=\"toolbar\">a</p>",
    "a > b",
    "a & b",
    "&nbsp;",
    "<p title=\"a<b\">x</p>",
    "<p title=\"a",
    "<p title='a'>x</p>",
    "<",
    "<p",
    "</",
    "<!-- a -->",
    "<![CDATA[x]]>",
    "<img src=\"data:image/svg+xml,x\">",
    "<style>p{}</style>",
    "<a href=\" javascript:x\">a</a>",
    "<svg><p>a</p></svg>",
    "<p/>",
    "<textarea>",
    "<p href=\"https://example.org\">a</p>",
    "<br></br>",
    "<h1>a</h1>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (OWN); i++)
    if (!bw_own_html_is (OWN[i]))
      g_error ("%s is taken for foreign", OWN[i]);
  for (guint i = 0; i < G_N_ELEMENTS (FOREIGN); i++)
    if (bw_own_html_is (FOREIGN[i]))
      g_error ("%s is taken for our own", FOREIGN[i]);
}

static char *
nest (guint depth)
{
  g_autoptr (GString) html = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (html, "<b>");
  for (guint i = 0; i < depth; i++)
    g_string_append (html, "</b>");

  return g_string_free (g_steal_pointer (&html), FALSE);
}

static void
test_own_html_nesting (void)
{
  g_autofree char *deep = nest (BW_MAX_NESTING);
  g_autofree char *deeper = nest (BW_MAX_NESTING + 1);

  g_assert_true (bw_own_html_is (deep));
  g_assert_false (bw_own_html_is (deeper));
}

static const char ARXIV[] = "{\"id\":\"2401.05566\",\"title\":\"Tides\",\"authors_parsed\":[[\"Lind\",\"Ann\",\"\"]]}";
static const char WORK[] = "{\"id\":\"https://openalex.org/W1\",\"display_name\":\"Tides\"}";
static const char AUTHOR[] = "{\"id\":\"https://openalex.org/A1\",\"display_name\":\"Ann Lind\"}";
static const char PLACE[] = "{\"id\":\"https://openalex.org/I1\",\"display_name\":\"Quay\"}";
static const char TOPIC[] = "{\"id\":\"https://openalex.org/T1\",\"display_name\":\"Tides\"}";

static void
test_sniff (void)
{
  g_autofree char *lines = g_strconcat (ARXIV, "\n", ARXIV, "\n", NULL);
  g_autofree char *works = g_strconcat ("\xef\xbb\xbf", WORK, "\r\n", WORK, NULL);
  g_autofree char *second = g_strconcat ("{broken\n", WORK, NULL);
  g_autofree char *text = g_strconcat ("{\"meta\":{\"count\":2},\n\"results\":[\n", WORK, ",\n", WORK, "\n]}\n", NULL);
  g_autofree char *array = g_strconcat ("{\"results\":\n  [\n", WORK, "\n,", WORK, "]}", NULL);
  g_autofree char *filler = g_strnfill (BW_DUMP_HEAD_SIZE, 'x');
  g_autofree char *longer = g_strconcat ("{\"id\":\"https://openalex.org/W1\",\"x\":\"", filler, NULL);
  const struct
  {
    const char *text;
    gsize length;
    const char *kind;
  } cases[] = {
    { lines, strlen (lines), "arxiv-snapshot" },
    { works, strlen (works), "openalex" },
    { second, strlen (second), "openalex" },
    { longer, BW_DUMP_HEAD_SIZE, "openalex" },
    { text, strlen (text), NULL },
    { array, strlen (array), NULL },
    { ARXIV, strlen (ARXIV), NULL },
    { "{\n \"id\": 1\n}\n", 14, NULL },
    { "plain\n{}\n", 9, NULL },
    { "", 0, NULL },
    { filler, BW_DUMP_HEAD_SIZE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (bw_dump_sniff ((const guint8 *) cases[i].text, cases[i].length), ==,
                     cases[i].kind);
}

static void
test_arxiv_line (void)
{
  static const char *const WRONG[] = { "", "{", "[]", "{\"id\":\"2401.05566\"}", "null",
                                       "{\"id\":\"x\",\"title\":\"t\"}", "{\"id\":1}\xff" };
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPaperRecord) paper = bw_dump_line_read_arxiv (ARXIV, strlen (ARXIV), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (paper->title, ==, "Tides");
  g_assert_cmpuint (paper->authors->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_assert_null (bw_dump_line_read_arxiv (WRONG[i], strlen (WRONG[i]), &error));
      g_assert_error (error, BW_ERROR, BW_ERROR_INVALID);
      g_clear_error (&error);
    }
}

static void
test_openalex_line (void)
{
  g_autoptr (BwReading) reading = bw_reading_new ("openalex");
  const char *const lines[] = { WORK, AUTHOR, PLACE, WORK, TOPIC, PLACE };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_true (bw_dump_line_read_openalex (lines[i], strlen (lines[i]), reading, &error));
  g_assert_cmpuint (reading->records->len, ==, 3);
  g_assert_cmpuint (((BwRecord *) reading->records->pdata[0])->papers->len, ==, 2);
  g_assert_cmpstr (((BwRecord *) reading->records->pdata[1])->subject->name, ==, "Ann Lind");
  g_assert_cmpuint (((BwRecord *) reading->records->pdata[2])->organisations->len, ==, 2);
  g_assert_null (((BwRecord *) reading->records->pdata[0])->key);

  g_assert_false (bw_dump_line_read_openalex ("{}", 2, reading, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_INVALID);
}

/* The last place that counts is the one before the limit. */
static void
test_abstract_limit (void)
{
  g_autofree char *text = g_strdup_printf ("{\"id\":\"https://openalex.org/W1\",\"display_name\":\"T\","
                                           "\"abstract_inverted_index\":{\"in\":[%d],\"out\":[%d],"
                                           "\"far\":[99999999999999999999]}}",
                                           BW_MAX_ABSTRACT_WORDS - 1, BW_MAX_ABSTRACT_WORDS);
  g_autoptr (BwReading) reading = bw_test_read_text (text, "openalex");
  const BwRecord *record = bw_test_only_record (reading, "openalex");
  const BwPaperRecord *paper = g_ptr_array_index (record->papers, 0);

  g_assert_cmpstr (paper->abstract, ==, "in");
}

static void
test_short_list_limit (void)
{
  g_autoptr (GString) text = g_string_new ("{\"DOI\":\"10.1000/a\",\"title\":[\"T\"],\"subject\":[");
  g_autoptr (BwReading) reading = NULL;
  const BwPaperRecord *paper;

  for (guint i = 0; i <= BW_MAX_SHORT_LIST; i++)
    g_string_append_printf (text, "%s\"word %u\"", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  reading = bw_test_read_text (text->str, "crossref");
  paper = g_ptr_array_index (bw_test_only_record (reading, "crossref")->papers, 0);
  g_assert_cmpuint (paper->keywords->len, ==, BW_MAX_SHORT_LIST);
}

/* Recorded answers that lie beside the project: each is read, or refused in words. */
static void
test_samples (gconstpointer data)
{
  static const struct
  {
    const char *file;
    const char *kind; /* NULL where the service refused */
    guint n_papers;
  } FILES[] = {
    { "openalex/bv_W27418", "openalex", 1 },
    { "openalex/bv_W-api", "openalex", 1 },
    { "openalex/bv_A50", "openalex", 0 },
    { "openalex/bv_A-api", "openalex", 0 },
    { "openalex/bv_I", "openalex", 0 },
    { "semantic-scholar/test_get_paper.", "semantic-scholar", 1 },
    { "semantic-scholar/test_get_paper_citations", "semantic-scholar", 100 },
    { "semantic-scholar/test_get_author_papers", "semantic-scholar", 100 },
    { "semantic-scholar/test_get_author.", "semantic-scholar", 0 },
    { "semantic-scholar/test_empty", "semantic-scholar", 0 },
    { "semantic-scholar/test_bad", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *folder = g_path_get_dirname (FILES[i].file);
      g_autofree char *prefix = g_path_get_basename (FILES[i].file);
      g_autofree char *below = g_strconcat ("samples/", folder, NULL);
      g_autoptr (GBytes) bytes = bw_test_shared_load (below, prefix);
      const BwReadContext context = { NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = NULL;

      if (bytes == NULL)
        return;
      reading = bw_reader_read (bytes, NULL, &context, &error);
      g_assert_true ((reading != NULL) == (FILES[i].kind != NULL));
      if (reading == NULL)
        continue;
      g_assert_cmpstr (reading->kind, ==, FILES[i].kind);
      g_assert_cmpuint (((BwRecord *) reading->records->pdata[0])->papers->len, ==, FILES[i].n_papers);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/services/line", test_line);
  g_test_add_func ("/services/paragraphs", test_paragraphs);
  g_test_add_func ("/services/letters", test_letters);
  g_test_add_func ("/services/types", test_types);
  g_test_add_func ("/services/own-html", test_own_html);
  g_test_add_func ("/services/own-html-nesting", test_own_html_nesting);
  g_test_add_func ("/services/sniff", test_sniff);
  g_test_add_func ("/services/arxiv-line", test_arxiv_line);
  g_test_add_func ("/services/openalex-line", test_openalex_line);
  g_test_add_func ("/services/abstract-limit", test_abstract_limit);
  g_test_add_func ("/services/short-list-limit", test_short_list_limit);
  g_test_add_data_func ("/services/samples", NULL, test_samples);

  return g_test_run ();
}
