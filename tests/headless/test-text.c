#include "bw-byline.h"
#include "bw-author.h"
#include "bw-identifier.h"
#include "bw-name.h"
#include "bw-ref.h"
#include "bw-snippet.h"
#include "bw-pasted.h"
#include "bw-text-index.h"
#include "bw-text.h"

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
check (char *(*function) (const char *),
       const Case *cases,
       gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *got = function (cases[i].text);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_key (void)
{
  static const Case CASES[] = {
    { "Sleeper Agents: Training Deceptive LLMs", "sleeper agents training deceptive llms" },
    { "  José  Müller-Lüdenscheidt ", "jose muller ludenscheidt" },
    { "O’Neill", "oneill" },
    { "O'Neill", "oneill" },
    { "Ｆｕｌｌ　ｗｉｄｔｈ", "full width" },
    { "ﬁnding Straße", "finding strasse" },
    { "…—!", "" },
    { "", "" },
  };

  check (bw_text_key, CASES, G_N_ELEMENTS (CASES));
}

static void
test_index_form (void)
{
  static const Case CASES[] = {
    { "Plain ASCII stays", "Plain ASCII stays" },
    { "Müller", "muller" },
    { "學習 AI", " 學  習  ai" },
  };

  check (bw_text_index_form, CASES, G_N_ELEMENTS (CASES));
}

static void
test_index_entry (void)
{
  static const Case CASES[] = {
    { "no other way", "no other way" },
    { "State-of-the-art pre-training, well-", "State-of-the-art pre-training, well-\nStateoftheart\npretraining" },
    { "a-b-c-d-e-f", "a-b-c-d-e-f" },
    { "O'Brien doesn't", "O'Brien doesn't\nOBrien" },
    { "TGF-β and μ", "tgf-β and μ\ntgfbeta\nbeta\nmu" },
    { "Łódź", "lodz" },
    { "$L_1$ of Schr\\\"odinger", "$L_1$ of Schrodinger\nL1" },
    { "\\mathbf{x} \\frac{a}{b} \\o re \\& {\\'e}", "x  frac a b ore  & e" },
    { "\\", " " },
    { "C++, C# and .NET", "C++, C# and .NET\ncplusplus\ncsharp\ndotnet" },
    { "Notepad++ in C++11", "Notepad++ in C++11\nnotepadplusplus\ncplusplus" },
    { "\303\274c++ x+++ ++y no# 4# c#1 a.net .network .Net", "uc++ x+++ ++y no# 4# c#1 a.net .network .net\nucplusplus\ndotnet" },
  };

  check (bw_text_index_entry, CASES, G_N_ELEMENTS (CASES));
}

static void
test_pasted (void)
{
  static const struct
  {
    const char *text;
    const char *scheme;
    const char *value;
    const char *key;
  } CASES[] = {
    { " arXiv:2401.05566v2 ", "arxiv", "2401.05566", NULL },
    { "https://orcid.org/0000-0002-1825-0097", "orcid", "0000-0002-1825-0097", "orcid.org/0000-0002-1825-0097" },
    { "https://WWW.Example.org/A/#x", NULL, NULL, "example.org/A" },
    { "https://doi.org/10.1000/A-1", "doi", "10.1000/a-1", "doi.org/10.1000/A-1" },
    { "https://", NULL, NULL, NULL },
    { "two 10.1000/a-1", NULL, NULL, NULL },
    { "2401.05566 and more", NULL, NULL, NULL },
    { "pre-training", NULL, NULL, NULL },
    { "", NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      BwIdentifier *identifier = bw_pasted_identifier (CASES[i].text);
      g_autofree char *key = bw_pasted_address_key (CASES[i].text);

      g_assert_cmpstr (identifier != NULL ? identifier->scheme : NULL, ==, CASES[i].scheme);
      g_assert_cmpstr (identifier != NULL ? identifier->value : NULL, ==, CASES[i].value);
      g_assert_cmpstr (key, ==, CASES[i].key);
      g_clear_pointer (&identifier, bw_identifier_free);
    }
}

static void
test_search_words (void)
{
  static const Case CASES[] = {
    { "Don't self-PLAY", "don t self play" },
    { "Ｍüller", "muller" },
    { "深度学习", "深 度 学 习" },
    { "\"* OR", "or" },
    { "", "" },
  };

  check (bw_text_search_words, CASES, G_N_ELEMENTS (CASES));
}

static void
test_squeeze (void)
{
  static const Case CASES[] = {
    { " a \t b\n\nc ", "a b c" },
    { "a\302\240b", "a b" },
    { "   ", "" },
  };

  check (bw_text_squeeze, CASES, G_N_ELEMENTS (CASES));
}

static void
test_clip (void)
{
  static const struct
  {
    const char *text;
    gsize max;
    const char *expected;
  } CASES[] = {
    { "short", 10, "short" },
    { "one two three", 8, "one two…" },
    { "one two three", 7, "one two…" },
    { "one, two", 5, "one…" },
    { "unbroken", 4, "unbr…" },
    { "ÄÖÜ äöü", 4, "ÄÖÜ…" },
    { "", 3, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *clipped = bw_text_clip (CASES[i].text, CASES[i].max);

      g_assert_cmpstr (clipped, ==, CASES[i].expected);
    }
}

static void
test_count_words (void)
{
  g_assert_cmpint (bw_text_count_words ("two words"), ==, 2);
  g_assert_cmpint (bw_text_count_words (" – a 3.5% self-made thing … "), ==, 4);
  g_assert_cmpint (bw_text_count_words ("深度学习 model"), ==, 5);
  g_assert_cmpint (bw_text_count_words (""), ==, 0);
}

static void
test_ends_sentence (void)
{
  g_assert_true (bw_text_ends_sentence ("It does."));
  g_assert_true (bw_text_ends_sentence ("Does it?”"));
  g_assert_true (bw_text_ends_sentence ("(It does.)"));
  g_assert_true (bw_text_ends_sentence ("它是。"));
  g_assert_false (bw_text_ends_sentence ("A title"));
  g_assert_false (bw_text_ends_sentence ("Version 2.0"));
  g_assert_false (bw_text_ends_sentence (""));
}

/* Two capitals without a stop are initials. */
static void
test_name_initials (void)
{
  g_autofree char *key = bw_name_key ("DR Ada Byron");

  g_assert_cmpstr (key, ==, "dr ada byron");
}

static void
test_name (void)
{
  static const struct
  {
    const char *name;
    const char *given;
    const char *family;
    const char *key;
  } CASES[] = {
    { "Tom Henighan", "Tom", "Henighan", "tom henighan" },
    { "Aäron van den Oord", "Aäron", "van den Oord", "aaron van den oord" },
    { "van den Oord, Aäron", "Aäron", "van den Oord", "aaron van den oord" },
    { "Sammy Davis Jr.", "Sammy", "Davis", "sammy jr davis" },
    { "Davis, Jr., Sammy", "Sammy", "Davis", "sammy jr davis" },
    { "Davis, Sammy, Jr.", "Sammy", "Davis", "sammy jr davis" },
    { "Davis Jr, Sammy", "Sammy", "Davis", "sammy jr davis" },
    { "Davis, Sr., Sammy", "Sammy", "Davis", "sammy sr davis" },
    { "Henry James III, PhD", "Henry", "James", "henry iii james" },
    { "Ada Byron, Ph.D.", "Ada", "Byron", "ada byron" },
    { "Jr.", NULL, "Jr.", "jr" },
    { "Plato", NULL, "Plato", "plato" },
    { "J. R. R. Tolkien", "J. R. R.", "Tolkien", "j r r tolkien" },
    { "Jean-Baptiste  Dupont", "Jean-Baptiste", "Dupont", "jean baptiste dupont" },
    { "张三", NULL, "张三", "张三" },
    { "Van Morrison", "Van", "Morrison", "van morrison" },
    { "Łukasz Kaiser", "Łukasz", "Kaiser", "lukasz kaiser" },
    { "Søren Møller", "Søren", "Møller", "soren moller" },
    { "Özgür Işık", "Özgür", "Işık", "ozgur isik" },
    { "Đorđe Đorđević", "Đorđe", "Đorđević", "dorde dordevic" },
    { "David Strauß", "David", "Strauß", "david strauss" },
    { "佐藤 太郎", "太郎", "佐藤", "佐藤太郎" },
    { "佐藤太郎", NULL, "佐藤太郎", "佐藤太郎" },
    { "佐々木, 希", "希", "佐々木", "佐々木希" },
    { "太郎, 佐藤", "佐藤", "太郎", "太郎佐藤" },
    { "김 민수", "민수", "김", "\341\204\200\341\205\265\341\206\267\341\204\206\341\205\265\341\206\253\341\204\211\341\205\256" },
    { "ジョン スミス", "ジョン", "スミス", "ションスミス" },
    { "Dr. Ada Byron", "Ada", "Byron", "ada byron" },
    { "Prof. Dr. Ada Byron, Ph.D., M.D.", "Ada", "Byron", "ada byron" },
    { "Byron, Prof. Ada", "Ada", "Byron", "ada byron" },
    { "Dr Ada Byron", "Ada", "Byron", "ada byron" },
    { "Dr. Byron", "Dr.", "Byron", "dr byron" },
    { "Dr. Harold Penrose Jr.", "Harold", "Penrose", "harold jr penrose" },
    { "The ATLAS Collaboration", "The ATLAS", "Collaboration", "atlas collaboration" },
    { "ATLAS collaboration", "ATLAS", "collaboration", "atlas collaboration" },
    { "The Collaboration", "The", "Collaboration", "the collaboration" },
    { "The Anh Nguyen", "The Anh", "Nguyen", "the anh nguyen" },
    { "", NULL, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwName) name = bw_name_new (CASES[i].name);
      g_autofree char *key = bw_name_key (CASES[i].name);
      g_autofree char *again = bw_name_key (key);

      g_assert_cmpstr (again, ==, key);
      g_assert_cmpstr (name->given, ==, CASES[i].given);
      g_assert_cmpstr (name->family, ==, CASES[i].family);
      g_assert_cmpstr (key, ==, CASES[i].key);
    }
}

static void
test_ref (void)
{
  static const char *const WRONG[] = { "paper", "paper/", "paper/0", "paper/-1", "paper/x", "none/1",
                                       "thing/3", "paper/1 ", "paper/99999999999999999999", "" };
  BwRef ref;
  g_autofree char *text = NULL;

  g_assert_true (bw_ref_parse ("organisation/12", &ref));
  g_assert_cmpint (ref.kind, ==, BW_KIND_ORGANISATION);
  g_assert_cmpint (ref.id, ==, 12);
  text = bw_ref_to_string (ref);
  g_assert_cmpstr (text, ==, "organisation/12");

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++)
    g_assert_false (bw_ref_parse (WRONG[i], &ref));
}

static void
test_identifier (void)
{
  static const struct
  {
    const char *scheme;
    const char *value;
    const char *normal;
  } CASES[] = {
    { "arxiv", "arXiv:2401.05566v2", "2401.05566" },
    { "arxiv", "https://arxiv.org/abs/2401.05566", "2401.05566" },
    { "arxiv", "hep-th/9901001v1", "hep-th/9901001" },
    { "doi", "https://doi.org/10.1000/ABC", "10.1000/abc" },
    { "orcid", "https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X" },
    { "key", "thinker:a", "thinker:a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *normal = bw_identifier_normalise (CASES[i].scheme, CASES[i].value);

      g_assert_cmpstr (normal, ==, CASES[i].normal);
    }
}

static GPtrArray *
words (const char *text)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (parts[i]));

  return list;
}

static void
test_snippet (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    gsize max;
    const char *snippet;
  } CASES[] = {
    { "A short text about learning", "learn", 80, "A short text about learning" },
    { "The first sentence is here. The second has Müller in it.", "mull", 80,
      "… The second has Müller in it." },
    { "nothing of it", "absent", 80, NULL },
    { "So much. About pre-training of models", "pretraining", 80, "… About pre-training of models" },
    { "本文综述深度学习。", "学", 80, "本文综述深度学习。" },
    { "one\ntwo lines of text", "two", 8, "… two…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) list = words (CASES[i].words);
      g_autofree char *snippet = bw_snippet_new (CASES[i].text, list, CASES[i].max);

      g_assert_cmpstr (snippet, ==, CASES[i].snippet);
    }
}

static void
test_spans (void)
{
  const char *text = "Ünder the underground";
  g_autoptr (GPtrArray) list = words ("under");
  g_autoptr (GArray) spans = bw_snippet_find_words (text, list);

  g_assert_cmpuint (spans->len, ==, 2);
  g_assert_cmpuint (g_array_index (spans, BwSpan, 0).start, ==, 0);
  g_assert_cmpuint (g_array_index (spans, BwSpan, 0).end, ==, 6);
  g_assert_cmpuint (g_array_index (spans, BwSpan, 1).start, ==, 11);
}

static void
test_byline (void)
{
  g_autoptr (GPtrArray) authors = bw_author_array_new ();
  g_autofree char *none = bw_byline_new (authors, FALSE);
  g_autofree char *two = NULL;
  g_autofree char *cut = NULL;

  g_assert_cmpstr (none, ==, "");
  for (int i = 0; i < 2; i++)
    {
      BwAuthor *author = g_new0 (BwAuthor, 1);

      author->family = g_strdup (i == 0 ? "Elhage" : "Nanda");
      g_ptr_array_add (authors, author);
    }
  two = bw_byline_new (authors, TRUE);
  cut = bw_byline_new (authors, FALSE);
  g_assert_cmpstr (two, ==, "Elhage, Nanda");
  g_assert_cmpstr (cut, ==, "Elhage, Nanda et al.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/key", test_key);
  g_test_add_func ("/text/index-form", test_index_form);
  g_test_add_func ("/text/index-entry", test_index_entry);
  g_test_add_func ("/text/pasted", test_pasted);
  g_test_add_func ("/text/search-words", test_search_words);
  g_test_add_func ("/text/squeeze", test_squeeze);
  g_test_add_func ("/text/clip", test_clip);
  g_test_add_func ("/text/count-words", test_count_words);
  g_test_add_func ("/text/ends-sentence", test_ends_sentence);
  g_test_add_func ("/text/name", test_name);
  g_test_add_func ("/text/name-initials", test_name_initials);
  g_test_add_func ("/text/ref", test_ref);
  g_test_add_func ("/text/identifier", test_identifier);
  g_test_add_func ("/text/snippet", test_snippet);
  g_test_add_func ("/text/spans", test_spans);
  g_test_add_func ("/text/byline", test_byline);

  return g_test_run ();
}
