#include "bw-organisation-key.h"
#include "bw-organisation-name.h"

#include <string.h>

/* Pairs of names of one organisation. */
static const char *const SAME[][2] = {
  { "Google Deepmind", "Google DeepMind" },
  { "DeepMind", "Google Deepmind" },
  { "deepmind", "DeepMind Technologies Limited" },
  { "DeepMind Ltd.", "Google DeepMind" },
  { "MIT", "Massachusetts Institute of Technology" },
  { "M.I.T.", "mit" },
  { "Massachusetts Inst. of Tech.", "MIT" },
  { "Massachusetts Institute of Technology (MIT)", "MIT" },
  { "MIT (Massachusetts Institute of Technology)", "Massachusetts Institute of Technology" },
  { "CMU", "Carnegie Mellon University" },
  { "Carnegie-Mellon Univ.", "cmu" },
  { "Carnegie Mellon", "CMU" },
  { "UC Berkeley", "University of California, Berkeley" },
  { "U.C. Berkeley", "berkeley" },
  { "Berkeley", "berkeley" },
  { "University of California at Berkeley", "Berkeley" },
  { "University of California-Berkeley", "UC Berkeley" },
  { "Univ. of California Berkeley", "UC Berkeley" },
  { "UCLA", "University of California, Los Angeles" },
  { "UC San Diego", "UCSD" },
  { "University of California at San Diego", "UC San Diego" },
  { "UC Santa Barbara", "UCSB" },
  { "UC Irvine", "University of California Irvine" },
  { "ETH Zurich", "ETH Zürich" },
  { "ETHZ", "ETH" },
  { "E.T.H. Zürich", "ETH Zurich" },
  { "Swiss Federal Institute of Technology in Zurich", "ETH Zürich" },
  { "EPFL", "École Polytechnique Fédérale de Lausanne" },
  { "Ecole Polytechnique Federale de Lausanne (EPFL)", "EPFL" },
  { "FAIR", "Meta AI" },
  { "Facebook AI Research", "Meta AI" },
  { "Facebook AI Research (FAIR)", "FAIR" },
  { "Facebook AI", "Meta FAIR" },
  { "MSR", "Microsoft Research" },
  { "Microsoft Research (MSR)", "Microsoft Research" },
  { "MSRA", "Microsoft Research Asia" },
  { "AI2", "Allen Institute for AI" },
  { "Allen Institute for Artificial Intelligence", "The Allen Institute for AI" },
  { "NYU", "New York University" },
  { "UCL", "University College London" },
  { "UIUC", "University of Illinois at Urbana-Champaign" },
  { "University of Illinois Urbana Champaign", "University of Illinois at Urbana–Champaign" },
  { "Georgia Tech", "Georgia Institute of Technology" },
  { "Caltech", "California Institute of Technology" },
  { "UT Austin", "The University of Texas at Austin" },
  { "TU Munich", "Technische Universität München" },
  { "KAIST", "Korea Advanced Institute of Science & Technology" },
  { "HKUST", "The Hong Kong University of Science and Technology" },
  { "NUS", "National University of Singapore" },
  { "Stanford", "Stanford University" },
  { "Stanford Univ", "Stanford" },
  { "Oxford University", "University of Oxford" },
  { "Penn State", "Pennsylvania State University" },
  { "Apple", "Apple Inc." },
  { "Apple Inc", "APPLE, INC." },
  { "OpenAI", "OpenAI, L.L.C." },
  { "Google", "Google LLC" },
  { "NVIDIA Corporation", "Nvidia" },
  { "NVIDIA Corp.", "NVIDIA" },
  { "Siemens AG", "Siemens" },
  { "Telefónica S.A.", "Telefonica" },
  { "Robert Bosch GmbH", "Robert Bosch" },
  { "Samsung Electronics Co., Ltd.", "Samsung Electronics" },
  { "Arm Ltd", "Arm Limited" },
  { "BT Group plc", "BT Group" },
  { "Philips N.V.", "Philips" },
  { "Preferred Networks, K.K.", "Preferred Networks" },
  { "RAND Corporation", "RAND" },
  { "IBM", "International Business Machines Corp." },
  { "AT&T Labs", "AT & T Labs" },
  { "Texas A&M University", "Texas A & M Univ." },
  { "Science and Technology Facilities Council", "Science & Technology Facilities Council" },
  { "The Alan Turing Institute", "Alan Turing Institute" },
  { "Univ. of Toronto", "University of Toronto" },
  { "U. of Toronto", "University of Toronto" },
  { "UNIVERSITY OF TORONTO", "university of toronto" },
  { "Max-Planck-Institut für Informatik", "Max Planck Institut fur Informatik" },
  { "Dept. of Physics, Harvard University", "Department of Physics, Harvard Univ." },
  { "Los Alamos Natl. Lab.", "Los Alamos National Laboratory" },
  { "Cavendish Lab", "Cavendish Laboratory" },
  { "Bell Labs", "Bell Laboratories" },
  { "Acad. of Sciences", "Academy of Sciences" },
  { "Ｔｏｋｙｏ University", "Tokyo University" },
  { "Université de Montréal", "Universite de Montreal" },
  { "University of St. Andrews", "University of St Andrews" },
  { "King's College London", "King’s College London" },
  { "Hugging Face", "HuggingFace Inc." },
  { "University of Washington (UW)", "University of Washington" },
  { "  Anthropic ", "anthropic" },
  { "清华大学", "清华大学" },
};

