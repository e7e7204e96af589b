#include "bw-body-builder.h"

#include <string.h>

#include "bw-html-writer.h"
#include "bw-inline.h"
#include "bw-text.h"

typedef enum
{
  BLOCK_HEADING,
  BLOCK_PARAGRAPH,
  BLOCK_QUOTE,
  BLOCK_ITEM,
  BLOCK_FIGURE,
  BLOCK_CODE,
  BLOCK_RULE,
  BLOCK_TABLE,
} BlockKind;

typedef struct
{
  BlockKind     kind;
  int           level;        /* of a heading */
  guint         n_columns;  /* of a table */
  char         *text;       /* NULL for a rule and a table */
  GPtrArray    *cells; /* of a table, row by row; the first row is its head */
  BwInlineLink  link;
} Block;

struct _BwBodyBuilder
{
  GPtrArray *blocks;
  BwBody    *body;
  BwInline  *notes;
};

static void
block_free (gpointer data)
{
  Block *block = data;

  g_free (block->text);
  g_free (block->link.href);
  g_clear_pointer (&block->cells, g_ptr_array_unref);
  g_free (block);
}

BwBodyBuilder *
bw_body_builder_new (void)
{
  BwBodyBuilder *self = g_new0 (BwBodyBuilder, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->body = bw_body_new ();
  self->notes = bw_inline_new ();

  return self;
}

void
bw_body_builder_free (BwBodyBuilder *self)
{
  g_ptr_array_unref (self->blocks);
  bw_body_free (self->body);
  bw_inline_free (self->notes);
  g_free (self);
}

static Block *
add_block (BwBodyBuilder *self,
           BlockKind      kind,
           const char    *text)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);

  return block;
}

static Block *
last_block (BwBodyBuilder *self)
{
  g_return_val_if_fail (self->blocks->len > 0, NULL);

  return g_ptr_array_index (self->blocks, self->blocks->len - 1);
}

/**
 * bw_body_builder_heading:
 * @level: 2 to 6
 */
void
bw_body_builder_heading (BwBodyBuilder *self,
                         int            level,
                         const char    *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 2 && level <= 6);

  add_block (self, BLOCK_HEADING, text)->level = level;
  bw_body_add_section (self->body, level, text);
}

void
bw_body_builder_paragraph (BwBodyBuilder *self,
                           const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BLOCK_PARAGRAPH, text);
}

void
bw_body_builder_quote (BwBodyBuilder *self,
                       const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BLOCK_QUOTE, text);
}

/* Adds an item to the list that the block before is in, or begins a list. */
void
bw_body_builder_item (BwBodyBuilder *self,
                      const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BLOCK_ITEM, text);
}

void
bw_body_builder_figure (BwBodyBuilder *self,
                        const char    *caption)
{
  g_return_if_fail (self != NULL);

  add_block (self, BLOCK_FIGURE, caption);
  g_ptr_array_add (self->body->figures, g_strdup (caption));
}

void
bw_body_builder_code (BwBodyBuilder *self,
                      const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BLOCK_CODE, text);
  self->body->code_blocks++;
}

void
bw_body_builder_rule (BwBodyBuilder *self)
{
  g_return_if_fail (self != NULL);

  add_block (self, BLOCK_RULE, NULL);
}

/* Begins a table; the first @n_columns cells that follow are its head. */
void
bw_body_builder_table (BwBodyBuilder *self,
                       guint          n_columns)
{
  Block *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0);

  block = add_block (self, BLOCK_TABLE, NULL);
  block->n_columns = n_columns;
  block->cells = g_ptr_array_new_with_free_func (g_free);
  self->body->tables++;
}

/* Adds a cell to the table that was begun last. */
void
bw_body_builder_cell (BwBodyBuilder *self,
                      const char    *text)
{
  Block *block;

  g_return_if_fail (self != NULL);

  block = last_block (self);
  g_return_if_fail (block != NULL && block->kind == BLOCK_TABLE);

  g_ptr_array_add (block->cells, g_strdup (text));
}

/**
 * bw_body_builder_link:
 * @start: where the link begins in the text of the block that was added last, in bytes
 * @length: its length in bytes
 * @href: an address of ours; a link to foreign text must not be made with it
 */
void
bw_body_builder_link (BwBodyBuilder *self,
                      gsize          start,
                      gsize          length,
                      const char    *href)
{
  Block *block;

  g_return_if_fail (self != NULL);

  block = last_block (self);
  g_return_if_fail (block != NULL && block->text != NULL);
  g_return_if_fail (start + length <= strlen (block->text));

  g_free (block->link.href);
  block->link = (BwInlineLink){ start, length, g_strdup (href) };
}

/**
 * bw_body_builder_footnote:
 * @label: without brackets, different from the others'
 * @text: may be empty, where the page has a note without its text
 */
