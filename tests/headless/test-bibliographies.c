#include "bw-limits.h"
#include "bw-reading-dump.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"

#include <string.h>

/*
 * Each file NAME.EXT in tests/data/bibliographies says in NAME.expected what must be
 * read from it; see dump-reading.c.
 */
static void
test_fixture (gconstpointer data)
{
  const BwReadContext context = { NULL };
  const char *name = data;
  g_autofree char *stem = g_strndup (name, (gsize) (strrchr (name, '.') - name));
  g_autofree char *expected_name = g_strconcat (stem, ".expected", NULL);
  g_autoptr (GBytes) bytes = bw_test_data_load (name);
  g_autoptr (GBytes) expected = bw_test_data_load (expected_name);
  g_autofree char *expected_text = g_strndup (g_bytes_get_data (expected, NULL),
                                              g_bytes_get_size (expected));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);
  g_autofree char *dump = reading != NULL ? bw_reading_dump (reading)
                                          : g_strdup_printf ("error: %s\n", error->message);
  g_auto (GStrv) got = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (expected_text, "\n", -1);

  for (guint i = 0; got[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
}

/* What looks a little like a bibliography and is none. */
static void
test_not_recognised (void)
{
  static const char *const TEXTS[] = {
    "# A note\n\nRIS looks like this:\n\n```\nTY  - JOUR\nTI  - A title\nER  - \n```\n",
    "AI - a survey\nML - another\nOn things that begin with two letters.\n",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A feed\", \"items\": [{\"id\": \"1\", \"title\": \"An entry\", \"url\": \"https://example.org\"}]}",
    "{\"id\": \"https://openalex.org/W1\", \"display_name\": \"A work\", \"type\": \"article\", \"title\": \"A work\", \"authorships\": []}",
    "{\"paperId\": \"1\", \"title\": \"A paper\", \"externalIds\": {}, \"type\": \"book\"}",
    "{\"name\": \"thing\", \"type\": \"software\", \"version\": \"1.0\"}",
    "[1, 2, 3]",
    "[{\"type\": \"book\"}]",
    "<html><head><title>A page</title></head><body><p>TY  - JOUR</p></body></html>",
    "<records><record><name>A singer</name></record></records>",
    "%PDF is how other files begin\n",
    "% A comment of TeX\n% The next\n\\documentclass{article}\n",
    "The PMID- is a tag of which one may write.\n",
  };
  static const char *const KINDS[] = { "ris", "csl-json", "nbib", "endnote-xml", "zotero-rdf" };
  const BwReadContext context = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (TEXTS[i], strlen (TEXTS[i]));
      g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, NULL);

      for (guint k = 0; reading != NULL && k < G_N_ELEMENTS (KINDS); k++)
        g_assert_cmpstr (reading->kind, !=, KINDS[k]);
    }
}

/* A file in which nothing can be read is refused in words. */
static void
test_refused (void)
{
  static const char *const KINDS[] = { "ris", "csl-json", "nbib", "endnote-xml", "zotero-rdf" };
  static const char TEXT[] = "Nothing at all.\n";
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEXT, strlen (TEXT));

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = bw_reader_read (bytes, KINDS[i], &context, &error);

      g_assert_null (reading);
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
}

static void
test_title (void)
{
  const BwReadContext context = { NULL, "Things of 2012.ris", NULL };
  static const char TEXT[] = "TY  - JOUR\nTI  - A title\nER  - \n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEXT, strlen (TEXT));
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, NULL);

  g_assert_cmpstr (bw_test_only_record (reading, "ris")->title, ==, "Things of 2012");
}

static BwPaperRecord *
only_paper (const BwReading *reading,
            const char      *kind)
{
  const BwRecord *record = bw_test_only_record (reading, kind);

  g_assert_cmpuint (record->papers->len, ==, 1);

  return g_ptr_array_index (record->papers, 0);
}

/* An entry that has more of everything than any work keeps what a work may have. */
static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new ("TY  - JOUR\nTI  - ");
  g_autoptr (BwReading) reading = NULL;
  const BwPaperRecord *paper;

  for (guint i = 0; i < BW_MAX_TITLE_LENGTH; i++)
    g_string_append (text, "word ");
  for (guint i = 0; i <= BW_MAX_ENTRY_VALUES; i++)
    g_string_append_printf (text, "\nKW  - tag %u", i);
  for (guint i = 0; i <= BW_MAX_ENTRY_LINKS; i++)
    g_string_append_printf (text, "\nUR  - https://example.org/%u", i);
  for (guint i = 0; i <= BW_MAX_ENTRY_VALUES; i++)
    g_string_append_printf (text, "\nN1  - note %u", i);
  g_string_append (text, "\nCR  - Doe J, 1999, J LIGHT");
  for (guint i = 0; i <= BW_MAX_SHORT_LIST; i++)
    g_string_append_printf (text, "\nRoe R, 2001, J DARK, V%u", i);
  for (guint i = 0; i <= BW_MAX_ENTRY_PEOPLE; i++)
    g_string_append_printf (text, "\nAU  - Doe, J%u", i);
  g_string_append (text, "\nER  - \n");

  reading = bw_test_read_text (text->str, NULL);
  paper = only_paper (reading, "ris");
  g_assert_cmpuint (paper->keywords->len, ==, BW_MAX_ENTRY_VALUES);
  g_assert_cmpuint (paper->urls->len, ==, BW_MAX_ENTRY_LINKS);
  g_assert_cmpuint (paper->fields->len, <=, BW_MAX_ENTRY_VALUES);
  g_assert_cmpuint (paper->references->len, ==, BW_MAX_SHORT_LIST);
  g_assert_cmpuint (paper->authors->len, <=, BW_MAX_ENTRY_PEOPLE);
  g_assert_cmpint (g_utf8_strlen (paper->title, -1), <=, BW_MAX_TITLE_LENGTH + 1);
}

