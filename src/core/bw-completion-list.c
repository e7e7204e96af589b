#include "bw-completion-list.h"

#include <string.h>

BwCompletionList *
bw_completion_list_new (const char *query)
{
  BwCompletionList *self = g_new0 (BwCompletionList, 1);

  self->query = g_strdup (query);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_completion_free);

  return self;
}

void
bw_completion_list_free (BwCompletionList *self)
{
  if (self == NULL)
    return;

  g_free (self->query);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/**
 * bw_completion_list_apply:
 * @after: what stands behind the caret; what belongs to the value there, or is space, is kept once
 * @caret: (out) (optional): the byte at which one types on
 *
 * Returns: (transfer full): the query as it goes on with the @nth completion
 */
char *
bw_completion_list_apply (const BwCompletionList *self,
                          guint                   nth,
                          const char             *after,
                          gsize                  *caret)
{
  g_autoptr (GString) text = NULL;
  gboolean spaced;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (nth < self->all->len, NULL);

  text = g_string_new_len (self->query, (gssize) self->from);
  g_string_append (text, ((const BwCompletion *) g_ptr_array_index (self->all, nth))->text);
  spaced = text->str[text->len - 1] == ' ';
  if (spaced && *after != '\0' && strchr (",)}", *after) != NULL)
    g_string_truncate (text, text->len - 1);
  if (caret != NULL)
    *caret = text->len;
  g_string_append (text, after + (spaced && *after == ' '));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
