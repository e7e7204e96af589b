#include "bw-digest-date.h"
#include "bw-digest-heading.h"
#include "bw-digest-inside.h"
#include "bw-digest-item.h"
#include "bw-digest-source.h"
#include "bw-identifier.h"
#include "bw-institutions.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *date;
} DATES[] = {
  { "Paper Highlights, January '25", "2025-01" },
  { "Paper Highlights, December ’24", "2024-12" },
  { "Highlights of January 2025", "2025-01" },
  { "Reading list 2025-01", "2025-01" },
  { "Reading list 2025/01", "2025-01" },
  { "Reading list 01/2025", "2025-01" },
  { "January & February 2025", "2025-02" },
  { "Dec 2024/Jan 2025 digest", "2025-01" },
  { "Jan–Feb 2025", "2025-02" },
  { "Week of 3 March 2025", "2025-03-03" },
  { "3–9 March 2025", "2025-03-09" },
  { "March 3–9, 2025", "2025-03-09" },
  { "March 3, 2025: five papers", "2025-03-03" },
  { "September of 2024", "2024-09" },
  { "Q3 2024 in papers", "2024-09" },
  { "2024 Q3 in papers", "2024-09" },
  { "Week 12, 2025", "2025-03-17" },
  { "2025-W01", "2024-12-30" },
  { "The best papers of 2024", "2024" },
  { "Ten papers we may read", NULL },
  { "March of the machines", NULL },
  { "Issue 12", NULL },
};

static void
test_date (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    {
      g_autofree char *date = bw_date_to_string (bw_digest_date_find (DATES[i].text));

      g_assert_cmpstr (date, ==, DATES[i].date);
    }
}

static const struct
{
  const char *text;
  BwDigestHeading heading;
} HEADINGS[] = {
  { "tl;dr", BW_DIGEST_HEADING_SUMMARY },
  { "TLDR", BW_DIGEST_HEADING_SUMMARY },
  { "TL;DR:", BW_DIGEST_HEADING_SUMMARY },
  { "At a glance", BW_DIGEST_HEADING_SUMMARY },
  { "⭐Paper of the month⭐", BW_DIGEST_HEADING_PICK },
  { "PAPERS OF THE WEEK", BW_DIGEST_HEADING_PICK },
  { "🏆 Pick of the quarter", BW_DIGEST_HEADING_PICK },
  { "Highlight of the year", BW_DIGEST_HEADING_PICK },
  { "Editor’s pick", BW_DIGEST_HEADING_PICK },
  { "Quick hits", BW_DIGEST_HEADING_TIDBITS },
  { "Interpretability Tidbits: this and that", BW_DIGEST_HEADING_TIDBITS },
  { "In brief", BW_DIGEST_HEADING_TIDBITS },
  { "Other papers", BW_DIGEST_HEADING_TIDBITS },
  { "Many Open Problems", BW_DIGEST_HEADING_PROBLEMS },
  { "Open questions", BW_DIGEST_HEADING_PROBLEMS },
  { "Links", BW_DIGEST_HEADING_LINKS },
  { "Further reading", BW_DIGEST_HEADING_LINKS },
  { "Research highlights", BW_DIGEST_HEADING_HIGHLIGHTS },
  { "Creating Teams", BW_DIGEST_HEADING_OTHER },
  { "The weather of the month", BW_DIGEST_HEADING_OTHER },
  { "const char *paper_of_the_month = NULL;", BW_DIGEST_HEADING_OTHER },
};

static void
test_heading (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    {
      g_test_message ("%s", HEADINGS[i].text);
      g_assert_cmpint (bw_digest_heading_read (HEADINGS[i].text), ==, HEADINGS[i].heading);
    }
}

