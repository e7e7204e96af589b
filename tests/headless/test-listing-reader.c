#include "bw-authored-title.h"
#include "bw-listing-header.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"

#include <string.h>

/* Titles that authors are run into, and how the line falls apart. */
static const struct
{
  const char *line;
  const char *title;
  const char *authors;
  gboolean complete;
} SPLITS[] = {
  { "Attention Is All You NeedAshish Vaswani, Noam Shazeer, Niki Parmar et al.",
    "Attention Is All You Need", "Ashish Vaswani; Noam Shazeer; Niki Parmar", FALSE },
  { "BERT: Pre-training of Deep Bidirectional Transformers for Language UnderstandingJacob Devlin, "
    "Ming-Wei Chang, Kenton Lee, Kristina Toutanova",
    "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
    "Jacob Devlin; Ming-Wei Chang; Kenton Lee; Kristina Toutanova", TRUE },
  { "Learning to Cooperate in MARLMonte MacDiarmid, Benjamin Wright et al.",
    "Learning to Cooperate in MARL", "Monte MacDiarmid; Benjamin Wright", FALSE },
  { "Persuading LLMsEvan Hubinger, Carson Denison", "Persuading LLMs",
    "Evan Hubinger; Carson Denison", TRUE },
  { "A Year with Claude 3Adly Templeton, Tom Conerly", "A Year with Claude 3",
    "Adly Templeton; Tom Conerly", TRUE },
  { "GPT-4 Technical ReportOpenAI, Josh Achiam, Steven Adler et al.", "GPT-4 Technical Report",
    "OpenAI; Josh Achiam; Steven Adler", FALSE },
  { "Games Without RulesGoogle DeepMind", "Games Without Rules", "Google DeepMind", TRUE },
  { "GPT-4 Technical ReportOpenAI", "GPT-4 Technical Report", "OpenAI", TRUE },
  { "DeepSeek-V3 Technical ReportDeepSeek-AI, Aixin Liu, Bei Feng et al.",
    "DeepSeek-V3 Technical Report", "DeepSeek-AI; Aixin Liu; Bei Feng", FALSE },
  { "Gemini: A Family of Highly Capable Multimodal ModelsGemini Team, Rohan Anil et al.",
    "Gemini: A Family of Highly Capable Multimodal Models", "Gemini Team; Rohan Anil", FALSE },
  { "Who Leads OpenAIEvan Hubinger, Jesse Mu", "Who Leads OpenAI", "Evan Hubinger; Jesse Mu", TRUE },
  { "Highly accurate protein structure prediction with AlphaFoldJohn Jumper, Richard Evans",
    "Highly accurate protein structure prediction with AlphaFold", "John Jumper; Richard Evans",
    TRUE },
  { "A Path Towards Autonomous Machine IntelligenceYann LeCun",
    "A Path Towards Autonomous Machine Intelligence", "Yann LeCun", TRUE },
  { "Pitfalls of MemoryR. Thomas McCoy, Tal Linzen", "Pitfalls of Memory",
    "R. Thomas McCoy; Tal Linzen", TRUE },
  { "Regret in RLJ. Smith, A. Q. Jones", "Regret in RL", "J. Smith; A. Q. Jones", TRUE },
  { "SGDR: Stochastic Gradient Descent with Warm RestartsI. Loshchilov, F. Hutter",
    "SGDR: Stochastic Gradient Descent with Warm Restarts", "I. Loshchilov; F. Hutter", TRUE },
  { "Is RLHF More Difficult than Standard RL?Yuanhao Wang, Qinghua Liu, Chi Jin",
    "Is RLHF More Difficult than Standard RL?", "Yuanhao Wang; Qinghua Liu; Chi Jin", TRUE },
  { "Attention, Learn to Solve Routing Problems!Wouter Kool, Herke van Hoof, Max Welling",
    "Attention, Learn to Solve Routing Problems!", "Wouter Kool; Herke van Hoof; Max Welling", TRUE },
  { "Show, Attend and Tell: Neural Image Caption Generation with Visual AttentionKelvin Xu, Jimmy Ba",
    "Show, Attend and Tell: Neural Image Caption Generation with Visual Attention",
    "Kelvin Xu; Jimmy Ba", TRUE },
  { "You Only Look Once: Unified, Real-Time Object DetectionJoseph Redmon, Ali Farhadi",
    "You Only Look Once: Unified, Real-Time Object Detection", "Joseph Redmon; Ali Farhadi", TRUE },
  { "Adversarial Examples Are Not Bugs, They Are FeaturesAndrew Ilyas, Shibani Santurkar",
    "Adversarial Examples Are Not Bugs, They Are Features", "Andrew Ilyas; Shibani Santurkar",
    TRUE },
  { "WaveNet: A Generative Model for Raw AudioAäron van den Oord, Sander Dieleman",
    "WaveNet: A Generative Model for Raw Audio", "Aäron van den Oord; Sander Dieleman", TRUE },
  { "Visualizing DataLaurens van der Maaten, Geoffrey Hinton", "Visualizing Data",
    "Laurens van der Maaten; Geoffrey Hinton", TRUE },
  { "Sparks of Artificial General Intelligence: Early experiments with GPT-4Sébastien Bubeck, "
    "Varun Chandrasekaran",
    "Sparks of Artificial General Intelligence: Early experiments with GPT-4",
    "Sébastien Bubeck; Varun Chandrasekaran", TRUE },
  { "One Model to Learn Them AllŁukasz Kaiser, Aidan N. Gomez", "One Model to Learn Them All",
    "Łukasz Kaiser; Aidan N. Gomez", TRUE },
  { "Underspecification Presents ChallengesAlexander D'Amour, Katherine Heller",
    "Underspecification Presents Challenges", "Alexander D'Amour; Katherine Heller", TRUE },
  { "Masks and MirrorsPat O’Connor, Martin O'Neill", "Masks and Mirrors",
    "Pat O’Connor; Martin O'Neill", TRUE },
  { "Brains and MachinesRufin VanRullen, James J. DiCarlo, Jo DeVries", "Brains and Machines",
    "Rufin VanRullen; James J. DiCarlo; Jo DeVries", TRUE },
  { "Poetry GenerationJinYeong Bak, Alice Oh", "Poetry Generation", "JinYeong Bak; Alice Oh", TRUE },
  { "Poetry GenerationAlice Oh, JinYeong Bak, Kyunghyun Cho", "Poetry Generation",
    "Alice Oh; JinYeong Bak; Kyunghyun Cho", TRUE },
  { "Planning with (Goal-Conditioned) Policies on SO(3)Taco Cohen, Max Welling",
    "Planning with (Goal-Conditioned) Policies on SO(3)", "Taco Cohen; Max Welling", TRUE },
  { "The Meaning of \"Meaning\"Hilary Putnam, Saul Kripke", "The Meaning of \"Meaning\"",
    "Hilary Putnam; Saul Kripke", TRUE },
  { "Reading ‘Between the Lines’Jane Austen, Mary Shelley", "Reading ‘Between the Lines’",
    "Jane Austen; Mary Shelley", TRUE },
  { "Bounds for k-Means, k-Medians, and MoreRobert L. Logan IV, John Smith, Jr., Weinan E",
    "Bounds for k-Means, k-Medians, and More", "Robert L. Logan IV; John Smith, Jr.; Weinan E",
    TRUE },
  { "Sycophancy in Language ModelsMrinank Sharma and Meg Tong", "Sycophancy in Language Models",
    "Mrinank Sharma; Meg Tong", TRUE },
  { "Sycophancy in Language ModelsMrinank Sharma, Meg Tong, and Ethan Perez",
    "Sycophancy in Language Models", "Mrinank Sharma; Meg Tong; Ethan Perez", TRUE },
  { "Sycophancy in Language ModelsMrinank Sharma & Meg Tong", "Sycophancy in Language Models",
    "Mrinank Sharma; Meg Tong", TRUE },
  { "Sycophancy in Language ModelsMrinank Sharma, et al", "Sycophancy in Language Models",
    "Mrinank Sharma", FALSE },
  { "Sycophancy in Language ModelsMrinank Sharma, Meg Tong and others",
    "Sycophancy in Language Models", "Mrinank Sharma; Meg Tong", FALSE },
  { "Sycophancy in Language ModelsMrinank Sharma, Meg Tong +12 more",
    "Sycophancy in Language Models", "Mrinank Sharma; Meg Tong", FALSE },
  { "Sycophancy in Language ModelsMrinank Sharma, Meg Tong & 3 more",
    "Sycophancy in Language Models", "Mrinank Sharma; Meg Tong", FALSE },
  { "Sycophancy in Language ModelsMrinank Sharma, Meg Tong, and 5 other authors",
    "Sycophancy in Language Models", "Mrinank Sharma; Meg Tong", FALSE },
  { "Глубокое обучениеИван Петров, Анна Смирнова", "Глубокое обучение",
    "Иван Петров; Анна Смирнова", TRUE },
  { "Seeing in the Dark李飞飞, 张三", "Seeing in the Dark", "李飞飞; 张三", TRUE },
  { "Fairness in NetworksKate Crawford, danah boyd, Alice Oh", "Fairness in Networks",
    "Kate Crawford; danah boyd; Alice Oh", TRUE },
  { "Deep Learning DynamicsDeep Ganguli, Can Rager, Will Grathwohl", "Deep Learning Dynamics",
    "Deep Ganguli; Can Rager; Will Grathwohl", TRUE },
  { "FlashAttention-2: Faster Attention with Better Parallelism and Work PartitioningTri Dao",
    "FlashAttention-2: Faster Attention with Better Parallelism and Work Partitioning", "Tri Dao",
    TRUE },
  { "Quantum Walks in 3DSergey Bravyi, David Gosset", "Quantum Walks in 3D",
    "Sergey Bravyi; David Gosset", TRUE },
  { "Hallucination in Natural Language GenerationZiwei Ji*, Nayeon Lee†, Pascale Fung",
    "Hallucination in Natural Language Generation", "Ziwei Ji; Nayeon Lee; Pascale Fung", TRUE },

  /* Titles alone. */
  { "Honest, Harmless, and Helpful Assistants", "Honest, Harmless, and Helpful Assistants", "",
    TRUE },
  { "Learning PyTorch Models", "Learning PyTorch Models", "", TRUE },
  { "An Introduction to DeepMind Lab", "An Introduction to DeepMind Lab", "", TRUE },
  { "From AlphaGo to MuZero", "From AlphaGo to MuZero", "", TRUE },
  { "Bounds for k-Means, k-Medians, and More", "Bounds for k-Means, k-Medians, and More", "", TRUE },
  { "Why do LLMs fail...", "Why do LLMs fail...", "", TRUE },
};

