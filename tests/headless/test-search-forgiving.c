#include <locale.h>
#include <string.h>

#include "bw-hint-words.h"
#include "bw-test-search.h"

/* What is found although it was not typed as it is written. */

typedef struct
{
  const char *title;
  const char *author;
  const char *abstract;
  const char *language;
  const char *scheme;
  const char *identifier;
  const char *url;
} Paper;

static const Paper PAPERS[] = {
  { "A $\\alpha$-divergence Bound", "Agostino Ramelli", NULL, "en", "arxiv", "2401.05566", NULL },
  { "Bounds for the β-divergence", "Łukasz Kaiser", NULL, "en", "doi", "10.1145/3292500.3330701", NULL },
  { "Common Pre-training of Transformers", "Shaun O'Brien", NULL, "en", "acl", "P19-1001", NULL },
  { "Dull Pretraining", "Jean-Pierre Dupont", NULL, "en", "pmid", "12345678", NULL },
  { "Every State-of-the-Art Parser", "Søren Ærø", NULL, "en", "s2", "0123456789abcdef0123456789abcdef01234567", NULL },
  { "From Schr\\\"odinger Bridges", "Jürgen Müller", NULL, "en", "openalex", "W123456", NULL },
  { "Good $\\ell_1$ Regression", "Geoffrey Hinton", "The $\\mathbf{x}$ axis is not $H_2O$.", "en", "arxiv", "hep-th/9901001", NULL },
  { "How Networks Study", "Ada Lovelace", "An attention network learns.", "en", NULL, NULL, "https://www.example.org/papers/network/" },
  { "大规模语言模型综述", "王小明", "本文综述大规模语言模型。", "zh", NULL, NULL, NULL },
  { "データ駆動型の自然言語処理", "山田太郎", NULL, "ja", NULL, NULL, NULL },
  { "한국어 형태소 분석", "김철수", NULL, "ko", NULL, NULL, NULL },
  { "Kleine Häuser der Wissenschaft", "Anna Bauer", "Die Grundlagen der Bibliotheken.", "de", NULL, NULL, NULL },
  { "ＬＬＭ　ｅｖａｌｕａｔｉｏｎ", "Mary Somerville", NULL, "en", NULL, NULL, NULL },
  { "Measuring the Studies of Others", "Mary Somerville", "Classes and analyses of networks.", "en", NULL, NULL, NULL },
  { "Of Policies and Stabilities", "Mary Somerville", NULL, "en", NULL, NULL, NULL },
  { "Programs in C++11", "Mary Somerville", "Templates of C++.", "en", NULL, NULL, NULL },
  { "Queues in C#", "Mary Somerville", "What the .NET runtime does.", "en", NULL, NULL, NULL },
  { "R&D of Vitamin C", "Mary Somerville", "Nets of cells, and a net loss.", "en", NULL, NULL, NULL },
  { "Self Correcting Chains of Thought", "Mary Somerville", "In multi-step problems.", "en", NULL, NULL, NULL },
  { "Thoughts of a Chain", "Mary Somerville", "Correction of the self in several steps.", "en", NULL, NULL, NULL },
};

/* A query ends with a space, as one does that has been typed, unless `|` stands there. What is
 * found is named by the first letter of a title, or for names by @ and the family name. */
