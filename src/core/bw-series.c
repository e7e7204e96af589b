#include "bw-series.h"

BwSeries *
bw_series_new (gboolean monthly)
{
  BwSeries *self = g_new0 (BwSeries, 1);

  self->monthly = monthly;
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));

  return self;
}

void
bw_series_free (BwSeries *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->counts);
  g_free (self);
}

static int
get_period (const BwSeries *self,
            BwDate          date)
{
  return self->monthly ? (date.year * 12) + date.month - 1 : date.year;
}

/* Makes room for @period, at whichever end it lies. */
static void
include (BwSeries *self,
         int       period)
{
  g_autofree guint *none = NULL;

  if (self->counts->len == 0)
    self->first = period;
  if (period >= self->first)
    {
      g_array_set_size (self->counts,
                        MAX (self->counts->len, (guint) (period - self->first) + 1));
      return;
    }

  none = g_new0 (guint, (gsize) (self->first - period));
  g_array_prepend_vals (self->counts, none, (guint) (self->first - period));
  self->first = period;
}

/* Of a date without a year, or without a month where months are counted, nothing is told. */
void
bw_series_add (BwSeries *self,
               BwDate    date,
               guint     n)
{
  guint *count;
  int period;

  g_return_if_fail (self != NULL);

  if (n == 0 || date.year == 0 || (self->monthly && date.month == 0))
    return;

  period = get_period (self, date);
  include (self, period);
  count = &g_array_index (self->counts, guint, period - self->first);
  *count = n > G_MAXINT - *count ? G_MAXINT : *count + n;
}

/* Returns: the last period; before the first when there is none */
int
bw_series_get_last (const BwSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->first + (int) self->counts->len - 1;
}

/* Returns: how many there are in the period, of which it need not be one */
guint
bw_series_get (const BwSeries *self,
               int             period)
{
  g_return_val_if_fail (self != NULL, 0);

  if (period < self->first || period > bw_series_get_last (self))
    return 0;

  return g_array_index (self->counts, guint, period - self->first);
}

/* Returns: how many there are in the fullest of the periods since @from */
guint
bw_series_get_most (const BwSeries *self,
                    int             from)
{
  guint most = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int period = MAX (from, self->first); period <= bw_series_get_last (self); period++)
    most = MAX (most, bw_series_get (self, period));

  return most;
}

/* Returns: in how many of the periods since @from there is any */
guint
bw_series_get_filled (const BwSeries *self,
                      int             from)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int period = MAX (from, self->first); period <= bw_series_get_last (self); period++)
    n += bw_series_get (self, period) > 0;

  return n;
}

/* Returns: (transfer full): the period as ISO 8601 and the search language write it */
char *
bw_series_name (const BwSeries *self,
                int             period)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->monthly)
    return g_strdup_printf ("%04d-%02d", period / 12, (period % 12) + 1);

  return g_strdup_printf ("%d", period);
}
