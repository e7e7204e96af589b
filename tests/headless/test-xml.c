#include <string.h>

#include "bw-error.h"
#include "bw-limits.h"
#include "bw-xml.h"

/* Trees are compared as their markup, warnings by their number. */

static char *
markup (const char *text,
        BwReading  *reading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwXml) xml = bw_xml_parse (text, reading, &error);
  const BwXmlElement *root;
  g_autofree char *inside = NULL;

  g_assert_no_error (error);
  root = bw_xml_get_root (xml);
  inside = bw_xml_element_dup_markup (root);

  return g_strdup_printf ("%s: %s", root->name, inside);
}

static const struct
{
  const char *text;
  const char *markup;
  guint n_warnings;
} CASES[] = {
  /* Well-formed. */
  { "<a/>", "a: ", 0 },
  { "<?xml version='1.0'?>\n<a>x</a>\n", "a: x\n", 0 },
  { "<a b='1' c=\"2\">x<i>y</i>z</a>", "a: x<i>y</i>z", 0 },
  { "<a><x b='1&amp;&quot;&lt;'/></a>", "a: <x b=\"1&amp;&quot;&lt;\"></x>", 0 },
  { "<a><!-- <b> --><?php <b> ?>x</a>", "a: x", 0 },
  { "<a><![CDATA[<b>&amp;]]></a>", "a: &lt;b&gt;&amp;amp;", 0 },
  { "<a>&#65;&#x42;&#x1F600;</a>", "a: AB😀", 0 },
  { "<!DOCTYPE a SYSTEM 'a.dtd' [<!ELEMENT a ANY>]><a>x</a>", "a: x", 0 },
  /* Entities. */
  { "<a>&nbsp;&eacute;&mdash;&apos;</a>", "a: \u00a0é—'", 0 },
  { "<a>&AElig;&lt;&Omega;&iuml;&zeta;&zwnj;</a>", "a: Æ&lt;Ωïζ\u200c", 0 },
  { "<!DOCTYPE a [<!ENTITY star 'S'>]><a>&star;&phone;</a>", "a: S&amp;phone;", 0 },
  { "<a>&#146;&#151;</a>", "a: ’—", 0 },
  { "<a>&#0;&#1;x</a>", "a: x", 0 },
  { "<a>&#xD800;&#1114112;&#xFFFFFFFFFF;x</a>", "a: \357\277\275\357\277\275\357\277\275x", 0 },
  { "<!DOCTYPE a [<!ENTITY me \"Ann &amp; Bo\"><!ENTITY us '&me;, Cy'>]><a b='&me;'>&us;</a>",
    "a: Ann &amp; Bo, Cy", 0 },
  { "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'><!ENTITY % p '<!ENTITY q \"no\">'>%p;]>"
    "<a>&e;&q;</a>",
    "a: &amp;e;&amp;q;", 0 },
  { "<!DOCTYPE a [<!-- it's \"so --><!ENTITY e 'x'>]><a>&e;</a>", "a: x", 0 },
  { "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>-&e;-</a>", "a: --", 0 },
  { "<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f '&e;'>]><a>-&f;-</a>", "a: --", 0 },
  /* What is none stands for itself. */
  { "<a>AT&T &unknown; & &; &#; &#xZ; &lt</a>",
    "a: AT&amp;T &amp;unknown; &amp; &amp;; &amp;#; &amp;#xZ; &amp;lt", 0 },
  { "<a[><b?></2<c>y</c>", "c: y", 3 },
  { "<a>1 < 2 <3 <- <ann@example.com> <http://example.com/></a>",
    "a: 1 &lt; 2 &lt;3 &lt;- &lt;ann@example.com&gt; &lt;http://example.com/&gt;", 5 },
  { "<a href='?b&c'><b u='?x&y=1&amp;z'/></a>", "a: <b u=\"?x&amp;y=1&amp;z\"></b>", 0 },
  /* Elements. */
  { "<a><b>x<c>y</b>z</a>", "a: <b>x<c>y</c></b>z", 1 },
  { "<a><b>x</c></b></a>", "a: <b>x</b>", 1 },
  { "<a><b>x</B></a>", "a: <b>x</b>", 0 },
  { "<a><b>x<br>y</b></a>", "a: <b>x<br>y</b>", 1 },
  { "<a><b>x", "a: <b>x</b>", 1 },
  { "<a><b>x</b><c d='1", "a: <b>x</b>", 1 },
  { "<a><b>x</b", "a: <b>x</b>", 0 },
  { "<a>x</a><b>y</b>", "a: x<b>y</b>", 0 },
  { "<a><b c='1'<d>x</d></b></a>", "a: <b c=\"1\"><d>x</d></b>", 1 },
  { "<a><![CDATA[x</a>", "a: x&lt;/a&gt;", 1 },
  { "<a>x<!-- y</a>", "a: x", 0 },
  /* Attributes. */
  { "<a><b c=1 d e=x/></a>", "a: <b c=\"1\" d=\"\" e=\"x\"></b>", 1 },
  { "<a><b c='1' c='2' C='3'/></a>", "a: <b c=\"1\" C=\"3\"></b>", 1 },
  { "<a><b c='1'd='2'/></a>", "a: <b c=\"1\" d=\"2\"></b>", 0 },
  { "<a><b c='x > <i>y</i>'/></a>", "a: <b c=\"x &gt; &lt;i&gt;y&lt;/i&gt;\"></b>", 0 },
  { "<a><b c=\"x>\n<d>y</d><b c=\"z\"/></a>", "a: <b c=\"x\">\n<d>y</d><b c=\"z\"></b></b>", 2 },
  { "<a><b c='1'd = '2'/></a>", "a: <b c=\"1\" d=\"2\"></b>", 0 },
  { "<a><b c=\"say \"x\"\" d=\"1\"/></a>", "a: <b c=\"say &quot;x&quot;\" d=\"1\"></b>", 1 },
  /* Names. */
  { "<a:b:c><x:y/></a:b:c>", "b_c: <y></y>", 0 },
  { "<a><b:1/><é>x</é></a>", "a: <b_1></b_1><__>x</__>", 0 },
  { "<a xmlns:x='' x:y='1'><x:z/></a>", "a: <z></z>", 0 },
  /* Around the document. */
  { "  \n<a>x</a>", "a: x", 0 },
  { "Warning: in line 1\n<b>2</b>\n<?xml version='1.0'?><a>x</a>", "a: x", 1 },
  { "junk<a>x</a>", "a: x", 1 },
  { "</b><a>x</a>", "a: x", 1 },
};

