#include "bw-outline-block.h"

#include <string.h>

#include "bw-text.h"

static void
span_free (gpointer data)
{
  BwOutlineSpan *span = data;

  g_free (span->url);
  g_free (span);
}

BwOutlineBlock *
bw_outline_block_new (BwOutlineKind kind,
                      int           level)
{
  BwOutlineBlock *self = g_new0 (BwOutlineBlock, 1);

  self->kind = kind;
  self->level = level;
  self->number = -1;
  self->text = g_strdup ("");
  self->spans = g_ptr_array_new_with_free_func (span_free);

  return self;
}

void
bw_outline_block_free (BwOutlineBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_ptr_array_unref (self->spans);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

/**
 * bw_outline_block_find_span:
 *
 * Returns: (transfer none) (nullable): the first span of @kind that begins at @from or
 *   behind it
 */
const BwOutlineSpan *
bw_outline_block_find_span (const BwOutlineBlock *self,
                            BwOutlineSpanKind     kind,
                            gsize                 from)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const BwOutlineSpan *span = g_ptr_array_index (self->spans, i);

      if (span->kind == kind && span->start >= from)
        return span;
    }

  return NULL;
}

/**
 * bw_outline_block_span_at:
 *
 * Returns: (transfer none) (nullable): the first span of @kind that holds the byte @at
 */
const BwOutlineSpan *
bw_outline_block_span_at (const BwOutlineBlock *self,
                          BwOutlineSpanKind     kind,
                          gsize                 at)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const BwOutlineSpan *span = g_ptr_array_index (self->spans, i);

      if (span->kind == kind && span->start <= at && at < span->end)
        return span;
    }

  return NULL;
}

void
bw_outline_block_add_span (BwOutlineBlock    *self,
                           BwOutlineSpanKind  kind,
                           gsize              start,
                           gsize              end,
                           const char        *url)
{
  BwOutlineSpan *span = g_new0 (BwOutlineSpan, 1);

  *span = (BwOutlineSpan){ kind, start, end, g_strdup (url) };
  g_ptr_array_add (self->spans, span);
}

/* Returns: (transfer full): a part of the text on one line */
char *
bw_outline_block_dup (const BwOutlineBlock *self,
                      gsize                 start,
                      gsize                 end)
{
  g_autofree char *part = NULL;

  g_return_val_if_fail (start <= end && end <= strlen (self->text), NULL);

  part = g_strndup (self->text + start, end - start);

  return bw_text_squeeze (part);
}
