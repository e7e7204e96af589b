#include "bw-test-html.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-html-tree.h"

/*
 * The list of what may be in sanitised HTML, written down a second time: the sanitiser's
 * own tables are what is tested.
 */
static const char *const ELEMENTS[] = {
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "blockquote",
  "br",
  "caption",
  "cite",
  "code",
  "dd",
  "del",
  "details",
  "dfn",
  "div",
  "dl",
  "dt",
  "em",
  "figcaption",
  "figure",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "i",
  "img",
  "ins",
  "kbd",
  "li",
  "mark",
  "ol",
  "p",
  "pre",
  "q",
  "s",
  "samp",
  "section",
  "small",
  "strong",
  "sub",
  "summary",
  "sup",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "time",
  "tr",
  "u",
  "ul",
  "var",
  NULL,
};

static const char *const FORMULA_ELEMENTS[] = {
  "math",
  "menclose",
  "merror",
  "mfenced",
  "mfrac",
  "mi",
  "mlabeledtr",
  "mmultiscripts",
  "mn",
  "mo",
  "mover",
  "mpadded",
  "mphantom",
  "mprescripts",
  "mroot",
  "mrow",
  "ms",
  "mspace",
  "msqrt",
  "mstyle",
  "msub",
  "msubsup",
  "msup",
  "mtable",
  "mtd",
  "mtext",
  "mtr",
  "munder",
  "munderover",
  "none",
  NULL,
};

/* Those with an address, and those of which any text will do. */
static const char *const ATTRIBUTES[] = {
  "alt",
  "class",
  "colspan",
  "datetime",
  "dir",
  "height",
  "href",
  "id",
  "lang",
  "rowspan",
  "src",
  "start",
  "title",
  "value",
  "width",
  NULL,
};

static const char *const FORMULA_ATTRIBUTES[] = {
  "accent",
  "accentunder",
  "align",
  "close",
  "columnalign",
  "columnlines",
  "columnspacing",
  "columnspan",
  "depth",
  "dir",
  "display",
  "displaystyle",
  "fence",
  "form",
  "frame",
  "height",
  "largeop",
  "linethickness",
  "lspace",
  "mathsize",
  "mathvariant",
  "maxsize",
  "minsize",
  "movablelimits",
  "notation",
  "open",
  "rowalign",
  "rowlines",
  "rowspacing",
  "rowspan",
  "rspace",
  "scriptlevel",
  "separator",
  "separators",
  "stretchy",
  "symmetric",
  "voffset",
  "width",
  NULL,
};

static const char *const CLASSES[] = { "noteref", "wayback", "footnotes", "outside", NULL };

static const char *const SCHEMES[] = { "http://", "https://", "ftp://", "mailto:", NULL };

static gboolean
is_address (const char *value)
{
  for (guint i = 0; SCHEMES[i] != NULL; i++)
    if (g_str_has_prefix (value, SCHEMES[i]))
      return TRUE;

  return g_str_has_prefix (value, "#fn-") || g_str_has_prefix (value, "#fnref-") ||
         g_str_has_prefix (value, "#s-");
}

static gboolean
is_image (const char *value)
{
  return g_str_has_prefix (value, "http://") || g_str_has_prefix (value, "https://") ||
         (g_ascii_strncasecmp (value, "data:image/", 11) == 0 &&
          g_ascii_strncasecmp (value, "data:image/svg", 14) != 0 && strchr (value, ',') != NULL);
}

static gboolean
is_our_id (const char *value)
{
  return g_regex_match_simple ("^(s|fn|fnref)-[1-9][0-9]*$", value, 0, 0);
}

static char *
find_attribute_fault (const GumboNode      *node,
                      const GumboAttribute *attribute)
{
  gboolean is_formula = node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
  const char *value = attribute->value;

  if (attribute->attr_namespace != GUMBO_ATTR_NAMESPACE_NONE ||
      !g_strv_contains (is_formula ? FORMULA_ATTRIBUTES : ATTRIBUTES, attribute->name))
    return g_strdup_printf ("attribute %s", attribute->name);
  if ((strcmp (attribute->name, "href") == 0 && !is_address (value)) ||
      (strcmp (attribute->name, "src") == 0 && !is_image (value)) ||
      (strcmp (attribute->name, "id") == 0 && !is_our_id (value)) ||
      (strcmp (attribute->name, "class") == 0 && !g_strv_contains (CLASSES, value)))
    return g_strdup_printf ("%s=\"%s\"", attribute->name, value);

  return NULL;
}

static char *
find_element_fault (const GumboNode *node)
{
  const GumboElement *element = &node->v.element;
  gboolean is_formula = element->tag_namespace == GUMBO_NAMESPACE_MATHML;
  const char *own;
  gsize length = bw_html_node_get_name (node, &own);
  g_autofree char *name = g_ascii_strdown (own, (gssize) length);

  if (element->tag_namespace == GUMBO_NAMESPACE_SVG ||
      !g_strv_contains (is_formula ? FORMULA_ELEMENTS : ELEMENTS, name))
    return g_strdup_printf ("element %s", name);

  for (guint i = 0; i < element->attributes.length; i++)
    {
      char *fault = find_attribute_fault (node, element->attributes.data[i]);

      if (fault != NULL)
        return fault;
    }

  return NULL;
}

/**
 * bw_test_html_find_fault:
 * @html: sanitised HTML
 *
 * Returns: (transfer full) (nullable): the first thing in it, as a browser would read it,
 *   that must not be there
 */
char *
bw_test_html_find_fault (const char *html)
{
  g_autoptr (BwHtmlTree) tree = bw_html_tree_new (html, strlen (html));
  const GumboNode *body = tree != NULL ? bw_html_tree_get_body (tree) : NULL;
  const GumboNode *head;
  char *fault = NULL;

  if (!g_utf8_validate (html, -1, NULL))
    return g_strdup ("not UTF-8");
  if (tree == NULL)
    return g_strdup ("too much for a tree");

  head = bw_html_tree_get_root (tree)->v.element.children.data[0];
  if (body == NULL || head->v.element.children.length > 0 || body->v.element.attributes.length > 0)
    return g_strdup ("something outside of the body");

  for (const GumboNode *at = bw_html_node_next (body, body); at != NULL && fault == NULL;
       at = bw_html_node_next (at, body))
    {
      if (bw_html_node_is_element (at))
        fault = find_element_fault (at);
      else if (!bw_html_node_is_text (at))
        fault = g_strdup ("a comment");
    }

  return fault;
}

/**
 * bw_test_html_try:
 *
 * Returns: (transfer full) (nullable): what is wrong with what the sanitiser makes of
 *   @html, such as that it makes something else of it the second time
 */
char *
bw_test_html_try (const char *html)
{
  g_autofree char *once = bw_foreign_html_sanitise (html, "https://example.org/a/b");
  g_autofree char *twice = bw_foreign_html_sanitise (once, "https://example.org/a/b");
  g_autofree char *fault = bw_test_html_find_fault (once);
  g_autoptr (BwBody) body = NULL;

  if (fault != NULL)
    return g_strdup_printf ("%s in:\n%s", fault, once);
  if (strcmp (once, twice) != 0)
    return g_strdup_printf ("once:\n%s\ntwice:\n%s", once, twice);

  body = bw_foreign_html_to_body (html, NULL);
  g_free (fault);
  fault = bw_test_html_find_fault (body->html);
  if (fault != NULL)
    return g_strdup_printf ("%s in the body:\n%s", fault, body->html);
  if (!g_utf8_validate (body->text, -1, NULL))
    return g_strdup ("text that is not UTF-8");

  return NULL;
}