static void
test_split (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SPLITS); i++)
    {
      g_autoptr (BwAuthoredTitle) line = bw_authored_title_new (SPLITS[i].line, NULL);
      g_autofree char *authors = bw_test_join (line->authors);

      g_assert_cmpstr (line->title, ==, SPLITS[i].title);
      g_assert_cmpstr (authors, ==, SPLITS[i].authors);
      g_assert_cmpint (line->complete, ==, SPLITS[i].complete);
      g_assert_false (line->doubtful);
    }
}

/* A name that stands between commas elsewhere is found where nothing else tells. */
static void
test_split_known (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BwAuthoredTitle) line = NULL;
  g_autofree char *authors = NULL;

  bw_authored_title_collect ("Bias on the WebKate Crawford, danah boyd, Alice Oh", known);
  g_assert_true (g_hash_table_contains (known, "danah boyd"));
  g_assert_false (g_hash_table_contains (known, "Bias on the WebKate Crawford"));

  line = bw_authored_title_new ("Small Networksdanah boyd, Kate Crawford et al.", known);
  authors = bw_test_join (line->authors);
  g_assert_cmpstr (line->title, ==, "Small Networks");
  g_assert_cmpstr (authors, ==, "danah boyd; Kate Crawford");
}

static void
test_split_doubtful (void)
{
  g_autoptr (BwAuthoredTitle) line =
    bw_authored_title_new ("Programs Prove Themselves Tony Hoare, Edsger Dijkstra et al.", NULL);

  g_assert_cmpstr (line->title, ==, "Programs Prove Themselves");
  g_assert_true (line->doubtful);
}

