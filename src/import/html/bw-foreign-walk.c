#include "bw-foreign-walk.h"

#include <string.h>

#include "bw-foreign-element.h"
#include "bw-foreign-formula.h"
#include "bw-foreign-label.h"
#include "bw-html-tree.h"

/* An element of the page that is being gone through. */
typedef struct
{
  const GumboNode *node;
  guint            serial; /* of what was opened for it, or 0 */
  BwForeignFate    fate;
} Frame;

static void
write_image (const BwForeignWalk *self,
             const GumboNode     *node)
{
  BwSafeAttribute attributes[BW_SAFE_MAX_ATTRIBUTES] = { 0 };

  if (bw_foreign_element_get_image (node, self->base_url, attributes))
    bw_safe_writer_image (self->writer, attributes);
}

static guint
open_kept (const BwForeignWalk *self,
           const GumboNode     *node,
           BwSafeElement        element)
{
  BwSafeAttribute attributes[BW_SAFE_MAX_ATTRIBUTES] = { 0 };

  bw_foreign_element_get_attributes (node, element, self->base_url, attributes);
  if (element.name[0] == 'a' && element.name[1] == '\0' &&
      (attributes[0].name == NULL || g_strcmp0 (attributes[0].name, "href") != 0))
    {
      bw_safe_attributes_clear (attributes);
      return 0;
    }

  return bw_safe_writer_open (self->writer, element, attributes);
}

/* What a page has but does not show. */
static gboolean
is_hidden (const GumboNode *node)
{
  const char *style = bw_html_node_get (node, "style");
  const char *display = style != NULL ? strstr (style, "display") : NULL;

  if (bw_html_node_get (node, "hidden") != NULL)
    return TRUE;
  if (display == NULL)
    return FALSE;
  display += strlen ("display");
  display += strspn (display, " \t\n:");

  return g_str_has_prefix (display, "none");
}

/* What stands beside code, headings or text and is no part of them. */
static gboolean
is_beside (const GumboNode *node)
{
  static const char *const CLASSES[] = { "gutter", "lineno", "linenos", "line-numbers",
                                         "line-numbers-rows", "mw-editsection", "headerlink",
                                         "MathJax_Preview", "anchorjs-link", "descriptor" };

  for (guint i = 0; i < G_N_ELEMENTS (CLASSES); i++)
    if (bw_html_node_has_class (node, CLASSES[i]))
      return TRUE;

  return FALSE;
}

/* Within a note its label and the way back are written anew. */
static gboolean
is_way_back (const BwForeignWalk *self,
             const GumboNode     *node)
{
  g_autofree char *text = NULL;

  if (self->label == NULL)
    return FALSE;
  if (bw_html_node_is (node, GUMBO_TAG_A))
    return bw_foreign_label_is_way_back (node, self->label);
  if (!bw_html_node_is (node, GUMBO_TAG_SUP))
    return FALSE;
  text = bw_foreign_label_read (node);

  return g_strcmp0 (text, self->label) == 0;
}

static gboolean
is_dropped (const BwForeignWalk *self,
            const GumboNode     *node)
{
  if (node->v.element.attributes.length > 0 && (is_hidden (node) || is_beside (node)))
    return TRUE;
  if (is_way_back (self, node))
    return TRUE;

  return self->notes != NULL && bw_foreign_notes_is_dropped (self->notes, node);
}

/* An image that is there for who has no scripts, in place of one that is loaded late. */
static void
write_noscript (const BwForeignWalk *self,
                const GumboNode     *node)
{
  const GumboVector *siblings = &node->parent->v.element.children;
  guint before = node->index_within_parent - 1;

  while (before < siblings->length && bw_html_node_is_text (siblings->data[before]))
    before--;
  if (before < siblings->length && bw_html_node_is (siblings->data[before], GUMBO_TAG_IMG))
    return;

  for (const GumboNode *at = node; at != NULL; at = bw_html_node_next (at, node))
    if (bw_html_node_is (at, GUMBO_TAG_IMG))
      write_image (self, at);
}

/* Writes what is not gone through like other elements. Returns: whether @node is so */
static gboolean
write_special (const BwForeignWalk *self,
               const GumboNode     *node)
{
  guint number = self->notes != NULL ? bw_foreign_notes_refers (self->notes, node) : 0;

  if (number > 0)
    bw_safe_writer_reference (self->writer, number,
                              bw_foreign_notes_get (self->notes, number - 1)->label);
  else if (bw_foreign_formula_is (node))
    bw_foreign_formula_write (node, self->writer);
  else if (bw_html_node_is (node, GUMBO_TAG_NOSCRIPT))
    write_noscript (self, node);
  else
    return is_dropped (self, node);

  return TRUE;
}

/* Returns: whether what is inside @node is to be gone through */
static gboolean
enter (const BwForeignWalk *self,
       const GumboNode     *node,
       Frame               *frame)
{
  BwForeignElement element;

  if (write_special (self, node))
    return FALSE;

  element = bw_foreign_element_get (node, self->notes != NULL);
  *frame = (Frame){ node, 0, element.fate };
  switch (element.fate)
    {
    case BW_FOREIGN_KEEP:
      frame->serial = open_kept (self, node, element.element);
      return TRUE;
    case BW_FOREIGN_BLOCK:
      bw_safe_writer_break (self->writer);
      return TRUE;
    case BW_FOREIGN_READING:
      bw_safe_writer_text (self->writer, "(");
      return TRUE;
    case BW_FOREIGN_TRANSPARENT:
      return TRUE;
    case BW_FOREIGN_IMAGE:
      write_image (self, node);
      return FALSE;
    case BW_FOREIGN_NEW_LINE:
      bw_safe_writer_new_line (self->writer);
      return FALSE;
    case BW_FOREIGN_RULE:
      bw_safe_writer_rule (self->writer);
      return FALSE;
    case BW_FOREIGN_DROP:
    default:
      return FALSE;
    }
}

static void
leave (const BwForeignWalk *self,
       const Frame         *frame)
{
  if (frame->fate == BW_FOREIGN_BLOCK)
    bw_safe_writer_break (self->writer);
  else if (frame->fate == BW_FOREIGN_READING)
    bw_safe_writer_text (self->writer, ")");
  else
    bw_safe_writer_close (self->writer, frame->serial);
}

/* Leaves what is not around @node. */
static void
leave_others (const BwForeignWalk *self,
              GArray              *frames,
              const GumboNode     *node)
{
  while (frames->len > 0)
    {
      const Frame *frame = &g_array_index (frames, Frame, frames->len - 1);

      if (node != NULL && frame->node == node->parent)
        return;
      leave (self, frame);
      g_array_set_size (frames, frames->len - 1);
    }
}

/* Writes what is inside @top. */
void
bw_foreign_walk_write (const BwForeignWalk *self,
                       const GumboNode     *top)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  const GumboNode *node = bw_html_node_next (top, top);

  while (node != NULL)
    {
      gboolean goes_in = FALSE;

      leave_others (self, frames, node);
      if (bw_html_node_is_text (node))
        bw_safe_writer_text (self->writer, node->v.text.text);
      else if (bw_html_node_is_element (node))
        {
          Frame frame;

          goes_in = enter (self, node, &frame);
          if (goes_in)
            g_array_append_val (frames, frame);
        }
      node = goes_in ? bw_html_node_next (node, top) : bw_html_node_next_after (node, top);
    }
  leave_others (self, frames, NULL);
}
