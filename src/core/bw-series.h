#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

/**
 * BwSeries:
 * @monthly: whether its periods are months, not years
 * @first: the first period: a year, or twelve times the year and the month from 0
 * @counts: (element-type guint): of the first period and those that follow it
 *
 * How many there are of each year or month, as a picture shows it.
 */
typedef struct
{
  gboolean  monthly;
  int       first;
  GArray   *counts;
} BwSeries;

BwSeries *bw_series_new        (gboolean        monthly) G_GNUC_WARN_UNUSED_RESULT;
void      bw_series_free       (BwSeries       *self);
void      bw_series_add        (BwSeries       *self,
                                BwDate          date,
                                guint           n);
int       bw_series_get_last   (const BwSeries *self);
guint     bw_series_get        (const BwSeries *self,
                                int             period);
guint     bw_series_get_most   (const BwSeries *self,
                                int             from);
guint     bw_series_get_filled (const BwSeries *self,
                                int             from);
char     *bw_series_name       (const BwSeries *self,
                                int             period) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSeries, bw_series_free)

G_END_DECLS
