#include <string.h>

#include "bw-foreign-html.h"
#include "bw-foreign-url.h"
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

/* Ways to hide a script, a style, a form or a tracker, a class of them a line or two. What
 * is asserted of each is that a browser would find none of it in what comes out. */
static const char *const VECTORS[] = {
  /* raw text, and what ends it */
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<script/src=x></script/>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<<script>alert(1)//<</script>",
  "<script>alert(1)",
  "<style><img src='</style><img src=x onerror=alert(1)>'></style>",
  "<textarea><img src='</textarea><img src=x onerror=alert(1)>'>",
  "<title><img src='</title><img src=x onerror=alert(1)>'>",
  "<xmp><img src='</xmp><img src=x onerror=alert(1)>'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<noembed><p title='</noembed><img src=x onerror=alert(1)>'></noembed>",
  "<noframes><p title='</noframes><img src=x onerror=alert(1)>'></noframes>",
  "<iframe><p title='</iframe><img src=x onerror=alert(1)>'></iframe>",
  "<plaintext><script>alert(1)</script>",
  "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
  "<template><script>alert(1)</script><img src=x onerror=alert(1)></template>",
  "<template><template></template><s><template shadowrootmode=open><script>alert(1)</script>",
  "<select><style></select><img src=x onerror=alert(1)></style>",
  "<option><style></option></select><b><img src=x onerror=alert(1)></style></option>",
  /* handlers */
  "<img src=x onerror=alert(1)>",
  "<img/src=x/onerror=alert(1)>",
  "<img src=x oNeRrOr=alert(1)//",
  "<img src=x:x onerror\n=alert(1)>",
  "<body onload=alert(1)><p>x",
  "<p onclick=alert(1) ontoggle=x>y",
  "<details open ontoggle=alert(1)><summary onfocus=alert(1) tabindex=0>x</summary>y</details>",
  "<video src onerror=alert(1)><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<a href=https://e.example onmouseover=alert(1)>x</a>",
  "<b onanimationend=alert(1) style=x>y</b>",
  "<x onpointerrawupdate=alert(1)>y</x>",
  "<input autofocus onfocus=alert(1)>",
  "<p/onclick=alert(1)>y",
  /* schemes */
  "<a href=javascript:alert(1)>x</a>",
  "<a href=JaVaScRiPt:alert(1)>x</a>",
  "<a href='java&Tab;script:alert(1)'>x</a>",
  "<a href='java&NewLine;script:alert(1)'>x</a>",
  "<a href='&#1;javascript:alert(1)'>x</a>",
  "<a href=' &#14; javascript:alert(1)'>x</a>",
  "<a href='j&#x61;vascript&colon;alert(1)'>x</a>",
  "<a href='jav&#x0A;ascript:alert(1)'>x</a>",
  "<a href='javascript&#58;alert(1)'>x</a>",
  "<a href='&#0000106&#0000097vascript:alert(1)'>x</a>",
  "<a href='\x01\x02javascript:alert(1)'>x</a>",
  "<a href='java\tscript\n:alert(1)'>x</a>",
  "<a href=vbscript:msgbox(1)>x</a>",
  "<a href='livescript:x'>x</a>",
  "<a href='mocha:x'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<a href='data:image/png;base64,AA'>x</a>",
  "<a href='view-source:javascript:alert(1)'>x</a>",
  "<a href='feed:javascript:alert(1)'>x</a>",
  "<a href='blob:https://e.example/1'>x</a>",
  "<a href='file:///etc/passwd'>x</a>",
  "<a href='bookwheel:document/1'>x</a>",
  "<a href='about:blank'>x</a>",
  "<a href='cid:1'>x</a>",
  "<a href='filesystem:https://e.example/x'>x</a>",
  "<a href='jar:https://e.example!/x'>x</a>",
  "<a href='//\\\\javascript:alert(1)'>x</a>",
  "<a href='https:javascript:alert(1)'>x</a>",
  "<a href='?javascript:alert(1)'>x</a>",
  "<a href='\"onclick=alert(1) x=\"'>x</a>",
  "<a href=`javascript:alert(1)`>x</a>",
  "<a href='javascript&#8203;:alert(1)'>x</a>",
  "<a ping='https://track.example/' href='https://e.example/'>x</a>",
  "<area href=javascript:alert(1)>",
  /* images */
  "<img src=javascript:alert(1)>",
  "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
  "<img src='data:image/png,<script>alert(1)</script>'>",
  "<img src='data:text/html;base64,PHA+'>",
  "<img src='DATA:image/PNG;base64,AAAA\" onerror=alert(1) x=\"'>",
  "<img srcset='javascript:alert(1) 1x, data:text/html,x 2x'>",
  "<img lowsrc=javascript:alert(1)>",
  "<img dynsrc=javascript:alert(1)>",
  "<image src=x onerror=alert(1)>",
  "<picture><source srcset=javascript:alert(1)><img src=x onerror=alert(1)></picture>",
  "<img usemap=#m><map name=m><area href=javascript:alert(1)></map>",
  "<img src=https://pixel.example/a width=1 height=1>",
  "<img src=https://e.example/__ptq.gif?a=1>",
  /* SVG and MathML, and the way between them and HTML */
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg/><script>alert(1)</script>",
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
  "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x>y</a></svg>",
  "<svg><set attributeName=onmouseover to=alert(1)></svg>",
  "<svg><use href='data:image/svg+xml,x#x'/>",
  "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<svg><title><script>alert(1)</script>",
  "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
  "<svg><desc><p><style><!--</style><img src=x onerror=alert(1)>--></style></desc></svg>",
  "<math href=javascript:alert(1)>x</math>",
  "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
  "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
  "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
  "<math><annotation-xml encoding='text/html'><svg><a href=javascript:alert(1)>x",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
  "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
  "<math><mtext><mglyph><svg><mtext><style><path id='</style><img onerror=alert(1) src>'>",
  "<math><mi><b><script>alert(1)</script></b></mi><ms><img src=x onerror=alert(1)></ms></math>",
  "<math><mtext><svg><foreignObject><p><math><mi><img src=x onerror=alert(1)>",
  "<math><mo onclick=alert(1) style='x:y' id=a class=b mathbackground=x>+</mo></math>",
  "<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>",
  "<math><![CDATA[</math><img src=x onerror=a>]]>",
  /* documents in the document */
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
  "<object data=javascript:alert(1)></object>",
  "<object type=text/html data=data:text/html,x></object>",
  "<embed src=javascript:alert(1)>",
  "<embed code=x allowscriptaccess=always>",
  "<applet code=x></applet>",
  "<portal src=https://e.example></portal>",
  "<fencedframe src=https://e.example></fencedframe>",
  "<link rel=stylesheet href=https://e.example/x.css>",
  "<link rel=import href=x>",
  "<base href=//e.example/>",
  "<link rel=preload as=script href=x><link rel=dns-prefetch href=//track.example>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<meta charset=utf-7>+ADw-script+AD4-",
  "<meta http-equiv=set-cookie content=a>",
  "<?xml-stylesheet href='javascript:alert(1)'?><p>x",
  "<!DOCTYPE x [<!ENTITY y '<script>alert(1)</script>'>]><p>&y;",
  "<!--><script>alert(1)</script>-->",
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "<!-- --!><script>alert(1)</script>",
  "<!x><script>alert(1)</script>",
  "<?x><script>alert(1)</script>?>",
  "</x><script>alert(1)</script>",
  /* styles */
  "<p style='background:url(javascript:alert(1))'>x</p>",
  "<p style='width:expression(alert(1))'>x</p>",
  "<p style='-moz-binding:url(x)'>x</p>",
  "<style>@import 'https://e.example/x.css'</style>",
  "<p style='position:fixed;top:0'>x</p>",
  "<table background=javascript:alert(1)><td background=x>x</table>",
  "<font color='x:expression(alert(1))' face=y>x</font>",
  "<div class=noteref-evil id=fn-1 name=x>x</div>",
  /* forms */
  "<form action=javascript:alert(1)><input type=submit formaction=javascript:alert(1)></form>",
  "<form><button formaction=javascript:alert(1)>x</button></form>",
  "<isindex action=javascript:alert(1)>",
  "<form id=f></form><button form=f formaction=javascript:alert(1)>x</button>",
  "<keygen onfocus=x autofocus>",
  "<form><input name=attributes><input name=parentNode><input name=nodeName></form>",
  "<form><div></form><form><p>nested",
  "<label for=x onclick=alert(1)>y</label>",
  "<a id=getElementById>x</a>",
  "<select onchange=alert(1)><option value=x>y</select>",
  "<output name=cookie>x</output>",
  /* what breaks a parser */
  "<img src='x' alt='`<script>alert(1)</script>'>",
  "<a title='`onclick=alert(1)` '>x</a>",
  "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
  "<b title='&quot;&gt;&lt;script&gt;'>x</b>",
  "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  "<p>&amp;lt;script&amp;gt;</p>",
  "&lt<script&gt;x",
  "<table><tr><td><table><script>alert(1)</script><style>x</style></table>",
  "<table><form><input name=x></form><tr><td>y</table>",
  "<table><svg><style><img src=x onerror=a></table>",
  "<a><table><a href=javascript:alert(1)>x</a></table></a>",
  "<p><svg><p><style><g title='</style><img x>'>",
  "<b><i><b><i><u></b><a href=javascript:alert(1)><p>x</i></u>",
  "<nobr><nobr><nobr onclick=x>y",
  "<ruby><rt><script>alert(1)</script><rb><rtc onclick=x>y</ruby>",
  "<li><p><table><li><script>x</script>",
  "<h1><h2><pre>\n<script>x</script><plaintext></h1>",
  "<pre>\n<textarea>\n</pre><script>x</script>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<bgsound src=javascript:alert(1)>",
  "<layer src=x></layer>",
  "<dialog open onclose=alert(1)>x</dialog>",
  "<slot onslotchange=alert(1)>x</slot>",
  "<menuitem icon=x>",
  "<div contenteditable draggable=true ondrop=x popover anchor=x nonce=y part=z is=w slot=v>x</div>",
  "<p itemscope itemprop=x data-x='<script>' aria-label=y role=alert accesskey=x>y</p>",
  "\xef\xbb\xbf<script>alert(1)</script>",
  "<\xc0\xbcscript>alert(1)</script>",
  "<img src=\"\x60\x60onerror=x\">",
};