static const struct
{
  const char *query;
  const char *found;
} CASES[] = {
  /* Accents, case and width. */
  { "muller kind:person", "@müller" },
  { "ＭÜＬＬＥＲ kind:person", "@müller" },
  { "lukasz kaiser kind:person", "@kaiser" },
  { "soren aero kind:person", "@ærø" },
  { "Søren Ærø kind:person", "@ærø" },
  { "llm evaluation", "l" },
  /* TeX and what stands for it. */
  { "alpha divergence", "a" },
  { "alpha-divergence", "a" },
  { "α-divergence", "a" },
  { "$\\alpha$-divergence", "a" },
  { "beta divergence", "b" },
  { "beta-divergence", "b" },
  { "schrodinger bridges", "f" },
  { "Schrödinger", "f" },
  { "l1 regression", "g" },
  { "$\\ell_1$", "g" },
  { "\"the x axis\"", "g" },
  { "h2o", "g" },
  /* Hyphens. */
  { "pretraining", "c d" },
  { "pre-training", "c d" },
  { "pre‑training", "c d" },
  { "\"pre training\"", "c" },
  { "state of the art", "e" },
  { "state-of-the-art", "e" },
  { "stateoftheart", "e" },
  { "obrien kind:person", "@o'brien" },
  { "o'brien kind:person", "@o'brien" },
  { "jeanpierre kind:person", "@dupont" },
  { "jean pierre kind:person", "@dupont" },
  { "self-correcting", "s" },
  { "self-corrections", "s" },
  { "self-correction|", "s" },
  { "self-corr|", "s" },
  { "title:self-corrected", "s" },
  { "\"self-correcting\"", "s" },
  { "\"self-corrections\"", "" },
  { "self correction", "s t" },
  { "chain -self-corrections", "t" },
  { "multi-step", "s" },
  { "multi-steps", "s" },
  { "multisteps", "s" },
  { "chains-of-thought", "s" },
  { "chain-of-thoughts", "s" },
  { "chain-of-thoughts|", "s" },
  { "chain‑of‑thought", "s" },
  { "thought-of-chains", "" },
  { "pre-trains", "c d" },
  { "pre-trained|", "c d" },
  { "jeans-pierre kind:person", "" },
  /* Endings. */
  { "networks", "h m" },
  { "network kind:paper", "h m" },
  { "studies", "h m" },
  { "bridge", "f" },
  { "class", "m" },
  { "haus", "k" },
  { "grundlage bibliothek", "k" },
  { "\"attention networks\"", "" },
  { "net", "q r" },
  { "networks|", "h m" },
  { "policy", "o" },
  { "policy|", "o" },
  { "stability of polic|", "o" },
  { "stability|", "o" },
  { "stab|", "o" },
  { "haus|", "k" },
  { "polo|", "" },
  /* Signs that tell a name from another. */
  { "c++", "p" },
  { "C++|", "p" },
  { "C++,", "p" },
  { "\"C++?\"", "p" },
  { "c+|", "p q r" },
  { "c++11", "p" },
  { "cplusplus", "p" },
  { "title:c++ templates", "p" },
  { "\"c++\"", "p" },
  { "c#", "q" },
  { "C#|", "q" },
  { "C#;", "q" },
  { "f#", "" },
  { ".net", "q" },
  { ".NET|", "q" },
  { "c", "p q r" },
  { "c -c++ -c#", "r" },
  { "r&d", "r" },
  { "R&D|", "r" },
  { "r d", "r" },
  /* Texts without spaces. */
  { "语言模型", "大" },
  { "模型综述", "大" },
  { "型", "デ 大" },
  { "語言", "" },
  { "自然言語", "デ" },
  { "言語", "デ" },
  { "データ", "デ" },
  { "ﾃﾞｰﾀ", "デ" },
  { "형태소", "한" },
  { "한국", "한" },
  { "小明", "@王小明 大" },
  { "太郎", "@山田太郎 デ" },
  /* Parts of names. */
  { "amell", "@ramelli a" },
  { "amell|", "@ramelli a" },
  { "inton", "@hinton g" },
  { "mervil kind:person", "@somerville" },
  /* One mistake in a longer word. */
  { "pretrainig", "c d" },
  { "attenton", "h" },
  { "atetntion", "h" },
  { "attentiion", "h" },
  { "attemtion", "h" },
  { "ramely kind:person", "" },
  { "ramelly kind:person", "@ramelli" },
  { "lovelcae", "@lovelace h" },
  { "mueller kind:person", "@müller" },
  { "atten", "" },
  { "attnetoin", "" },
  { "\"atetntion network\"", "" },
  /* What is pasted whole. */
  { "2401.05566", "a" },
  { "arXiv:2401.05566v2", "a" },
  { "arXiv:2401.05566v2|", "a" },
  { "arXiv:2401.05566v2 [cs.LG] 11 Jan 2024", "a" },
  { "https://arxiv.org/abs/2401.05566v2", "a" },
  { "https://arxiv.org/pdf/2401.05566v2.pdf|", "a" },
  { "arxiv.org/abs/2401.05566", "a" },
  { "http://www.arxiv.org/html/2401.05566", "a" },
  { "https://export.arxiv.org/abs/2401.05566#refs", "a" },
  { "hep-th/9901001", "g" },
  { "arxiv.org/abs/hep-th/9901001v1", "g" },
  { "10.1145/3292500.3330701", "b" },
  { "doi:10.1145/3292500.3330701", "b" },
  { "https://doi.org/10.1145/3292500.3330701", "b" },
  { "https://dl.acm.org/doi/10.1145/3292500.3330701", "b" },
  { "https://www.frontiersin.org/articles/10.1145/3292500.3330701/full", "b" },
  { "https://link.springer.com/content/pdf/10.1145/3292500.3330701.pdf", "b" },
  { "https://doi.org/10.1145%2F3292500.3330701.", "b" },
  { "<https://arxiv.org/abs/2401.05566>", "a" },
  { "https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true", "b" },
  { "https://aclanthology.org/P19-1001/", "c" },
  { "https://aclanthology.org/P19-1001.pdf", "c" },
  { "p19-1001", "c" },
  { "https://pubmed.ncbi.nlm.nih.gov/12345678/", "d" },
  { "pmid:12345678", "d" },
  { "https://www.semanticscholar.org/paper/Every-Parser/0123456789abcdef0123456789abcdef01234567", "e" },
  { "https://openalex.org/W123456", "f" },
  { "https://www.example.org/papers/network/", "h" },
  { "http://example.org/papers/network#top", "h" },
  { "https://example.org/papers", "" },
  { "https://doi.org/10.9999/nothing", "" },
};

