#include "bw-outline-text.h"

#include <string.h>

#define MAX_OPEN 64 /* spans in each other; deeper ones leave no trace */

struct _BwOutlineText
{
  GString   *text;
  GPtrArray *spans; /* of the block */
  GPtrArray *open;  /* (unowned) of them, the innermost last */
  guint      n_lost;     /* open spans that are not kept */
  char       pending;     /* white space that waits for a word: ' ', '\n' or none */
};

BwOutlineText *
bw_outline_text_new (void)
{
  BwOutlineText *self = g_new0 (BwOutlineText, 1);

  self->text = g_string_new (NULL);
  self->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_outline_span_free);
  self->open = g_ptr_array_new ();

  return self;
}

void
bw_outline_text_free (BwOutlineText *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->spans);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static void
flush_pending (BwOutlineText *self)
{
  if (self->pending != '\0' && self->text->len > 0)
    g_string_append_c (self->text, self->pending);
  self->pending = '\0';
}

/**
 * bw_outline_text_append:
 * @keep_lines: whether a line end in it is more than white space
 */
void
bw_outline_text_append (BwOutlineText *self,
                        const char    *text,
                        gboolean       keep_lines)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);
      const char *next = g_utf8_next_char (text);

      if (c == '\n' && keep_lines)
        self->pending = '\n';
      else if (g_unichar_isspace (c) || c == 0x200b || c == 0xfeff)
        self->pending = self->pending != '\0' ? self->pending : ' ';
      else
        {
          flush_pending (self);
          g_string_append_len (self->text, text, next - text);
        }
      text = next;
    }
}

/* Ends a line. */
void
bw_outline_text_break (BwOutlineText *self)
{
  self->pending = '\n';
}

/* Keeps apart what stands on both sides. */
void
bw_outline_text_space (BwOutlineText *self)
{
  self->pending = self->pending != '\0' ? self->pending : ' ';
}

void
bw_outline_text_open (BwOutlineText     *self,
                      BwOutlineSpanKind  kind,
                      const char        *url)
{
  BwOutlineSpan *span;

  if (self->open->len == MAX_OPEN)
    {
      self->n_lost++;
      return;
    }

  flush_pending (self);
  span = bw_outline_span_new (kind, url);
  span->start = self->text->len;
  g_ptr_array_add (self->spans, span);
  g_ptr_array_add (self->open, span);
}

static void
end_span (BwOutlineText *self,
          BwOutlineSpan *span)
{
  span->end = self->text->len;
  while (span->start < span->end && strchr (" \n", self->text->str[span->start]) != NULL)
    span->start++;
}

/* Closes the innermost of the open spans. */
void
bw_outline_text_close (BwOutlineText *self)
{
  if (self->n_lost > 0)
    self->n_lost--;
  else if (self->open->len > 0)
    end_span (self, g_ptr_array_steal_index (self->open, self->open->len - 1));
}

/* Opens in the next block what is open at the end of this one. */
static void
carry_over (BwOutlineText *self)
{
  for (guint i = 0; i < self->open->len; i++)
    {
      BwOutlineSpan *span = g_ptr_array_index (self->open, i);

      end_span (self, span);
      self->open->pdata[i] = bw_outline_span_new_same (span);
    }
}

/**
 * bw_outline_text_take:
 *
 * Moves what was collected into @block and begins anew.
 *
 * Returns: whether there is any text
 */
gboolean
bw_outline_text_take (BwOutlineText  *self,
                      BwOutlineBlock *block)
{
  gboolean has_text = self->text->len > 0;

  carry_over (self);
  for (guint i = 0; i < self->spans->len; i++)
    {
      BwOutlineSpan *span = g_ptr_array_index (self->spans, i);

      if (span->start < span->end)
        g_ptr_array_add (block->spans, span);
      else
        bw_outline_span_free (span);
    }
  self->spans->len = 0;
  g_ptr_array_extend (self->spans, self->open, NULL, NULL);
  self->pending = '\0';
  g_free (block->text);
  block->text = g_strdup (self->text->str);
  g_string_truncate (self->text, 0);

  return has_text;
}