/* Paragraphs, and the title that each begins with. */
static const struct
{
  const char *text;
  const char *title;
  const char *institutions;
} ITEMS[] = {
  /* Brackets. */
  { "Toy Models of Superposition [Anthropic, Harvard] shows that", "Toy Models of Superposition",
    "Anthropic; Harvard" },
  { "MONA [Google DeepMind] proposes a method", "MONA", "Google DeepMind" },
  { "Read the paper: Toy Models of Superposition [Anthropic] shows that",
    "Toy Models of Superposition", "Anthropic" },
  { "*Paper: Toy Models of Superposition [Anthropic]", "Toy Models of Superposition", "Anthropic" },
  { "Alignment faking in large language models [Anthropic, Redwood] demonstrates",
    "Alignment faking in large language models", "Anthropic; Redwood" },
  { "AI Control: Improving Safety Despite Intentional Subversion [Redwood], which is new",
    "AI Control: Improving Safety Despite Intentional Subversion", "Redwood" },
  { "Jailbroken: How Does LLM Safety Training Fail? [UC Berkeley] asks why",
    "Jailbroken: How Does LLM Safety Training Fail?", "UC Berkeley" },
  { "Sparse Autoencoders Can Read Minds [Bristol] demonstrate that", "Sparse Autoencoders Can Read Minds",
    "Bristol" },
  { "Steering With Care [Tel Aviv, Pr(Ai)²R, independent] critically examines", "Steering With Care",
    "Tel Aviv; Pr(Ai)²R; independent" },
  { "Also, Steering With Care [Oxford and Cambridge] finds", "Steering With Care",
    "Oxford; Cambridge" },
  { "In Steering With Care [Oxford], the authors show", "Steering With Care", "Oxford" },
  { "• Steering With Care [Oxford]: a method", "Steering With Care", "Oxford" },
  { "“Steering with care” [Oxford] shows", "Steering with care", "Oxford" },
  { "Steering With Care[1] [Oxford] shows", "Steering With Care", "Oxford" },
  { "Steering With Care [xAI, various] shows", "Steering With Care", "xAI; various" },
  { "Steering With Care [berkeley, mit] shows", "Steering With Care", "berkeley; mit" },
  { "Steering With Care [Institute of Science and Technology] shows", "Steering With Care",
    "Institute of Science and Technology" },

  /* A site, a name. */
  { "Human-AI Teams: A Goal | by Some Research Team [Google] explores", "Human-AI Teams: A Goal",
    "Google" },
  { "Human-AI Teams: A Goal | Some Site explores two ways", "Human-AI Teams: A Goal", "" },
  { "Steering With Care by Ada Byron et al. [Oxford] shows", "Steering With Care", "Oxford" },
  { "Steering With Great Care by Ada Byron and Bob Roe [Oxford] shows", "Steering With Great Care",
    "Oxford" },
  { "Learning by Doing [Oxford] shows", "Learning by Doing", "Oxford" },
  { "Steering With Care (Roe et al., 2024) [Oxford] shows", "Steering With Care", "Oxford" },

  /* Round brackets. */
  { "Steering With Great Care (Oxford, MIT) introduces", "Steering With Great Care", "Oxford; MIT" },
  { "Steering With Great Care (2024) introduces a method", "Steering With Great Care", "" },
  { "Attribution-based Parameter Decomposition (APD) shows promise", NULL, "" },
  { "Large Language Models (LLMs) are vulnerable", NULL, "" },

  /* A verb alone. */
  { "Great Models Think Alike and this Undermines Oversight introduces CAPA",
    "Great Models Think Alike and this Undermines Oversight", "" },
  { "Open Problems in Mechanistic Interpretability outlines open problems",
    "Open Problems in Mechanistic Interpretability", "" },
  { "Open Problems in Machine Unlearning critically examines the limits",
    "Open Problems in Machine Unlearning", "" },
  { "Attention is All You Need shows that", "Attention is All You Need", "" },
  { "CAPA: A New Measure presents one", "CAPA: A New Measure", "" },

  /* Sentences that are none. */
  { "The authors demonstrate the effect", NULL, "" },
  { "The authors [of the report] show", NULL, "" },
  { "The Authors and Their Friends show", NULL, "" },
  { "MONA makes progress", NULL, "" },
  { "Recent Work shows that", NULL, "" },
  { "Recent Work from Google DeepMind shows that", NULL, "" },
  { "Recent work has also found [1] that", NULL, "" },
  { "Using this metric, the authors show", NULL, "" },
  { "Our paper of the month introduces a lock", NULL, "" },
  { "The paper makes important progress", NULL, "" },
  { "This work extends previous findings", NULL, "" },
  { "Large Language Models show", NULL, "" },
  { "The Center for AI Safety presents a statement", NULL, "" },
  { "Several groups [Oxford, MIT] show", NULL, "" },
  { "The authors evaluate two models [Llama, Gemma] and find", NULL, "" },
  { "Pirate Training: We train the models", NULL, "" },
  { "Figure 6: Features of a Model [Oxford] shows", NULL, "" },
  { "Steering With Care [sic] was", NULL, "" },
  { "Steering With Care [link] is", NULL, "" },
  { "[Oxford] shows", NULL, "" },
  { "", NULL, "" },
};