static void
test_people_limit (void)
{
  g_autoptr (GString) text = g_string_new ("TY  - JOUR\nTI  - A title");
  g_autoptr (BwReading) reading = NULL;
  const BwPaperRecord *paper;

  for (guint i = 0; i <= BW_MAX_ENTRY_PEOPLE; i++)
    g_string_append_printf (text, "\nAU  - Doe, J%u", i);
  g_string_append (text, "\nER  - \n");

  reading = bw_test_read_text (text->str, NULL);
  paper = only_paper (reading, "ris");
  g_assert_cmpuint (paper->authors->len, ==, BW_MAX_ENTRY_PEOPLE);
  g_assert_false (paper->authors_complete);
}

/* Each takes a moment where the time grows with the length, and hours where it does not. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *kind;
    const char *start;
    const char *part;
    const char *end;
  } TEXTS[] = {
    { "ris", "TY  - JOUR\nTI  - A\nAB  - ", "a line\n", "ER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\nAU  - ", "a, b and ", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\nAU  - ", "Doe, J;", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A ", "<i", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A ", "<tex-math>", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A ", "&amp;", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\nSN  - ", "1-", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\nSN  - ", "1", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\nSP  - ", "- ", "\nER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\n", "KW  - a\n", "ER  - \n" },
    { "ris", "TY  - JOUR\nTI  - A\n", "TY  - JOUR\n", "ER  - \n" },
    { "ris", "%0 Journal Article\n%T A\n%X ", "a\n\n", "\n" },
    { "nbib", "PMID- 1\nTI  - A\nAB  - ", "a line\n", "\n" },
    { "nbib", "PMID- 1\nTI  - A\n", "FAU - Doe, J\nAD  - X\n", "\n" },
    { "csl-json", "[{\"type\":\"book\",\"title\":\"A\",\"issued\":{\"raw\":\"", "2012 ", "\"}}]" },
    { "csl-json", "[{\"type\":\"book\",\"title\":\"A\"}, ", "{\"a\":[", "" },
    { "csl-json", "[{\"type\":\"book\",\"title\":\"A\"}, ", "{ ", "" },
    { "csl-json", "[{\"type\":\"book\",\"title\":\"A\",\"note\":\"", "DOI: x\\n", "\"}]" },
    { "endnote-xml", "<xml><records><record><titles><title>A</title></titles><contributors><authors>",
      "<author>B</author>", "</authors></contributors></record></records></xml>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GString) text = g_string_new (TEXTS[i].start);
      g_autoptr (BwReading) reading = NULL;

      g_test_message ("%s%s", TEXTS[i].start, TEXTS[i].part);
      for (guint n = 0; n < 100000; n++)
        g_string_append (text, TEXTS[i].part);
      g_string_append (text, TEXTS[i].end);
      reading = bw_test_read_text (text->str, TEXTS[i].kind);
      g_assert_cmpuint (bw_test_only_record (reading, TEXTS[i].kind)->papers->len, >=, 1);
    }
}

/* What stands once and is referred to over and over is read a bounded number of times. */
static void
test_referred_to (void)
{
  g_autofree char *long_text = g_strnfill (1000000, 'x');
  g_autoptr (GString) text = g_string_new (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
    " xmlns:z='http://www.zotero.org/namespaces/export#' xmlns:bib='http://purl.org/net/biblio#'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>"
    "<bib:Article rdf:about='#a'><z:itemType>journalArticle</z:itemType><dc:title>A</dc:title>");
  g_autoptr (BwReading) reading = NULL;
  const BwPaperRecord *paper;
  const BwWarning *warning;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "<dcterms:isReferencedBy rdf:resource='#m'/>");
  g_string_append_printf (text, "</bib:Article><bib:Memo rdf:about='#m'><rdf:value>%s</rdf:value>"
                                "</bib:Memo></rdf:RDF>",
                          long_text);
  reading = bw_test_read_text (text->str, "zotero-rdf");
  paper = only_paper (reading, "zotero-rdf");

  g_assert_cmpstr (bw_field_find (paper->fields, "annote"), ==, long_text);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
  warning = g_ptr_array_index (reading->warnings, 0);
  g_assert_cmpstr (warning->message, ==, "The entry takes too much from another");
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);

  names = bw_test_data_list ("bibliographies", "");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/", names[i], NULL);

      if (!g_str_has_suffix (names[i], ".expected"))
        g_test_add_data_func (path, names[i], test_fixture);
    }
  g_test_add_func ("/bibliographies/not-recognised", test_not_recognised);
  g_test_add_func ("/bibliographies/refused", test_refused);
  g_test_add_func ("/bibliographies/title", test_title);
  g_test_add_func ("/bibliographies/limits", test_limits);
  g_test_add_func ("/bibliographies/people-limit", test_people_limit);
  g_test_add_func ("/bibliographies/hostile", test_hostile);
  g_test_add_func ("/bibliographies/referred-to", test_referred_to);

  return g_test_run ();
}
