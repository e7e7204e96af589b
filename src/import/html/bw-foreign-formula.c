#include "bw-foreign-formula.h"

#include <string.h>

#include "bw-html-tree.h"
#include "bw-mathml.h"
#include "bw-text.h"

/*
 * Formulas as programs that show TeX in pages write them: MathML for who listens to the
 * page and pictures, letters in boxes or SVG for who sees it. Only one of these counts.
 */
static const char *const CLASSES[] = {
  "katex-display",
  "katex",
  "MathJax",
  "MathJax_Display",
  "MathJax_CHTML",
  "MathJax_SVG",
  "MathJax_SVG_Display",
  "mjx-chtml",
  "mjpage",
  "mwe-math-element",
  "math-tex",
  "arithmatex",
};

static const char *const NAMES[] = { "mjx-container", "d-math" };

/* Images of formulas, of which the text is the TeX. */
static const char *const IMAGE_CLASSES[] = {
  "latex",
  "tex",
  "mwe-math-fallback-image-inline",
  "mwe-math-fallback-image-display",
};

static gboolean
has_class_of (const GumboNode *node,
              const char *const *classes,
              gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (bw_html_node_has_class (node, classes[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_math (const GumboNode *node)
{
  return bw_html_node_is_element (node) && node->v.element.tag == GUMBO_TAG_MATH &&
         node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
}

/* The source of a formula as MathJax keeps it. */
static gboolean
is_script (const GumboNode *node)
{
  const char *type = bw_html_node_get (node, "type");

  return bw_html_node_is (node, GUMBO_TAG_SCRIPT) && type != NULL &&
         (g_str_has_prefix (type, "math/tex") || g_str_has_prefix (type, "math/mml"));
}

/**
 * bw_foreign_formula_is:
 * @node: an element
 *
 * Whether all that is inside @node is one formula.
 */
gboolean
bw_foreign_formula_is (const GumboNode *node)
{
  if (is_math (node) || is_script (node))
    return TRUE;
  if (bw_html_node_is (node, GUMBO_TAG_IMG))
    return has_class_of (node, IMAGE_CLASSES, G_N_ELEMENTS (IMAGE_CLASSES)) &&
           bw_html_node_get (node, "alt") != NULL;
  if (node->v.element.tag == GUMBO_TAG_UNKNOWN)
    for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
      if (bw_html_node_is_named (node, NAMES[i]))
        return TRUE;
  if (bw_html_node_get (node, "class") == NULL)
    return FALSE;

  return has_class_of (node, CLASSES, G_N_ELEMENTS (CLASSES)) ||
         (bw_html_node_has_class (node, "math") &&
          (bw_html_node_has_class (node, "inline") || bw_html_node_has_class (node, "display")));
}

static const GumboNode *
find_math (const GumboNode *top)
{
  for (const GumboNode *at = top; at != NULL; at = bw_html_node_next (at, top))
    if (is_math (at))
      return at;

  return NULL;
}

/* TeX without the marks and the style around it. */
static char *
trim_tex (const char *text)
{
  static const char *const MARKS[][2] = {
    { "\\(", "\\)" },
    { "\\[", "\\]" },
    { "$$", "$$" },
    { "$", "$" },
    { "{\\displaystyle ", "}" },
    { "{\\textstyle ", "}" },
  };
  char *tex = bw_text_squeeze (text);

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    {
      gsize before = strlen (MARKS[i][0]);
      gsize after = strlen (MARKS[i][1]);
      gsize length = strlen (tex);

      if (length > before + after && g_str_has_prefix (tex, MARKS[i][0]) &&
          g_str_has_suffix (tex, MARKS[i][1]))
        {
          memmove (tex, tex + before, length - before + 1);
          tex[length - before - after] = '\0';
          g_strstrip (tex);
        }
    }

  return tex;
}

/* The TeX that an element states in an attribute or as an annotation. */
static char *
read_tex (const GumboNode *node)
{
  static const char *const ATTRIBUTES[] = { "data-latex", "data-tex", "alttext", "aria-label" };
  const char *encoding = bw_html_node_get (node, "encoding");

  if (bw_html_node_is_named (node, "annotation") && encoding != NULL &&
      strstr (encoding, "tex") != NULL)
    return bw_html_node_get_text (node);
  if (is_script (node) && g_str_has_prefix (bw_html_node_get (node, "type"), "math/tex"))
    return bw_html_node_get_text (node);
  for (guint i = 0; i < G_N_ELEMENTS (ATTRIBUTES); i++)
    if (bw_html_node_get (node, ATTRIBUTES[i]) != NULL)
      return g_strdup (bw_html_node_get (node, ATTRIBUTES[i]));
  if (bw_html_node_is (node, GUMBO_TAG_IMG) && bw_html_node_get (node, "alt") != NULL)
    return g_strdup (bw_html_node_get (node, "alt"));

  return NULL;
}

/* The element right after @node among its siblings, or the one right before it. */
static const GumboNode *
find_sibling (const GumboNode *node,
              int              step)
{
  const GumboVector *siblings = &node->parent->v.element.children;
  guint i = (guint) (node->index_within_parent + (gsize) step);

  for (; i < siblings->length; i += (guint) step)
    if (bw_html_node_is_element (siblings->data[i]))
      return siblings->data[i];
    else if (((const GumboNode *) siblings->data[i])->type == GUMBO_NODE_TEXT)
      return NULL;

  return NULL;
}

static char *
find_tex (const GumboNode *top)
{
  const GumboNode *sibling;

  for (const GumboNode *at = top; at != NULL; at = bw_html_node_next (at, top))
    {
      g_autofree char *tex = bw_html_node_is_element (at) ? read_tex (at) : NULL;

      if (tex != NULL && !bw_text_is_blank (tex))
        return trim_tex (tex);
    }
  if ((sibling = find_sibling (top, 1)) && is_script (sibling))
    {
      g_autofree char *tex = bw_html_node_get_text (sibling);

      return trim_tex (tex);
    }

  return NULL;
}

/* Whether MathJax has put the formula that @node is the source of before it. */
static gboolean
is_shown_before (const GumboNode *node)
{
  const GumboNode *before = find_sibling (node, -1);

  return is_script (node) && before != NULL && !is_script (before) &&
         bw_foreign_formula_is (before);
}

/* What there is when there is neither MathML nor TeX: the letters. */
static char *
read_letters (const GumboNode *node)
{
  g_autofree char *text = bw_html_node_get_text (node);

  return trim_tex (text);
}

/**
 * bw_foreign_formula_write:
 * @node: a formula
 *
 * Writes it once, however often the page has it.
 */
void
bw_foreign_formula_write (const GumboNode *node,
                          BwSafeWriter    *writer)
{
  const GumboNode *math = find_math (node);
  g_autofree char *letters = read_letters (math != NULL ? math : node);
  g_autofree char *tex = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  if (is_shown_before (node))
    return;
  if (!(tex = find_tex (node)))
    tex = g_strdup (letters);
  if (bw_text_is_blank (tex))
    return;
  if (math != NULL && !bw_text_is_blank (letters))
    html = bw_mathml_write (math);

  text = g_strdup_printf ("$%s$", tex);
  bw_safe_writer_formula (writer, html, text);
}