static void
test_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (VECTORS); i++)
    {
      g_autofree char *html = g_utf8_make_valid (VECTORS[i], -1);
      g_autofree char *around = g_strdup_printf ("<p>before</p>%s<p>after</p>", html);
      g_autofree char *fault = bw_test_html_try (html);
      g_autofree char *fault_around = bw_test_html_try (around);

      g_assert_cmpstr (fault, ==, NULL);
      g_assert_cmpstr (fault_around, ==, NULL);
    }
}

/* Each of them put into each of the others, and after the beginning of it. */
static void
test_vectors_in_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (VECTORS); i++)
    {
      const char *outer = VECTORS[i];
      const char *inner = VECTORS[(i * 7 + 3) % G_N_ELEMENTS (VECTORS)];
      gsize half = strlen (outer) / 2;
      g_autofree char *mixed = g_strdup_printf ("%.*s%s%s", (int) half, outer, inner, outer + half);
      g_autofree char *html = g_utf8_make_valid (mixed, -1);
      g_autofree char *fault = bw_test_html_try (html);

      g_assert_cmpstr (fault, ==, NULL);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    const char *expected;
  } CASES[] = {
    { "HTTP://Example.org/A", "http://Example.org/A" },
    { "https:\\\\h\\p\\q?a\\b", "https://h/p/q?a\\b" },
    { "http:/h/p", "http://h/p" },
    { "../c", "https://example.org/c" },
    { "./c?x#y", "https://example.org/a/c?x#y" },
    { "?q", "https://example.org/a/b?q" },
    { "/x/../y/./z", "https://example.org/y/z" },
    { "../../../../x", "https://example.org/x" },
    { "//h/p", "https://h/p" },
    { "a b", "https://example.org/a/a%20b" },
    { "x?utm_source=a&id=1&UTM_x=2#f", "https://example.org/a/x?id=1#f" },
    { "x?fbclid=1&amp;gclid=2", "https://example.org/a/x" },
    { "x?mc_cid=1&mc_eid=2&b", "https://example.org/a/x?b" },
    { "x?butm_source=1", "https://example.org/a/x?butm_source=1" },
    { "mailto:a@h.example", "mailto:a@h.example" },
    { "mailto:nobody", NULL },
    { "javascript:x", NULL },
    { "java\nscript:x", NULL },
    { "http:", NULL },
    { "https://", NULL },
    { "https://:80/", NULL },
    { "", NULL },
    { " \n ", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *clean = bw_foreign_url_clean (CASES[i].url, "https://example.org/a/b");

      g_assert_cmpstr (clean, ==, CASES[i].expected);
    }
}

static void
test_images (void)
{
  static const Case CASES[] = {
    { "<img src='data:image/png;base64,iVBORw0K'>", "<img src=\"data:image/png;base64,iVBORw0K\">" },
    { "<img src='data:image/gif;base64,R0lG' data-src=/i.png>",
      "<img src=\"https://example.org/i.png\">" },
    { "<img srcset='/s.png 1x, /l.png 2x'>", "<img src=\"https://example.org/s.png\">" },
    { "<noscript><img src=/n.png></noscript>", "<img src=\"https://example.org/n.png\">" },
    { "<img src=/a.png><noscript><img src=/a.png></noscript>",
      "<img src=\"https://example.org/a.png\">" },
    { "a<img src=/1.gif width=1 height=1>b", "ab" },
    { "a<img src=https://feeds.feedburner.com/~r/x/~4/y height=10 width=10>b", "ab" },
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
  g_test_add_func ("/sanitiser/vectors", test_vectors);
  g_test_add_func ("/sanitiser/vectors-in-vectors", test_vectors_in_vectors);
  g_test_add_func ("/sanitiser/addresses", test_addresses);
  g_test_add_func ("/sanitiser/images", test_images);

  return g_test_run ();
}
