#include "bw-bibtex.h"
#include "bw-csl-json.h"
#include "bw-reader.h"
#include "bw-ris.h"
#include "bw-test-data.h"
#include "bw-test-paper.h"

#include <string.h>

/*
 * What came in by one bibliographic format goes out by each other one, and back, without
 * loss: entries that are made up, the same in each run, and all files of tests/data that are
 * bibliographies. What the formats cannot carry, and so is not asked here:
 *
 * RIS         the end of a line within a paragraph: it becomes the end of the paragraph, for
 *             a line end alone is where a long line was broken; a paragraph that begins
 *             like a tag: it goes on the line before; a comma in a part of a name
 * RIS, CSL    text that reads as an element of HTML, such as "<b>": both hold rich text, in
 *             which that is one, and nobody reads the same escape; words beside an ISBN
 * BibTeX      small and capital letters in the name of a field that only another format has;
 *             mathematics stays TeX, and is read as what it prints: "$x_1$" is "x₁"
 * all         whether a date is uncertain or about right: both are "~"; what stands for a title
 *             where there is none; an entry's key, where it had none and was given one
 */

#define N_MADE 320
#define SEED 20110314

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
  const char *own = bw_identifier_find (paper->identifiers, "bibtex_key");
  g_autofree char *made = g_strdup_printf ("paper%" G_GINT64_FORMAT, paper->id);
  const char *key = own != NULL ? own : made;

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

