#include "bw-foreign-html.h"

/* What is collected of an article, and how it is written anew. */

static void
check_html (const char *html,
            const char *expected)
{
  g_autoptr (BwBody) body = bw_foreign_html_to_body (html, "https://example.org/post");

  g_assert_cmpstr (body->html, ==, expected);
}

static void
check_note (const BwBody *body,
            guint         index,
            const char   *label,
            const char   *text)
{
  const BwFootnote *note;

  g_assert_cmpuint (body->footnotes->len, >, index);
  note = g_ptr_array_index (body->footnotes, index);
  g_assert_cmpstr (note->label, ==, label);
  g_assert_cmpstr (note->text, ==, text);
}

static void
test_blocks (void)
{
  check_html ("<div>one<div>two</div>three</div>", "<p>one</p><p>two</p><p>three</p>");
  check_html ("<h1>A</h1><h3>B</h3>", "<h2 id=\"s-1\">A</h2><h3 id=\"s-2\">B</h3>");
  check_html ("a<br><br>b<br>c", "<p>a</p><p>b<br>c</p>");
  check_html ("<div><a href='/x'>one<p>two</p></a></div>",
              "<p><a href=\"https://example.org/x\">one</a></p>"
              "<a href=\"https://example.org/x\"><p>two</p></a>");
  check_html ("<h2>A <a class=headerlink href='#a'>¶</a></h2>", "<h2 id=\"s-1\">A</h2>");
  check_html ("<p style='display: none'>preview</p><p hidden>x</p><p>shown", "<p>shown</p>");
}

static void
test_counts (void)
{
  g_autoptr (BwBody) body = bw_foreign_html_to_body (
    "<h2>One  <i>two</i></h2><pre>a\n b</pre><table><tr><td>x</table>"
    "<figure><img src=/i.png><figcaption>Figure 1: <b>c</b></figcaption></figure>",
    "https://example.org/");
  const BwSection *section = g_ptr_array_index (body->sections, 0);

  g_assert_cmpuint (body->sections->len, ==, 1);
  g_assert_cmpint (section->level, ==, 2);
  g_assert_cmpstr (section->title, ==, "One two");
  g_assert_cmpint (body->code_blocks, ==, 1);
  g_assert_cmpint (body->tables, ==, 1);
  g_assert_cmpuint (body->figures->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (body->figures, 0), ==, "Figure 1: c");
  g_assert_cmpstr (body->text, ==, "One two\na\n b\nx\nFigure 1: c");
  g_assert_cmpint (body->words, ==, 8);
}

static const char *const FORMULAS[] = {
  /* KaTeX */
  "<span class=katex><span class=katex-mathml><math><semantics><mrow><mi>x</mi></mrow>"
  "<annotation encoding='application/x-tex'>x</annotation></semantics></math></span>"
  "<span class=katex-html aria-hidden=true><span>x</span></span></span>",
  /* MathJax 2 */
  "<span class=MathJax_Preview>x</span><span class=MathJax><nobr>x</nobr></span>"
  "<script type='math/tex'>x</script>",
  /* MathJax 3 */
  "<mjx-container class=MathJax jax=CHTML><mjx-math aria-hidden=true>x</mjx-math>"
  "<mjx-assistive-mml><math alttext=x><mi>x</mi></math></mjx-assistive-mml></mjx-container>",
  "<span class='mjx-chtml MathJax_CHTML' aria-label=x><span class=mjx-math>x</span></span>",
  /* of others */
  "<script type='math/tex; mode=display'>x</script>",
  "<span class=mwe-math-element><span style='display: none'><math alttext='{\\displaystyle x}'>"
  "<mi>x</mi></math></span><img class=mwe-math-fallback-image-inline alt='{\\displaystyle x}'>"
  "</span>",
  "<span class='math inline'>\\(x\\)</span>",
  "<d-math>x</d-math>",
  "<img class=latex alt='$x$' src=/l.png>",
  "<math alttext=x><mi>x</mi></math>",
};

static void
test_formulas (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (FORMULAS); i++)
    {
      g_autofree char *html = g_strdup_printf ("<p>Let %s be.</p>", FORMULAS[i]);
      g_autoptr (BwBody) body = bw_foreign_html_to_body (html, NULL);

      g_assert_cmpstr (body->text, ==, "Let $x$ be.");
      g_assert_cmpint (body->formulas, ==, 1);
    }
}