static void
test_trees (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwReading) reading = bw_reading_new ("feed");
      g_autofree char *tree = markup (CASES[i].text, reading);

      g_test_message ("%s", CASES[i].text);
      g_assert_cmpstr (tree, ==, CASES[i].markup);
      g_assert_cmpuint (reading->warnings->len, ==, CASES[i].n_warnings);
    }
}

static void
test_namespaces (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwXml) xml = bw_xml_parse (
    "<r xmlns='urn:r' xmlns:d='urn:d' xmlns:xml='urn:no' d:k='v' k='w' xml:lang='en'>\n"
    "<d:c xmlns:d='urn:e' xmlns=''><i/></d:c><u:c u:l='1'/>\n<d:c/></r>",
    NULL, &error);
  const BwXmlElement *root;
  const BwXmlElement *child;

  g_assert_no_error (error);
  root = bw_xml_get_root (xml);
  g_assert_true (bw_xml_element_is (root, "urn:r", "r"));
  g_assert_true (bw_xml_element_is (root, NULL, "r"));
  g_assert_false (bw_xml_element_is (root, "urn:d", "r"));
  g_assert_cmpstr (bw_xml_element_get_attribute (root, "k"), ==, "w");
  g_assert_cmpstr (bw_xml_element_get_attribute_ns (root, "urn:d", "k"), ==, "v");
  g_assert_cmpstr (
    bw_xml_element_get_attribute_ns (root, "http://www.w3.org/XML/1998/namespace", "lang"), ==, "en");
  g_assert_null (bw_xml_element_get_attribute (root, "lang"));

  child = bw_xml_element_first_child (root);
  g_assert_true (bw_xml_element_is (child, "urn:e", "c"));
  g_assert_cmpuint (child->line, ==, 2);
  g_assert_null (bw_xml_element_first_child (child)->uri);
  child = bw_xml_element_next (child);
  g_assert_cmpstr (child->prefix, ==, "u");
  g_assert_null (child->uri);
  g_assert_cmpstr (child->attributes->prefix, ==, "u");
  child = bw_xml_element_find (root, "urn:d", "c");
  g_assert_cmpuint (child->line, ==, 3);
  g_assert_null (bw_xml_element_next (child));
}

