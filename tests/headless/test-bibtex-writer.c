#include <string.h>

#include "bw-bibtex-keys.h"
#include "bw-bibtex.h"
#include "bw-reader.h"

/* What is written must be read as what it was. */

#define N_PAPERS 4000

/* Pieces of text that TeX or BibTeX take for something else. */
static const char *const PIECES[] = {
  "Learning", "of", "BERT", "naïve", "Ærø", "α-divergence", "日本語", "Étude", "and", "And",
  "others", "et al.", "#1", "100%", "R&D", "a_b", "x^2", "~", "`", "''", "\"quoted\"", "--", "---",
  "–", "“curly”", "{", "}", "{braces}", "\\", "\\alpha", "\\'e", "$5", "it's", "’tis",
  "@article{x,", "@", "=", "(a)", "[b]", "<i>", "C++", "?`", "!`", "\\&", "%", "a,b", ";", ":",
  "title = {x}", "|", "*", "+", "…", "ß", "ij", "''quoted``", "-", "--–", "//"
};

static const char *const WORDS[] = { "Ann", "Øystein", "Li", "O'Brien", "Smith-Jones", "Đặng",
                                     "Müller", "X. Y.", "Xi'an", "J.-P.", "Núñez", "Poe" };

static const char *const PARTICLES[] = { "van der", "de la", "von", "d'", "al-" };

static const char *
pick (GRand *rand,
      const char *const *from,
      guint n)
{
  return from[g_rand_int_range (rand, 0, (int) n)];
}

static char *
random_text (GRand    *rand,
             guint     max_pieces,
             gboolean  joined)
{
  GString *out = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 1, (int) max_pieces + 1);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && (!joined || g_rand_boolean (rand)))
        g_string_append_c (out, ' ');
      g_string_append (out, pick (rand, PIECES, G_N_ELEMENTS (PIECES)));
    }

  return g_string_free (out, FALSE);
}

static void
add_person (GRand      *rand,
            GPtrArray  *people,
            const char *role)
{
  BwAuthor *person = g_new0 (BwAuthor, 1);
  const char *suffix = g_rand_int_range (rand, 0, 6) == 0 ? " Jr." : "";

  person->role = g_strdup (role);
  if (g_rand_int_range (rand, 0, 5) == 0)
    {
      person->family = random_text (rand, 3, FALSE);
      person->name = g_strdup (person->family);
    }
  else
    {
      person->given = g_rand_int_range (rand, 0, 4) == 0
                        ? random_text (rand, 2, FALSE)
                        : g_strdup (pick (rand, WORDS, G_N_ELEMENTS (WORDS)));
      person->family = g_strdup_printf (
        "%s%s%s",
        g_rand_boolean (rand) ? pick (rand, PARTICLES, G_N_ELEMENTS (PARTICLES)) : "Mc",
        g_rand_boolean (rand) ? " " : "", pick (rand, WORDS, G_N_ELEMENTS (WORDS)));
      person->name = g_strdup_printf ("%s %s%s", person->given, person->family, suffix);
    }
  g_ptr_array_add (people, person);
}

static GStrv
random_strings (GRand *rand)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  int n = g_rand_int_range (rand, 0, 4);
  GStrv strings;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *piece = random_text (rand, 2, TRUE);
      g_autofree char *text = g_strdup_printf ("k%d %s", i, piece);

      g_strv_builder_add (builder, text);
    }
  strings = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return strings;
}

static BwDate
random_date (GRand *rand)
{
  BwDate date = { (guint16) g_rand_int_range (rand, 1000, 2030), 0, 0 };

  if (g_rand_boolean (rand))
    date.month = (guint8) g_rand_int_range (rand, 1, 13);
  if (date.month != 0 && g_rand_boolean (rand))
    date.day = (guint8) g_rand_int_range (rand, 1, 29);

  return date;
}

static void
add_fields (GRand   *rand,
            BwPaper *paper)
{
  static const char *const TEXTS[] = { "volume", "issue", "number", "publisher",
                                       "publisher-place", "edition", "collection-title", "note",
                                       "annote", "ISBN", "ISSN", "chapter-number",
                                       "event-title", "event-place", "status", "version",
                                       "title-short", "medium", "accessed", "archive",
                                       "collection-number", "odd-name" };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    if (g_rand_int_range (rand, 0, 5) == 0)
      {
        g_autofree char *text = random_text (rand, 3, TRUE);

        bw_field_array_add (paper->fields, TEXTS[i], text);
      }
  if (g_rand_boolean (rand))
    bw_field_array_add (paper->fields, "page", "12-34, 40");
}