/* As many programs write notes, and what they say is always the same. */
static const char *const NOTES[] = {
  "<p>T<a href='#fn1' class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a></p>"
  "<section class=footnotes><hr><ol><li id=fn1><p>N <i>n</i><a href='#fnref1' role=doc-backlink>↩</a>"
  "</p></li></ol></section>",
  "<p>T<span class=footnote-reference id=fnrefq><sup><a href='#fnq'>[1]</a></sup></span></p>"
  "<ol class='footnote-section footnotes'><li class=footnote-item id=fnq>"
  "<span class=footnote-back-link><sup><strong><a href='#fnrefq'>^</a></strong></sup></span>"
  "<div class=footnote-content><p>N <i>n</i></p></div></li></ol>",
  "<p>T<a class=footnote-anchor id=footnote-anchor-1 href='#footnote-1'>1</a></p>"
  "<div class=footnote><a id=footnote-1 href='#footnote-anchor-1' class=footnote-number>1</a>"
  "<div class=footnote-content><p>N <i>n</i></p></div></div>",
  "<p>T<sup id=cite_ref-1 class=reference><a href='#cite_note-1'>[1]</a></sup></p>"
  "<h2>References</h2><div class=reflist><ol class=references><li id=cite_note-1>"
  "<span class=mw-cite-backlink><b><a href='#cite_ref-1'>^</a></b></span> "
  "<span class=reference-text>N <i>n</i></span></li></ol></div>",
  "<p>T<a href='#_ftn1' name=_ftnref1>[1]</a></p>"
  "<p class=MsoFootnoteText><a href='#_ftnref1' name=_ftn1>[1]</a> N <i>n</i></p>",
  "<p>T<a href='https://example.org/post#fn-a'><sup>1</sup></a></p><h3>Notes:</h3>"
  "<p id=fn-a><sup>1</sup> N <i>n</i></p>",
  "<p>T<d-footnote>N <i>n</i></d-footnote></p><d-footnote-list>1. N n</d-footnote-list>",
  "<p>T<label for=s class='margin-toggle sidenote-number'></label><input type=checkbox id=s>"
  "<span class=sidenote>N <i>n</i></span></p>",
};

static void
test_notes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NOTES); i++)
    {
      g_autoptr (BwBody) body = bw_foreign_html_to_body (NOTES[i], "https://example.org/post");

      g_assert_cmpuint (body->footnotes->len, ==, 1);
      check_note (body, 0, "1", "N n");
      g_assert_cmpstr (body->text, ==, "T[1]\n[1] N n");
      g_assert_true (g_str_has_prefix (
        body->html, "<p>T<sup><a href=\"#fn-1\" id=\"fnref-1\" class=\"noteref\">1</a></sup></p>"
                    "<section class=\"footnotes\"><ol><li id=\"fn-1\">"));
      g_assert_nonnull (g_strstr_len (body->html, -1, "N <i>n</i>"));
      g_assert_nonnull (g_strstr_len (body->html, -1, "<a href=\"#fnref-1\" class=\"wayback\">"));
    }
}

/* Links inside a page that lead to no note. */
static void
test_no_notes (void)
{
  static const char *const PAGES[] = {
    "<ul><li><a href='#n'>Notes</a><li><a href='#s1'>1 Start</a></ul><h2 id=s1>Start</h2><p id=n>x",
    "<p id=top>Text <sup>2</sup> and <a href='#top'>up</a></p>",
    "<p>T<sup><a href='#gone'>1</a></sup></p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      g_autoptr (BwBody) body = bw_foreign_html_to_body (PAGES[i], NULL);

      g_assert_cmpuint (body->footnotes->len, ==, 0);
    }
}

/* Two references to one note, and one note in another. */
static void
test_many_notes (void)
{
  g_autoptr (BwBody) body = bw_foreign_html_to_body (
    "<p>A<sup><a href='#fn2'>a</a></sup> b<sup><a href='#fn1'>2</a></sup> c<sup><a href='#fn2'>a</a>"
    "</sup></p><ol><li id=fn1>One<sup><a href='#fn3'>3</a></sup><li id=fn2>Two<li id=fn3>Three</ol>",
    NULL);

  g_assert_cmpuint (body->footnotes->len, ==, 3);
  check_note (body, 0, "a", "Two");
  check_note (body, 1, "2", "One[3]");
  check_note (body, 2, "3", "Three");
  g_assert_cmpstr (body->text, ==, "A[a] b[2] c[a]\n[a] Two\n[2] One[3]\n[3] Three");
}

static void
test_text (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } CASES[] = {
    { "plain  text\n here", "plain text here" },
    { "AT&amp;T &lt;b&gt; caf&eacute;", "AT&T <b> café" },
    { "<p>One</p><p>two</p>", "One two" },
    { "A <script>x</script><b>b</b>&#x2019;s", "A b’s" },
    { "x < y & z", "x < y & z" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = bw_foreign_html_to_text (CASES[i].html);

      g_assert_cmpstr (text, ==, CASES[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/foreign-body/blocks", test_blocks);
  g_test_add_func ("/foreign-body/counts", test_counts);
  g_test_add_func ("/foreign-body/formulas", test_formulas);
  g_test_add_func ("/foreign-body/notes", test_notes);
  g_test_add_func ("/foreign-body/no-notes", test_no_notes);
  g_test_add_func ("/foreign-body/many-notes", test_many_notes);
  g_test_add_func ("/foreign-body/text", test_text);

  return g_test_run ();
}