/* Pairs that may be two. */
static const char *const OTHERS[][2] = {
  { "Washington University", "University of Washington" },
  { "UW", "University of Washington" },
  { "UW", "University of Waterloo" },
  { "UW", "University of Wisconsin" },
  { "MILA", "Montreal Institute for Learning Algorithms" },
  { "Google Brain", "Google DeepMind" },
  { "Google", "Google DeepMind" },
  { "Google", "Google Research" },
  { "Google Brain", "Google" },
  { "Meta", "Meta AI" },
  { "Facebook", "Facebook AI Research" },
  { "Microsoft", "Microsoft Research" },
  { "Microsoft Research", "Microsoft Research Asia" },
  { "MIT", "MIT Lincoln Laboratory" },
  { "Moscow Institute of Technology (MIT)", "MIT" },
  { "Institute of Physics", "Institute of Physics, Chinese Academy of Sciences" },
  { "Institute of Physics", "Department of Physics" },
  { "Department of Physics, Harvard University", "Department of Physics, Yale University" },
  { "Department of Physics", "Department of Physics, Harvard University" },
  { "University of California", "University of California, Berkeley" },
  { "University of California, Berkeley", "University of California, Davis" },
  { "Berkeley Ltd", "Berkeley" },
  { "Harvard Inc.", "Harvard" },
  { "Lawrence Berkeley National Laboratory", "Berkeley" },
  { "Fair Ltd", "FAIR" },
  { "Swiss Federal Institute of Technology", "ETH Zurich" },
  { "ETH Zurich", "University of Zurich" },
  { "EPFL", "ETH Zurich" },
  { "University of York", "York University" },
  { "NTU", "Nanyang Technological University" },
  { "NTU", "National Taiwan University" },
  { "USC", "University of Southern California" },
  { "IIT Delhi", "IIT Bombay" },
  { "University of Illinois at Chicago", "University of Illinois at Urbana-Champaign" },
  { "University of Texas", "University of Texas at Austin" },
  { "University of Texas at Dallas", "University of Texas at Austin" },
  { "Technical University of Munich", "Ludwig Maximilian University of Munich" },
  { "Oxford Brookes University", "University of Oxford" },
  { "AI Lab", "AI Labs" },
  { "Hong Kong University of Science and Technology", "University of Hong Kong" },
  { "HKUST", "HKUST (Guangzhou)" },
  { "Google (Switzerland)", "Google (Israel)" },
  { "University of Pennsylvania", "Pennsylvania State University" },
  { "Cornell University", "Cornell Tech" },
  { "Stanford University", "Stanford Institute for Human-Centered AI" },
  { "Cambridge", "University of Cambridge" },
  { "Oxford", "University of Oxford" },
  { "Northeastern University", "Northwestern University" },
  { "Indiana University", "Indiana University of Pennsylvania" },
  { "Miami University", "University of Miami" },
  { "Boston University", "Boston College" },
  { "Apple", "Apple Bank" },
  { "Amazon", "Amazon Web Services" },
  { "清华大学", "北京大学" },
};

/* What is learned from a name with brackets, or from two names: NULL for nothing. */
static const struct
{
  const char *full;
  const char *abbreviation;
  const char *key;
} LEARNED[] = {
  { "Nanyang Technological University", "NTU", "ntu" },
  { "Michigan Technological University", "M.T.U.", "mtu" },
  { "Institut national de recherche en informatique et en automatique", "INRIA", "inria" },
  { "Universiteit van Amsterdam", "UvA", "uva" },
  { "Moscow Institute of Technology", "MIT", NULL },
  { "University of Washington", "UW", NULL },
  { "Max Planck Institute for Informatics", "MPI", NULL },
  { "Google", "USA", NULL },
  { "Institute of Physics, Chinese Academy of Sciences", "CAS", NULL },
  { "Quebec AI Institute", "Mila", NULL },
  { "University of Bonn", "Germany", NULL },
  { "", "ABC", NULL },
  { "A Name", "", NULL },
};

static const char *const BETTER[][2] = {
  { "Massachusetts Institute of Technology", "MIT" },
  { "Google DeepMind", "DeepMind" },
  { "Google DeepMind", "Google Deepmind" },
  { "Google DeepMind", "GOOGLE DEEPMIND" },
  { "Google", "Google LLC" },
  { "University of Toronto", "Univ. of Toronto" },
  { "University of Toronto", "university of toronto" },
  { "University of California, Berkeley", "berkeley" },
};

