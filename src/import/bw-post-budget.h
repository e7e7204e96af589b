#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwPostBudget:
 * @n_lines: how many lines may still be looked at one by one
 * @n_indexed: how many bytes may still be looked at for their words
 * @n_headings: how many places may still be weighed where a heading may end
 * @n_compared: how many pairs of lines may still be compared
 *
 * What is left of the work that one page may be, shared by its posts. A page that
 * people wrote needs a small part of it; a file that is made to be slow is read more
 * coarsely when it is spent.
 */
typedef struct
{
  guint n_lines;
  gsize n_indexed;
  guint n_headings;
  guint n_compared;
} BwPostBudget;

void bw_post_budget_init (BwPostBudget *self);

G_END_DECLS
