#include "bw-code-line.h"
#include "bw-css-words.h"
#include "bw-glued-heading.h"
#include "bw-heading-words.h"
#include "bw-post-line.h"
#include "bw-posts-ends.h"
#include "bw-posts-words.h"
#include "bw-reader.h"
#include "bw-style-sheet.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"
#include "bw-tex-count.h"

static BwReading *
read_text (const char *text,
           gsize       length)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  BwReading *reading = bw_reader_read (bytes, "posts", &context, &error);

  g_assert_no_error (error);

  return reading;
}

static const BwRecord *
get_record (const BwReading *reading,
            guint            index)
{
  g_assert_cmpuint (index, <, reading->records->len);

  return g_ptr_array_index (reading->records, index);
}

/* The page that the shape was found on; it is no part of the project. */
static BwReading *
read_shared (void)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", "003");
  g_autoptr (GError) error = NULL;
  BwReading *reading;

  if (bytes == NULL)
    return NULL;

  reading = bw_reader_read (bytes, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, "posts");

  return reading;
}

static void
test_shared_counts (void)
{
  g_autoptr (BwReading) reading = read_shared ();
  const BwFootnote *last = NULL;
  guint n_notes = 0;
  guint n_figures = 0;
  guint n_sections = 0;
  int n_tables = 0;
  int n_codes = 0;

  if (reading == NULL)
    return;

  g_assert_cmpuint (reading->records->len, ==, 20);
  g_assert_cmpuint (reading->warnings->len, ==, 0);
  for (guint i = 0; i < reading->records->len; i++)
    {
      const BwBody *body = get_record (reading, i)->body;

      n_notes += body->footnotes->len;
      n_figures += body->figures->len;
      n_sections += body->sections->len;
      n_tables += body->tables;
      n_codes += body->code_blocks;
      g_assert_cmpint (body->formulas, ==, 0);
      if (body->footnotes->len > 0)
        last = g_ptr_array_index (body->footnotes, body->footnotes->len - 1);
    }

  g_assert_cmpuint (n_notes, ==, 38);
  g_assert_cmpstr (last->text, ==, "");
  g_assert_cmpuint (n_figures, ==, 15);
  g_assert_cmpuint (n_sections, ==, 76);
  g_assert_cmpint (n_tables, ==, 5);
  g_assert_cmpint (n_codes, ==, 3);
}

static void
test_shared_is_clean (void)
{
  static const char *const FOREIGN[] = {
    "mjx",
    "MJX",
    "{",
    "}",
    "font-family",
    "line-height",
    "display:",
    "Discuss",
    "Вы здесь",
    "RSS",
    "Страницы",
    "следующая",
    "↩︎",
  };
  g_autoptr (BwReading) reading = read_shared ();

  for (guint i = 0; reading != NULL && i < reading->records->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (FOREIGN); j++)
      {
        const BwRecord *record = get_record (reading, i);

        g_assert_null (strstr (record->title, FOREIGN[j]));
        g_assert_null (strstr (record->body->text, FOREIGN[j]));
      }
}

static gboolean
has_section (const BwRecord *record,
             const char     *title,
             int             level)
{
  for (guint i = 0; i < record->body->sections->len; i++)
    {
      const BwSection *section = g_ptr_array_index (record->body->sections, i);

      if (strcmp (section->title, title) == 0 && section->level == level)
        return TRUE;
    }

  return FALSE;
}

static void
test_shared_sections (void)
{
  static const struct
  {
    guint record;
    int level;
    const char *title;
  } SECTIONS[] = {
    { 0, 2, "TL;DR" },
    { 0, 2, "Quantitative" },
    { 1, 2, "2. The Agenda" },
    { 2, 2, "FAQs" },
    { 4, 2, "Speaker Roles" },
    { 9, 2, "What next?" },
    { 12, 2, "What I think is going on" },
    { 13, 2, "(Non-Robustness of) Backdoors" },
    { 14, 2, "See also" },
    { 15, 2, "AI Safety" },
    { 16, 3, "Appendix 3: Backdoor list" },
    { 18, 2, "What is RM?" },
    { 19, 2, "\"Train and Explain\"" },
  };
  g_autoptr (BwReading) reading = read_shared ();

  for (guint i = 0; reading != NULL && i < G_N_ELEMENTS (SECTIONS); i++)
    if (!has_section (get_record (reading, SECTIONS[i].record), SECTIONS[i].title,
                      SECTIONS[i].level))
      g_error ("There is no section “%s”", SECTIONS[i].title);
}