static void
test_item (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ITEMS); i++)
    {
      g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *joined = NULL;
      g_autofree char *title = NULL;
      BwDigestItem item;

      g_test_message ("%s", ITEMS[i].text);
      if (bw_digest_item_read (&item, ITEMS[i].text, BW_DIGEST_PLACE_PARAGRAPH, institutions))
        title = bw_slice_dup (item.title);
      joined = bw_test_join (institutions);
      g_assert_cmpstr (title, ==, ITEMS[i].title);
      g_assert_cmpstr (joined, ==, ITEMS[i].institutions);
    }
}

static void
test_link_item (void)
{
  static const struct
  {
    const char *text;
    const char *title;
  } LINKS[] = {
    { "The Bitter Lesson - what scales", "The Bitter Lesson" },
    { "The Bitter Lesson – what scales", "The Bitter Lesson" },
    { "State of GPT: a talk with slides", "State of GPT" },
    { "Superposition: A Toy Model", "Superposition: A Toy Model" },
    { "Thanks for reading!", NULL },
    { "and much else", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (LINKS); i++)
    {
      g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *title = NULL;
      BwDigestItem item;

      if (bw_digest_item_read (&item, LINKS[i].text, BW_DIGEST_PLACE_LINKS, institutions))
        title = bw_slice_dup (item.title);
      g_assert_cmpstr (title, ==, LINKS[i].title);
    }
}

static void
test_inside (void)
{
  static const char TEXT[] = "A follow-up, Steering With Even More Care [Oxford], shows the same; "
                             "so does “a quieter title” [MIT, Yale]. It [1] is [sic] known.";
  g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *joined = NULL;
  BwSlice title;

  g_assert_true (bw_digest_inside_find_bracketed (&title, TEXT, TEXT, institutions));
  first = bw_slice_dup (title);
  g_assert_cmpstr (first, ==, "Steering With Even More Care");
  g_assert_true (bw_digest_inside_find_bracketed (&title, TEXT, title.end, institutions));
  second = bw_slice_dup (title);
  g_assert_cmpstr (second, ==, "a quieter title");
  joined = bw_test_join (institutions);
  g_assert_cmpstr (joined, ==, "Oxford; MIT; Yale");
  g_assert_false (bw_digest_inside_find_bracketed (&title, TEXT, title.end, institutions));
}

static void
test_released (void)
{
  static const struct
  {
    const char *text;
    const char *title;
  } TEXTS[] = {
    { "Also, the International AI Safety Report was released, which", "International AI Safety Report" },
    { "Finally, the State of AI Report 2024 has been published.", "State of AI Report 2024" },
    { "Stanford released its first Annual Index Report.", "Annual Index Report" },
    { "The Handbook of Machine Ethics Podcast came out.", "Handbook of Machine Ethics Podcast" },
    { "We wrote a Report.", NULL },
    { "The Annual Report says much.", NULL },
    { "A report was released.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autofree char *found = NULL;
      BwSlice title;

      if (bw_digest_inside_find_released (&title, TEXTS[i].text))
        found = bw_slice_dup (title);
      g_assert_cmpstr (found, ==, TEXTS[i].title);
    }
}

static void
test_source (void)
{
  g_assert_true (bw_digest_source_is ("Read the paper [Anthropic, Haize, independent]"));
  g_assert_true (bw_digest_source_is ("Paper | Code [Oxford]"));
  g_assert_true (bw_digest_source_is ("[Oxford, MIT]"));
  g_assert_true (bw_digest_source_is ("by Ada Byron, Bob Roe et al. [Oxford]"));
  g_assert_true (bw_digest_source_is ("arXiv:2501.00001 · PDF"));
  g_assert_false (bw_digest_source_is ("Papers of the past were shorter [Oxford] than those of today"));
  g_assert_false (bw_digest_source_is ("A paper"));
  g_assert_false (bw_digest_source_is ("8 minutes"));
}

static const BwMentionRecord *
mention_at (const BwRecord *record,
            guint           index)
{
  g_assert_cmpuint (index, <, record->mentions->len);

  return g_ptr_array_index (record->mentions, index);
}

static void
test_links_in_body (void)
{
  g_autoptr (BwReading) reading =
    bw_test_read_text ("Highlights, May 2024\nPaper of the month\nA First Title\nRead the paper [Oxford]\n"
                       "It is good.\nOther papers\nA Second Long Title [MIT] shows & tells.\n",
                       NULL);
  const BwRecord *record = bw_test_only_record (reading, "digest");

  g_assert_cmpuint (record->mentions->len, ==, 2);
  g_assert_cmpint (mention_at (record, 0)->role, ==, BW_ROLE_PAPER_OF_THE_MONTH);
  g_assert_cmpstr (mention_at (record, 0)->excerpt, ==, "It is good.");
  g_assert_cmpint (mention_at (record, 1)->role, ==, BW_ROLE_TIDBIT);
  g_assert_nonnull (strstr (record->body->html,
                            "<p><a href=\"bookwheel:mention/0\">A First Title</a></p>"));
  g_assert_nonnull (strstr (record->body->html, "<p><a href=\"bookwheel:mention/1\">A Second Long "
                                                "Title</a> [MIT] shows &amp; tells.</p>"));
}

/* Titles stand in a text as whole words, but for scripts that put no spaces between them. */
static void
test_linked_in_words (void)
{
  static const struct
  {
    const char *text;
    const char *title; /* (nullable): of what the link belongs to */
    BwRole role;
  } TEXTS[] = {
    { "## Thoughts\n\nThose behind RoBERTa trained longer, as a [paper](%s) tells.", NULL, BW_ROLE_LINK },
    { "## Thoughts\n\nThose behind BERT2 trained longer, as a [paper](%s) tells.", NULL, BW_ROLE_LINK },
    { "## Thoughts\n\nThose behind BERT trained longer, as a [paper](%s) tells.", "BERT", BW_ROLE_HIGHLIGHT },
    { "## Thoughts\n\nRoBERTa is not BERT, as a [paper](%s) tells.", "BERT", BW_ROLE_HIGHLIGHT },
    { "## Thoughts\n\nEven BERT is not RoBERTa, as a [paper](%s) tells.", "BERT", BW_ROLE_HIGHLIGHT },
    { "## Thoughts\n\n这里BERT模型的[paper](%s)。", "BERT", BW_ROLE_HIGHLIGHT },
    { "## Thoughts\n\nEven Slow BERT has ended, as a [paper](%s) tells.", "Slow BERT", BW_ROLE_HIGHLIGHT },
    { "## Thoughts\n\nSlow BERT has ended. A [paper](%s) tells.", NULL, BW_ROLE_LINK },
    { "## Thoughts\n\nBERT ([paper](https://arxiv.org/abs/2403.00009)) and Slow BERT ([paper](%s)).", "Slow BERT",
      BW_ROLE_HIGHLIGHT },
    { "## Thoughts\n\nSlow BERT ([paper](https://arxiv.org/abs/2403.00009)) and BERT, slow BERT ([paper](%s)).", "BERT",
      BW_ROLE_HIGHLIGHT },
    { "## Highlights\n\nRoBERTa and its lamps.\n\nRead the [paper](%s)", NULL, BW_ROLE_HIGHLIGHT },
    { "## Highlights\n\nSee RoBERTa in [these notes](%s).", NULL, BW_ROLE_HIGHLIGHT },
    { "## Highlights\n\nSee BERT in [these notes](%s).", NULL, BW_ROLE_LINK },
    { "## Open problems of RoBERTa\n\nSee [these notes](%s).", NULL, BW_ROLE_OPEN_PROBLEM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_auto (GStrv) parts = g_strsplit (TEXTS[i].text, "%s", 2);
      g_autofree char *text =
        g_strconcat ("# Paper Digest: March 2024\n\n## Highlights\n\n* [BERT](https://example.org/bert): a model.\n"
                     "* [Slow BERT](https://example.org/slow): a model.\n"
                     "* [A Lamp for Reading](https://arxiv.org/abs/2403.00002): lamps.\n\n",
                     parts[0], "https://arxiv.org/abs/1907.11692", parts[1], "\n", NULL);
      g_autoptr (BwReading) reading = bw_test_read_text (text, "digest");
      const BwRecord *record = bw_test_only_record (reading, "digest");
      guint n_found = 0;

      g_test_message ("%s", TEXTS[i].text);
      for (guint j = 0; j < record->mentions->len; j++)
        {
          const BwMentionRecord *mention = mention_at (record, j);

          if (g_strcmp0 (bw_identifier_find (mention->identifiers, "arxiv"), "1907.11692") != 0)
            continue;
          n_found++;
          g_assert_cmpstr (mention->title, ==, TEXTS[i].title);
          g_assert_cmpstr (bw_role_to_string (mention->role), ==, bw_role_to_string (TEXTS[i].role));
        }
      g_assert_cmpuint (n_found, ==, 1);
    }
}

/* Twice on the page: once in the record, in the more prominent part. */
static void
test_duplicates (void)
{
  g_autoptr (BwReading) reading =
    bw_test_read_text ("Highlights, May 2024\nLinks\nSteering With Great Care - see below\n"
                       "Paper of the month\nSteering with Great Care [Oxford] shows how to steer.\n",
                       NULL);
  const BwRecord *record = bw_test_only_record (reading, "digest");
  const BwMentionRecord *mention = mention_at (record, 0);

  g_assert_cmpuint (record->mentions->len, ==, 1);
  g_assert_cmpint (mention->role, ==, BW_ROLE_PAPER_OF_THE_MONTH);
  g_assert_cmpstr (mention->section, ==, "Paper of the month");
  g_assert_cmpuint (mention->affiliations->len, ==, 1);
  g_assert_true (g_str_has_prefix (mention->excerpt, "Steering with"));
}

/* What looks a little like a digest and is none. */
static void
test_not_recognised (void)
{
  static const char *const TEXTS[] = {
    "# A library\n\n## Summary\n\nIt does this and that.\n\n## Links\n\n- [Manual](http://x.org/m)\n",
    "## [1.2.0] - 2024-01-02\n\n### Added\n\n- A door [#12]\n\n## [1.1.0] - 2023-12-01\n",
    "Dear all,\n\nthe meeting of the month is on 3 March 2025.\n\nBest,\nAda\n",
    "name,month,papers\nAda,January 2025,12\nBob,February 2025,9\n",
    "static const char *const PICKS[] = { \"paper of the month\", \"tl;dr\" };\nint x[3];\n",
    "The sun rose over the hills, and nobody saw it [1]. The day went on. It was a March like any.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (BwLines) lines = bw_lines_new (TEXTS[i]);

      g_assert_cmpint (bw_test_score (&bw_digest_reader, lines), <, 30);
    }
}

/* Each takes a moment where the time grows with the length, and hours where it does not. */
static void
test_hostile (void)
{
  static const char *const PARTS[] = { "[", "Title [A] shows ", "the Report was released ",
                                       "<image>", "![a", "A ", " by ", "“", "[x](http", "x\n",
                                       "Paper of the month\n" };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autoptr (GString) text = g_string_new ("Paper Highlights, January '25\n");
      g_autoptr (BwReading) reading = NULL;

      for (guint n = 0; n < 100000; n++)
        g_string_append (text, PARTS[i]);
      reading = bw_test_read_text (text->str, "digest");
      g_assert_cmpuint (bw_test_only_record (reading, "digest")->mentions->len, <, 100);
    }
}

static void
check_shared_mentions (const BwRecord *record)
{
  static const struct
  {
    const char *title;
    BwRole role;
    const char *institutions;
  } EXPECTED[] = {
    { "Constitutional Classifiers: Defending against Universal Jailbreaks across Thousands of Hours of "
      "Red Teaming",
      BW_ROLE_PAPER_OF_THE_MONTH, "Anthropic; Haize; independent" },
    { "Human-AI Complementarity: A Goal for Amplified Oversight", BW_ROLE_HIGHLIGHT,
      "Google Deepmind" },
    { "MONA: Myopic Optimization with Non-myopic Approval Can Mitigate Multi-step Reward Hacking",
      BW_ROLE_HIGHLIGHT, "Google Deepmind" },
    { "Training on Documents about Reward Hacking Induces Reward Hacking", BW_ROLE_HIGHLIGHT,
      "Anthropic" },
    { "Tell Me About Yourself: LLMs Are Aware of Their Learned Behaviors", BW_ROLE_HIGHLIGHT,
      "Truthful AI; Toronto; Warsaw" },
    { "Great Models Think Alike and this Undermines AI Oversight", BW_ROLE_HIGHLIGHT, "" },
    { "Interpretability in Parameter Space: Minimizing Mechanistic Description Length with "
      "Attribution-based Parameter Decomposition",
      BW_ROLE_TIDBIT, "Apollo" },
    { "Enhancing Automated Interpretability with Output-Centric Feature Descriptions",
      BW_ROLE_TIDBIT, "Tel Aviv; Pr(Ai)²R" },
    { "Sparse Autoencoders Trained on the Same Data Learn Different Features", BW_ROLE_TIDBIT,
      "EleutherAI" },
    { "Sparse Autoencoders Can Interpret Randomly Initialized Transformers", BW_ROLE_TIDBIT,
      "Bristol" },
    { "Recommendations for Technical AI Safety Research Directions", BW_ROLE_OPEN_PROBLEM,
      "Anthropic" },
    { "Open Problems in Mechanistic Interpretability", BW_ROLE_OPEN_PROBLEM, "" },
    { "Open Problems in Machine Unlearning for AI Safety", BW_ROLE_OPEN_PROBLEM, "" },
    { "International AI Safety Report", BW_ROLE_LINK, "" },
  };

  g_assert_cmpuint (record->mentions->len, ==, G_N_ELEMENTS (EXPECTED));
  for (guint i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    {
      const BwMentionRecord *mention = mention_at (record, i);
      g_autofree char *institutions = bw_test_join (mention->affiliations);

      g_assert_cmpstr (mention->title, ==, EXPECTED[i].title);
      g_assert_cmpint (mention->role, ==, EXPECTED[i].role);
      g_assert_cmpstr (institutions, ==, EXPECTED[i].institutions);
      g_assert_cmpstr (mention->type, ==, i == 13 ? "report" : NULL);
      g_assert_nonnull (mention->section);
      if (i > 0)
        g_assert_nonnull (strstr (mention->excerpt, mention->title));
    }
}

static void
test_shared (void)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", "002");
  g_autoptr (BwReading) reading = NULL;
  const BwRecord *record;
  g_auto (GStrv) paragraphs = NULL;

  if (bytes == NULL)
    return;

  reading = bw_reader_read (bytes, NULL, &context, NULL);
  record = bw_test_only_record (reading, "digest");
  g_assert_cmpuint (reading->warnings->len, ==, 0);
  g_assert_cmpstr (record->title, ==, "Paper Highlights, January '25");
  g_assert_cmpint (bw_date_pack (record->published), ==, 20250100);
  check_shared_mentions (record);

  /* The first has all of its section's text, without title, link and image. */
  paragraphs = g_strsplit (mention_at (record, 0)->excerpt, "\n", -1);
  g_assert_cmpuint (g_strv_length (paragraphs), ==, 10);
  g_assert_cmpuint (record->body->sections->len, ==, 9);
  g_assert_null (strstr (record->body->text, "data:image"));
}

/* No other page that lies there is a digest. */
static void
test_shared_others (void)
{
  static const char *const PREFIXES[] = { "000", "001", "003", "004" };

  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    {
      g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", PREFIXES[i]);
      g_autofree char *text = NULL;
      g_autoptr (BwLines) lines = NULL;

      if (bytes == NULL)
        return;
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      lines = bw_lines_new (text);
      g_assert_cmpint (bw_test_score (&bw_digest_reader, lines), <, 30);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/digest/date", test_date);
  g_test_add_func ("/digest/heading", test_heading);
  g_test_add_func ("/digest/item", test_item);
  g_test_add_func ("/digest/link-item", test_link_item);
  g_test_add_func ("/digest/inside", test_inside);
  g_test_add_func ("/digest/released", test_released);
  g_test_add_func ("/digest/source", test_source);
  g_test_add_func ("/digest/links-in-body", test_links_in_body);
  g_test_add_func ("/digest/linked-in-words", test_linked_in_words);
  g_test_add_func ("/digest/duplicates", test_duplicates);
  g_test_add_func ("/digest/not-recognised", test_not_recognised);
  g_test_add_func ("/digest/hostile", test_hostile);
  g_test_add_func ("/digest/shared", test_shared);
  g_test_add_func ("/digest/shared-others", test_shared_others);

  return g_test_run ();
}
