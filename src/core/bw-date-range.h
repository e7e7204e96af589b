#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

#define BW_DATE_RANGE_LATEST 99991231 /* as bw_date_pack() makes it */

/**
 * BwDateRange:
 * @from: the first day, as bw_date_pack() makes it; 0 where there is no bound
 * @to: the last, or %BW_DATE_RANGE_LATEST
 * @strict: whether dates are to be known to the day; else those that are known to the year or the
 *   month are in the range that they overlap
 */
typedef struct
{
  int      from;
  int      to;
  gboolean strict;
} BwDateRange;

gboolean bw_date_range_parse      (const char        *text,
                                   BwDate             today,
                                   BwDateRange       *range);
gboolean bw_date_range_between    (const char        *low,
                                   const char        *high,
                                   BwDate             today,
                                   BwDateRange       *range);
int      bw_date_range_get_first  (const BwDateRange *range);
gboolean bw_date_range_overlaps   (const BwDateRange *range,
                                   int                packed);
int      bw_date_range_get_before (int                first);
gboolean bw_date_range_begins     (const char        *text);

G_END_DECLS