static void
check_order (const BwKeySet *set)
{
  for (guint i = 1; i < set->n_keys; i++)
    g_assert_cmpint (strcmp (set->keys[i - 1], set->keys[i]), <, 0);
  for (guint i = 0; i < set->n_keys; i++)
    g_assert_true (bw_key_set_has (set, set->keys[i]));
}

static void
test_lists_are_in_order (void)
{
  const BwKeySet *sets[] = {
    &bw_css_at_rules,
    &bw_css_properties,
    &bw_css_pseudos,
    &bw_css_tags,
    &bw_css_word_tags,
    &bw_heading_camel_words,
    &bw_heading_determiners,
    &bw_heading_finite_verbs,
    &bw_heading_function_words,
    &bw_heading_last_words,
    &bw_heading_numbered,
    &bw_heading_openers,
    &bw_heading_prepositions,
    &bw_heading_questions,
    &bw_heading_titles,
    &bw_posts_crumbs,
    &bw_posts_ends,
    &bw_posts_here,
    &bw_posts_pages,
    &bw_posts_turns,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    check_order (sets[i]);
  g_assert_false (bw_key_set_has (&bw_css_tags, ""));
  g_assert_false (bw_key_set_has (&bw_css_tags, "zzz"));
  g_assert_false (bw_key_set_has_n (&bw_css_tags, "div", 2));
}

static void
test_style_sheets (void)
{
  static const struct
  {
    const char *text;
    const char *expected; /* NULL when nothing may change */
  } CASES[] = {
    { "at the mjx-container[jax=\"CHTML\"] { line-height: 0; } -th part", "at the -th part" },
    { "at themjx-c { width: 0; }next", "at the next" },
    { "(mjx-c { width: 0; })", "()" },
    { "a .katex{width:0}.katex *{top:0}, which", "a , which" },
    { "in the table mjx-c { top: 0; } is", "in the table is" },
    { "in the table, mjx-c { top: 0 } mjx-b { left: 0 } a table mjx-d { top: 0 } code",
      "in the table, a table code" },
    { "where a > mjx-c { top: 0; } holds", "where a > holds" },
    { "the .fm { top: 0; } .fm-sup { left: 0; } value", "the value" },
    { "слово.mjx-chtml {top: 0}дальше", "слово дальше" },
    { "x @font-face { font-family: A; src: url(\"b{c};d\") } y mjx-c { top: 0 }", "x y" },
    { "x @media print { mjx-c { top: 0; } mjx-d { left: 0; } } y", "x y" },
    { "x mjx-c { content: \"}\"; } /* end } */ y", "x y" },
    { "x mjx-c { top: 0; } mjx-c.mjx-c31::bef", "x" },
    { "x mjx-c { top: 0; } mjx-d { widt", "x" },
    { "x mjx-c { top: 0\nNext line: all; of it.", "x\nNext line: all; of it." },
    { "The depth of\nmjx-c {\n  top: 0;\n}\nit is large.", "The depth of it is large." },
    { "First.\nmjx-c { top: 0; }\nSecond.", "First.\nSecond." },
    { "p {\n  color: red;\n}\na:hover { color: blue; }", NULL },
    { "Set body { margin: 0; } in it.", NULL },
    { "a dict {\"a\": 1, 'b': {2: 3}} and {x : x > 0}", NULL },
    { "const a = { color: \"red\", width: 5 };", NULL },
    { "if (x) { y: z; }\nstruct foo { int a; };", NULL },
    { "<style>\n.a { color: red; }\n.b { color: blue; }\n</style>", NULL },
    { "@media @overload keyed { on } it", NULL },
    { "$\\frac{a}{b}$ and {{{{ and }}}}", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *got = bw_style_sheet_remove (CASES[i].text);

      g_assert_cmpstr (got, ==, CASES[i].expected != NULL ? CASES[i].expected : CASES[i].text);
    }
}

static void
test_glued_headings (void)
{
  static const struct
  {
    const char *heading; /* NULL when there is none */
    const char *rest;
  } CASES[] = {
    { "Introduction", "When we came to the lighthouse, nobody was there." },
    { "3. Repairing the motor", "We took it apart on the table one evening." },
    { "Why did it stop?", "Because the motor was older than the tower." },
    { "What you need", "- A boat and a good friend." },
    { "Was it worth it?", "- The view from the top is splendid." },
    { "The keeper's \"log book\"", "It was kept in a drawer of the desk." },
    { "Costs (in francs)", "They are higher than we thought at first." },
    { "Results", "Result 1: The lamp can be mended, and so it was." },
    { "Appendix:", "Appendix 1: The motor has nine parts in all." },
    { "Tides and winds", "Tides in the bay are strong, and winds are stronger." },
    { "Quantitative", "Figure 2 shows the light against the distance." },
    { "A quotation", "“The light is the soul of the coast,” he said." },
    { "Further reading", "https://example.org/lamps has more about them." },
    { "The role of IPCC", "We asked for the numbers, and they sent them to us." },
    { "TL;DR", "We mended a lamp and learned a lot about glass." },
    { "FAQ", "What does it look like? It looks like an onion." },
    { "Thoughts on GitHub", "We keep the drawings there, for it costs nothing." },
    { "What I rely on", "Everything that I need is in this one small bag." },
    { "Einleitung", "Wenn man am Meer wohnt, kennt man jeden Turm." },
    { "Введение", "Когда мы приехали, маяк уже не работал." },
    { NULL, "LinkedIn is a site where people write about their work." },
    { NULL, "The FooBar community answers within a few hours of asking." },
    { NULL, "Before I came here I used ZedScript for nearly everything." },
    { NULL, "DuckDuckGo found nothing, and YouTube found a song." },
    { NULL, "McDonald and MacArthur wrote letters to each other." },
    { NULL, "In the MacBook that I had, the keys broke first of all." },
    { NULL, "Using getElementById in a loop is slow on large pages." },
    { NULL, "She said \"Yes\"and then she left without another word." },
    { NULL, "The meeting is at 10AM on Monday, as it always has been." },
    { NULL, "An old ASPCA officer came down from the carriage slowly." },
    { NULL, "See https://example.org/AbCdEf/GhIj for the whole of it." },
    { NULL, "This is one sentence. And here is TheOther one of the two." },
    { NULL, "I mapped it to gnomAD LOEUF." },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *line = g_strconcat (CASES[i].heading != NULL ? CASES[i].heading : "",
                                           CASES[i].rest, NULL);
      g_autofree char *heading = NULL;
      g_autoptr (BwLines) lines = bw_lines_new (line);
      g_autoptr (BwPostWords) words = bw_post_words_new (lines, 4096);
      guint n_left = 100;
      gsize length = bw_glued_heading_find (line, words, FALSE, &n_left);

      heading = length > 0 ? g_strndup (line, length) : NULL;
      g_assert_cmpstr (heading, ==, CASES[i].heading);
    }
}

/* A word with a capital inside that the post has more than once is a word. */
static void
test_repeated_camel_word (void)
{
  const char *line = "Our ThingTo do list is long, and we like it that way.";
  g_autofree char *text = g_strconcat (line, "\nI have a ThingTo as well.", NULL);
  g_autoptr (BwLines) once = bw_lines_new (line);
  g_autoptr (BwLines) twice = bw_lines_new (text);
  g_autoptr (BwPostWords) words = bw_post_words_new (once, 4096);
  g_autoptr (BwPostWords) more_words = bw_post_words_new (twice, 4096);
  guint n_left = 100;

  g_assert_cmpuint (bw_glued_heading_find (line, words, FALSE, &n_left), >, 0);
  g_assert_cmpuint (bw_glued_heading_find (line, more_words, FALSE, &n_left), ==, 0);

  n_left = 0;
  g_assert_cmpuint (bw_glued_heading_find (line, words, FALSE, &n_left), ==, 0);
}

static void
test_ends (void)
{
  static const struct
  {
    const char *line;
    int length; /* -1 where no post ends */
  } CASES[] = {
    { "Discuss", 0 },
    { "  Discuss", 2 },
    { "See alsoDiscuss", 8 },
    { "The end.Discuss", 8 },
    { "(the last)Discuss", 10 },
    { "he said “no”Discuss", 16 },
    { "until we Discuss", -1 },
    { "Discuss it", -1 },
    { "discuss", -1 },
    { "Discuss (12)", 0 },
    { "Discuss (1 comment)", 0 },
    { "Discuss (it)", -1 },
    { "https://example.org/Discuss", -1 },
    { "the-list-Discuss", -1 },
    { "a, b,Discuss", -1 },
    { "#Discuss", -1 },
    { "“Discuss", -1 },
    { "(Discuss", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      gsize length = 0;
      gboolean is_end = bw_posts_ends_line (CASES[i].line, &length);

      g_assert_cmpint (is_end ? (int) length : -1, ==, CASES[i].length);
    }
}

static void
test_captions (void)
{
  static const char *const CAPTIONS[] = {
    "Figure 1: A lamp",
    "Fig 3. A lamp",
    "Fig. 2.1 - A lamp",
    "Image 1: A lamp",
    "Table 2 | Lamps",
    "Figure 4",
    "Abbildung 1: Eine Lampe",
    "Рис. 2. Лампа",
    "Figure A1: A lamp",
    "Tableau 3 : Lampes",
    "图 1：灯",
  };
  static const char *const OTHERS[] = {
    "Figure 4 shows a lamp.",
    "Figures are below.",
    "Table tennis is fun.",
    "Image of a lamp",
    "Figure it out: now",
    "Table 3 and 4: none",
    "In Figure 1: a lamp",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (CAPTIONS); i++)
    g_assert_true (bw_post_line_is_caption (CAPTIONS[i]));
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    g_assert_false (bw_post_line_is_caption (OTHERS[i]));
}

static void
test_notes (void)
{
  static const struct
  {
    const char *line;
    const char *text; /* NULL when it is no note */
  } CASES[] = {
    { "- ^", "" },
    { "-^", "" },
    { " - ^ A text", "A text" },
    { "* ^", "" },
    { "3. ^ A text", "A text" },
    { "- ^2 is a power", NULL },
    { "- text ^", NULL },
    { "^", NULL },
    { "-", NULL },
    { "3. text", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const char *text = NULL;

      if (bw_post_line_is_note (CASES[i].line, &text))
        g_assert_cmpstr (text, ==, CASES[i].text);
      else
        g_assert_null (CASES[i].text);
    }
}

static void
test_rules_and_bullets (void)
{
  static const char *const RULES[] = { "—", "***", "* * *", "---", "⁂", "___", "————", "- - -" };
  static const char *const OTHERS[] = { "", "-", "*", "–", "…", "[…]", "--", "- a", "a ---" };

  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    g_assert_true (bw_post_line_is_rule (RULES[i]));
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    g_assert_false (bw_post_line_is_rule (OTHERS[i]));

  g_assert_true (bw_post_line_is_bullet ("- a"));
  g_assert_true (bw_post_line_is_bullet ("\t• a"));
  g_assert_true (bw_post_line_is_bullet ("-"));
  g_assert_false (bw_post_line_is_bullet ("-a"));
  g_assert_false (bw_post_line_is_bullet ("– said she"));
  g_assert_cmpstr (bw_post_line_skip_bullet ("  *  a"), ==, "a");
}

static void
test_formulas (void)
{
  static const struct
  {
    const char *text;
    int n;
  } CASES[] = {
    { "$x$ and $\\pi r^2$", 2 },
    { "\\(a\\), \\[b\\] and $$c$$", 3 },
    { "$4000 and $20, US$5 or A$6", 0 },
    { "\\(a and \\[b", 0 },
    { "$$", 0 },
    { "$", 0 },
    { "\\$x\\$", 0 },
    { "\\", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (bw_tex_count (CASES[i].text), ==, CASES[i].n);
}

static void
test_code_lines (void)
{
  static const char *const SURE[] = {
    "def f(x):",
    "async def f(",
    "class A(B):",
    "import os",
    "from a.b import c",
    "#include <a.h>",
    "const a = f();",
    "function f(a) {",
    "int main(void) {",
    "foo(bar);",
    ">>> f(1)",
    "$ make all",
  };
  static const char *const LIKELY[] = {
    "x = f(1)",
    "print(x)",
    "else:",
    "}",
    ") -> Any:",
    "\"a\": 1,",
    "@decorator",
    "return x",
    "color: red;",
    ".a {",
    ".a { color: red; }",
    "for x in xs:",
    "<div class=\"a\">",
  };
  static const char *const PROSE[] = {
    "For each model in the set we do the following:",
    "A line of a poem;",
    "import taxes are high.",
    "from Mexico we import fruit",
    "let us consider this (and that),",
    "He said: no.",
    "45 kg = 45 l.",
    "Male = one thing. Female = another.",
    "The end",
    "We tested (a) cats; (b) dogs;",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (SURE); i++)
    g_assert_cmpint (bw_code_line_get_kind (SURE[i]), ==, BW_CODE_LINE_SURE);
  for (guint i = 0; i < G_N_ELEMENTS (LIKELY); i++)
    g_assert_cmpint (bw_code_line_get_kind (LIKELY[i]), ==, BW_CODE_LINE_LIKELY);
  for (guint i = 0; i < G_N_ELEMENTS (PROSE); i++)
    g_assert_cmpint (bw_code_line_get_kind (PROSE[i]), ==, BW_CODE_LINE_PROSE);
  g_assert_cmpint (bw_code_line_get_kind ("# from here"), ==, BW_CODE_LINE_COMMENT);
}

static int
score_text (const char *text)
{
  g_autoptr (BwLines) lines = bw_lines_new (text);

  return bw_test_score (&bw_posts_reader, lines);
}

static void
test_scores (void)
{
  const char *post = "A title\nA paragraph that is long enough to be prose, and that ends.\n";
  g_autofree char *one = g_strconcat (post, "Discuss\n", NULL);
  g_autofree char *two = g_strconcat (one, one, NULL);
  g_autofree char *ends = g_strnfill (8000, 'D');
  g_autofree char *word = g_strconcat (post, "Discuss\nJoin us in the forum at any time.\n", NULL);
  g_autofree char *note = g_strconcat (post, "- ^\nA note\n", NULL);

  g_assert_cmpint (score_text (one), >=, 70);
  g_assert_cmpint (score_text (two), >=, 80);
  g_assert_cmpint (score_text (note), >=, 30);
  g_assert_cmpint (score_text (post), <, 30);
  g_assert_cmpint (score_text (word), <, 30);
  g_assert_cmpint (score_text (ends), <, 30);
  g_assert_cmpint (score_text ("Home\nDiscuss\nAbout\n"), <, 30);
  g_assert_cmpint (score_text ("a,b,Discuss\nc,d,Discuss\n"), <, 30);
  g_assert_cmpint (score_text ("Discuss\nDiscuss\nDiscuss\n"), <, 30);
  g_assert_cmpint (score_text (""), <, 30);
}

/* Texts that would take minutes if any part of the reader were not linear. */
static void
test_hostile (void)
{
  static const char *const UNITS[] = {
    "- ^\n",
    "Discuss\n",
    "{",
    "}",
    "mjx-c {",
    ".a{b:\"",
    ".a{b:/*",
    "@media{",
    "@font-face {",
    "aB",
    "aBc dE ",
    "-\n",
    "\"",
    "(",
    "```\n",
    "foo(\n",
    "# a\n",
    "a\n",
    "cell\n8 min\nnine\n",
    "$",
    "$$",
    "\\(",
    "[1]",
    "> ",
    "* ",
    "a?B",
    "Figure 1",
    "« 1 2 »\n",
    "x = 1;\n",
    "/*",
    "\xe2\x80\x9c",
    ".a .a{",
    "a]{",
    "A Title\nDiscuss\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      g_autoptr (GString) text = g_string_new ("A title\nA text.\n");
      g_autoptr (BwReading) reading = NULL;

      while (text->len < 100000)
        g_string_append (text, UNITS[i]);
      reading = read_text (text->str, text->len);
      for (guint j = 0; j < reading->records->len; j++)
        g_assert_true (g_utf8_validate (get_record (reading, j)->body->html, -1, NULL));
    }
}

static void
test_too_many_posts (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BwReading) reading = NULL;
  const BwWarning *warning;

  for (guint i = 0; i < 20005; i++)
    g_string_append (text, "A title\nA text.\nDiscuss\n");
  reading = read_text (text->str, text->len);

  g_assert_cmpuint (reading->records->len, ==, 20000);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
  warning = g_ptr_array_index (reading->warnings, 0);
  g_assert_cmpint (warning->line, ==, (20000 * 3) + 1);
}

static void
test_too_many_lines (void)
{
  g_autoptr (GString) text = g_string_new ("A title\n");
  g_autoptr (BwReading) reading = NULL;

  for (guint i = 0; i < 100100; i++)
    g_string_append (text, "A line of text, which is a paragraph.\n");
  g_string_append (text, "The very last words\nDiscuss\n");
  reading = read_text (text->str, text->len);

  g_assert_cmpuint (reading->records->len, ==, 1);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
  g_assert_true (g_str_has_suffix (get_record (reading, 0)->body->text, "The very last words"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shared/counts", test_shared_counts);
  g_test_add_func ("/shared/clean", test_shared_is_clean);
  g_test_add_func ("/shared/sections", test_shared_sections);
  g_test_add_func ("/lists", test_lists_are_in_order);
  g_test_add_func ("/style-sheets", test_style_sheets);
  g_test_add_func ("/glued-headings", test_glued_headings);
  g_test_add_func ("/glued-headings/repeated", test_repeated_camel_word);
  g_test_add_func ("/ends", test_ends);
  g_test_add_func ("/captions", test_captions);
  g_test_add_func ("/notes", test_notes);
  g_test_add_func ("/rules", test_rules_and_bullets);
  g_test_add_func ("/formulas", test_formulas);
  g_test_add_func ("/code", test_code_lines);
  g_test_add_func ("/scores", test_scores);
  g_test_add_func ("/hostile", test_hostile);
  g_test_add_func ("/limits/posts", test_too_many_posts);
  g_test_add_func ("/limits/lines", test_too_many_lines);

  return g_test_run ();
}
