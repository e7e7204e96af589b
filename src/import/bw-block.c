#include "bw-block.h"

#include "bw-html-writer.h"

static void
write_table (BwInline      *inlines,
             BwHtmlWriter  *writer,
             const BwBlock *block)
{
  bw_html_writer_open (writer, "table", NULL);
  for (guint i = 0; i < block->cells->len; i++)
    {
      if (i % block->n_columns == 0)
        bw_html_writer_open (writer, "tr", NULL);
      bw_html_writer_open (writer, i < block->n_columns ? "th" : "td", NULL);
      bw_inline_write (inlines, writer, g_ptr_array_index (block->cells, i), NULL);
      bw_html_writer_close (writer);
      if ((i + 1) % block->n_columns == 0 || i + 1 == block->cells->len)
        bw_html_writer_close (writer);
    }
  bw_html_writer_close (writer);
}

static void
write_element (BwInline      *inlines,
               BwHtmlWriter  *writer,
               const char    *element,
               const BwBlock *block)
{
  bw_html_writer_open (writer, element, NULL);
  bw_inline_write (inlines, writer, block->text, &block->link);
  bw_html_writer_close (writer);
}

static void
write_heading (BwInline      *inlines,
               BwHtmlWriter  *writer,
               const BwBlock *block,
               guint          number)
{
  static const char *const ELEMENTS[] = { "h2", "h3", "h4", "h5", "h6" };
  g_autofree char *id = g_strdup_printf ("s-%u", number);

  bw_html_writer_open (writer, ELEMENTS[block->level - 2], "id", id, NULL);
  bw_inline_write (inlines, writer, block->text, &block->link);
  bw_html_writer_close (writer);
}

static void
write_figure (BwInline      *inlines,
              BwHtmlWriter  *writer,
              const BwBlock *block)
{
  bw_html_writer_open (writer, "figure", NULL);
  write_element (inlines, writer, "figcaption", block);
  bw_html_writer_close (writer);
}

static void
write_code (BwHtmlWriter  *writer,
            const BwBlock *block)
{
  bw_html_writer_open (writer, "pre", NULL);
  bw_html_writer_element (writer, "code", block->text, NULL);
  bw_html_writer_close (writer);
}

static void
write_block (BwInline      *inlines,
             BwHtmlWriter  *writer,
             const BwBlock *block,
             guint         *n_headings)
{
  switch (block->kind)
    {
    case BW_BLOCK_HEADING:
      write_heading (inlines, writer, block, ++*n_headings);
      break;
    case BW_BLOCK_PARAGRAPH:
      write_element (inlines, writer, "p", block);
      break;
    case BW_BLOCK_QUOTE:
      write_element (inlines, writer, "blockquote", block);
      break;
    case BW_BLOCK_ITEM:
      write_element (inlines, writer, "li", block);
      break;
    case BW_BLOCK_FIGURE:
      write_figure (inlines, writer, block);
      break;
    case BW_BLOCK_CODE:
      write_code (writer, block);
      break;
    case BW_BLOCK_RULE:
      bw_html_writer_empty (writer, "hr", NULL);
      break;
    case BW_BLOCK_TABLE:
      write_table (inlines, writer, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_numbered (const BwBlock *block)
{
  return block->level > 0;
}

/* Opens and closes the list around items, which @block may be one of or not; @before is
 * the block before it. */
static void
write_list (BwHtmlWriter  *writer,
            const BwBlock *before,
            const BwBlock *block)
{
  gboolean was_item = before != NULL && before->kind == BW_BLOCK_ITEM;
  gboolean is_item = block != NULL && block->kind == BW_BLOCK_ITEM;
  gboolean goes_on = was_item && is_item && is_numbered (before) == is_numbered (block);
  g_autofree char *number = NULL;

  if (goes_on)
    return;
  if (was_item)
    bw_html_writer_close (writer);
  if (!is_item)
    return;
  if (!is_numbered (block))
    {
      bw_html_writer_open (writer, "ul", NULL);
      return;
    }
  number = block->level > 1 ? g_strdup_printf ("%d", block->level) : NULL;
  bw_html_writer_open (writer, "ol", "start", number, NULL);
}

/**
 * bw_block_write_all:
 * @blocks: (element-type BwBlock)
 * @inlines: knows the footnotes
 * @footnotes: (element-type BwFootnote)
 *
 * Returns: (transfer full): the HTML of a body
 */
char *
bw_block_write_all (GPtrArray *blocks,
                    BwInline  *inlines,
                    GPtrArray *footnotes)
{
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  const BwBlock *before = NULL;
  guint n_headings = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const BwBlock *block = g_ptr_array_index (blocks, i);

      write_list (writer, before, block);
      write_block (inlines, writer, block, &n_headings);
      before = block;
    }
  write_list (writer, before, NULL);
  bw_inline_write_notes (inlines, writer, footnotes);

  return bw_html_writer_finish (writer);
}
