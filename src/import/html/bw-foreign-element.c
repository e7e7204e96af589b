#include "bw-foreign-element.h"

#include <stdlib.h>
#include <string.h>

#include "bw-foreign-url.h"
#include "bw-html-tree.h"
#include "bw-limits.h"

/* What is not here is transparent: an element that nobody knows is read as its text. */
static const BwForeignElement ELEMENTS[GUMBO_TAG_LAST] = {
  [GUMBO_TAG_HEAD] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_TITLE] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_STYLE] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_SCRIPT] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_NOSCRIPT] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_TEMPLATE] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_IFRAME] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_NOEMBED] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_NOFRAMES] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_FRAMESET] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_TEXTAREA] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_SELECT] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_DATALIST] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_BUTTON] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_METER] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_PROGRESS] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_SVG] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_APPLET] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_CANVAS] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_AUDIO] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_VIDEO] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_MAP] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_RP] = { BW_FOREIGN_DROP, { NULL, 0 } },
  [GUMBO_TAG_RT] = { BW_FOREIGN_READING, { NULL, 0 } },

  [GUMBO_TAG_ARTICLE] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_SECTION] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_NAV] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_ASIDE] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_HEADER] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_FOOTER] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_MAIN] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_DIV] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_CENTER] = { BW_FOREIGN_BLOCK, { "div", BW_SAFE_FLOW } },
  [GUMBO_TAG_ADDRESS] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_HGROUP] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_FORM] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_FIELDSET] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_LEGEND] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_MENU] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_DIR] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_MARQUEE] = { BW_FOREIGN_BLOCK, { NULL, 0 } },
  [GUMBO_TAG_MULTICOL] = { BW_FOREIGN_BLOCK, { NULL, 0 } },

  [GUMBO_TAG_P] = { BW_FOREIGN_KEEP, { "p", BW_SAFE_PARAGRAPH } },
  [GUMBO_TAG_H1] = { BW_FOREIGN_KEEP, { "h1", BW_SAFE_LINE } },
  [GUMBO_TAG_H2] = { BW_FOREIGN_KEEP, { "h2", BW_SAFE_LINE } },
  [GUMBO_TAG_H3] = { BW_FOREIGN_KEEP, { "h3", BW_SAFE_LINE } },
  [GUMBO_TAG_H4] = { BW_FOREIGN_KEEP, { "h4", BW_SAFE_LINE } },
  [GUMBO_TAG_H5] = { BW_FOREIGN_KEEP, { "h5", BW_SAFE_LINE } },
  [GUMBO_TAG_H6] = { BW_FOREIGN_KEEP, { "h6", BW_SAFE_LINE } },
  [GUMBO_TAG_PRE] = { BW_FOREIGN_KEEP, { "pre", BW_SAFE_LINE } },
  [GUMBO_TAG_LISTING] = { BW_FOREIGN_KEEP, { "pre", BW_SAFE_LINE } },
  [GUMBO_TAG_XMP] = { BW_FOREIGN_KEEP, { "pre", BW_SAFE_LINE } },
  [GUMBO_TAG_PLAINTEXT] = { BW_FOREIGN_KEEP, { "pre", BW_SAFE_LINE } },
  [GUMBO_TAG_SUMMARY] = { BW_FOREIGN_KEEP, { "summary", BW_SAFE_LINE } },
  [GUMBO_TAG_DETAILS] = { BW_FOREIGN_KEEP, { "details", BW_SAFE_FLOW } },
  [GUMBO_TAG_BLOCKQUOTE] = { BW_FOREIGN_KEEP, { "blockquote", BW_SAFE_FLOW } },
  [GUMBO_TAG_FIGURE] = { BW_FOREIGN_KEEP, { "figure", BW_SAFE_FIGURE } },
  [GUMBO_TAG_FIGCAPTION] = { BW_FOREIGN_KEEP, { "figcaption", BW_SAFE_CAPTION } },
  [GUMBO_TAG_UL] = { BW_FOREIGN_KEEP, { "ul", BW_SAFE_LIST } },
  [GUMBO_TAG_OL] = { BW_FOREIGN_KEEP, { "ol", BW_SAFE_LIST } },
  [GUMBO_TAG_LI] = { BW_FOREIGN_KEEP, { "li", BW_SAFE_ITEM } },
  [GUMBO_TAG_DL] = { BW_FOREIGN_KEEP, { "dl", BW_SAFE_TERMS } },
  [GUMBO_TAG_DT] = { BW_FOREIGN_KEEP, { "dt", BW_SAFE_TERM } },
  [GUMBO_TAG_DD] = { BW_FOREIGN_KEEP, { "dd", BW_SAFE_TERM } },
  [GUMBO_TAG_TABLE] = { BW_FOREIGN_KEEP, { "table", BW_SAFE_TABLE } },
  [GUMBO_TAG_CAPTION] = { BW_FOREIGN_KEEP, { "caption", BW_SAFE_CAPTION } },
  [GUMBO_TAG_THEAD] = { BW_FOREIGN_KEEP, { "thead", BW_SAFE_ROWS } },
  [GUMBO_TAG_TBODY] = { BW_FOREIGN_KEEP, { "tbody", BW_SAFE_ROWS } },
  [GUMBO_TAG_TFOOT] = { BW_FOREIGN_KEEP, { "tfoot", BW_SAFE_ROWS } },
  [GUMBO_TAG_TR] = { BW_FOREIGN_KEEP, { "tr", BW_SAFE_ROW } },
  [GUMBO_TAG_TD] = { BW_FOREIGN_KEEP, { "td", BW_SAFE_CELL } },
  [GUMBO_TAG_TH] = { BW_FOREIGN_KEEP, { "th", BW_SAFE_CELL } },

  [GUMBO_TAG_A] = { BW_FOREIGN_KEEP, { "a", BW_SAFE_INLINE } },
  [GUMBO_TAG_EM] = { BW_FOREIGN_KEEP, { "em", BW_SAFE_INLINE } },
  [GUMBO_TAG_STRONG] = { BW_FOREIGN_KEEP, { "strong", BW_SAFE_INLINE } },
  [GUMBO_TAG_SMALL] = { BW_FOREIGN_KEEP, { "small", BW_SAFE_INLINE } },
  [GUMBO_TAG_S] = { BW_FOREIGN_KEEP, { "s", BW_SAFE_INLINE } },
  [GUMBO_TAG_STRIKE] = { BW_FOREIGN_KEEP, { "s", BW_SAFE_INLINE } },
  [GUMBO_TAG_CITE] = { BW_FOREIGN_KEEP, { "cite", BW_SAFE_INLINE } },
  [GUMBO_TAG_Q] = { BW_FOREIGN_KEEP, { "q", BW_SAFE_INLINE } },
  [GUMBO_TAG_DFN] = { BW_FOREIGN_KEEP, { "dfn", BW_SAFE_INLINE } },
  [GUMBO_TAG_ABBR] = { BW_FOREIGN_KEEP, { "abbr", BW_SAFE_INLINE } },
  [GUMBO_TAG_ACRONYM] = { BW_FOREIGN_KEEP, { "abbr", BW_SAFE_INLINE } },
  [GUMBO_TAG_TIME] = { BW_FOREIGN_KEEP, { "time", BW_SAFE_INLINE } },
  [GUMBO_TAG_CODE] = { BW_FOREIGN_KEEP, { "code", BW_SAFE_INLINE } },
  [GUMBO_TAG_TT] = { BW_FOREIGN_KEEP, { "code", BW_SAFE_INLINE } },
  [GUMBO_TAG_VAR] = { BW_FOREIGN_KEEP, { "var", BW_SAFE_INLINE } },
  [GUMBO_TAG_SAMP] = { BW_FOREIGN_KEEP, { "samp", BW_SAFE_INLINE } },
  [GUMBO_TAG_KBD] = { BW_FOREIGN_KEEP, { "kbd", BW_SAFE_INLINE } },
  [GUMBO_TAG_SUB] = { BW_FOREIGN_KEEP, { "sub", BW_SAFE_INLINE } },
  [GUMBO_TAG_SUP] = { BW_FOREIGN_KEEP, { "sup", BW_SAFE_INLINE } },
  [GUMBO_TAG_I] = { BW_FOREIGN_KEEP, { "i", BW_SAFE_INLINE } },
  [GUMBO_TAG_B] = { BW_FOREIGN_KEEP, { "b", BW_SAFE_INLINE } },
  [GUMBO_TAG_U] = { BW_FOREIGN_KEEP, { "u", BW_SAFE_INLINE } },
  [GUMBO_TAG_MARK] = { BW_FOREIGN_KEEP, { "mark", BW_SAFE_INLINE } },
  [GUMBO_TAG_BDI] = { BW_FOREIGN_KEEP, { "bdi", BW_SAFE_INLINE } },
  [GUMBO_TAG_BDO] = { BW_FOREIGN_KEEP, { "bdo", BW_SAFE_INLINE } },
  [GUMBO_TAG_INS] = { BW_FOREIGN_KEEP, { "ins", BW_SAFE_INLINE } },
  [GUMBO_TAG_DEL] = { BW_FOREIGN_KEEP, { "del", BW_SAFE_INLINE } },

  [GUMBO_TAG_IMG] = { BW_FOREIGN_IMAGE, { NULL, 0 } },
  [GUMBO_TAG_IMAGE] = { BW_FOREIGN_IMAGE, { NULL, 0 } },
  [GUMBO_TAG_BR] = { BW_FOREIGN_NEW_LINE, { NULL, 0 } },
  [GUMBO_TAG_HR] = { BW_FOREIGN_RULE, { NULL, 0 } },
};

