#include "bw-html-xml.h"

#include <string.h>

#include "bw-limits.h"

typedef struct
{
  const GumboNode *node;
  char            *name; /* NULL when the element itself is left out */
} Frame;

static void
frame_clear (gpointer data)
{
  g_free (((Frame *) data)->name);
}

static const char *const VOIDS[] = { "area", "base", "br", "col", "embed", "hr", "img", "input",
                                     "link", "meta", "param", "source", "track", "wbr", NULL };

/* What is never read: what it holds is no text. */
static gboolean
is_left_out (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE,
                                   GUMBO_TAG_SVG, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
                                   GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_TEXTAREA,
                                   GUMBO_TAG_SELECT, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT };
  const char *type = bw_html_node_get (node, "type");

  if (node->v.element.tag == GUMBO_TAG_SCRIPT && type != NULL && g_str_has_prefix (type, "math/"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (TAGS); i++)
    if (node->v.element.tag == TAGS[i])
      return TRUE;

  return FALSE;
}

static void
append_escaped (GString    *out,
                const char *text)
{
  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        if ((unsigned char) *text >= ' ' || *text == '\n' || *text == '\t')
          g_string_append_c (out, *text);
      }
}

/* Pages have attributes with names that are none in XML. */
static gboolean
is_name (const char *name)
{
  gsize length = 0;

  while (g_ascii_isalnum (name[length]) || (name[length] != '\0' && strchr ("-_:.", name[length])))
    length++;

  return g_ascii_isalpha (*name) && name[length] == '\0';
}

static void
append_start (GString         *out,
              const GumboNode *node,
              const char      *name)
{
  const GumboVector *attributes = &node->v.element.attributes;

  g_string_append_printf (out, "<%s", name);
  for (guint i = 0; i < attributes->length; i++)
    {
      const GumboAttribute *attribute = attributes->data[i];

      if (!is_name (attribute->name) || g_str_has_prefix (attribute->name, "on"))
        continue;
      g_string_append_printf (out, " %s=\"", attribute->name);
      append_escaped (out, attribute->value);
      g_string_append_c (out, '"');
    }
  g_string_append (out, g_strv_contains (VOIDS, name) ? "/>" : ">");
}

static char *
get_name (const GumboNode *node)
{
  const char *own;
  gsize length = bw_html_node_get_name (node, &own);
  g_autofree char *name = g_ascii_strdown (own, (gssize) length);

  /* What Distill and MathJax call by names of their own are boxes and formulas. */
  return is_name (name) ? g_steal_pointer (&name) : NULL;
}

static void
leave_others (GString         *out,
              GArray          *frames,
              const GumboNode *parent)
{
  while (frames->len > 0)
    {
      const Frame *frame = &g_array_index (frames, Frame, frames->len - 1);

      if (frame->node == parent)
        return;
      if (frame->name != NULL)
        g_string_append_printf (out, "</%s>", frame->name);
      g_array_set_size (frames, frames->len - 1);
    }
}

/* Returns: whether what is inside of @node is to be written */
static gboolean
write_element (GString         *out,
               GArray          *frames,
               const GumboNode *node)
{
  Frame frame = { node, NULL };

  if (is_left_out (node))
    return FALSE;
  if (frames->len < BW_MAX_NESTING)
    frame.name = get_name (node);
  if (frame.name != NULL)
    append_start (out, node, frame.name);
  if (frame.name != NULL && g_strv_contains (VOIDS, frame.name))
    {
      g_free (frame.name);
      return FALSE;
    }
  g_array_append_val (frames, frame);

  return TRUE;
}

/**
 * bw_html_xml_write:
 *
 * Returns: (transfer full) (nullable): the page as well-formed XHTML without scripts and
 *   styles; `NULL` when it has more than %BW_MAX_ARTICLE_ELEMENTS elements
 */
char *
bw_html_xml_write (const BwHtmlTree *tree)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  const GumboNode *root = bw_html_tree_get_root (tree);
  const GumboNode *node = root;
  guint n = 0;

  g_array_set_clear_func (frames, frame_clear);
  while (node != NULL)
    {
      gboolean goes_in = FALSE;

      leave_others (out, frames, node->parent);
      if (bw_html_node_is_text (node))
        append_escaped (out, node->v.text.text);
      else if (bw_html_node_is_element (node))
        {
          if (++n > BW_MAX_ARTICLE_ELEMENTS)
            return NULL;
          goes_in = write_element (out, frames, node);
        }
      node = goes_in ? bw_html_node_next (node, root) : bw_html_node_next_after (node, root);
    }
  leave_others (out, frames, NULL);

  return out->len <= BW_MAX_ARTICLE_SIZE ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}