static gboolean
has_identifier (const BwPaperRecord *paper,
                const BwIdentifier  *wanted)
{
  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (paper->identifiers, i);

      if (strcmp (identifier->scheme, wanted->scheme) == 0 && strcmp (identifier->value, wanted->value) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A format may add a key where it needs one, links that say identifiers, and an identifier
 * that a key or a link is. */
static void
assert_has (const BwPaperRecord *before,
            const BwPaperRecord *after)
{
  for (guint i = 0; i < before->identifiers->len; i++)
    g_assert_true (has_identifier (after, g_ptr_array_index (before->identifiers, i)));
  for (guint i = 0; i < before->urls->len; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (after->urls, before->urls->pdata[i], g_str_equal,
                                                     NULL));
}

static void
assert_same_lines (const char *before,
                   const char *after,
                   const char *text)
{
  g_auto (GStrv) wanted = g_strsplit (before, "\n", -1);
  g_auto (GStrv) got = g_strsplit (after, "\n", -1);

  if (strcmp (before, after) != 0)
    g_test_message ("%s", text);
  for (guint i = 0; got[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpstr (after, ==, before);
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

      assert_same_lines (before, after, text);
      assert_has (g_ptr_array_index (records, i), g_ptr_array_index (papers, i));
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

static const char *const TYPES[] = {
  "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
  "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
  "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
  "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
  "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
  "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
  "standard", "thesis", "treaty", "webpage"
};

static const char *const ROLES[] = {
  "editor", "translator", "collection-editor", "container-author", "director", "composer",
  "reviewed-author", "annotator", "holder"
};

/* Variables of CSL, and fields that only one format or one program has. */
static const char *const FIELDS[] = {
  "annote", "archive", "archive-place", "archive_location", "authority", "call-number",
  "chapter-number", "collection-number", "collection-title", "container-title-short", "division",
  "edition", "event-place", "event-title", "genre", "issue", "jurisdiction", "medium", "number",
  "number-of-pages", "number-of-volumes", "original-publisher", "original-title", "page-first",
  "part-number", "part-title", "publisher", "publisher-place", "reviewed-title", "scale", "section",
  "source", "status", "title-short", "version", "volume", "volume-title", "howpublished", "file",
  "shelf", "jabref.mark"
};

static const char *const WORDS[] = { "On", "small", "things", "&", "50%", "$5", "under_score", "#1",
                                     "DNA", "naïve", "Größe", "“quoted”", "α-helix", "東京", "a", "the",
                                     "O'Neill", "C++", "1984", "e-mail", "(brackets)", "[square]",
                                     "question?", "colon:", "semi", "and", "with", "McDonald", "~10",
                                     "back", "2", "Привет", "étude", "x = y", "*star*", "end.",
                                     "{braces}", "\\alpha", "\\", "{", "}", "\"straight\"", "``tex''",
                                     "--", "—", "^hat", "a<b", "x>y", "&c", "@home", "iPhone", "et",
                                     "al.", "others", "مرحبا", "\\textbf{x}", "key=value" };

static const char *const VENUES[] = { "Journal of Small Things", "J. Small Things", "Nature & Art",
                                      "Proceedings of the 3rd Conference on Things (CoT’12)",
                                      "東京ジャーナル", "Ærø: A Journal", "The 100% Review",
                                      "Cahiers d'étude", "arXiv", "Things; and, {Other} Things" };

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
  { NULL, "Smith, John and Co.", NULL },
  { NULL, "This; That", NULL },
  { NULL, "{Braced} Group", NULL },
  { NULL, "東京大学", NULL },
  { "Charles", "de La Vallée Poussin", NULL },
  { "Charles-Augustin", "d’Aubignac", NULL },
  { "Иван", "Иванов", NULL },
  { "G.", "'t Hooft", NULL },
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

/* Paragraphs, of which one may look like a line of RIS. */
static char *
make_paragraphs (GRand *rand)
{
  GString *out = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      g_autofree char *words = make_words (rand, 3, 30);

      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n\n" : "", words);
    }

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
  int precision = g_rand_int_range (rand, 0, 7);

  if (precision == 5)
    {
      const char *issued = pick (rand, ISSUED, G_N_ELEMENTS (ISSUED));

      bw_paper_record_add_field (paper, "issued", issued);
      paper->published = (BwDate){ 2011, 0, 0 };
      if (g_str_has_prefix (issued, "2011-11"))
        paper->published = (BwDate){ 2011, 11, strchr (issued, '3') != NULL ? 3 : 0 };
      return;
    }
  if (precision == 6)
    {
      bw_paper_record_add_field (paper, "issued", "forthcoming");
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
                                        { "doi", "10.1000/second" },
                                        { "pmid", "22345678" },
                                        { "pmcid", "PMC3456789" },
                                        { "arxiv", "2401.05566" },
                                        { "arxiv", "hep-th/9901001" },
                                        { "openalex", "W2741809807" },
                                        { "acl", "2020.acl-main.1" },
                                        { "s2", "649def34f8be52c8b66281af98ae884c09aef38b" },
                                        { "corpusid", "77123" },
                                        { "bibtex_key", "vanGogh:1888+a" },
                                        { "bibtex_key", "O'Neill(1984)" } };
  static const char *const LINKS[] = { "https://example.org/a_b~c?x=1&y=%20z#f",
                                       "https://example.org/a,b;c", "ftp://example.org/{x}" };

  for (guint i = 0; i < G_N_ELEMENTS (IDS); i++)
    if (g_rand_int_range (rand, 0, 4) == 0 &&
        (strcmp (IDS[i][0], "bibtex_key") != 0 || bw_identifier_find (paper->identifiers, "bibtex_key") == NULL))
      bw_paper_record_add_identifier (paper, IDS[i][0], IDS[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (LINKS); i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      bw_paper_record_add_url (paper, LINKS[i]);
}

static void
make_tags (GRand         *rand,
           BwPaperRecord *paper)
{
  static const char *const SUBJECTS[] = { "cs.CL", "cs.AI", "stat.ML" };
  static const char *const ODD[] = { "Smith, John (1723-1790)", "this; that", "*main", "a,b;c" };

  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    {
      g_autofree char *keyword = make_words (rand, 1, 3);

      bw_paper_record_add_keyword (paper, keyword);
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    bw_paper_record_add_keyword (paper, pick (rand, ODD, G_N_ELEMENTS (ODD)));
  for (guint i = 0; i < G_N_ELEMENTS (SUBJECTS); i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      g_ptr_array_add (paper->categories, g_strdup (SUBJECTS[i]));
}

static void
make_fields (GRand         *rand,
             BwPaperRecord *paper)
{
  static const char *const PAGES[] = { "1-10", "123-8", "e1234", "S12-S15", "7", "1-3, 7", "xii-xv" };
  static const char *const NUMBERS[][2] = { { "ISBN", "978-3-16-148410-0" }, { "ISBN", "0198526636" }, { "ISSN", "1234-5679" }, { "ISSN", "2049-3630" } };
  static const char *const DATES[] = { "accessed", "event-date", "original-date", "submitted" };
  static const char *const VALUES[] = { "12", "3-4", "XII", "A.1", "Second", "Small & Sons" };

  if (g_rand_boolean (rand))
    bw_paper_record_add_field (paper, "page", pick (rand, PAGES, G_N_ELEMENTS (PAGES)));
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (g_rand_int_range (rand, 0, 8) == 0)
      bw_paper_record_add_field (paper, FIELDS[i], pick (rand, VALUES, G_N_ELEMENTS (VALUES)));
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    if (g_rand_int_range (rand, 0, 6) == 0)
      bw_paper_record_add_field (paper, NUMBERS[i][0], NUMBERS[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    if (g_rand_int_range (rand, 0, 8) == 0)
      bw_paper_record_add_field (paper, DATES[i], i == 0 ? "2020-01-02" : "2010-01/2010-03");
  for (int n = g_rand_int_range (rand, 0, 3); n > 0; n--)
    {
      g_autofree char *note = make_paragraphs (rand);

      bw_paper_record_add_field (paper, "note", note);
    }
}

/* A preprint is CSL's `article`, whatever a format calls it. */
static gboolean
is_preprint (const BwPaperRecord *paper)
{
  return bw_identifier_find (paper->identifiers, "arxiv") != NULL &&
         (strcmp (paper->type, "document") == 0 || strcmp (paper->type, "manuscript") == 0 ||
          (strcmp (paper->type, "article-journal") == 0 &&
           (paper->venue == NULL || strcmp (paper->venue, "arXiv") == 0)));
}

static BwPaperRecord *
make_paper (GRand *rand,
            guint  i)
{
  g_autofree char *title = make_words (rand, 1, 10);
  BwPaperRecord *paper = bw_paper_record_new (title);

  paper->type = g_strdup (TYPES[i % G_N_ELEMENTS (TYPES)]);
  make_people (rand, paper->authors, NULL);
  make_people (rand, paper->contributors, "editor");
  make_people (rand, paper->contributors, pick (rand, ROLES, G_N_ELEMENTS (ROLES)));
  paper->authors_complete = paper->authors->len > 0 && g_rand_int_range (rand, 0, 4) > 0;
  make_date (rand, paper);
  if (g_rand_boolean (rand))
    paper->venue = g_strdup (pick (rand, VENUES, G_N_ELEMENTS (VENUES)));
  if (g_rand_boolean (rand))
    paper->abstract = make_paragraphs (rand);
  if (g_rand_boolean (rand))
    paper->language = g_strdup (g_rand_boolean (rand) ? "en" : "de-DE");
  make_tags (rand, paper);
  make_fields (rand, paper);
  make_identifiers (rand, paper);
  if (is_preprint (paper))
    {
      g_free (paper->type);
      paper->type = g_strdup ("article");
    }

  return paper;
}

static void
test_made (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_MADE; i++)
    {
      g_autoptr (GPtrArray) records =
        g_ptr_array_new_with_free_func ((GDestroyNotify) bw_paper_record_free);

      g_ptr_array_add (records, make_paper (rand, i));
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

static void
add_files (GStrv names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/bibliography-rounds/", names[i], NULL);

      if (!g_str_has_suffix (names[i], ".expected"))
        g_test_add_data_func (path, names[i], test_file);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) bibtex = NULL;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bibliography-rounds/made", test_made);
  names = bw_test_data_list ("bibliographies", "");
  add_files (names);
  bibtex = bw_test_data_list ("bibtex", "");
  add_files (bibtex);

  return g_test_run ();
}