static char *
key_of (const char *name)
{
  g_autoptr (BwOrganisationName) parsed = bw_organisation_name_new (name);

  return g_steal_pointer (&parsed->key);
}

static void
compare (const char *const pairs[][2],
         gsize n,
         gboolean same)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *one = key_of (pairs[i][0]);
      g_autofree char *other = key_of (pairs[i][1]);

      g_test_message ("%s [%s], %s [%s]", pairs[i][0], one, pairs[i][1], other);
      g_assert_true ((strcmp (one, other) == 0) == same);
    }
}

static void
test_same (void)
{
  compare (SAME, G_N_ELEMENTS (SAME), TRUE);
}

static void
test_others (void)
{
  compare (OTHERS, G_N_ELEMENTS (OTHERS), FALSE);
}

/* Marks and references have keys in place of names. */
static void
test_key_of_key (void)
{
  for (gsize i = 0; i < 2 * (G_N_ELEMENTS (SAME) + G_N_ELEMENTS (OTHERS)); i++)
    {
      gsize pair = i / 2;
      const char *name = pair < G_N_ELEMENTS (SAME) ? SAME[pair][i % 2]
                                                    : OTHERS[pair - G_N_ELEMENTS (SAME)][i % 2];
      g_autofree char *key = bw_organisation_key (name);
      g_autofree char *again = bw_organisation_key (key);

      g_assert_cmpstr (again, ==, key);
      g_assert_cmpstr (key, !=, "");
    }
}

static void
test_signs (void)
{
  g_autofree char *signs = bw_organisation_key ("???");
  g_autofree char *the = bw_organisation_key ("The");
  g_autofree char *company = bw_organisation_key ("Company");

  g_assert_cmpstr (signs, ==, "???");
  g_assert_cmpstr (the, ==, "the");
  g_assert_cmpstr (company, ==, "company");
}

/* Who belongs to none has no place in common with others who do not. */
static void
test_shared (void)
{
  static const char *const NONE[] = { "independent", "Independent Researcher", "N/A", "(Unaffiliated)", "Freelance", "unabhängig" };
  static const char *const SOME[] = { "Independent Institute of Weaving", "Various Artists Ltd", "MIT", "Freelance Union" };

  for (gsize i = 0; i < G_N_ELEMENTS (NONE); i++)
    {
      g_autofree char *key = bw_organisation_key_shared (NONE[i]);

      g_assert_cmpstr (key, ==, "");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (SOME); i++)
    {
      g_autofree char *shared = bw_organisation_key_shared (SOME[i]);
      g_autofree char *key = bw_organisation_key (SOME[i]);

      g_assert_cmpstr (shared, ==, key);
    }
}

static void
test_brackets (void)
{
  g_autoptr (BwOrganisationName) behind = bw_organisation_name_new ("Nanyang Technological University (NTU) ");
  g_autoptr (BwOrganisationName) before = bw_organisation_name_new ("NTU (Nanyang Technological University)");
  g_autoptr (BwOrganisationName) none = bw_organisation_name_new ("Google (Israel)");
  g_autoptr (BwOrganisationName) open = bw_organisation_name_new ("(");

  g_assert_cmpstr (behind->full, ==, "Nanyang Technological University");
  g_assert_cmpstr (behind->abbreviation, ==, "NTU");
  g_assert_cmpstr (behind->learned_key, ==, "ntu");
  g_assert_cmpstr (before->full, ==, "Nanyang Technological University");
  g_assert_cmpstr (before->abbreviation, ==, "NTU");
  g_assert_cmpstr (none->full, ==, "Google (Israel)");
  g_assert_null (none->abbreviation);
  g_assert_cmpstr (open->full, ==, "(");
}

static void
test_learned (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LEARNED); i++)
    {
      g_autofree char *key = bw_organisation_name_learn (LEARNED[i].full, LEARNED[i].abbreviation);

      g_test_message ("%s (%s)", LEARNED[i].full, LEARNED[i].abbreviation);
      g_assert_cmpstr (key, ==, LEARNED[i].key);
    }
}

static void
test_better (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BETTER); i++)
    {
      g_test_message ("%s, %s", BETTER[i][0], BETTER[i][1]);
      g_assert_true (bw_organisation_name_is_better (BETTER[i][0], BETTER[i][1]));
      g_assert_false (bw_organisation_name_is_better (BETTER[i][1], BETTER[i][0]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/organisation-name/same", test_same);
  g_test_add_func ("/organisation-name/others", test_others);
  g_test_add_func ("/organisation-name/key-of-key", test_key_of_key);
  g_test_add_func ("/organisation-name/signs", test_signs);
  g_test_add_func ("/organisation-name/brackets", test_brackets);
  g_test_add_func ("/organisation-name/shared", test_shared);
  g_test_add_func ("/organisation-name/learned", test_learned);
  g_test_add_func ("/organisation-name/better", test_better);

  return g_test_run ();
}