static const struct
{
  const char *line;
  BwListingHeader header;
  BwDate date;
  const char *categories;
} HEADERS[] = {
  { "CLAug 20, 2023", BW_LISTING_HEADER_CODE, { 2023, 8, 20 }, "CL" },
  { "AIMay 28", BW_LISTING_HEADER_CODE, { 0, 5, 28 }, "AI" },
  { "MAMar 3", BW_LISTING_HEADER_CODE, { 0, 3, 3 }, "MA" },
  { "CLAugust 2023", BW_LISTING_HEADER_CODE, { 2023, 8, 0 }, "CL" },
  { "SESept 5, 2024", BW_LISTING_HEADER_CODE, { 2024, 9, 5 }, "SE" },
  { "hep-thJan 5, 2024", BW_LISTING_HEADER_CODE, { 2024, 1, 5 }, "hep-th" },
  { "cs.CL Aug 20, 2023", BW_LISTING_HEADER_CODE, { 2023, 8, 20 }, "cs.CL" },
  { "stat.ML2014-12-22", BW_LISTING_HEADER_CODE, { 2014, 12, 22 }, "stat.ML" },
  { "math.CO3 Feb 2025", BW_LISTING_HEADER_CODE, { 2025, 2, 3 }, "math.CO" },
  { "q-bio.NC20 August 2023", BW_LISTING_HEADER_CODE, { 2023, 8, 20 }, "q-bio.NC" },
  { "astro-ph.GA · Aug 20, 2023", BW_LISTING_HEADER_CODE, { 2023, 8, 20 }, "astro-ph.GA" },
  { "cond-mat.mtrl-sciJun 1", BW_LISTING_HEADER_CODE, { 0, 6, 1 }, "cond-mat.mtrl-sci" },
  { "quant-ph / cs.CCJan 30, 1996", BW_LISTING_HEADER_CODE, { 1996, 1, 30 }, "quant-ph; cs.CC" },
  { "cs.CL, cs.AI, cs.LGMay 1st, 2024", BW_LISTING_HEADER_CODE, { 2024, 5, 1 }, "cs.CL; cs.AI; cs.LG" },
  { "CL · LG · Dec 24", BW_LISTING_HEADER_CODE, { 0, 12, 24 }, "CL; LG" },
  { "CVAIMay 2021", BW_LISTING_HEADER_CODE, { 2021, 5, 0 }, "CV; AI" },
  { "[cs.RO] Submitted on 7 Jan 2025", BW_LISTING_HEADER_CODE, { 2025, 1, 7 }, "cs.RO" },
  { "AIMon, Jan 5", BW_LISTING_HEADER_CODE, { 0, 1, 5 }, "AI" },
  { "Aug 20, 2023 · cs.CL", BW_LISTING_HEADER_CODE, { 2023, 8, 20 }, "cs.CL" },
  { "Aug 20, 2023CL", BW_LISTING_HEADER_CODE, { 2023, 8, 20 }, "CL" },
  { "Machine LearningMarch 3, 2024", BW_LISTING_HEADER_NAMED, { 2024, 3, 3 }, "Machine Learning" },
  { "NLPMarch 2, 2024", BW_LISTING_HEADER_NAMED, { 2024, 3, 2 }, "NLP" },
  { "Aug 20, 2023", BW_LISTING_HEADER_DATE, { 2023, 8, 20 }, "" },
  { "Published Aug 20, 2023", BW_LISTING_HEADER_DATE, { 2023, 8, 20 }, "" },

  { "On Aug 20, 2023 it rained", BW_LISTING_HEADER_NONE, { 0, 0, 0 }, "" },
  { "it was then Aug 20, 2023", BW_LISTING_HEADER_NONE, { 0, 0, 0 }, "" },
  { "AIFeb 30, 2024", BW_LISTING_HEADER_NONE, { 0, 0, 0 }, "" },
  { "March", BW_LISTING_HEADER_NONE, { 0, 0, 0 }, "" },
  { "AI 28", BW_LISTING_HEADER_NONE, { 0, 0, 0 }, "" },
  { "", BW_LISTING_HEADER_NONE, { 0, 0, 0 }, "" },
};

