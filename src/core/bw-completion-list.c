#include "bw-completion-list.h"

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

/* Returns: (transfer full): the query as it goes on with the @nth completion */
char *
bw_completion_list_apply (const BwCompletionList *self,
                          guint                   nth)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (nth < self->all->len, NULL);

  return g_strdup_printf ("%.*s%s", (int) self->from, self->query,
                          ((const BwCompletion *) g_ptr_array_index (self->all, nth))->text);
}
