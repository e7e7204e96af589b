#pragma once

#include "bw-completion.h"

G_BEGIN_DECLS

/**
 * BwCompletionList:
 * @query: what was typed, up to the caret
 * @from: the byte of it from which on a completion takes its place
 * @field: (nullable): whose values they are, by its canonical name, a static string; `NULL` where
 *   they are names of fields
 * @all: (element-type BwCompletion): the best first
 *
 * All the ways in which a query may go on.
 */
typedef struct
{
  char       *query;
  gsize       from;
  const char *field;
  GPtrArray  *all;
} BwCompletionList;

BwCompletionList *bw_completion_list_new   (const char             *query) G_GNUC_WARN_UNUSED_RESULT;
void              bw_completion_list_free  (BwCompletionList       *self);
char             *bw_completion_list_apply (const BwCompletionList *self,
                                            guint                   nth,
                                            const char             *after,
                                            gsize                  *caret) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCompletionList, bw_completion_list_free)

G_END_DECLS