static void
test_header (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (HEADERS); i++)
    {
      g_autoptr (GPtrArray) categories = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *joined = NULL;
      BwDate date = BW_DATE_UNKNOWN;

      g_test_message ("%s", HEADERS[i].line);
      g_assert_cmpint (bw_listing_header_read (HEADERS[i].line, &date, categories), ==,
                       HEADERS[i].header);
      joined = bw_test_join (categories);
      g_assert_cmpstr (joined, ==, HEADERS[i].categories);
      if (HEADERS[i].header != BW_LISTING_HEADER_NONE)
        g_assert_cmpint (bw_date_pack (date), ==, bw_date_pack (HEADERS[i].date));
    }
}

static void
test_warnings (void)
{
  g_autoptr (BwReading) reading =
    bw_test_read_text ("LGJun 3, 2024\nLGJun 2, 2024\nOne TitleJane Austen, Mary Shelley\n"
                       "LGJun 1, 2024\nOne TitleJane Austen, Mary Shelley\n",
                       NULL);
  const BwRecord *record = bw_test_only_record (reading, "listing");
  const BwWarning *first;
  const BwWarning *second;

  g_assert_cmpuint (record->papers->len, ==, 1);
  g_assert_cmpuint (reading->warnings->len, ==, 2);
  first = g_ptr_array_index (reading->warnings, 0);
  second = g_ptr_array_index (reading->warnings, 1);
  g_assert_cmpint (first->line, ==, 1);
  g_assert_cmpint (second->line, ==, 4);
}

