#include "bw-bibtex.h"
#include "bw-csl-json.h"
#include "bw-reader.h"
#include "bw-ris.h"
#include "bw-test-data.h"
#include "bw-test-paper.h"

#include <string.h>

/*
 * What came in by one bibliographic format goes out by each other one, and back, without
 * loss: entries that are made up at random, and all of tests/data/bibliographies.
 */

#define N_MADE 400

typedef struct
{
  const char *kind;
  const char *start;
  const char *separator;
  const char *end;
} Format;

static const Format FORMATS[] = {
  { "bibtex", "", "\n", "" },
  { "ris", "", "", "" },
  { "csl-json", "[", ",\n", "]" },
};

static void
append_paper (GString       *out,
              const Format  *format,
              const BwPaper *paper)
{
  g_autofree char *key = g_strdup_printf ("paper%" G_GINT64_FORMAT, paper->id);

  if (strcmp (format->kind, "bibtex") == 0)
    bw_bibtex_append (out, paper, key);
  else if (strcmp (format->kind, "ris") == 0)
    bw_ris_append (out, paper);
  else
    bw_csl_json_append (out, paper);
}

static char *
write_papers (const Format *format,
              GPtrArray    *records)
{
  GString *out = g_string_new (format->start);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (BwPaper) paper = bw_test_paper_from_record (g_ptr_array_index (records, i));

      if (i > 0)
        g_string_append (out, format->separator);
      append_paper (out, format, paper);
    }
  g_string_append (out, format->end);

  return g_string_free (out, FALSE);
}

static GPtrArray *
papers_of (const BwReading *reading)
{
  g_assert_cmpuint (reading->records->len, ==, 1);

  return ((BwRecord *) g_ptr_array_index (reading->records, 0))->papers;
}