/* Of the elements that pages make up themselves, Distill's code. */
static BwForeignElement
get_unknown (const GumboNode *node)
{
  const BwForeignElement block = { BW_FOREIGN_KEEP, { "pre", BW_SAFE_LINE } };
  const BwForeignElement word = { BW_FOREIGN_KEEP, { "code", BW_SAFE_INLINE } };

  if (!bw_html_node_is_named (node, "d-code") && !bw_html_node_is_named (node, "dt-code"))
    return ELEMENTS[GUMBO_TAG_UNKNOWN];

  return bw_html_node_get (node, "block") != NULL ? block : word;
}

/**
 * bw_foreign_element_get:
 * @is_article: whether only what is read counts: then a box around text is none, and the
 *   first level of headings, which is the title's, becomes the second
 */
BwForeignElement
bw_foreign_element_get (const GumboNode *node,
                        gboolean         is_article)
{
  const BwForeignElement dropped = { BW_FOREIGN_DROP, { NULL, 0 } };
  GumboTag tag = node->v.element.tag;
  BwForeignElement element;

  if (node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG ||
      node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML || node->type == GUMBO_NODE_TEMPLATE)
    return dropped;

  element = tag == GUMBO_TAG_UNKNOWN ? get_unknown (node) : ELEMENTS[tag];
  if (element.fate == BW_FOREIGN_BLOCK && element.element.name != NULL && !is_article)
    element.fate = BW_FOREIGN_KEEP;
  if (tag == GUMBO_TAG_H1 && is_article)
    element.element.name = "h2";

  return element;
}

