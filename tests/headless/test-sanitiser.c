#include "bw-foreign-html.h"
#include "bw-test-html.h"

typedef struct
{
  const char *html;
  const char *expected;
} Case;

static void
check_sanitised (const Case *c)
{
  g_autofree char *html = bw_foreign_html_sanitise (c->html, "https://example.org/a/page.html");
  g_autofree char *fault = bw_test_html_try (c->html);

  g_assert_cmpstr (html, ==, c->expected);
  g_assert_cmpstr (fault, ==, NULL);
}

static void
test_kept (void)
{
  static const Case CASES[] = {
    { "plain & simple", "plain &amp; simple" },
    { "<p>One <b>two</b>\n three</p>", "<p>One <b>two</b> three</p>" },
    { "<h2>A <i>b</i></h2><p>c", "<h2>A <i>b</i></h2><p>c</p>" },
    { "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>" },
    { "<pre>\n\n a\n  b</pre>", "<pre>\n\n a\n  b</pre>" },
    { "<a href='../x?utm_source=n&id=1'>x</a>", "<a href=\"https://example.org/x?id=1\">x</a>" },
    { "<a href='//h/p'>x</a>", "<a href=\"https://h/p\">x</a>" },
    { "<img src=i.png alt='A \"b\"'>",
      "<img src=\"https://example.org/a/i.png\" alt=\"A &quot;b&quot;\">" },
    { "<table><tr><th>h<td>", "<table><tbody><tr><th>h</th><td></td></tr></tbody></table>" },
    { "<p dir=rtl lang=he>x</p>", "<p lang=\"he\" dir=\"rtl\">x</p>" },
    { "<ruby>漢<rp>[</rp><rt>kan</rt><rp>]</rp></ruby>", "漢(kan)" },
    { "a<b> b</b>c <i>d </i>", "a <b>b</b>c <i>d</i>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    check_sanitised (&CASES[i]);
}

static void
test_moved (void)
{
  static const Case CASES[] = {
    { "<p>a<object><div>b</div></object>c</p>", "<p>a</p><div>b</div>c" },
    { "<ul>x<p>y</p><li>z</ul>", "<ul><li>x<p>y</p></li><li>z</li></ul>" },
    { "<a href=http://h/>a<a href=http://i/>b</a>",
      "<a href=\"http://h/\">a</a><a href=\"http://i/\">b</a>" },
    { "<h2>a<div>b</div></h2>", "<h2>a b</h2>" },
    { "<p></p><b> </b><ul></ul>x", "x" },
    { "<b>a<b>b</b>c</b>", "<b>abc</b>" },
    { "<li>a</li>", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    check_sanitised (&CASES[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sanitiser/kept", test_kept);
  g_test_add_func ("/sanitiser/moved", test_moved);

  return g_test_run ();
}
