#include "bw-count-choices.h"

/* The cheapest way to each choice of a row. */
typedef struct
{
  int    sums[BW_COUNT_MAX_DIGITS];
  guint8 from[BW_COUNT_MAX_DIGITS]; /* the choice of the row before */
} Step;

/* Adds a way to read the number, as long as there is room for it. */
void
bw_count_choices_add (BwCountChoices *self,
                      gsize           n_digits,
                      int             value,
                      int             cost)
{
  g_return_if_fail (self != NULL);

  if (self->n_ways < BW_COUNT_MAX_DIGITS)
    self->ways[self->n_ways++] = (BwCountChoice){ n_digits, value, cost };
}

static void
take_way (const BwCountChoices *before,
          const Step           *step_before,
          const BwCountChoice  *way,
          int                   cost_of_rise,
          int                  *sum,
          guint8               *from)
{
  *sum = G_MAXINT;
  for (guint i = 0; i < before->n_ways; i++)
    {
      int rise = way->value > before->ways[i].value ? cost_of_rise : 0;

      if (step_before->sums[i] + rise < *sum)
        {
          *sum = step_before->sums[i] + rise;
          *from = (guint8) i;
        }
    }
  *sum += way->cost;
}

/* Counts from the cheapest, so that the sums of a long list stay small. */
static void
level (Step  *step,
       guint  n_ways)
{
  int least = G_MAXINT;

  for (guint i = 0; i < n_ways; i++)
    least = MIN (least, step->sums[i]);
  for (guint i = 0; i < n_ways; i++)
    step->sums[i] -= least;
}

static guint
cheapest (const Step *step,
          guint       n_ways)
{
  guint best = 0;

  for (guint i = 1; i < n_ways; i++)
    if (step->sums[i] < step->sums[best])
      best = i;

  return best;
}

/**
 * bw_count_choices_decide:
 * @rows: the items of a list in order, each with at least one way
 * @cost_of_rise: what speaks against a count that is greater than the one before
 *
 * Chooses for each row so that the least speaks against all choices together (Viterbi's
 * algorithm).
 */
void
bw_count_choices_decide (BwCountChoices *rows,
                         guint           n_rows,
                         int             cost_of_rise)
{
  g_autofree Step *steps = g_new0 (Step, n_rows + 1);
  guint way;

  g_return_if_fail (rows != NULL || n_rows == 0);

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < rows[i].n_ways; j++)
        if (i == 0)
          steps[i].sums[j] = rows[i].ways[j].cost;
        else
          take_way (&rows[i - 1], &steps[i - 1], &rows[i].ways[j], cost_of_rise, &steps[i].sums[j],
                    &steps[i].from[j]);
      level (&steps[i], rows[i].n_ways);
    }

  way = n_rows > 0 ? cheapest (&steps[n_rows - 1], rows[n_rows - 1].n_ways) : 0;
  for (guint i = n_rows; i-- > 0;)
    {
      rows[i].chosen = way;
      way = steps[i].from[way];
    }
}