/* What looks a little like a listing and is none. */
static void
test_not_recognised (void)
{
  static const char *const TEXTS[] = {
    "Aug 20, 2023\nToday it rained, and I stayed in.\n\nAug 21, 2023\nToday it did not.\n",
    "date,amount,place\n2023-08-20,12,Bern\n2023-08-21,14,Rome\n",
    "Date: Sun, 20 Aug 2023 10:00:00 +0000\nFrom: Ada <ada@example.org>\nSubject: AI\n\nDear Bob,\n",
    "# Changes\n\n## 1.2 - 2023-08-20\n\n- Mend the door\n\n## 1.1 - 2023-07-01\n\n- Paint it\n",
    "int\nmain (void)\n{\n  return 0; /* May 28 */\n}\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (BwLines) lines = bw_lines_new (TEXTS[i]);

      g_assert_cmpint (bw_test_score (&bw_listing_reader, lines), <, 30);
    }
}

/* Each takes a moment where the time grows with the length, and hours where it does not. */
static void
test_hostile (void)
{
  static const char *const PARTS[] = { ", ", "[", "aA", "· ", "J. ", "Ab and ", "'x' ", "A, " };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autoptr (GString) text = g_string_new ("AIMay 28\n");
      g_autoptr (BwReading) reading = NULL;

      for (guint n = 0; n < 100000; n++)
        g_string_append (text, PARTS[i]);
      g_string_append (text, "Jane Doe et al.\nAIMay 27\nA TitleJane Austen, Mary Shelley\n");
      reading = bw_test_read_text (text->str, "listing");
      g_assert_cmpuint (bw_test_only_record (reading, "listing")->papers->len, ==, 2);
    }
}

static void
add_authors (GHashTable          *people,
             const BwPaperRecord *paper)
{
  for (guint i = 0; i < paper->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (paper->authors, i);

      g_hash_table_add (people, author->name);
    }
}

static void
test_shared (void)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", "001");
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BwReading) reading = NULL;
  const BwRecord *record;
  guint n_affiliations = 0;

  if (bytes == NULL)
    return;

  reading = bw_reader_read (bytes, NULL, &context, NULL);
  record = bw_test_only_record (reading, "listing");
  g_assert_cmpuint (reading->warnings->len, ==, 0);
  g_assert_null (record->title);
  g_assert_cmpuint (record->papers->len, ==, 8);
  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, i);

      g_assert_cmpuint (paper->authors->len, ==, 3);
      g_assert_false (paper->authors_complete);
      g_assert_cmpuint (paper->categories->len, ==, 1);
      g_assert_nonnull (paper->abstract);
      g_assert_cmpint (bw_date_lacks_year (paper->published), ==, i == 0);
      n_affiliations += paper->affiliations->len;
      add_authors (people, paper);
    }
  g_assert_cmpuint (n_affiliations, ==, 2);
  g_assert_cmpuint (g_hash_table_size (people), ==, 20);
  g_assert_true (g_hash_table_contains (people, "Monte MacDiarmid"));
}

/* No other page that lies there is a listing. */
static void
test_shared_others (void)
{
  static const char *const PREFIXES[] = { "000", "002", "003", "004" };

  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    {
      g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", PREFIXES[i]);
      g_autofree char *text = NULL;
      g_autoptr (BwLines) lines = NULL;

      if (bytes == NULL)
        return;
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      lines = bw_lines_new (text);
      g_assert_cmpint (bw_test_score (&bw_listing_reader, lines), <, 30);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/listing/split", test_split);
  g_test_add_func ("/listing/split-known", test_split_known);
  g_test_add_func ("/listing/split-doubtful", test_split_doubtful);
  g_test_add_func ("/listing/header", test_header);
  g_test_add_func ("/listing/warnings", test_warnings);
  g_test_add_func ("/listing/not-recognised", test_not_recognised);
  g_test_add_func ("/listing/hostile", test_hostile);
  g_test_add_func ("/listing/shared", test_shared);
  g_test_add_func ("/listing/shared-others", test_shared_others);

  return g_test_run ();
}
