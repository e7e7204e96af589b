#include "bw-affiliation-line.h"
#include "bw-counted-list.h"
#include "bw-file-name.h"
#include "bw-folder-split.h"
#include "bw-navigation.h"
#include "bw-person-record.h"
#include "bw-profile-heading.h"
#include "bw-profile-key.h"

static void
test_names (void)
{
  static const struct
  {
    const char *line;
    const char *key;
    const char *name;
    gboolean exact;
  } CASES[] = {
    { "thinker:jane-doeJane Doe", "thinker:jane-doe", "Jane Doe", TRUE },
    { "person:bell-hooksbell hooks", "person:bell-hooks", "bell hooks", TRUE },
    { "thinker:jose-garciaJosé García", "thinker:jose-garcia", "José García", TRUE },
    { "author:o-neillO'Neill", "author:o-neill", "O'Neill", TRUE },
    { "author:oneillO’Neill", "author:oneill", "O’Neill", TRUE },
    { "thinker:jurgen-schmidhuberJürgen Schmidhuber", "thinker:jurgen-schmidhuber",
      "Jürgen Schmidhuber", TRUE },
    { "thinker:juergen-schmidhuberJürgen Schmidhuber", "thinker:juergen-schmidhuber",
      "Jürgen Schmidhuber", TRUE },
    { "thinker:soren-kierkegaardSøren Kierkegaard", "thinker:soren-kierkegaard",
      "Søren Kierkegaard", TRUE },
    { "thinker:ludwig-van-beethovenLudwig van Beethoven", "thinker:ludwig-van-beethoven",
      "Ludwig van Beethoven", TRUE },
    { "thinker:j-r-r-tolkienJ. R. R. Tolkien", "thinker:j-r-r-tolkien", "J. R. R. Tolkien", TRUE },
    { "person:wei-wang-2Wei Wang", "person:wei-wang-2", "Wei Wang", TRUE },
    { "person:bell-hooks-2bell hooks", "person:bell-hooks-2", "bell hooks", TRUE },
    { "# thinker:jane-doe Jane Doe", "thinker:jane-doe", "Jane Doe", TRUE },
    { "thinker:jane-doe — Jane Doe", "thinker:jane-doe", "Jane Doe", TRUE },
    { "thinker:jane-doeJane Doe | Example", "thinker:jane-doe", "Jane Doe", TRUE },
    { "wiki:person:jane-doeJane Doe", "wiki:person:jane-doe", "Jane Doe", TRUE },
    { "jane-doeJane Doe", "jane-doe", "Jane Doe", TRUE },
    { "thinker:тест-именТест Имен", "thinker:тест-имен", "Тест Имен", TRUE },
    { "thinker:jane-doeJane Q. Doe", "thinker:jane-doe", "Jane Q. Doe", FALSE },
    { "thinker:li-fei-fei李飞飞", "thinker:li-fei-fei", "李飞飞", FALSE },
    { "thinker:danah-boyddanah m. boyd", "thinker:danah-boyd", "danah m. boyd", FALSE },
    { "thinker:jane-doe", "thinker:jane-doe", NULL, FALSE },
    { "Jane Doe", NULL, NULL, FALSE },
    { "Author: Jane Doe", NULL, NULL, FALSE },
    { "https://example.org/jane-doe", NULL, NULL, FALSE },
    { "arXiv:2301.12345", NULL, NULL, FALSE },
    { "Note:Something else", NULL, NULL, FALSE },
    { "", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (BwProfileKey) name = { NULL };

      bw_profile_key_split (CASES[i].line, &name);
      g_assert_cmpstr (name.key, ==, CASES[i].key);
      g_assert_cmpstr (name.name, ==, CASES[i].name);
      g_assert_cmpint (name.exact, ==, CASES[i].exact);
    }
}

static void
test_headings (void)
{
  static const struct
  {
    const char *line;
    BwProfilePart part;
    int count;
  } CASES[] = {
    { "Authored papers (5)", BW_PROFILE_PAPERS, 5 },
    { "Paper (1)", BW_PROFILE_PAPERS, 1 },
    { "PUBLICATIONS", BW_PROFILE_PAPERS, BW_COUNT_UNKNOWN },
    { "Selected works:", BW_PROFILE_PAPERS, BW_COUNT_UNKNOWN },
    { "Papers (2 of 15)", BW_PROFILE_PAPERS, 15 },
    { "Most cited papers (3)", BW_PROFILE_PAPERS, 3 },
    { "Jane Doe’s papers (3)", BW_PROFILE_PAPERS, 3 },
    { "Papers by Jane Doe", BW_PROFILE_PAPERS, BW_COUNT_UNKNOWN },
    { "## Articles [7]", BW_PROFILE_PAPERS, 7 },
    { "Affiliation", BW_PROFILE_AFFILIATIONS, BW_COUNT_UNKNOWN },
    { "Organisations (2)", BW_PROFILE_AFFILIATIONS, 2 },
    { "Current organizations: 2", BW_PROFILE_AFFILIATIONS, 2 },
    { "**Co-authors (1,204)**", BW_PROFILE_COAUTHORS, 1204 },
    { "Coauthors12", BW_PROFILE_COAUTHORS, 12 },
    { "12 collaborators", BW_PROFILE_COAUTHORS, 12 },
    { "Frequent Co‑Authors", BW_PROFILE_COAUTHORS, BW_COUNT_UNKNOWN },
    { "Their work is cited by (11)", BW_PROFILE_CITED_BY, 11 },
    { "Her work is cited by", BW_PROFILE_CITED_BY, BW_COUNT_UNKNOWN },
    { "Cited by: 4", BW_PROFILE_CITED_BY, 4 },
    { "Citing works", BW_PROFILE_CITED_BY, BW_COUNT_UNKNOWN },
    { "Works that cite Jane Doe (2)", BW_PROFILE_CITED_BY, 2 },
    { "Referenced by", BW_PROFILE_CITED_BY, BW_COUNT_UNKNOWN },
    { "Citations (11)", BW_PROFILE_CITED_BY, 11 },
    { "Recent mentions (4)", BW_PROFILE_MENTIONS, 4 },
    { "Mentioned in", BW_PROFILE_MENTIONS, BW_COUNT_UNKNOWN },
    { "Notes", BW_PROFILE_MENTIONS, BW_COUNT_UNKNOWN },
    { "- Papers (3)", BW_PROFILE_OTHER, 0 },
    { "Papers 2023", BW_PROFILE_OTHER, 0 },
    { "Papers with Code", BW_PROFILE_OTHER, 0 },
    { "Works cited", BW_PROFILE_OTHER, 0 },
    { "Papers cited by Jane Doe", BW_PROFILE_OTHER, 0 },
    { "Notes on attention", BW_PROFILE_OTHER, 0 },
    { "Their work is cited by many.", BW_PROFILE_OTHER, 0 },
    { "More papers — OpenAlex / S2", BW_PROFILE_OTHER, 0 },
    { "", BW_PROFILE_OTHER, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      BwProfileHeading heading = { BW_PROFILE_OTHER, 0, FALSE };

      if (!bw_profile_heading_parse (CASES[i].line, "Jane Doe", &heading))
        heading = (BwProfileHeading){ BW_PROFILE_OTHER, 0, FALSE };
      g_test_message ("%s", CASES[i].line);
      g_assert_cmpint (heading.part, ==, CASES[i].part);
      g_assert_cmpint (heading.count, ==, CASES[i].count);
    }
}

typedef struct
{
  const char *text;
  const char *name;
  int         count;
} Counted;

static void
check_list (BwCountedKind  kind,
            int            most,
            gboolean       is_glued_elsewhere,
            const Counted *cases,
            guint          n)
{
  g_autoptr (GPtrArray) items = bw_counted_list_new ();

  for (guint i = 0; i < n; i++)
    bw_counted_list_add (items, cases[i].text, (int) i + 1);
  bw_counted_list_split (items, kind, most, is_glued_elsewhere);
  for (guint i = 0; i < n; i++)
    {
      const BwCountedItem *item = g_ptr_array_index (items, i);

      g_assert_cmpstr (item->name, ==, cases[i].name);
      g_assert_cmpint (item->count, ==, cases[i].count);
    }
}

#define CHECK_LIST(kind, most, cases) check_list (kind, most, FALSE, cases, G_N_ELEMENTS (cases))

static void
test_glued_counts (void)
{
  static const Counted TITLES[] = {
    { "Attention12× refs", "Attention", 12 },
    { "GPT-43× refs", "GPT-4", 3 },
    { "Llama 23× refs", "Llama 2", 3 },
    { "Tools v1.53× refs", "Tools v1.5", 3 },
    { "The Trends of 20242× refs", "The Trends of 2024", 2 },
    { "Scaling Llama22× refs", "Scaling Llama2", 2 },
    { "What Is Next?1× ref", "What Is Next?", 1 },
    { "Qwen2.51× ref", "Qwen2.5", 1 },
  };
  static const Counted FIRST[] = {
    { "Fine-tuning Llama23× refs", "Fine-tuning Llama2", 3 },
    { "Contemplation2× refs", "Contemplation", 2 },
  };

  static const Counted SINGLE[] = { { "Llama 23× refs", "Llama 2", 3 } };
  static const Counted SPACED[] = { { "Llama 23× refs", "Llama", 23 } };

  CHECK_LIST (BW_COUNTED_TITLES, BW_COUNT_UNKNOWN, TITLES);
  CHECK_LIST (BW_COUNTED_TITLES, 5, FIRST);
  check_list (BW_COUNTED_TITLES, BW_COUNT_UNKNOWN, TRUE, SINGLE, 1);
  check_list (BW_COUNTED_TITLES, BW_COUNT_UNKNOWN, FALSE, SPACED, 1);
}

static void
test_spaced_counts (void)
{
  static const Counted TITLES[] = {
    { "Llama 2 3× refs", "Llama 2", 3 },
    { "GPT-4 12 references", "GPT-4", 12 },
    { "A Study of 2023 1x ref", "A Study of 2023", 1 },
    { "Without any", "Without any", BW_COUNT_UNKNOWN },
  };
  static const Counted BRACKETS[] = {
    { "Llama 2 (3)", "Llama 2", 3 },
    { "GPT-4 (2× refs)", "GPT-4", 2 },
    { "Phi-3 [1]", "Phi-3", 1 },
  };
  static const Counted NONE[] = {
    { "GPT-4", "GPT-4", BW_COUNT_UNKNOWN },
    { "Llama 2", "Llama 2", BW_COUNT_UNKNOWN },
    { "Attention Is All You Need (2017)", "Attention Is All You Need (2017)", BW_COUNT_UNKNOWN },
  };

  CHECK_LIST (BW_COUNTED_TITLES, BW_COUNT_UNKNOWN, TITLES);
  CHECK_LIST (BW_COUNTED_TITLES, BW_COUNT_UNKNOWN, BRACKETS);
  CHECK_LIST (BW_COUNTED_TITLES, BW_COUNT_UNKNOWN, NONE);
}

static void
test_people_counts (void)
{
  static const Counted PEOPLE[] = {
    { "Andy Jones123 shared", "Andy Jones", 123 },
    { "Andy Jones 12 shared papers", "Andy Jones", 12 },
    { "Andy Jones (3)", "Andy Jones", 3 },
    { "Andy Jones — 3 papers", "Andy Jones", 3 },
    { "Andy Jones: 3", "Andy Jones", 3 },
    { "Andy Jones, 2 joint papers", "Andy Jones", 2 },
    { "Andy Jones1 shared", "Andy Jones", 1 },
    { "Andy Jones3", "Andy Jones", 3 },
    { "Andy Jones 0 shared", "Andy Jones", 0 },
    { "Wei Wang 00013 shared", "Wei Wang 0001", 3 },
    { "Wei Wang 0001", "Wei Wang 0001", BW_COUNT_UNKNOWN },
    { "Andy Jones", "Andy Jones", BW_COUNT_UNKNOWN },
    { "Andy Jones99999999999 shared", "Andy Jones99999999999 shared", BW_COUNT_UNKNOWN },
  };

  CHECK_LIST (BW_COUNTED_PEOPLE, BW_COUNT_UNKNOWN, PEOPLE);
}

static void
test_folders (void)
{
  static const char *const FOLDERS[] = { "papers", "papers-old", "papers/2023", "zk", NULL };
  static const struct
  {
    const char *text;
    gsize by_folder;
    gsize by_words;
  } CASES[] = {
    { "papersmathematical.md", 6, 6 },
    { "papers-oldmathematical.md", 10, 10 },
    { "papers-typedyuntao-2022-cat-s.md", 0, 12 },
    { "papers/2023smith.md", 11, 0 },
    { "zkqrx.md", 2, 0 },
    { "papers.md", 0, 0 },
    { "papers-mathematical.md", 0, 0 },
    { "papers notes.md", 0, 0 },
    { "notesonattention.md", 0, 5 },
    { "NotesAttention.md", 0, 5 },
    { "reading-listattention.md", 0, 12 },
    { "daily2023-05-01.md", 0, 5 },
    { "peoplesam-altman.md", 0, 6 },
    { "essaysqwerty.md", 0, 6 },
    { "theory.md", 0, 0 },
    { "attention.md", 0, 0 },
    { "notes.md", 0, 0 },
    { "notebook.md", 0, 0 },
    { "journalism.md", 0, 0 },
    { "notes2.md", 0, 0 },
    { "gpt4.md", 0, 0 },
    { "xqzzy.md", 0, 0 },
    { "mathematical-framework.md", 0, 0 },
    { "papersa-framework.md", 6, 6 },
    { "", 0, 0 },
  };
  g_autoptr (BwFolderSplit) split = bw_folder_split_new (FOLDERS);

  bw_folder_split_add_words (split, "What Sam said of attention, and we’re glad he can’t know");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("%s", CASES[i].text);
      g_assert_cmpuint (bw_folder_split_by_folder (split, CASES[i].text), ==, CASES[i].by_folder);
      g_assert_cmpuint (bw_folder_split_by_words (split, CASES[i].text), ==, CASES[i].by_words);
    }
}

static void
test_file_names (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    gsize next;
  } CASES[] = {
    { "one.md - two.md", 6, 9 },
    { "Smith - 2020 - Title.md", 23, 0 },
    { "Smith - 2020 - Title.pdf — two.txt", 24, 29 },
    { "Node.js - Introduction.md", 25, 0 },
    { "one.xyz - two.xyz", 7, 10 },
    { "one", 3, 0 },
    { "", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      gsize length;

      g_assert_cmpuint (bw_file_name_next (CASES[i].text, "xyz", &length), ==, CASES[i].next);
      g_assert_cmpuint (length, ==, CASES[i].length);
    }
}

static void
test_affiliations (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *kind;
    const char *from;
    const char *to;
  } CASES[] = {
    { "Anthropic(institute)", "Anthropic", "institute", NULL, NULL },
    { "Anthropic (company)", "Anthropic", "company", NULL, NULL },
    { "Massachusetts Institute of Technology (MIT)(university)",
      "Massachusetts Institute of Technology (MIT)", "university", NULL, NULL },
    { "MIT (Massachusetts Institute of Technology)", "MIT (Massachusetts Institute of Technology)",
      NULL, NULL, NULL },
    { "Mila(non-profit research institute)", "Mila", "non-profit research institute", NULL, NULL },
    { "Mila (Education)", "Mila", "Education", NULL, NULL },
    { "Mila — nonprofit", "Mila", "nonprofit", NULL, NULL },
    { "OpenAI", "OpenAI", NULL, NULL, NULL },
    { "OpenAI(company) 2019–2023", "OpenAI", "company", "2019", "2023" },
    { "OpenAI (2019 - present)", "OpenAI", NULL, "2019", NULL },
    { "OpenAI (company, 2019–21)", "OpenAI", "company", "2019", "2021" },
    { "OpenAI since 2021", "OpenAI", NULL, "2021", NULL },
    { "OpenAI, until May 2020", "OpenAI", NULL, NULL, "2020-05" },
    { "OpenAI(company), Jan 2019 – Mar 2020", "OpenAI", "company", "2019-01", "2020-03" },
    { "OpenAI (2018)", "OpenAI", NULL, "2018", "2018" },
    { "Horizon 2020", "Horizon 2020", NULL, NULL, NULL },
    { "Lab 3 (A(b)", "Lab 3 (A", "b", NULL, NULL },
    { "(institute)", "(institute)", NULL, NULL, NULL },
    { "Broken (", "Broken (", NULL, NULL, NULL },
    { ")", ")", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (BwAffiliationLine) line = { NULL };
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      bw_affiliation_line_parse (CASES[i].text, &line);
      from = bw_date_to_string (line.period.from);
      to = bw_date_to_string (line.period.to);
      g_assert_cmpstr (line.name, ==, CASES[i].name);
      g_assert_cmpstr (line.kind, ==, CASES[i].kind);
      g_assert_cmpstr (from, ==, CASES[i].from);
      g_assert_cmpstr (to, ==, CASES[i].to);
    }
}

static void
test_navigation (void)
{
  static const char *const LINES[] = { "More papers — OpenAlex / S2", "Show all", "See more",
                                       "Load more", "View all 12 papers", "Page 1 of 3",
                                       "1 2 3 … 9", "← Older  Newer →", "34 captures",
                                       "OpenAlex / Semantic Scholar", "Back to top" };
  static const char *const OTHERS[] = { "More Agents Is All You Need", "Show, Attend and Tell",
                                        "Papers", "papers/2023", "2023-08-20", "Scholarly work", "",
                                        "Next-token prediction" };

  for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
    g_assert_true (bw_navigation_is_line (LINES[i]));
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    g_assert_false (bw_navigation_is_line (OTHERS[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile-lines/names", test_names);
  g_test_add_func ("/profile-lines/headings", test_headings);
  g_test_add_func ("/profile-lines/glued-counts", test_glued_counts);
  g_test_add_func ("/profile-lines/spaced-counts", test_spaced_counts);
  g_test_add_func ("/profile-lines/people-counts", test_people_counts);
  g_test_add_func ("/profile-lines/folders", test_folders);
  g_test_add_func ("/profile-lines/file-names", test_file_names);
  g_test_add_func ("/profile-lines/affiliations", test_affiliations);
  g_test_add_func ("/profile-lines/navigation", test_navigation);

  return g_test_run ();
}
