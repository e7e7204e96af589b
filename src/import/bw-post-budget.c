#include "bw-post-budget.h"

#define MAX_LINES 100000
#define MAX_INDEXED ((gsize) 16 * 1024 * 1024)
#define MAX_HEADINGS 50000
#define MAX_COMPARED 5000000

void
bw_post_budget_init (BwPostBudget *self)
{
  g_return_if_fail (self != NULL);

  *self = (BwPostBudget){ MAX_LINES, MAX_INDEXED, MAX_HEADINGS, MAX_COMPARED };
}