static void
test_text (void)
{
  g_autoptr (BwXml) xml = bw_xml_parse ("<a> x<b> y\n</b><c/> z<d> </d></a>", NULL, NULL);
  const BwXmlElement *root = bw_xml_get_root (xml);
  g_autofree char *text = bw_xml_element_dup_text (root);
  g_autofree char *line = bw_xml_element_dup_line (root);

  g_assert_cmpstr (text, ==, " x y\n z ");
  g_assert_cmpstr (line, ==, "x y z");
  g_assert_null (bw_xml_element_dup_text (bw_xml_element_find (root, NULL, "c")));
  g_assert_null (bw_xml_element_dup_line (bw_xml_element_find (root, NULL, "d")));
  g_assert_null (bw_xml_element_dup_text (NULL));
}

static void
test_none (void)
{
  static const char *const TEXTS[] = { "", "text", "<!-- a -->", "<!DOCTYPE a>", "<", "</a>", "<a", "<?" };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwXml) xml = bw_xml_parse (TEXTS[i], NULL, &error);

      g_assert_null (xml);
      g_assert_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED);
      g_assert_null (bw_xml_peek (TEXTS[i], 10));
    }
}

static void
test_peek (void)
{
  g_autoptr (GString) text = g_string_new ("<rss><channel>");
  g_autoptr (BwXml) xml = NULL;
  const BwXmlElement *channel;
  guint n = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "<item/>");
  xml = bw_xml_peek (text->str, 10);
  channel = bw_xml_element_first_child (bw_xml_get_root (xml));

  for (const BwXmlElement *item = bw_xml_element_first_child (channel); item != NULL;
       item = bw_xml_element_next (item))
    n++;
  g_assert_cmpuint (n, ==, 8);
}

/* A thousand million of them would be written out of these few lines. */
static void
test_bomb (void)
{
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE a [<!ENTITY l0 'lol'>");
  g_autofree char *tree = NULL;

  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (text, "<!ENTITY l%u '", i);
      for (guint n = 0; n < 10; n++)
        g_string_append_printf (text, "&l%u;", i - 1);
      g_string_append (text, "'>");
    }
  g_string_append (text, "]><a>&l9;&l8;&l1;</a>");
  tree = markup (text->str, NULL);

  g_assert_cmpstr (tree, ==, "a: lollollollollollollollollollol");
}

/* One long entity many times. */
static void
test_blowup (void)
{
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE a [<!ENTITY e '");
  g_autofree char *value = g_strnfill (BW_MAX_ENTITY_SIZE, 'e');
  g_autofree char *tree = NULL;

  g_string_append_printf (text, "%s'><!ENTITY f 'e%s'>]><a>&f;", value, value);
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "&e;");
  g_string_append (text, "</a>");
  tree = markup (text->str, NULL);

  g_assert_cmpuint (strlen (tree), ==, strlen ("a: ") + BW_MAX_ENTITIES_SIZE);
}

