#include "bw-foreign-walk.h"

#include "bw-foreign-element.h"
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

/* Returns: whether what is inside @node is to be gone through */
static gboolean
enter (const BwForeignWalk *self,
       const GumboNode     *node,
       Frame               *frame)
{
  BwForeignElement element = bw_foreign_element_get (node, self->is_article);

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
    case BW_FOREIGN_FORMULA:
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