void
bw_body_builder_footnote (BwBodyBuilder *self,
                          const char    *label,
                          const char    *text)
{
  g_return_if_fail (self != NULL);

  bw_body_add_footnote (self->body, label, text);
  bw_inline_add_note (self->notes, label);
}

static void
write_table (BwBodyBuilder *self,
             BwHtmlWriter  *writer,
             const Block   *block)
{
  bw_html_writer_open (writer, "table", NULL);
  for (guint i = 0; i < block->cells->len; i++)
    {
      if (i % block->n_columns == 0)
        bw_html_writer_open (writer, "tr", NULL);
      bw_html_writer_open (writer, i < block->n_columns ? "th" : "td", NULL);
      bw_inline_write (self->notes, writer, g_ptr_array_index (block->cells, i), NULL);
      bw_html_writer_close (writer);
      if ((i + 1) % block->n_columns == 0 || i + 1 == block->cells->len)
        bw_html_writer_close (writer);
    }
  bw_html_writer_close (writer);
}

static void
write_element (BwBodyBuilder *self,
               BwHtmlWriter  *writer,
               const char    *element,
               const Block   *block)
{
  bw_html_writer_open (writer, element, NULL);
  bw_inline_write (self->notes, writer, block->text, &block->link);
  bw_html_writer_close (writer);
}

static void
write_heading (BwBodyBuilder *self,
               BwHtmlWriter  *writer,
               const Block   *block,
               guint          number)
{
  static const char *const ELEMENTS[] = { "h2", "h3", "h4", "h5", "h6" };
  g_autofree char *id = g_strdup_printf ("s-%u", number);

  bw_html_writer_open (writer, ELEMENTS[block->level - 2], "id", id, NULL);
  bw_inline_write (self->notes, writer, block->text, &block->link);
  bw_html_writer_close (writer);
}

static void
write_figure (BwBodyBuilder *self,
              BwHtmlWriter  *writer,
              const Block   *block)
{
  bw_html_writer_open (writer, "figure", NULL);
  write_element (self, writer, "figcaption", block);
  bw_html_writer_close (writer);
}

static void
write_code (BwHtmlWriter *writer,
            const Block  *block)
{
  bw_html_writer_open (writer, "pre", NULL);
  bw_html_writer_element (writer, "code", block->text, NULL);
  bw_html_writer_close (writer);
}

static void
write_block (BwBodyBuilder *self,
             BwHtmlWriter  *writer,
             const Block   *block,
             guint         *n_headings)
{
  switch (block->kind)
    {
    case BLOCK_HEADING:
      write_heading (self, writer, block, ++*n_headings);
      break;
    case BLOCK_PARAGRAPH:
      write_element (self, writer, "p", block);
      break;
    case BLOCK_QUOTE:
      write_element (self, writer, "blockquote", block);
      break;
    case BLOCK_ITEM:
      write_element (self, writer, "li", block);
      break;
    case BLOCK_FIGURE:
      write_figure (self, writer, block);
      break;
    case BLOCK_CODE:
      write_code (writer, block);
      break;
    case BLOCK_RULE:
      bw_html_writer_empty (writer, "hr", NULL);
      break;
    case BLOCK_TABLE:
      write_table (self, writer, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
build_html (BwBodyBuilder *self)
{
  g_autoptr (BwHtmlWriter) writer = bw_html_writer_new ();
  gboolean in_list = FALSE;
  guint n_headings = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);

      if (in_list && block->kind != BLOCK_ITEM)
        bw_html_writer_close (writer);
      if (!in_list && block->kind == BLOCK_ITEM)
        bw_html_writer_open (writer, "ul", NULL);
      in_list = block->kind == BLOCK_ITEM;
      write_block (self, writer, block, &n_headings);
    }
  if (in_list)
    bw_html_writer_close (writer);
  bw_inline_write_notes (self->notes, writer, self->body->footnotes);

  return bw_html_writer_finish (writer);
}

static void
append_line (GString    *out,
             const char *text)
{
  if (*text == '\0')
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, text);
}

static char *
build_text (BwBodyBuilder *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);

      if (block->text != NULL)
        append_line (out, block->text);
      for (guint j = 0; block->cells != NULL && j < block->cells->len; j++)
        append_line (out, g_ptr_array_index (block->cells, j));
    }
  for (guint i = 0; i < self->body->footnotes->len; i++)
    {
      const BwFootnote *note = g_ptr_array_index (self->body->footnotes, i);
      g_autofree char *line = g_strdup_printf ("[%s] %s", note->label, note->text);

      append_line (out, g_strchomp (line));
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_body_builder_finish:
 *
 * Returns: (transfer full): the body; the builder is of no further use
 */
BwBody *
bw_body_builder_finish (BwBodyBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->body->html = build_html (self);
  self->body->text = build_text (self);
  self->body->words = bw_text_count_words (self->body->text);

  return g_steal_pointer (&self->body);
}
