#include "bw-body-builder.h"

#include <string.h>

#include "bw-block.h"
#include "bw-text.h"

struct _BwBodyBuilder
{
  GPtrArray *blocks;
  BwBody    *body;
  BwInline  *notes;
};

static void
block_free (gpointer data)
{
  BwBlock *block = data;

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

static BwBlock *
add_block (BwBodyBuilder *self,
           BwBlockKind    kind,
           const char    *text)
{
  BwBlock *block = g_new0 (BwBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);

  return block;
}

static BwBlock *
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

  add_block (self, BW_BLOCK_HEADING, text)->level = level;
  bw_body_add_section (self->body, level, text);
}

void
bw_body_builder_paragraph (BwBodyBuilder *self,
                           const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BW_BLOCK_PARAGRAPH, text);
}

void
bw_body_builder_quote (BwBodyBuilder *self,
                       const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BW_BLOCK_QUOTE, text);
}

/* Adds an item to the list that the block before is in, or begins a list. */
void
bw_body_builder_item (BwBodyBuilder *self,
                      const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BW_BLOCK_ITEM, text);
}

/**
 * bw_body_builder_numbered:
 * @number: the item's, from 1; that of the first item is where the list begins
 *
 * Adds an item to the numbered list that the block before is in, or begins one.
 */
void
bw_body_builder_numbered (BwBodyBuilder *self,
                          guint          number,
                          const char    *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (number > 0 && number <= G_MAXINT);

  add_block (self, BW_BLOCK_ITEM, text)->level = (int) number;
}

void
bw_body_builder_figure (BwBodyBuilder *self,
                        const char    *caption)
{
  g_return_if_fail (self != NULL);

  add_block (self, BW_BLOCK_FIGURE, caption);
  g_ptr_array_add (self->body->figures, g_strdup (caption));
}

void
bw_body_builder_code (BwBodyBuilder *self,
                      const char    *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, BW_BLOCK_CODE, text);
  self->body->code_blocks++;
}

void
bw_body_builder_rule (BwBodyBuilder *self)
{
  g_return_if_fail (self != NULL);

  add_block (self, BW_BLOCK_RULE, NULL);
}

/* Begins a table; the first @n_columns cells that follow are its head. */
void
bw_body_builder_table (BwBodyBuilder *self,
                       guint          n_columns)
{
  BwBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0);

  block = add_block (self, BW_BLOCK_TABLE, NULL);
  block->n_columns = n_columns;
  block->cells = g_ptr_array_new_with_free_func (g_free);
  self->body->tables++;
}

/* Adds a cell to the table that was begun last. */
void
bw_body_builder_cell (BwBodyBuilder *self,
                      const char    *text)
{
  BwBlock *block;

  g_return_if_fail (self != NULL);

  block = last_block (self);
  g_return_if_fail (block != NULL && block->kind == BW_BLOCK_TABLE);

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
  BwBlock *block;

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
      const BwBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == BW_BLOCK_ITEM && block->level > 0)
        {
          g_autofree char *item = g_strdup_printf ("%d. %s", block->level, block->text);

          append_line (out, item);
        }
      else if (block->text != NULL)
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

  self->body->html = bw_block_write_all (self->blocks, self->notes, self->body->footnotes);
  self->body->text = build_text (self);
  self->body->words = bw_text_count_words (self->body->text);

  return g_steal_pointer (&self->body);
}
