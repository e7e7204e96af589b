#include "bw-completion-words.h"

#include <glib/gi18n-lib.h>

/* Orders, of which nothing can be counted. */
static const struct
{
  const char *value;
  const char *explanation;
} ORDERS[] = {
  { "date", N_ ("the newest first") },
  { "date-desc", N_ ("the newest first") },
  { "date-asc", N_ ("the oldest first") },
  { "added", N_ ("the last imported first") },
  { "added-desc", N_ ("the last imported first") },
  { "added-asc", N_ ("the first imported first") },
  { "citations", N_ ("the most cited first") },
  { "citations-desc", N_ ("the most cited first") },
  { "citations-asc", N_ ("the least cited first") },
  { "relevance", N_ ("what fits best first") },
  { "relevance-desc", N_ ("what fits best first") },
  { "relevance-asc", N_ ("what fits least first") },
  { "title", N_ ("by title, from A to Z") },
  { "title-asc", N_ ("by title, from A to Z") },
  { "title-desc", N_ ("by title, from Z to A") },
};

/* Returns: (nullable): what a value asks for, where there is nothing of it to be counted */
const char *
bw_completion_words_explain (const BwCompletionList *list,
                             const BwCompletion     *completion)
{
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (completion != NULL, NULL);

  for (gsize i = 0; g_strcmp0 (list->field, "sort") == 0 && i < G_N_ELEMENTS (ORDERS); i++)
    if (g_str_equal (ORDERS[i].value, completion->label))
      return _ (ORDERS[i].explanation);

  return NULL;
}