static void
add_identifiers (GRand   *rand,
                 BwPaper *paper)
{
  static const char *const IDENTIFIERS[][2] = {
    { "doi", "10.1000/a_b<c>" },
    { "arxiv", "2401.05566" },
    { "pmid", "1234" },
    { "pmcid", "PMC12" },
    { "openalex", "W12" },
    { "acl", "2020.acl-main.1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (IDENTIFIERS); i++)
    if (g_rand_int_range (rand, 0, 3) == 0)
      bw_identifier_array_add (paper->identifiers, IDENTIFIERS[i][0], IDENTIFIERS[i][1]);
}

static BwPaper *
random_paper (GRand *rand)
{
  static const char *const TYPES[] = { "article-journal", "paper-conference", "chapter", "book",
                                       "thesis", "report", "article", "webpage",
                                       "dataset", "software", "document", "post-weblog",
                                       "manuscript", "review", "bill", "speech" };
  static const char *const ROLES[] = { "editor", "translator", "container-author", "illustrator" };
  BwPaper *paper = bw_paper_new ();
  int n = g_rand_int_range (rand, 0, 5);

  paper->title = random_text (rand, 8, TRUE);
  paper->title_known = TRUE;
  paper->type = g_strdup (pick (rand, TYPES, G_N_ELEMENTS (TYPES)));
  for (int i = 0; i < n; i++)
    add_person (rand, paper->authors, NULL);
  paper->authors_complete = n == 0 || g_rand_boolean (rand);
  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      add_person (rand, paper->contributors, ROLES[i]);
  if (g_rand_int_range (rand, 0, 5) != 0)
    paper->published = random_date (rand);
  if (g_rand_boolean (rand))
    paper->venue = random_text (rand, 4, TRUE);
  if (g_rand_boolean (rand))
    {
      g_autofree char *one = random_text (rand, 8, TRUE);
      g_autofree char *other = random_text (rand, 8, TRUE);

      paper->abstract = g_strconcat (one, "\n\n", other, "\nx", NULL);
    }
  if (g_rand_boolean (rand))
    paper->language = g_strdup (g_rand_boolean (rand) ? "en" : "pt-BR");
  paper->keywords = random_strings (rand);
  paper->categories = g_strsplit (g_rand_boolean (rand) ? "cs.CL,cs.LG" : "cs.CL", ",", -1);
  paper->urls = g_strsplit (g_rand_boolean (rand) ? "https://a.org/x_y%20~z#1&b=1 http://b.org/{x}\\y"
                                                  : "https://a.org/",
                            " ", -1);
  add_fields (rand, paper);
  add_identifiers (rand, paper);

  return paper;
}

/* The one paper of a bibliography. */
static BwReading *
read_back (const char *text)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BwReading *reading = bw_reader_read (bytes, "bibtex", &context, &error);

  g_assert_no_error (error);

  return reading;
}

static const BwPaperRecord *
only_paper (const BwReading *reading)
{
  const BwRecord *record = g_ptr_array_index (reading->records, 0);

  g_assert_cmpuint (record->papers->len, ==, 1);

  return g_ptr_array_index (record->papers, 0);
}

static void
assert_people (GPtrArray *written,
               GPtrArray *read)
{
  g_assert_cmpuint (read->len, ==, written->len);
  for (guint i = 0; i < written->len; i++)
    {
      const BwAuthor *one = g_ptr_array_index (written, i);
      const BwAuthorRecord *other = g_ptr_array_index (read, i);

      g_assert_cmpstr (other->name, ==, one->name);
      g_assert_cmpstr (other->given, ==, one->given);
      g_assert_cmpstr (other->family, ==, one->family);
      g_assert_cmpstr (other->role, ==, one->role);
    }
}

static void
assert_strings (GStrv      written,
                GPtrArray *read)
{
  g_assert_cmpuint (read->len, ==, g_strv_length (written));
  for (guint i = 0; i < read->len; i++)
    g_assert_cmpstr (g_ptr_array_index (read, i), ==, written[i]);
}

static void
assert_fields (GPtrArray *written,
               GPtrArray *read)
{
  for (guint i = 0; i < written->len; i++)
    {
      const BwField *field = g_ptr_array_index (written, i);

      g_assert_cmpstr (bw_field_find (read, field->name), ==, field->value);
    }
  g_assert_cmpuint (read->len, ==, written->len);
}

static void
assert_same (const BwPaper       *paper,
             const BwPaperRecord *read)
{
  g_assert_cmpstr (read->title, ==, paper->title);
  g_assert_cmpstr (read->type, ==, paper->type);
  assert_people (paper->authors, read->authors);
  assert_people (paper->contributors, read->contributors);
  g_assert_cmpint (read->authors_complete, ==, paper->authors_complete);
  g_assert_cmpint (bw_date_pack (read->published), ==, bw_date_pack (paper->published));
  g_assert_cmpstr (read->venue, ==, paper->venue);
  g_assert_cmpstr (read->abstract, ==, paper->abstract);
  g_assert_cmpstr (read->language, ==, paper->language);
  assert_strings (paper->keywords, read->keywords);
  assert_strings (paper->categories, read->categories);
  assert_strings (paper->urls, read->urls);
  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (paper->identifiers, i);

      g_assert_cmpstr (bw_identifier_find (read->identifiers, identifier->scheme), ==,
                       identifier->value);
    }
  assert_fields (paper->fields, read->fields);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240110);

  for (guint i = 0; i < N_PAPERS; i++)
    {
      g_autoptr (BwPaper) paper = random_paper (rand);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (BwReading) reading = NULL;

      bw_bibtex_append (text, paper, "key");
      reading = read_back (text->str);
      if (g_test_verbose ())
        g_test_message ("%s", text->str);
      assert_same (paper, only_paper (reading));
      g_assert_cmpuint (reading->warnings->len, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bibtex-writer/round-trip", test_round_trip);

  return g_test_run ();
}