static BwPaperRecord *
make_paper (const Paper *paper)
{
  BwPaperRecord *record = bw_paper_record_new (paper->title);

  bw_paper_record_add_author (record, paper->author);
  record->abstract = g_strdup (paper->abstract);
  record->language = g_strdup (paper->language);
  if (paper->scheme != NULL)
    bw_paper_record_add_identifier (record, paper->scheme, paper->identifier);
  if (paper->url != NULL)
    bw_paper_record_add_url (record, paper->url);

  return record;
}

static void
set_up (BwTestSearch  *fixture,
        gconstpointer  data)
{
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  g_autoptr (BwImportReport) report = NULL;
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  for (gsize i = 0; i < G_N_ELEMENTS (PAPERS); i++)
    g_ptr_array_add (record->papers, make_paper (&PAPERS[i]));
  record->title = g_strdup ("All papers");
  g_ptr_array_add (reading->records, record);

  fixture->library = bw_test_library_new ();
  report = bw_test_library_write (fixture->library, "/papers.txt", reading);
  g_assert_nonnull (report);
  bw_test_search_index (fixture);
}

static BwFindings *
search (BwTestSearch *fixture,
        const char   *query)
{
  g_autofree char *typed = g_str_has_suffix (query, "|") ? g_strndup (query, strlen (query) - 1)
                                                         : g_strconcat (query, " ", NULL);
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_search_run (fixture->library->db, fixture->index, typed, 50, 0, &error);

  g_assert_no_error (error);

  return findings;
}

static int
compare_labels (gconstpointer one,
                gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

static char *
label (const BwHit *hit)
{
  const char *last = strrchr (hit->title, ' ');
  const char *word = hit->ref.kind == BW_KIND_PERSON && last != NULL ? last + 1 : hit->title;
  g_autofree char *form = g_utf8_normalize (word, -1, G_NORMALIZE_NFKC);
  g_autofree char *lower = g_utf8_strdown (form, -1);

  if (hit->ref.kind == BW_KIND_PERSON)
    return g_strconcat ("@", lower, NULL);

  return g_utf8_substring (lower, 0, 1);
}

static char *
get_found (const BwFindings *findings)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->hits->len; i++)
    g_ptr_array_add (labels, label (g_ptr_array_index (findings->hits, i)));
  g_ptr_array_sort (labels, compare_labels);
  g_ptr_array_add (labels, NULL);

  return g_strjoinv (" ", (char **) labels->pdata);
}

static void
test_found (BwTestSearch  *fixture,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwFindings) findings = search (fixture, CASES[i].query);
      g_autofree char *found = get_found (findings);

      if (strcmp (found, CASES[i].found) != 0)
        {
          g_test_message ("“%s” finds “%s” and not “%s”", CASES[i].query, found, CASES[i].found);
          g_test_fail ();
        }
    }
}

/* Each says why it is there: where what was found stands, and what was made of the query. */
static void
test_reason (BwTestSearch  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *field;
    const char *snippet;
    const char *hint;
  } REASONS[] = {
    { "10.1145/3292500.3330701", "identifier", NULL, NULL },
    { "https://example.org/papers/network", "identifier", "An attention network learns.", NULL },
    { "classes", "abstract", "Classes and analyses of networks.", NULL },
    { "class", "abstract", "Classes and analyses of networks.", NULL },
    { "grundlage", "abstract", "Die Grundlagen der Bibliotheken.", NULL },
    { "本文", "abstract", "本文综述大规模语言模型。", NULL },
    { "atetntion", "abstract", "An attention network learns.",
      "Nothing has “atetntion” as typed; shown is “attention”" },
    { "amell kind:paper", "author", NULL, "Nothing has “amell” as typed; shown is “ramelli”" },
    { "amell kind:person", "name", NULL, "Nothing has “amell” as typed; shown is “ramelli”" },
    { "stateoftheart", "title", NULL, NULL },
    { "$\\ell_1$", "title", "The $\\mathbf{x}$ axis is not $H_2O$.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (REASONS); i++)
    {
      g_autoptr (BwFindings) findings = search (fixture, REASONS[i].query);
      const BwHit *hit;

      g_test_message ("%s", REASONS[i].query);
      g_assert_cmpuint (findings->hits->len, ==, 1);
      hit = g_ptr_array_index (findings->hits, 0);
      g_assert_cmpstr (hit->field, ==, REASONS[i].field);
      g_assert_cmpstr (hit->snippet, ==, REASONS[i].snippet);
      g_assert_cmpuint (findings->hints->len, ==, REASONS[i].hint != NULL);
      if (REASONS[i].hint != NULL)
        {
          g_autofree char *hint = bw_hint_words_tell (g_ptr_array_index (findings->hints, 0));

          g_assert_cmpstr (hint, ==, REASONS[i].hint);
        }
    }
}

/* Words as they were typed come before what was forgiven. */
static void
test_order (BwTestSearch  *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *first;
  } ORDERS[] = {
    { "study", "How Networks Study" },
    { "studies", "Measuring the Studies of Others" },
    { "pretraining kind:paper", "Dull Pretraining" },
    { "pre-training kind:paper", "Common Pre-training of Transformers" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      g_autoptr (BwFindings) findings = search (fixture, ORDERS[i].query);

      g_assert_cmpuint (findings->hits->len, ==, 2);
      g_assert_cmpstr (((const BwHit *) g_ptr_array_index (findings->hits, 0))->title, ==, ORDERS[i].first);
    }
}

/* To be stopped while it is found out what was meant is no failure. */
static void
test_no_time (BwTestSearch  *fixture,
              gconstpointer  data)
{
  static const char QUERY[] = "(pretraining OR atetntion) OR studies OR self-corrections OR (amell attention) ";

  for (gint64 budget = 1; budget < 2000; budget += budget / 4 + 1)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwFindings) findings =
        bw_search_run (fixture->library->db, fixture->index, QUERY, 50, budget, &error);

      g_assert_no_error (error);
      g_assert_nonnull (findings);
    }
}