static void
test_entity_limits (void)
{
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE a [<!ENTITY d0 'x'>");
  g_autofree char *tree = NULL;

  for (guint i = 1; i < BW_MAX_ENTITIES + 1; i++)
    g_string_append_printf (text, "<!ENTITY d%u '&d%u;'>", i, i - 1);
  g_string_append_printf (text, "]><a>-&d%d;-&d%d;-&d%d;</a>", BW_MAX_ENTITY_DEPTH,
                          BW_MAX_ENTITIES - 1, BW_MAX_ENTITIES);
  tree = markup (text->str, NULL);

  g_assert_true (g_str_has_prefix (tree, "a: -x--&amp;d"));
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");
  g_autoptr (BwXml) xml = NULL;
  g_autoptr (BwReading) reading = bw_reading_new ("feed");
  const BwXmlElement *element;
  guint depth = 0;

  for (guint i = 0; i < 150000; i++)
    g_string_append (text, "<b>");
  xml = bw_xml_parse (text->str, reading, NULL);

  for (element = bw_xml_get_root (xml); element != NULL; element = element->first)
    depth++;
  g_assert_cmpuint (depth, ==, BW_MAX_NESTING);
  g_assert_cmpuint (reading->warnings->len, ==, 2);
}

/* What follows elements that are too deep stands where it should. */
static void
test_depth_ends (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");
  g_autoptr (BwXml) xml = NULL;
  guint n = BW_MAX_NESTING + 20;

  for (guint i = 0; i < n; i++)
    g_string_append (text, "<b>");
  g_string_append (text, "x");
  for (guint i = 0; i < n; i++)
    g_string_append (text, "</b>");
  g_string_append (text, "<c/></a>");
  xml = bw_xml_parse (text->str, NULL, NULL);

  g_assert_nonnull (bw_xml_element_find (bw_xml_get_root (xml), NULL, "c"));
}

static void
test_attributes (void)
{
  g_autoptr (GString) text = g_string_new ("<a");
  g_autoptr (BwXml) xml = NULL;
  guint n = 0;

  for (guint i = 0; i < BW_MAX_XML_ATTRIBUTES + 50; i++)
    g_string_append_printf (text, " a%u='1'", i);
  g_string_append (text, "/>");
  xml = bw_xml_parse (text->str, NULL, NULL);

  for (const BwXmlAttribute *at = bw_xml_get_root (xml)->attributes; at != NULL; at = at->next)
    n++;
  g_assert_cmpuint (n, ==, BW_MAX_XML_ATTRIBUTES);
}

/* A search that would begin again at each quote ends; the document is read all the same. */
static void
test_quotes (void)
{
  g_autoptr (GString) text = g_string_new ("<a ");
  g_autoptr (BwXml) xml = NULL;
  const BwXmlElement *child;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "b=\"x\"y ");
  g_string_append (text, "><c d=\"a \"b\" c\"/></a>");
  xml = bw_xml_parse (text->str, NULL, NULL);
  child = bw_xml_element_first_child (bw_xml_get_root (xml));

  g_assert_cmpuint (text->len, <, BW_MAX_QUOTE_SEARCH);
  g_assert_cmpstr (bw_xml_element_get_attribute (child, "d"), ==, "a ");
}

/* Prefixes beyond the limit are as if nobody had declared them. */
static void
test_prefixes (void)
{
  g_autoptr (GString) text = g_string_new ("<a");
  g_autoptr (BwXml) xml = NULL;
  const BwXmlElement *child;

  for (guint i = 0; i < BW_MAX_XML_PREFIXES; i++)
    g_string_append_printf (text, " xmlns:p%u='urn:p'", i);
  g_string_append_printf (text, "><b xmlns:q='urn:q'><p%d:c/><q:c/></b></a>", BW_MAX_XML_PREFIXES - 1);
  xml = bw_xml_parse (text->str, NULL, NULL);
  child = bw_xml_element_first_child (bw_xml_element_first_child (bw_xml_get_root (xml)));

  g_assert_cmpstr (child->uri, ==, "urn:p");
  g_assert_null (bw_xml_element_next (child)->uri);
}

static void
test_elements (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");
  g_autoptr (BwXml) xml = NULL;
  g_autoptr (BwReading) reading = bw_reading_new ("feed");
  guint n = 0;

  for (guint i = 0; i < BW_MAX_XML_ELEMENTS + 10; i++)
    g_string_append (text, "<b/>");
  xml = bw_xml_parse (text->str, reading, NULL);

  for (const BwXmlElement *at = bw_xml_get_root (xml)->first; at != NULL; at = at->next)
    n++;
  g_assert_cmpuint (n, ==, BW_MAX_XML_ELEMENTS - 1);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/trees", test_trees);
  g_test_add_func ("/xml/namespaces", test_namespaces);
  g_test_add_func ("/xml/text", test_text);
  g_test_add_func ("/xml/none", test_none);
  g_test_add_func ("/xml/peek", test_peek);
  g_test_add_func ("/xml/bomb", test_bomb);
  g_test_add_func ("/xml/blowup", test_blowup);
  g_test_add_func ("/xml/entity-limits", test_entity_limits);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/depth-ends", test_depth_ends);
  g_test_add_func ("/xml/attributes", test_attributes);
  g_test_add_func ("/xml/quotes", test_quotes);
  g_test_add_func ("/xml/prefixes", test_prefixes);
  g_test_add_func ("/xml/elements", test_elements);

  return g_test_run ();
}
