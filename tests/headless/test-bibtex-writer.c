#include <string.h>

#include "bw-bibtex-keys.h"
#include "bw-bibtex.h"
#include "bw-reader.h"
#include "bw-test-data.h"

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

static gboolean
has_value (GPtrArray     *fields,
           const BwField *field)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const BwField *other = g_ptr_array_index (fields, i);

      if (strcmp (other->name, field->name) == 0 && strcmp (other->value, field->value) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
assert_fields (GPtrArray *written,
               GPtrArray *read)
{
  for (guint i = 0; i < written->len; i++)
    {
      const BwField *field = g_ptr_array_index (written, i);

      if (!has_value (read, field))
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

static void
add_people (GPtrArray *from,
            GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    {
      const BwAuthorRecord *one = g_ptr_array_index (from, i);
      BwAuthor *person = g_new0 (BwAuthor, 1);

      person->name = g_strdup (one->name);
      person->given = g_strdup (one->given);
      person->family = g_strdup (one->family);
      person->role = g_strdup (one->role);
      g_ptr_array_add (to, person);
    }
}

static GStrv
copy_strings (GPtrArray *strings)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv copy;

  for (guint i = 0; i < strings->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (strings, i));
  copy = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return copy;
}

/* The paper that the library would make of a record. */
static BwPaper *
paper_from_record (const BwPaperRecord *record)
{
  BwPaper *paper = bw_paper_new ();

  paper->title = g_strdup (record->title);
  paper->title_known = record->title_known;
  paper->type = g_strdup (record->type);
  paper->authors_complete = record->authors_complete;
  paper->published = record->published;
  paper->venue = g_strdup (record->venue);
  paper->abstract = g_strdup (record->abstract);
  paper->language = g_strdup (record->language);
  paper->keywords = copy_strings (record->keywords);
  paper->categories = copy_strings (record->categories);
  paper->urls = copy_strings (record->urls);
  add_people (record->authors, paper->authors);
  add_people (record->contributors, paper->contributors);
  for (guint i = 0; i < record->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (record->fields, i);

      bw_field_array_add (paper->fields, field->name, field->value);
    }
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      if (strcmp (identifier->scheme, "bibtex_key") != 0)
        bw_identifier_array_add (paper->identifiers, identifier->scheme, identifier->value);
    }

  return paper;
}

/* What was read of a file is read again of what is written of it. */
static void
test_file (gconstpointer name)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_data_load (name);
  g_autoptr (BwReading) reading = bw_reader_read (bytes, "bibtex", &context, NULL);
  const BwRecord *record = g_ptr_array_index (reading->records, 0);

  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *read = g_ptr_array_index (record->papers, i);
      g_autoptr (BwPaper) paper = paper_from_record (read);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (BwReading) again = NULL;

      if (!paper->title_known) /* a description is not a title to write */
        continue;
      bw_bibtex_append (text, paper, "key");
      g_test_message ("%s", text->str);
      again = read_back (text->str);
      assert_same (paper, only_paper (again));
    }
}

static void
test_entry (void)
{
  g_autoptr (BwPaper) paper = bw_paper_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  BwAuthor *person = g_new0 (BwAuthor, 1);

  paper->title = g_strdup ("A study of BERT & GPT-4 in Berlin: With $\\sqrt{x+y}$ at 5 % of cost");
  paper->title_known = TRUE;
  paper->type = g_strdup ("article-journal");
  paper->venue = g_strdup ("Journal of A_B");
  paper->published = (BwDate){ 2024, 1, 0 };
  person->name = g_strdup ("Jan van der Berg Jr.");
  person->given = g_strdup ("Jan");
  person->family = g_strdup ("van der Berg");
  g_ptr_array_add (paper->authors, person);
  paper->authors_complete = FALSE;
  bw_field_array_add (paper->fields, "issue", "3");
  bw_field_array_add (paper->fields, "page", "12-34");
  bw_identifier_array_add (paper->identifiers, "doi", "10.1000/a_b");
  bw_bibtex_append (text, paper, "berg2024study");

  g_assert_cmpstr (text->str, ==,
                   "@article{berg2024study,\n"
                   "  title = {A study of {BERT} \\& {GPT-4} in {Berlin:} With $\\sqrt{x+y}$ at 5 \\% "
                   "of cost},\n"
                   "  author = {van der Berg, Jr., Jan and others},\n"
                   "  year = {2024},\n"
                   "  month = jan,\n"
                   "  journal = {Journal of A\\_B},\n"
                   "  number = {3},\n"
                   "  pages = {12--34},\n"
                   "  doi = {10.1000/a_b}\n"
                   "}\n");
}

static char *
take_key (BwBibtexKeys *keys,
          const char   *own,
          const char   *family,
          int           year,
          const char   *title)
{
  g_autoptr (BwPaper) paper = bw_paper_new ();

  paper->title = g_strdup (title);
  paper->published.year = (guint16) year;
  if (own != NULL)
    bw_identifier_array_add (paper->identifiers, "bibtex_key", own);
  if (family != NULL)
    {
      BwAuthor *person = g_new0 (BwAuthor, 1);

      person->name = g_strdup (family);
      person->family = g_strdup (family);
      g_ptr_array_add (paper->authors, person);
    }

  return bw_bibtex_keys_take (keys, paper);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *own;
    const char *family;
    int year;
    const char *title;
    const char *key;
  } CASES[] = {
    { NULL, "Müller-Øst", 2020, "The “Quick” Fox", "mulleroest2020quick" },
    { NULL, "Müller-Øst", 2020, "The quick dog", "mulleroest2020quicka" },
    { NULL, "Müller-Øst", 2020, "A quick cat", "mulleroest2020quickb" },
    { "DBLP:conf/x/Y20", "Lee", 2020, "T", "DBLP:conf/x/Y20" },
    { "dblp:CONF/x/Y20", "Lee", 2020, "T", "dblp:CONF/x/Y20a" },
    { "with space, {and}", "Lee", 2020, "T", "withspaceand" },
    { ",", NULL, 0, "日本", "paper" },
    { NULL, "Lee", 0, "On the", "lee" },
  };
  g_autoptr (BwBibtexKeys) keys = bw_bibtex_keys_new ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *key = take_key (keys, CASES[i].own, CASES[i].family, CASES[i].year,
                                       CASES[i].title);

      g_assert_cmpstr (key, ==, CASES[i].key);
    }
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
      g_autofree char *path = g_strconcat ("/bibtex-writer/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_file);
    }
  g_test_add_func ("/bibtex-writer/round-trip", test_round_trip);
  g_test_add_func ("/bibtex-writer/entry", test_entry);
  g_test_add_func ("/bibtex-writer/keys", test_keys);

  return g_test_run ();
}