/* What comes in one by one is forgiven as what was there before. */
static void
test_update (BwTestSearch  *fixture,
             gconstpointer  data)
{
  static const Paper PAPER = { "New Escapements", "Christiaan Huygens", NULL, "nl", NULL, NULL,
                               "https://example.org/clocks" };
  static const char *const QUERIES[] = { "escapement", "escapemnets", "uygen kind:paper",
                                         "www.example.org/clocks/" };
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwFindings) before = NULL;
  g_autoptr (GError) error = NULL;
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  g_ptr_array_add (record->papers, make_paper (&PAPER));
  record->title = g_strdup ("One more");
  g_ptr_array_add (reading->records, record);
  before = search (fixture, "escapement");
  g_assert_cmpint (before->total, ==, 0);
  report = bw_test_library_write (fixture->library, "/more.txt", reading);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (QUERIES); i++)
    {
      g_autoptr (BwFindings) findings = search (fixture, QUERIES[i]);
      g_autofree char *found = get_found (findings);

      g_assert_cmpstr (found, ==, "n");
    }
}

/* What nothing has is not left out for what is like it, and no line says that it is shown. */
static void
test_excluded (BwTestSearch  *fixture,
               gconstpointer  data)
{
  g_autoptr (BwFindings) all = search (fixture, "network");
  g_autoptr (BwFindings) rest = search (fixture, "network -atention");

  g_assert_cmpint (all->total, >, 1);
  g_assert_cmpint (rest->total, ==, all->total);
  g_assert_cmpuint (rest->hints->len, ==, 0);
}

/* A name may have a comma of its own. */
static void
test_comma (BwTestSearch  *fixture,
            gconstpointer  data)
{
  static const Paper PAPER = { "New Escapements", "University of Wheels, Berkeley", NULL, "en", NULL, NULL, NULL };
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (BwFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  g_ptr_array_add (record->papers, make_paper (&PAPER));
  record->title = g_strdup ("One more");
  g_ptr_array_add (reading->records, record);
  report = bw_test_library_write (fixture->library, "/more.txt", reading);
  g_assert_true (bw_search_index_update (fixture->index, fixture->library->db, &error));
  g_assert_no_error (error);

  findings = search (fixture, "author:\"University of Wheels, Berkeley\" kind:paper");
  g_assert_cmpint (findings->total, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  (void) setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/search/forgiving/found", BwTestSearch, NULL, set_up, test_found, bw_test_search_tear_down);

  g_test_add ("/search/forgiving/reason", BwTestSearch, NULL, set_up, test_reason, bw_test_search_tear_down);
  g_test_add ("/search/forgiving/order", BwTestSearch, NULL, set_up, test_order, bw_test_search_tear_down);
  g_test_add ("/search/forgiving/no-time", BwTestSearch, NULL, set_up, test_no_time, bw_test_search_tear_down);
  g_test_add ("/search/forgiving/excluded", BwTestSearch, NULL, set_up, test_excluded, bw_test_search_tear_down);
  g_test_add ("/search/forgiving/comma", BwTestSearch, NULL, set_up, test_comma, bw_test_search_tear_down);
  g_test_add ("/search/forgiving/update", BwTestSearch, NULL, set_up, test_update, bw_test_search_tear_down);

  return g_test_run ();
}
