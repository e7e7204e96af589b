#pragma once

#include "bw-count-tail.h"

G_BEGIN_DECLS

/* One way to read a number: so many of the digits are the count's. */
typedef struct
{
  gsize n_digits;
  int   value;
  int   cost; /* what speaks against it */
} BwCountChoice;

/**
 * BwCountChoices:
 * @index: of the item in its list
 * @chosen: what bw_count_choices_decide() decided
 *
 * All ways to read the number of one item.
 */
typedef struct
{
  BwCountChoice ways[BW_COUNT_MAX_DIGITS];
  guint         n_ways;
  guint         index;
  guint         chosen;
} BwCountChoices;

void bw_count_choices_add    (BwCountChoices *self,
                              gsize           n_digits,
                              int             value,
                              int             cost);
void bw_count_choices_decide (BwCountChoices *rows,
                              guint           n_rows,
                              int             cost_of_rise);

G_END_DECLS