/* Nobody says of what is written what it is. */
static BwReading *
read_text (const char *text,
           const char *kind)
{
  const BwReadContext context = { NULL, NULL, NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BwReading *reading = bw_reader_read (bytes, NULL, &context, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, kind);

  return reading;
}

static void
assert_same (GPtrArray  *records,
             GPtrArray  *papers,
             const char *text)
{
  g_assert_cmpuint (papers->len, ==, records->len);
  for (guint i = 0; i < papers->len; i++)
    {
      g_autofree char *before = bw_test_paper_describe (g_ptr_array_index (records, i));
      g_autofree char *after = bw_test_paper_describe (g_ptr_array_index (papers, i));

      if (strcmp (before, after) != 0)
        g_test_message ("%s", text);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Out by one format, in again, out by another, in again: each pair. */
static void
check_rounds (GPtrArray *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    {
      g_autofree char *text = write_papers (&FORMATS[i], records);
      g_autoptr (BwReading) reading = read_text (text, FORMATS[i].kind);

      assert_same (records, papers_of (reading), text);
      for (guint j = 0; j < G_N_ELEMENTS (FORMATS); j++)
        {
          g_autofree char *again = write_papers (&FORMATS[j], papers_of (reading));
          g_autoptr (BwReading) last = read_text (again, FORMATS[j].kind);

          assert_same (records, papers_of (last), again);
        }
    }
}

static const char *const TYPES[] = { "article-journal", "article-magazine", "article-newspaper",
                                     "article", "book", "chapter", "paper-conference", "thesis",
                                     "report", "webpage", "dataset", "software", "patent",
                                     "manuscript", "document", "post-weblog" };

static const char *const WORDS[] = { "On", "small", "things", "&", "50%", "$5", "under_score", "#1",
                                     "DNA", "naïve", "Größe", "“quoted”", "α-helix", "東京", "a", "the",
                                     "O'Neill", "C++", "1984", "e-mail", "(brackets)", "[square]",
                                     "question?", "colon:", "semi", "and", "with", "McDonald", "~10",
                                     "back", "2", "Привет", "étude", "x = y", "*star*", "end." };

static const char *const VENUES[] = { "Journal of Small Things", "J. Small Things", "Nature & Art",
                                      "Proceedings of the 3rd Conference on Things (CoT’12)",
                                      "東京ジャーナル", "Ærø: A Journal", "The 100% Review",
                                      "Cahiers d'étude" };

static const char *const PEOPLE[][3] = {
  { "Jane", "Doe", NULL },
  { "Jane A.", "Doe", NULL },
  { "J. B.", "Smith", NULL },
  { "Vincent", "van Gogh", NULL },
  { "Ludwig", "van der Rohe", NULL },
  { "Martin Luther", "King", "Jr." },
  { "John", "Smith", "III" },
  { "José", "García Márquez", NULL },
  { "Søren", "Kierkegaard", NULL },
  { "Jean-Paul", "Sartre", NULL },
  { "Anne", "O'Brien", NULL },
  { "三", "张", NULL },
  { NULL, "World Health Organization", NULL },
  { NULL, "Plato", NULL },
  { NULL, "Médecins Sans Frontières", NULL },
  { NULL, "Google, Inc.", NULL },
  { NULL, "Barnes and Noble", NULL },
  { "Charles", "de La Vallée Poussin", NULL },
  { "Charles-Augustin", "d’Aubignac", NULL },
};

static const char *
pick (GRand *rand,
      const char *const *list,
      gsize n)
{
  return list[g_rand_int_range (rand, 0, (gint32) n)];
}

static char *
make_words (GRand *rand,
            int    min,
            int    max)
{
  GString *out = g_string_new (NULL);
  int n = g_rand_int_range (rand, min, max);

  for (int i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", pick (rand, WORDS, G_N_ELEMENTS (WORDS)));

  return g_string_free (out, FALSE);
}

static void
make_people (GRand      *rand,
             GPtrArray  *people,
             const char *role)
{
  int n = g_rand_int_range (rand, 0, 5);

  for (int i = 0; i < n; i++)
    {
      guint p = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (PEOPLE));
      BwAuthorRecord *person = bw_author_record_new_parts (PEOPLE[p][0], PEOPLE[p][1], PEOPLE[p][2]);

      person->role = g_strdup (role);
      g_ptr_array_add (people, person);
    }
}

static void
make_date (GRand         *rand,
           BwPaperRecord *paper)
{
  static const char *const ISSUED[] = { "2011-11/2011-12", "2011-21", "2011~", "2011-11-03/2011-11-05",
                                        "2011/2012" };
  int precision = g_rand_int_range (rand, 0, 6);

  if (precision == 5)
    {
      const char *issued = pick (rand, ISSUED, G_N_ELEMENTS (ISSUED));

      bw_paper_record_add_field (paper, "issued", issued);
      paper->published = (BwDate){ 2011, 0, 0 };
      if (g_str_has_prefix (issued, "2011-11"))
        paper->published = (BwDate){ 2011, 11, strchr (issued, '3') != NULL ? 3 : 0 };
      return;
    }
  if (precision > 0)
    paper->published.year = (guint16) g_rand_int_range (rand, 1500, 2025);
  if (precision > 1)
    paper->published.month = (guint8) g_rand_int_range (rand, 1, 13);
  if (precision > 2)
    paper->published.day = (guint8) g_rand_int_range (rand, 1, 29);
}

static void
make_identifiers (GRand         *rand,
                  BwPaperRecord *paper)
{
  static const char *const IDS[][2] = { { "doi", "10.1000/xyz.(12)-3_a" },
                                        { "doi", "10.1000/xyz<1::aid>3.0.co;2-#" },
                                        { "pmid", "22345678" },
                                        { "pmcid", "PMC3456789" },
                                        { "arxiv", "2401.05566" },
                                        { "arxiv", "hep-th/9901001" },
                                        { "openalex", "W2741809807" },
                                        { "acl", "2020.acl-main.1" },
                                        { "s2", "649def34f8be52c8b66281af98ae884c09aef38b" } };

  for (guint i = 0; i < G_N_ELEMENTS (IDS); i++)
    if (g_rand_int_range (rand, 0, 3) == 0 && bw_identifier_find (paper->identifiers, IDS[i][0]) == NULL)
      bw_paper_record_add_identifier (paper, IDS[i][0], IDS[i][1]);
}

static BwPaperRecord *
make_paper (GRand *rand)
{
  static const char *const PAGES[] = { "1-10", "123-8", "e1234", "S12-S15", "7", "1-3, 7", "xii-xv" };
  g_autofree char *title = make_words (rand, 1, 10);
  BwPaperRecord *paper = bw_paper_record_new (title);

  paper->type = g_strdup (pick (rand, TYPES, G_N_ELEMENTS (TYPES)));
  make_people (rand, paper->authors, NULL);
  make_people (rand, paper->contributors, "editor");
  paper->authors_complete = paper->authors->len > 0 && g_rand_int_range (rand, 0, 4) > 0;
  make_date (rand, paper);
  if (g_rand_boolean (rand))
    paper->venue = g_strdup (pick (rand, VENUES, G_N_ELEMENTS (VENUES)));
  if (g_rand_boolean (rand))
    paper->abstract = make_words (rand, 10, 60);
  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    {
      g_autofree char *keyword = make_words (rand, 1, 3);

      bw_paper_record_add_keyword (paper, keyword);
    }
  if (g_rand_boolean (rand))
    bw_paper_record_add_field (paper, "page", pick (rand, PAGES, G_N_ELEMENTS (PAGES)));
  if (g_rand_boolean (rand))
    bw_paper_record_add_field (paper, "volume", "12");
  if (g_rand_boolean (rand))
    bw_paper_record_add_field (paper, "publisher", "Small & Sons");
  make_identifiers (rand, paper);

  return paper;
}

static void
test_made (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < N_MADE; i++)
    {
      g_autoptr (GPtrArray) records =
        g_ptr_array_new_with_free_func ((GDestroyNotify) bw_paper_record_free);

      g_ptr_array_add (records, make_paper (rand));
      check_rounds (records);
    }
}

static void
test_file (gconstpointer data)
{
  const BwReadContext context = { NULL, NULL, NULL };
  g_autoptr (GBytes) bytes = bw_test_data_load (data);
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, NULL);

  if (reading != NULL) /* else the file is refused, as it should be */
    check_rounds (papers_of (reading));
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bibliography-rounds/made", test_made);
  names = bw_test_data_list ("bibliographies", "");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/bibliography-rounds/", names[i], NULL);

      if (!g_str_has_suffix (names[i], ".expected"))
        g_test_add_data_func (path, names[i], test_file);
    }

  return g_test_run ();
}
