#include "bw-outline-block.h"

#include <string.h>

#include "bw-text.h"

/**
 * bw_outline_span_new:
 * @url: (nullable): where a link goes
 */
BwOutlineSpan *
bw_outline_span_new (BwOutlineSpanKind  kind,
                     const char        *url)
{
  BwOutlineSpan *self = g_new0 (BwOutlineSpan, 1);

  self->kind = kind;
  self->url = url != NULL ? g_ref_string_new (url) : NULL;

  return self;
}

/* Returns: (transfer full): a span of the same kind and address elsewhere */
BwOutlineSpan *
bw_outline_span_new_same (const BwOutlineSpan *self)
{
  BwOutlineSpan *same = bw_outline_span_new (self->kind, NULL);

  same->url = self->url != NULL ? g_ref_string_acquire (self->url) : NULL;

  return same;
}

void
bw_outline_span_free (BwOutlineSpan *self)
{
  g_clear_pointer (&self->url, g_ref_string_release);
  g_free (self);
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
  self->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_outline_span_free);

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

/* Adds a span like @span from @start to @end. */
void
bw_outline_block_add_span (BwOutlineBlock      *self,
                           const BwOutlineSpan *span,
                           gsize                start,
                           gsize                end)
{
  BwOutlineSpan *own = bw_outline_span_new_same (span);

  own->start = start;
  own->end = end;
  g_ptr_array_add (self->spans, own);
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
