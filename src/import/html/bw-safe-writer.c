#include "bw-safe-writer.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-safe-stack.h"

#define MAX_BREAKS 2 /* of lines in a row */

static const BwSafeElement ROOT = { "", BW_SAFE_FLOW };
static const BwSafeElement PARAGRAPH = { "p", BW_SAFE_PARAGRAPH };
static const BwSafeElement ITEM = { "li", BW_SAFE_ITEM };
static const BwSafeElement TERM = { "dd", BW_SAFE_TERM };

/* Puts around the text that follows what it needs where it stands. Returns: whether it may
 * stand there at all */
static gboolean
prepare_text (BwSafeWriter *self)
{
  guint block = bw_safe_stack_find_block (self);
  const BwSafeOpen *open = bw_safe_stack_get (self, block);

  switch ((int) open->element.kind)
    {
    case BW_SAFE_TABLE:
    case BW_SAFE_ROWS:
    case BW_SAFE_ROW:
      return FALSE;
    case BW_SAFE_LIST:
      bw_safe_stack_push (self, block + 1, ITEM, NULL);
      break;
    case BW_SAFE_TERMS:
      bw_safe_stack_push (self, block + 1, TERM, NULL);
      break;
    default:
      if (open->needs_paragraphs)
        bw_safe_stack_push (self, MAX (block + 1, self->n_written), PARAGRAPH, NULL);
    }

  return TRUE;
}

static void
write_gap (BwSafeWriter *self)
{
  gboolean is_pre = bw_safe_open_is_pre (bw_safe_stack_get_block (self));
  const char *gap = self->n_breaks > 0 ? "\n" : " ";

  if (self->at_start || (self->n_breaks == 0 && !self->space))
    return;

  for (guint i = 0; i < self->n_breaks && !is_pre; i++)
    bw_html_writer_empty (self->html, "br", NULL);
  if (self->n_breaks == 0 || is_pre)
    bw_html_writer_text (self->html, gap);
  if (self->record != NULL)
    bw_safe_record_text (self->record, gap, 1);
}

/* Opens what is to be opened for text. Returns: whether text may stand here */
gboolean
bw_safe_writer_begin_text (BwSafeWriter *self)
{
  BwSafeOpen *block = bw_safe_stack_get_block (self);

  if (self->record != NULL && self->n_breaks >= MAX_BREAKS && !self->at_start &&
      block->element.kind != BW_SAFE_LINE)
    bw_safe_writer_break (self);
  if (!prepare_text (self))
    return FALSE;

  write_gap (self);
  bw_safe_stack_write (self);
  bw_safe_stack_get_block (self)->has_text = TRUE;
  self->space = FALSE;
  self->at_start = FALSE;
  self->n_breaks = 0;

  return TRUE;
}

static void
write_text (BwSafeWriter *self,
            const char   *text,
            gsize         length)
{
  bw_html_writer_text_n (self->html, text, length);
  if (self->record != NULL)
    bw_safe_record_text (self->record, text, length);
  self->after_pre = FALSE;
}

/* Text in which each line end and each space counts. */
static void
write_preformatted (BwSafeWriter *self,
                    const char   *text)
{
  g_autoptr (GString) plain = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    if ((unsigned char) *text >= ' ' || *text == '\n' || *text == '\t')
      g_string_append_c (plain, *text);
  if (plain->len == 0 || !bw_safe_writer_begin_text (self))
    return;

  if (self->after_pre && plain->str[0] == '\n')
    bw_html_writer_text (self->html, "\n");
  write_text (self, plain->str, plain->len);
}

/* The bytes of @text up to white space that is more than one space. */
static gsize
measure_run (const char *text)
{
  gsize i = 0;

  while ((unsigned char) text[i] > ' ' || (text[i] == ' ' && (unsigned char) text[i + 1] > ' '))
    i++;

  return i;
}

void
bw_safe_writer_text (BwSafeWriter *self,
                     const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (bw_safe_open_is_pre (bw_safe_stack_get_block (self)))
    {
      write_preformatted (self, text);
      return;
    }

  while (*text != '\0')
    {
      gsize length;

      if ((unsigned char) *text <= ' ')
        {
          self->space = TRUE;
          text++;
          continue;
        }
      if (!bw_safe_writer_begin_text (self))
        return;
      length = measure_run (text);
      write_text (self, text, length);
      text += length;
    }
}

/**
 * bw_safe_writer_new:
 * @body: (nullable): to be filled with what is written; then text that is in no block
 *   becomes paragraphs
 */
BwSafeWriter *
bw_safe_writer_new (BwBody *body)
{
  BwSafeWriter *self = g_new0 (BwSafeWriter, 1);

  self->html = bw_html_writer_new ();
  self->record = body != NULL ? bw_safe_record_new (body) : NULL;
  self->open = g_array_new (FALSE, TRUE, sizeof (BwSafeOpen));
  bw_safe_stack_push (self, 0, ROOT, NULL)->needs_paragraphs = body != NULL;
  self->references = g_hash_table_new (NULL, NULL);
  self->n_written = 1;
  self->at_start = TRUE;

  return self;
}

