#include "bw-mathml.h"

#include <string.h>

#include "bw-html-tree.h"
#include "bw-html-writer.h"
#include "bw-limits.h"
#include "bw-text.h"

#define MAX_ATTRIBUTES 6

/* The elements of MathML Core and the older ones for presentation. None has an address, and
 * none but the tokens holds text. */
static const struct
{
  const char *name;
  gboolean is_token;
} ELEMENTS[] = {
  { "math", FALSE },
  { "mi", TRUE },
  { "mo", TRUE },
  { "mn", TRUE },
  { "mtext", TRUE },
  { "ms", TRUE },
  { "mrow", FALSE },
  { "msub", FALSE },
  { "msup", FALSE },
  { "msubsup", FALSE },
  { "mfrac", FALSE },
  { "msqrt", FALSE },
  { "mroot", FALSE },
  { "mstyle", FALSE },
  { "mspace", FALSE },
  { "mover", FALSE },
  { "munder", FALSE },
  { "munderover", FALSE },
  { "mtable", FALSE },
  { "mtr", FALSE },
  { "mtd", FALSE },
  { "mlabeledtr", FALSE },
  { "mfenced", FALSE },
  { "mpadded", FALSE },
  { "mphantom", FALSE },
  { "menclose", FALSE },
  { "merror", FALSE },
  { "none", FALSE },
  { "mmultiscripts", FALSE },
  { "mprescripts", FALSE },
};

static const char *const ATTRIBUTES[] = {
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
};

typedef struct
{
  const GumboNode *node;
  gboolean         is_open;
} Frame;

typedef struct
{
  BwHtmlWriter *writer;
  gboolean      says_something;
} Formula;

/* Returns: the index of the element in the table, or its length */
static guint
find_element (const GumboNode *node)
{
  const char *name;
  gsize length = bw_html_node_get_name (node, &name);
  guint i = 0;

  if (node->v.element.tag_namespace != GUMBO_NAMESPACE_MATHML)
    return G_N_ELEMENTS (ELEMENTS);
  while (i < G_N_ELEMENTS (ELEMENTS) &&
         (strlen (ELEMENTS[i].name) != length ||
          g_ascii_strncasecmp (ELEMENTS[i].name, name, length) != 0))
    i++;

  return i;
}

/* Text, as an attribute's value may be any without control characters. */
static char *
clean_value (const char *value)
{
  char *clean = g_strdup (value);

  for (char *at = clean; *at != '\0'; at++)
    if ((unsigned char) *at < ' ')
      *at = ' ';

  return clean;
}

static void
open_element (BwHtmlWriter    *writer,
              const char      *name,
              const GumboNode *node)
{
  const char *names[MAX_ATTRIBUTES + 1] = { NULL };
  char *values[MAX_ATTRIBUTES] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ATTRIBUTES) && n < MAX_ATTRIBUTES; i++)
    {
      const char *value = bw_html_node_get (node, ATTRIBUTES[i]);

      if (value == NULL || strlen (value) > BW_MAX_HTML_WORD_LENGTH)
        continue;
      names[n] = ATTRIBUTES[i];
      values[n++] = clean_value (value);
    }
  bw_html_writer_open (writer, name, names[0], values[0], names[1], values[1], names[2], values[2],
                       names[3], values[3], names[4], values[4], names[5], values[5], NULL);
  for (guint i = 0; i < n; i++)
    g_free (values[i]);
}

/* Returns: whether it says anything */
static gboolean
write_token (BwHtmlWriter    *writer,
             const char      *name,
             const GumboNode *node)
{
  g_autofree char *raw = bw_html_node_get_text (node);
  g_autofree char *text = bw_text_squeeze (raw);

  open_element (writer, name, node);
  bw_html_writer_text (writer, text);
  bw_html_writer_close (writer);

  return *text != '\0';
}

/* Annotations say in another language what is said already. */
static gboolean
is_said_again (const GumboNode *node)
{
  return bw_html_node_is_named (node, "annotation") ||
         bw_html_node_is_named (node, "annotation-xml");
}

/* Returns: whether what is inside of @node is to be gone through */
static gboolean
enter (Formula         *formula,
       const GumboNode *node,
       guint            depth,
       Frame           *frame)
{
  guint i;

  *frame = (Frame){ node, FALSE };
  if (!bw_html_node_is_element (node) || is_said_again (node))
    return FALSE;

  i = find_element (node);
  if (i == G_N_ELEMENTS (ELEMENTS))
    return node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
  if (ELEMENTS[i].is_token)
    {
      formula->says_something |= write_token (formula->writer, ELEMENTS[i].name, node);
      return FALSE;
    }
  if (depth < BW_MAX_NESTING && (i > 0 || depth == 0))
    {
      open_element (formula->writer, ELEMENTS[i].name, node);
      frame->is_open = TRUE;
    }

  return TRUE;
}

/**
 * bw_mathml_write:
 * @math: a `math` element
 *
 * Returns: (transfer full) (nullable): safe HTML of it, `NULL` when it says nothing
 */
char *
bw_mathml_write (const GumboNode *math)
{
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  Formula formula = { writer, FALSE };
  const GumboNode *node = math;

  while (node != NULL)
    {
      gboolean goes_in;
      Frame frame;

      while (frames->len > 0 && g_array_index (frames, Frame, frames->len - 1).node != node->parent)
        {
          if (g_array_index (frames, Frame, frames->len - 1).is_open)
            bw_html_writer_close (writer);
          g_array_set_size (frames, frames->len - 1);
        }
      goes_in = enter (&formula, node, frames->len, &frame);
      if (goes_in)
        g_array_append_val (frames, frame);
      node = goes_in ? bw_html_node_next (node, math) : bw_html_node_next_after (node, math);
    }

  return formula.says_something ? bw_html_writer_finish (writer) : NULL;
}
