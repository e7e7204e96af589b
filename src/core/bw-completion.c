#include "bw-completion.h"

/**
 * bw_completion_new:
 * @text: (transfer full)
 */
BwCompletion *
bw_completion_new (const char *label,
                   char       *text,
                   gint64      count)
{
  BwCompletion *self = g_new0 (BwCompletion, 1);

  self->label = g_strdup (label);
  self->text = text;
  self->count = count;

  return self;
}

void
bw_completion_free (BwCompletion *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->text);
  g_free (self);
}