void
bw_safe_writer_free (BwSafeWriter *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->open->len; i++)
    bw_safe_attributes_clear (bw_safe_stack_get (self, i)->attributes);
  bw_html_writer_free (self->html);
  g_clear_pointer (&self->record, bw_safe_record_free);
  g_array_unref (self->open);
  g_hash_table_unref (self->references);
  g_free (self);
}

gboolean
bw_safe_writer_is_in (BwSafeWriter *self,
                      const char   *name)
{
  for (guint i = self->open->len; i-- > 0;)
    if (strcmp (bw_safe_stack_get (self, i)->element.name, name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_safe_writer_open:
 * @attributes: (transfer full) (array fixed-size=6): is left empty
 *
 * Opens an element if it may stand here; what is written next is inside it, or else where
 * it would have been.
 *
 * Returns: what closes the element, 0 for one that was not opened
 */
guint
bw_safe_writer_open (BwSafeWriter    *self,
                     BwSafeElement    element,
                     BwSafeAttribute *attributes)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->open->len >= BW_MAX_NESTING || !bw_safe_place_prepare (self, element))
    {
      if (element.kind != BW_SAFE_INLINE)
        bw_safe_writer_break (self);
      bw_safe_attributes_clear (attributes);
      return 0;
    }

  return bw_safe_stack_push (self, self->open->len, element, attributes)->serial;
}

/**
 * bw_safe_writer_close:
 * @serial: of the element; one that is closed already stays so
 */
void
bw_safe_writer_close (BwSafeWriter *self,
                      guint         serial)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->open->len; serial != 0 && i-- > 1;)
    if (bw_safe_stack_get (self, i)->serial == serial)
      {
        bw_safe_stack_pop_to (self, i);
        return;
      }
}

/* Ends a block of text, wherever a page begins or ends one. */
void
bw_safe_writer_break (BwSafeWriter *self)
{
  guint block;
  BwSafeOpen *open;

  g_return_if_fail (self != NULL);

  block = bw_safe_stack_find_block (self);
  open = bw_safe_stack_get (self, block);
  if (open->element.kind == BW_SAFE_LINE)
    {
      self->space = TRUE;
      if (bw_safe_open_is_pre (open))
        self->n_breaks = 1;
      return;
    }
  if (open->element.kind == BW_SAFE_PARAGRAPH)
    {
      bw_safe_stack_end_paragraph (self, block);
      open = bw_safe_stack_get_block (self);
    }
  open->needs_paragraphs |= open->has_text;
  bw_safe_stack_end_line (self);
}

/* Ends a line inside a block of text. */
void
bw_safe_writer_new_line (BwSafeWriter *self)
{
  g_return_if_fail (self != NULL);

  if (bw_safe_open_is_pre (bw_safe_stack_get_block (self)))
    write_preformatted (self, "\n");
  else if (self->n_breaks < MAX_BREAKS)
    self->n_breaks++;
}

/**
 * bw_safe_writer_image:
 * @attributes: (transfer full) (array fixed-size=6): is left empty
 */
void
bw_safe_writer_image (BwSafeWriter    *self,
                      BwSafeAttribute *attributes)
{
  BwSafeAttribute *a = attributes;

  g_return_if_fail (self != NULL);

  if (bw_safe_writer_begin_text (self))
    {
      bw_html_writer_empty (self->html, "img", a[0].name, a[0].value, a[1].name, a[1].value,
                            a[2].name, a[2].value, a[3].name, a[3].value, a[4].name, a[4].value,
                            NULL);
      self->after_pre = FALSE;
    }
  bw_safe_attributes_clear (attributes);
}

void
bw_safe_writer_rule (BwSafeWriter *self)
{
  g_return_if_fail (self != NULL);

  bw_safe_writer_break (self);
  if (!bw_safe_kind_holds_text (bw_safe_stack_get_block (self)->element.kind) ||
      bw_safe_stack_get_block (self)->element.kind == BW_SAFE_LINE)
    return;

  bw_safe_stack_write (self);
  bw_html_writer_empty (self->html, "hr", NULL);
  bw_safe_stack_end_line (self);
}

/**
 * bw_safe_writer_formula:
 * @html: (nullable): safe HTML of it; without it @text stands for it
 * @text: how it reads in plain text
 */
void
bw_safe_writer_formula (BwSafeWriter *self,
                        const char   *html,
                        const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (self->record != NULL)
    bw_safe_record_formula (self->record);
  if (html == NULL)
    bw_safe_writer_text (self, text);
  else if (bw_safe_writer_begin_text (self))
    {
      bw_html_writer_safe (self->html, html);
      self->after_pre = FALSE;
      if (self->record != NULL)
        bw_safe_record_text (self->record, text, strlen (text));
    }
}

/**
 * bw_safe_writer_finish:
 *
 * Returns: (transfer full): what was written; the writer is of no further use
 */
char *
bw_safe_writer_finish (BwSafeWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  bw_safe_stack_pop_to (self, 1);
  if (self->record != NULL)
    bw_safe_record_finish (self->record);

  return bw_html_writer_finish (self->html);
}
