#include <string.h>

#include "bw-limits.h"
#include "bw-reader.h"
#include "bw-reading-dump.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"

/*
 * Each file NAME.bib in tests/data/bibtex says in NAME.expected what must be read from it;
 * see dump-reading.c. The rest is what no file shows: limits, and what is no bibliography.
 */
static void
test_fixture (gconstpointer data)
{
  const BwReadContext context = { NULL };
  const char *name = data;
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".bib"));
  g_autofree char *expected_name = g_strconcat (stem, ".expected", NULL);
  g_autoptr (GBytes) bytes = bw_test_data_load (name);
  g_autoptr (GBytes) expected = bw_test_data_load (expected_name);
  g_autofree char *expected_text = g_strndup (g_bytes_get_data (expected, NULL),
                                              g_bytes_get_size (expected));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);
  g_autofree char *dump = NULL;
  g_auto (GStrv) got = NULL;
  g_auto (GStrv) wanted = g_strsplit (expected_text, "\n", -1);

  g_assert_no_error (error);
  dump = bw_reading_dump (reading);
  got = g_strsplit (dump, "\n", -1);
  for (guint i = 0; got[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
}

/* A file that quotes an entry, or that has at signs and braces of its own, is something else. */
static void
test_other_files (void)
{
  static const char *const TEXTS[] = {
    "# A note\n\nCite it so:\n\n```bibtex\n@misc{lee, title = {T}, year = 2001}\n```\n",
    "@media screen { body { color: red } }\n@font-face { font-family: x; src: url(y) }\n",
    "@Entity(name = \"x\")\npublic class A {\n  @Column(name = \"y\") int b;\n}\n",
    "Write to ann@example.org {soon}, or to bo@example.org (never).\n",
    "{\"title\": \"@misc{lee, title = {T}}\"}\n",
    "Prose that goes on and on, about a paper that one can cite so:\n@misc{lee, title={T}}\n",
  };
  const BwReadContext context = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (TEXTS[i], strlen (TEXTS[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);

      if (reading != NULL)
        g_assert_cmpstr (reading->kind, !=, "bibtex");
    }
}

static void
test_nothing (void)
{
  const char *text = "@string{a = {b}}\n@comment{nothing}\n";
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);

  g_assert_null (reading);
  g_assert_nonnull (error);
}

static GPtrArray *
read_papers (GString    *text,
             BwReading **reading)
{
  *reading = bw_test_read_text (text->str, "bibtex");

  return bw_test_only_record (*reading, "bibtex")->papers;
}

static void
append_repeated (GString    *out,
                 const char *text,
                 guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
}

static void
assert_warns (const BwReading *reading,
              const char      *message)
{
  for (guint i = 0; i < reading->warnings->len; i++)
    {
      const BwWarning *warning = g_ptr_array_index (reading->warnings, i);

      if (strcmp (warning->message, message) == 0)
        return;
    }
  g_assert_cmpstr ("no warning", ==, message);
}

/* A string of strings doubles with each; its value stays within bounds. */
static void
test_string_bomb (void)
{
  g_autoptr (GString) text = g_string_new ("@string{a = \"0123456789\"}\n");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *paper;

  append_repeated (text, "@string{a = a # a}\n", 60);
  g_string_append (text, "@misc{k, title = {Bomb}, note = a # a # a # a}\n");
  papers = read_papers (text, &reading);
  paper = g_ptr_array_index (papers, 0);

  g_assert_cmpuint (strlen (bw_field_find (paper->fields, "note")), <=, BW_MAX_TEX_LENGTH + 10);
  assert_warns (reading, "The string “a” holds too much text");
}

/* Each entry takes a long value from another: what is copied is bounded. */
static void
test_inherited_bomb (void)
{
  const guint n = BW_MAX_EXPANSION / BW_MAX_TEX_LENGTH + 10;
  g_autoptr (GString) text = g_string_new ("@book{p, title = {P}, publisher = {");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;

  append_repeated (text, "x", BW_MAX_TEX_LENGTH);
  g_string_append (text, "}}\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "@book{k%u, crossref = {p}, title = {T%u}}\n", i, i);
  papers = read_papers (text, &reading);

  g_assert_cmpuint (papers->len, ==, n + 1);
  assert_warns (reading, "The entry takes too much from another");
}

static void
test_long_chain (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *first;

  for (guint i = 0; i < BW_MAX_CROSSREF_DEPTH + 2; i++)
    g_string_append_printf (text, "@book{k%u, crossref = {k%u}, title = {T}, x%u = {y}}\n", i, i + 1, i);
  papers = read_papers (text, &reading);
  first = g_ptr_array_index (papers, 0);

  g_assert_cmpuint (first->fields->len, ==, BW_MAX_CROSSREF_DEPTH + 1);
  assert_warns (reading, "Too many entries refer to one another");
}

/* Each value takes that of the next twice: what is copied is bounded, and so is how far. */
static void
test_reference_bomb (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *last;

  for (guint i = 40; i > 0; i--)
    g_string_append_printf (text, "@misc{k%u, title = {T}, note = {xdata=k%u-note and xdata=k%u-note}}\n",
                            i, i - 1, i - 1);
  g_string_append (text, "@misc{k0, title = {T}, note = {0123456789}}\n");
  papers = read_papers (text, &reading);
  last = g_ptr_array_index (papers, 39);

  g_assert_cmpuint (papers->len, ==, 41);
  g_assert_cmpstr (bw_field_find (last->fields, "note"), ==, "0123456789 and 0123456789");
  for (guint i = 0; i < papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (papers, i);

      g_assert_cmpuint (strlen (bw_field_find (paper->fields, "note")), <=, BW_MAX_EXPANSION);
    }
  assert_warns (reading, "The entry refers to “k30-note”, which is not there");
}

static void
test_many_fields (void)
{
  g_autoptr (GString) text = g_string_new ("@misc{k, title = {T}");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *paper;

  for (guint i = 0; i < BW_MAX_ENTRY_VALUES + 5; i++)
    g_string_append_printf (text, ", x%u = {y}", i);
  g_string_append (text, "}\n@misc{next, title = {Next}}\n");
  papers = read_papers (text, &reading);
  paper = g_ptr_array_index (papers, 0);

  g_assert_cmpuint (papers->len, ==, 2);
  g_assert_cmpuint (paper->fields->len, ==, BW_MAX_ENTRY_VALUES - 1);
  assert_warns (reading, "The entry has too many fields");
}

static void
test_long_key (void)
{
  g_autoptr (GString) text = g_string_new ("@misc{");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *paper;

  append_repeated (text, "k", BW_MAX_BIBTEX_KEY_LENGTH + 2);
  g_string_append (text, ", title = {T}}\n");
  papers = read_papers (text, &reading);
  paper = g_ptr_array_index (papers, 0);

  g_assert_cmpstr (paper->title, ==, "T");
  g_assert_null (bw_identifier_find (paper->identifiers, "bibtex_key"));
}

static void
test_long_texts (void)
{
  g_autoptr (GString) text = g_string_new ("@misc{k, title = {");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *paper;
  const BwAuthorRecord *author;

  append_repeated (text, "long ", BW_MAX_TITLE_LENGTH);
  g_string_append (text, "}, author = {{");
  append_repeated (text, "long ", BW_MAX_NAME_LENGTH);
  g_string_append (text, "}");
  append_repeated (text, " and Ann Lee", BW_MAX_ENTRY_PEOPLE);
  g_string_append (text, "}}\n");
  papers = read_papers (text, &reading);
  paper = g_ptr_array_index (papers, 0);
  author = g_ptr_array_index (paper->authors, 0);

  g_assert_cmpint (g_utf8_strlen (paper->title, -1), <=, BW_MAX_TITLE_LENGTH + 1);
  g_assert_cmpint (g_utf8_strlen (author->name, -1), <=, BW_MAX_NAME_LENGTH + 1);
  g_assert_cmpuint (paper->authors->len, ==, BW_MAX_ENTRY_PEOPLE);
  g_assert_false (paper->authors_complete);
}

/* What never closes, over and over: read once, not once for each. */
static void
test_unclosed (void)
{
  static const char *const PIECES[] = {
    "{",
    "@misc{k, t = {x\n",
    "\\href{",
    "$",
    "a = {\n",
    "@comment{",
    "\\(",
    "\"",
    "\\'",
    "x_",
    "\\frac{",
    "@",
    ",",
    "and ",
    "{\\",
    "}",
    "=",
    "#",
    "$x^{",
    "``",
    "http://",
    "%",
    "\n@a{b,",
    "@comment{\n@a{b,\n",
    "\"\n@a{b,",
    "\\\"",
    "xdata=k-author and ",
    "\\x[",
    "\\emph[",
    "@a(",
    "arXiv:2401.05566 ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      g_autoptr (GString) text = g_string_new ("@misc{first, title = {First}}\n@misc{k, author = {");
      g_autoptr (BwReading) reading = NULL;
      GPtrArray *papers;
      const BwPaperRecord *first;

      append_repeated (text, PIECES[i], 200000);
      g_string_append (text, " x}}"); /* a name of two words, where it is one */
      papers = read_papers (text, &reading);
      first = g_ptr_array_index (papers, 0);
      g_assert_cmpstr (first->title, ==, "First");
    }
}

/* What closes as often as it opens, in each other. */
static void
test_nested (void)
{
  static const char *const PIECES[][3] = {
    { "\\{", "}", "\n year = 2000" },
    { "$\\hat{", "}", "$}}" },
    { "\\textsuperscript{", "}", "}}" },
    { "\\ensuremath{", "}", "}}" },
    { "\\MakeUppercase{", "}", "}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      g_autoptr (GString) text = g_string_new ("@misc{first, title = {First}}\n@misc{k, title = {A");
      g_autoptr (BwReading) reading = NULL;
      GPtrArray *papers;
      const BwPaperRecord *paper;

      append_repeated (text, PIECES[i][0], 200000);
      append_repeated (text, PIECES[i][1], 200000);
      g_string_append (text, PIECES[i][2]);
      papers = read_papers (text, &reading);
      g_assert_cmpuint (papers->len, ==, 2);
      paper = g_ptr_array_index (papers, 1);
      g_assert_true (g_str_has_prefix (paper->title, "A"));
      g_assert_cmpint (paper->published.year, ==, i == 0 ? 2000 : 0);
    }
}

/* A parent of many fields that is named over and over is not compared each time. */
static void
test_repeated_parent (void)
{
  g_autoptr (GString) text = g_string_new ("@xdata{x");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers;
  const BwPaperRecord *paper;

  for (guint i = 0; i < BW_MAX_ENTRY_VALUES - 1; i++)
    g_string_append_printf (text, ", f%u = {a}", i);
  g_string_append (text, "}\n@book{k, title = {T}, xdata = {");
  append_repeated (text, "x,", 200000);
  g_string_append (text, "}}\n");
  papers = read_papers (text, &reading);
  paper = g_ptr_array_index (papers, 0);

  g_assert_cmpstr (bw_field_find (paper->fields, "f998"), ==, "a");
  assert_warns (reading, "The entry takes too much from another");
}

static void
test_quotes_in_quotes (void)
{
  g_autoptr (GString) text = g_string_new (
    "@misc{k, title = {A \\enquote{b \\enquote{c \\enquote*{\\'e}} d} \\enquote*{f}}}\n");
  g_autoptr (BwReading) reading = NULL;
  const BwPaperRecord *paper = g_ptr_array_index (read_papers (text, &reading), 0);

  g_assert_cmpstr (paper->title, ==, "A “b ‘c ‘é’’ d” ‘f’");
}

/* An article that appeared in no journal but in arXiv is a preprint, as other formats have it. */
static void
test_preprint (void)
{
  g_autoptr (GString) text = g_string_new (
    "@article{k, title = {A}, eprint = {2401.05566}, archiveprefix = {arXiv}}\n"
    "@article{l, title = {B}, eprint = {2401.05567}, archiveprefix = {arXiv}, journal = {J}}\n");
  g_autoptr (BwReading) reading = NULL;
  GPtrArray *papers = read_papers (text, &reading);

  g_assert_cmpstr (((const BwPaperRecord *) g_ptr_array_index (papers, 0))->type, ==, "article");
  g_assert_cmpstr (((const BwPaperRecord *) g_ptr_array_index (papers, 1))->type, ==, "article-journal");
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);

  names = bw_test_data_list ("bibtex", ".bib");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/bibtex-reader/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_fixture);
    }
  g_test_add_func ("/bibtex-reader/other-files", test_other_files);
  g_test_add_func ("/bibtex-reader/nothing", test_nothing);
  g_test_add_func ("/bibtex-reader/string-bomb", test_string_bomb);
  g_test_add_func ("/bibtex-reader/inherited-bomb", test_inherited_bomb);
  g_test_add_func ("/bibtex-reader/long-chain", test_long_chain);
  g_test_add_func ("/bibtex-reader/reference-bomb", test_reference_bomb);
  g_test_add_func ("/bibtex-reader/many-fields", test_many_fields);
  g_test_add_func ("/bibtex-reader/long-key", test_long_key);
  g_test_add_func ("/bibtex-reader/long-texts", test_long_texts);
  g_test_add_func ("/bibtex-reader/unclosed", test_unclosed);
  g_test_add_func ("/bibtex-reader/nested", test_nested);
  g_test_add_func ("/bibtex-reader/quotes-in-quotes", test_quotes_in_quotes);
  g_test_add_func ("/bibtex-reader/preprint", test_preprint);
  g_test_add_func ("/bibtex-reader/repeated-parent", test_repeated_parent);

  return g_test_run ();
}
