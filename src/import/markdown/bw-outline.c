#include "bw-outline.h"

#include "bw-html-tree.h"
#include "bw-outline-element.h"
#include "bw-outline-text.h"

#define MAX_NUMBER 1000000
#define MAX_LEVEL 99 /* of lists in each other that are told apart */

/* A page while it is walked. */
typedef struct
{
  BwOutline *outline;
  BwOutlineText *text;
  BwOutlineLines lines;
  int level;                  /* of lists */
  int heading;                /* 0 outside one */
  gboolean is_item;           /* whether the text that follows begins an item */
  int numbers[MAX_LEVEL + 1]; /* of the last item of each list, -1 for bullets */
  int preformatted;
  gsize start; /* of the element that the text is in */
  gsize end;   /* of the heading that ends */
  BwOutlineBlock *row;
} Walk;

/* Ends the block whose text was collected, if there is any. */
static void
end_block (Walk          *walk,
           BwOutlineKind  kind)
{
  BwOutlineBlock *block = bw_outline_block_new (kind, walk->level);

  if (!bw_outline_text_take (walk->text, block))
    {
      bw_outline_block_free (block);
      return;
    }

  block->start = walk->start;
  if (walk->row != NULL)
    {
      g_ptr_array_add (walk->row->cells, block);
      return;
    }
  if (walk->heading > 0)
    {
      block->kind = BW_OUTLINE_HEADING;
      block->end = walk->end;
      block->level = walk->heading;
    }
  else if (walk->is_item && kind == BW_OUTLINE_PARAGRAPH)
    {
      block->kind = BW_OUTLINE_ITEM;
      block->number = walk->numbers[walk->level];
      walk->is_item = FALSE;
    }
  g_ptr_array_add (walk->outline->blocks, block);
}

static void
begin_list (Walk            *walk,
            const GumboNode *node)
{
  const char *start = bw_html_node_get (node, "start");

  walk->level = MIN (walk->level + 1, MAX_LEVEL);
  walk->numbers[walk->level] = bw_html_node_is (node, GUMBO_TAG_OL)
                                 ? (int) CLAMP (start != NULL ? g_ascii_strtoll (start, NULL, 10) : 1,
                                                0, MAX_NUMBER) -
                                     1
                                 : -1;
}

static void
begin_item (Walk            *walk,
            const GumboNode *node)
{
  walk->is_item = TRUE;
  if (bw_html_node_is (node->parent, GUMBO_TAG_OL) && walk->numbers[walk->level] < MAX_NUMBER)
    walk->numbers[walk->level]++;
}

static void
begin_row (Walk *walk)
{
  walk->row = bw_outline_block_new (BW_OUTLINE_ROW, walk->level);
  walk->row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_outline_block_free);
  walk->row->is_head = TRUE;
}

static void
enter_block (Walk            *walk,
             const GumboNode *node)
{
  GumboTag tag = node->v.element.tag;

  if (walk->row != NULL && tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH)
    {
      bw_outline_text_break (walk->text);
      return;
    }

  if (walk->row == NULL)
    end_block (walk, BW_OUTLINE_PARAGRAPH);
  if (node->v.element.original_tag.length > 0)
    walk->start = node->v.element.start_pos.offset;
  if (bw_outline_element_is_list (tag))
    begin_list (walk, node);
  else if (bw_outline_element_begins_item (tag))
    begin_item (walk, node);
  else if (bw_outline_element_heading_level (tag) > 0)
    walk->heading = bw_outline_element_heading_level (tag);
  else if (tag == GUMBO_TAG_PRE)
    walk->preformatted++;
  else if (tag == GUMBO_TAG_TR && walk->row == NULL && bw_outline_element_is_data_row (node))
    begin_row (walk);
  else if (tag == GUMBO_TAG_HR)
    g_ptr_array_add (walk->outline->blocks, bw_outline_block_new (BW_OUTLINE_RULE, walk->level));
}

