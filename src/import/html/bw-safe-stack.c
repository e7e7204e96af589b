#include "bw-safe-stack.h"

#include <string.h>

/* Frees the values and leaves no attribute. */
void
bw_safe_attributes_clear (BwSafeAttribute *attributes)
{
  for (guint i = 0; i < BW_SAFE_MAX_ATTRIBUTES; i++)
    {
      attributes[i].name = NULL;
      g_clear_pointer (&attributes[i].value, g_free);
    }
}

BwSafeOpen *
bw_safe_stack_get (BwSafeWriter *self,
                   guint         index)
{
  return &g_array_index (self->open, BwSafeOpen, index);
}

/* The index of the innermost open element that is no inline one. */
guint
bw_safe_stack_find_block (BwSafeWriter *self)
{
  guint i = self->open->len - 1;

  while (bw_safe_stack_get (self, i)->element.kind == BW_SAFE_INLINE)
    i--;

  return i;
}

BwSafeOpen *
bw_safe_stack_get_block (BwSafeWriter *self)
{
  return bw_safe_stack_get (self, bw_safe_stack_find_block (self));
}

gboolean
bw_safe_open_is_pre (const BwSafeOpen *open)
{
  return strcmp (open->element.name, "pre") == 0;
}

/* Adds an element to the stack, or at @index in it. Takes the attributes. */
BwSafeOpen *
bw_safe_stack_push (BwSafeWriter    *self,
                    guint            index,
                    BwSafeElement    element,
                    BwSafeAttribute *attributes)
{
  BwSafeOpen open = { .element = element, .serial = ++self->last_serial };

  open.is_automatic = attributes == NULL;
  if (attributes != NULL)
    {
      memcpy (open.attributes, attributes, sizeof open.attributes);
      memset (attributes, 0, sizeof open.attributes);
    }
  g_array_insert_val (self->open, index, open);

  return bw_safe_stack_get (self, index);
}

/* What follows stands on a line of its own. */
void
bw_safe_stack_end_line (BwSafeWriter *self)
{
  self->space = FALSE;
  self->at_start = TRUE;
  self->n_breaks = 0;
  if (self->record != NULL)
    bw_safe_record_break (self->record);
}

static void
write_open (BwSafeWriter *self,
            BwSafeOpen   *open)
{
  BwSafeAttribute *a = open->attributes;
  g_autofree char *id = NULL;

  if (self->record != NULL)
    id = bw_safe_record_open (self->record, open->element.name, &open->start);
  if (id != NULL)
    bw_html_writer_open (self->html, open->element.name, "id", id, NULL);
  else
    bw_html_writer_open (self->html, open->element.name, a[0].name, a[0].value, a[1].name,
                         a[1].value, a[2].name, a[2].value, a[3].name, a[3].value, a[4].name,
                         a[4].value, a[5].name, a[5].value, NULL);
  self->after_pre = bw_safe_open_is_pre (open);
}

void
bw_safe_stack_write (BwSafeWriter *self)
{
  for (; self->n_written < self->open->len; self->n_written++)
    write_open (self, bw_safe_stack_get (self, self->n_written));
}

/* Closes the innermost element. A cell is there even when nothing is in it. */
static void
pop (BwSafeWriter *self)
{
  BwSafeOpen *open = bw_safe_stack_get (self, self->open->len - 1);

  if (open->element.kind == BW_SAFE_CELL)
    bw_safe_stack_write (self);
  if (self->n_written == self->open->len)
    {
      bw_html_writer_close (self->html);
      self->after_pre = FALSE;
      self->n_written--;
      if (self->record != NULL)
        bw_safe_record_close (self->record, open->element.name, open->start);
    }
  if (open->element.kind != BW_SAFE_INLINE)
    bw_safe_stack_end_line (self);
  bw_safe_attributes_clear (open->attributes);
  g_array_set_size (self->open, self->open->len - 1);
}

void
bw_safe_stack_pop_to (BwSafeWriter *self,
                      guint         length)
{
  while (self->open->len > length)
    pop (self);
}

/* Opens again what was open when a paragraph ended, to be closed by who opened it. */
static void
push_again (BwSafeWriter     *self,
            const BwSafeOpen *open)
{
  BwSafeOpen again = { .element = open->element, .serial = open->serial };

  for (guint i = 0; i < BW_SAFE_MAX_ATTRIBUTES; i++)
    {
      again.attributes[i].name = open->attributes[i].name;
      again.attributes[i].value = g_strdup (open->attributes[i].value);
    }
  g_array_append_val (self->open, again);
}

void
bw_safe_stack_end_paragraph (BwSafeWriter *self,
                             guint         paragraph)
{
  guint n = self->open->len - paragraph - 1;
  g_autofree BwSafeOpen *kept = g_new (BwSafeOpen, n + 1);

  for (guint i = 0; i < n; i++)
    {
      BwSafeOpen *open = bw_safe_stack_get (self, paragraph + 1 + i);

      kept[i] = *open;
      for (guint j = 0; j < BW_SAFE_MAX_ATTRIBUTES; j++)
        kept[i].attributes[j].value = g_strdup (open->attributes[j].value);
    }
  bw_safe_stack_pop_to (self, paragraph);
  for (guint i = 0; i < n; i++)
    {
      push_again (self, &kept[i]);
      bw_safe_attributes_clear (kept[i].attributes);
    }
}
