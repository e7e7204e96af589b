#include "bw-html-lines.h"

#include <string.h>

/* The text of a page as it is when all of it is selected and copied: a line a block, a mark
 * before each item of a list, a line a cell of a table. */
typedef struct
{
  GString  *out;
  gboolean  space; /* before the next word */
  guint     n_preformatted;
} Lines;

typedef struct
{
  const GumboNode *node;
  int              number; /* of the last item, in a numbered list */
} Frame;

static gboolean
is_one_of (const GumboNode *node,
           const GumboTag  *tags,
           gsize            n)
{
  for (gsize i = 0; i < n; i++)
    if (node->v.element.tag == tags[i])
      return TRUE;

  return FALSE;
}

/* What stands in a line with what is around it. */
static const GumboTag INLINE[] = {
  GUMBO_TAG_A,
  GUMBO_TAG_ABBR,
  GUMBO_TAG_ACRONYM,
  GUMBO_TAG_B,
  GUMBO_TAG_BDI,
  GUMBO_TAG_BDO,
  GUMBO_TAG_BIG,
  GUMBO_TAG_CITE,
  GUMBO_TAG_CODE,
  GUMBO_TAG_DATA,
  GUMBO_TAG_DEL,
  GUMBO_TAG_DFN,
  GUMBO_TAG_EM,
  GUMBO_TAG_FONT,
  GUMBO_TAG_I,
  GUMBO_TAG_IMG,
  GUMBO_TAG_INS,
  GUMBO_TAG_KBD,
  GUMBO_TAG_LABEL,
  GUMBO_TAG_MARK,
  GUMBO_TAG_NOBR,
  GUMBO_TAG_Q,
  GUMBO_TAG_S,
  GUMBO_TAG_SAMP,
  GUMBO_TAG_SMALL,
  GUMBO_TAG_SPAN,
  GUMBO_TAG_STRIKE,
  GUMBO_TAG_STRONG,
  GUMBO_TAG_SUB,
  GUMBO_TAG_SUP,
  GUMBO_TAG_TIME,
  GUMBO_TAG_TT,
  GUMBO_TAG_U,
  GUMBO_TAG_VAR,
  GUMBO_TAG_WBR,
  GUMBO_TAG_RUBY,
  GUMBO_TAG_RB,
  GUMBO_TAG_RT,
  GUMBO_TAG_RP,
  GUMBO_TAG_UNKNOWN,
};

static gboolean
is_inline (const GumboNode *node)
{
  return is_one_of (node, INLINE, G_N_ELEMENTS (INLINE)) ||
         node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
}

static gboolean
is_unseen (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
                                   GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEXTAREA,
                                   GUMBO_TAG_SELECT, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
                                   GUMBO_TAG_SVG, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED };
  const char *style = bw_html_node_get (node, "style");

  return is_one_of (node, TAGS, G_N_ELEMENTS (TAGS)) ||
         node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG ||
         bw_html_node_is_named (node, "annotation") || bw_html_node_get (node, "hidden") != NULL ||
         (style != NULL && (strstr (style, "display:none") != NULL ||
                            strstr (style, "display: none") != NULL));
}

static gboolean
is_at_start (const Lines *self)
{
  return self->out->len == 0 || self->out->str[self->out->len - 1] == '\n';
}

static void
end_line (Lines *self)
{
  if (!is_at_start (self))
    g_string_append_c (self->out, '\n');
  self->space = FALSE;
}

static void
write_text (Lines      *self,
            const char *text)
{
  if (self->n_preformatted > 0)
    {
      g_string_append (self->out, text);
      return;
    }

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\n\f\r");

      if (length == 0)
        {
          self->space = TRUE;
          text++;
          continue;
        }
      if (self->space && !is_at_start (self))
        g_string_append_c (self->out, ' ');
      self->space = FALSE;
      g_string_append_len (self->out, text, (gssize) length);
      text += length;
    }
}

static void
write_mark (Lines *self,
            Frame *list)
{
  if (list == NULL || !bw_html_node_is (list->node, GUMBO_TAG_OL))
    g_string_append (self->out, "- ");
  else
    g_string_append_printf (self->out, "%d. ", ++list->number);
}

static void
enter (Lines           *self,
       GArray          *frames,
       const GumboNode *node)
{
  Frame frame = { node, 0 };

  if (!is_inline (node))
    end_line (self);
  if (bw_html_node_is (node, GUMBO_TAG_BR))
    g_string_append_c (self->out, '\n');
  if (bw_html_node_is (node, GUMBO_TAG_PRE))
    self->n_preformatted++;
  if (bw_html_node_is (node, GUMBO_TAG_LI))
    write_mark (self, frames->len > 0 ? &g_array_index (frames, Frame, frames->len - 1) : NULL);
  g_array_append_val (frames, frame);
}

static void
leave_others (Lines           *self,
              GArray          *frames,
              const GumboNode *parent)
{
  while (frames->len > 0)
    {
      const GumboNode *node = g_array_index (frames, Frame, frames->len - 1).node;

      if (node == parent)
        return;
      if (bw_html_node_is (node, GUMBO_TAG_PRE))
        self->n_preformatted--;
      if (!is_inline (node) && !bw_html_node_is (node, GUMBO_TAG_BR))
        end_line (self);
      g_array_set_size (frames, frames->len - 1);
    }
}

/**
 * bw_html_lines_write:
 *
 * Returns: (transfer full): what a page says, as plain text
 */
char *
bw_html_lines_write (const BwHtmlTree *tree)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  Lines lines = { g_string_new (NULL), FALSE, 0 };
  const GumboNode *root = bw_html_tree_get_root (tree);
  const GumboNode *node = root;

  while (node != NULL)
    {
      gboolean goes_in = FALSE;

      leave_others (&lines, frames, node->parent);
      if (bw_html_node_is_text (node))
        write_text (&lines, node->v.text.text);
      else if (bw_html_node_is_element (node) && !is_unseen (node))
        {
          enter (&lines, frames, node);
          goes_in = TRUE;
        }
      node = goes_in ? bw_html_node_next (node, root) : bw_html_node_next_after (node, root);
    }

  return g_string_free (lines.out, FALSE);
}