static void
end_cell (Walk            *walk,
          const GumboNode *node)
{
  BwOutlineBlock *cell = bw_outline_block_new (BW_OUTLINE_PARAGRAPH, walk->level);

  bw_outline_text_take (walk->text, cell);
  walk->row->is_head &= node->v.element.tag == GUMBO_TAG_TH;
  g_ptr_array_add (walk->row->cells, cell);
}

static void
leave_block (Walk            *walk,
             const GumboNode *node)
{
  GumboTag tag = node->v.element.tag;

  if (walk->row != NULL)
    {
      if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
        end_cell (walk, node);
      else if (tag == GUMBO_TAG_TR)
        g_ptr_array_add (walk->outline->blocks, g_steal_pointer (&walk->row));
      else
        bw_outline_text_break (walk->text);
      return;
    }

  walk->end = node->v.element.end_pos.offset + node->v.element.original_end_tag.length;
  end_block (walk, tag == GUMBO_TAG_PRE ? BW_OUTLINE_CODE : BW_OUTLINE_PARAGRAPH);
  if (bw_outline_element_is_list (tag) && walk->level > 0)
    walk->level--;
  else if (bw_outline_element_begins_item (tag))
    walk->is_item = FALSE;
  else if (bw_outline_element_heading_level (tag) > 0)
    walk->heading = 0;
  else if (tag == GUMBO_TAG_PRE)
    walk->preformatted--;
}

/* Returns whether what is inside the node is to be walked. */
static gboolean
enter (Walk            *walk,
       const GumboNode *node)
{
  BwOutlineSpanKind kind;
  const char *url;

  if (bw_html_node_is_text (node))
    bw_outline_text_append (walk->text, node->v.text.text,
                            walk->preformatted > 0 || walk->lines == BW_OUTLINE_LINES_BY_SOURCE);
  if (!bw_html_node_is_element (node) || bw_outline_element_is_left_out (node))
    return FALSE;

  if (node->v.element.tag == GUMBO_TAG_BR)
    bw_outline_text_break (walk->text);
  else if (bw_outline_element_is_block (node->v.element.tag))
    enter_block (walk, node);
  else if (bw_outline_element_find_span (node, &kind, &url))
    bw_outline_text_open (walk->text, kind, url);

  return TRUE;
}

static void
leave (Walk            *walk,
       const GumboNode *node)
{
  BwOutlineSpanKind kind;
  const char *url;

  if (bw_outline_element_is_block (node->v.element.tag))
    leave_block (walk, node);
  else if (node->v.element.tag != GUMBO_TAG_BR && bw_outline_element_find_span (node, &kind, &url))
    bw_outline_text_close (walk->text);
}

/* Without calling itself: what is foreign may be nested as deep as it likes. */
static void
walk_tree (Walk            *walk,
           const GumboNode *top)
{
  const GumboNode *node = top;

  while (node != NULL)
    {
      gboolean goes_in = enter (walk, node);

      if (goes_in && node->v.element.children.length > 0)
        {
          node = node->v.element.children.data[0];
          continue;
        }
      if (goes_in)
        leave (walk, node);
      while (node != top &&
             node->index_within_parent + 1 == node->parent->v.element.children.length)
        {
          node = node->parent;
          leave (walk, node);
        }
      node = node != top ? node->parent->v.element.children.data[node->index_within_parent + 1]
                         : NULL;
    }
}

/**
 * bw_outline_new:
 * @top: the element whose contents are outlined, such as the body
 *
 * Returns: (transfer full): the outline
 */
BwOutline *
bw_outline_new (const GumboNode *top,
                BwOutlineLines   lines)
{
  BwOutline *self = g_new0 (BwOutline, 1);
  g_autoptr (BwOutlineText) text = bw_outline_text_new ();
  Walk walk = { .outline = self, .text = text, .lines = lines };

  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_outline_block_free);
  walk.numbers[0] = -1;
  walk_tree (&walk, top);
  end_block (&walk, BW_OUTLINE_PARAGRAPH);

  return self;
}

void
bw_outline_free (BwOutline *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}