static void
add (BwSafeAttribute *attributes,
     const char      *name,
     char            *value)
{
  guint i = 0;

  if (value == NULL)
    return;
  while (attributes[i].name != NULL)
    i++;
  g_assert (i < BW_SAFE_MAX_ATTRIBUTES);
  attributes[i] = (BwSafeAttribute){ name, value };
}

/* Keeps a number between @min and @max. */
static void
add_number (BwSafeAttribute *attributes,
            const GumboNode *node,
            const char      *name,
            int              min,
            int              max)
{
  const char *value = bw_html_node_get (node, name);
  char *end = NULL;
  long number;

  if (value == NULL)
    return;
  number = strtol (value, &end, 10);
  if (end != value && number >= min && number <= max)
    add (attributes, name, g_strdup_printf ("%ld", number));
}

/* Keeps a value of a few characters that are harmless everywhere. */
static void
add_word (BwSafeAttribute *attributes,
          const GumboNode *node,
          const char      *name,
          const char      *punctuation)
{
  const char *value = bw_html_node_get (node, name);
  gsize length = value != NULL ? strlen (value) : 0;

  if (length == 0 || length > BW_MAX_HTML_WORD_LENGTH)
    return;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (value[i]) && strchr (punctuation, value[i]) == NULL)
      return;

  add (attributes, name, g_strdup (value));
}

/* Keeps text, without the control characters that no writer writes. */
static void
add_text (BwSafeAttribute *attributes,
          const GumboNode *node,
          const char      *name)
{
  const char *value = bw_html_node_get (node, name);
  g_autofree char *text = value != NULL ? g_strdup (value) : NULL;

  for (char *at = text; at != NULL && *at != '\0'; at++)
    if ((unsigned char) *at < ' ')
      *at = ' ';
  if (text != NULL && *g_strstrip (text) != '\0')
    add (attributes, name, g_steal_pointer (&text));
}

