#include "bw-outline-slices.h"

#include <string.h>

static gboolean
begins_with_link (const BwOutlineBlock *block,
                  const BwOutlineSpan  *link,
                  gsize                 line)
{
  return link->start >= line && link->start <= line + strspn (block->text + line, " -*•·[0123456789.)");
}

/* Lines of which each begins with a link are items each. */
static gboolean
is_line_list (const BwOutlineBlock *block)
{
  guint n_spans = 0;
  guint n_lines = 0;

  for (const char *line = block->text; line != NULL; n_lines++)
    {
      gsize at = (gsize) (line - block->text);
      const BwOutlineSpan *link = NULL;

      for (; n_spans < block->spans->len && (link == NULL || link->kind != BW_OUTLINE_LINK || link->start < at); n_spans++)
        link = g_ptr_array_index (block->spans, n_spans);
      if (link == NULL || link->kind != BW_OUTLINE_LINK || !begins_with_link (block, link, at))
        return FALSE;
      line = strchr (line, '\n');
      line = line != NULL ? line + 1 : NULL;
    }

  return n_lines > 1;
}

/* A part of a block as an item of a list. */
static BwOutlineBlock *
slice_block (const BwOutlineBlock *block,
             gsize                 start,
             gsize                 end,
             guint                *n_spans)
{
  BwOutlineBlock *slice = bw_outline_block_new (BW_OUTLINE_ITEM, 1);

  g_free (slice->text);
  slice->text = g_strndup (block->text + start, end - start);
  for (; *n_spans < block->spans->len; (*n_spans)++)
    {
      const BwOutlineSpan *span = g_ptr_array_index (block->spans, *n_spans);

      if (span->start >= end)
        break;
      if (span->start >= start && span->end <= end)
        bw_outline_block_add_span (slice, span, span->start - start, span->end - start);
    }

  return slice;
}

/**
 * bw_outline_slices_new:
 *
 * Returns: (transfer full) (nullable) (element-type BwOutlineBlock): the lines of a block
 *   as items, where each begins with a link
 */
GPtrArray *
bw_outline_slices_new (const BwOutlineBlock *block)
{
  GPtrArray *slices;
  guint n_spans = 0;

  if (!is_line_list (block))
    return NULL;

  slices = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_outline_block_free);
  for (gsize at = 0; block->text[at] != '\0';)
    {
      gsize end = at + strcspn (block->text + at, "\n");

      g_ptr_array_add (slices, slice_block (block, at, end, &n_spans));
      at = end + (block->text[end] == '\n');
    }

  return slices;
}