static void
add_direction (BwSafeAttribute *attributes,
               const GumboNode *node)
{
  const char *value = bw_html_node_get (node, "dir");

  if (value != NULL && (g_ascii_strcasecmp (value, "rtl") == 0 ||
                        g_ascii_strcasecmp (value, "ltr") == 0 ||
                        g_ascii_strcasecmp (value, "auto") == 0))
    add (attributes, "dir", g_ascii_strdown (value, -1));
}

/**
 * bw_foreign_element_get_attributes:
 * @attributes: (out caller-allocates) (array fixed-size=6): those that are kept
 */
void
bw_foreign_element_get_attributes (const GumboNode *node,
                                   BwSafeElement    element,
                                   const char      *base_url,
                                   BwSafeAttribute *attributes)
{
  if (strcmp (element.name, "a") == 0)
    {
      const char *href = bw_html_node_get (node, "href");

      if (href != NULL)
        add (attributes, "href", bw_foreign_url_clean (href, base_url));
    }
  if (element.kind == BW_SAFE_CELL)
    {
      add_number (attributes, node, "colspan", 2, 1000);
      add_number (attributes, node, "rowspan", 2, 1000);
    }
  if (strcmp (element.name, "ol") == 0)
    add_number (attributes, node, "start", -1000000, 1000000);
  if (strcmp (element.name, "li") == 0)
    add_number (attributes, node, "value", -1000000, 1000000);
  if (strcmp (element.name, "time") == 0)
    add_word (attributes, node, "datetime", "-:+. ");
  if (strcmp (element.name, "abbr") == 0)
    add_text (attributes, node, "title");
  add_word (attributes, node, "lang", "-");
  add_direction (attributes, node);
}

/* An image of at most one pixel is there to be counted. */
static gboolean
is_pixel (const GumboNode *node)
{
  const char *width = bw_html_node_get (node, "width");
  const char *height = bw_html_node_get (node, "height");

  return width != NULL && height != NULL && g_ascii_isdigit (*width) && g_ascii_isdigit (*height) &&
         g_ascii_strtoull (width, NULL, 10) <= 1 && g_ascii_strtoull (height, NULL, 10) <= 1;
}

/* Pages that load their images late have the address elsewhere. */
static const char *const SOURCES[] = { "src", "data-src", "data-original", "data-lazy-src",
                                       "data-actualsrc" };

/* The address of the first of the images that are to choose from. */
static char *
first_of_set (const char *set)
{
  if (set == NULL)
    return NULL;
  set += strspn (set, " \t\n,");

  return g_strndup (set, strcspn (set, " \t\n"));
}

static char *
find_source (const GumboNode *node,
             const char      *base_url)
{
  g_autofree char *placeholder = NULL;
  g_autofree char *chosen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SOURCES); i++)
    {
      const char *value = bw_html_node_get (node, SOURCES[i]);
      g_autofree char *clean = value != NULL ? bw_foreign_url_clean_image (value, base_url) : NULL;

      if (clean != NULL && !g_str_has_prefix (clean, "data:"))
        return g_steal_pointer (&clean);
      if (clean != NULL && placeholder == NULL)
        placeholder = g_steal_pointer (&clean);
    }
  if ((chosen = first_of_set (bw_html_node_get (node, "srcset"))))
    {
      char *clean = bw_foreign_url_clean_image (chosen, base_url);

      if (clean != NULL && !g_str_has_prefix (clean, "data:"))
        return clean;
      g_free (clean);
    }

  return g_steal_pointer (&placeholder);
}

/**
 * bw_foreign_element_get_image:
 * @attributes: (out caller-allocates) (array fixed-size=6): those that are kept
 *
 * Returns: whether there is an image to be seen
 */
gboolean
bw_foreign_element_get_image (const GumboNode *node,
                              const char      *base_url,
                              BwSafeAttribute *attributes)
{
  char *source;

  if (is_pixel (node) || !(source = find_source (node, base_url)))
    return FALSE;

  add (attributes, "src", source);
  add_text (attributes, node, "alt");
  add_number (attributes, node, "width", 2, 100000);
  add_number (attributes, node, "height", 2, 100000);
  add_text (attributes, node, "title");

  return TRUE;
}
