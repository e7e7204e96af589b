#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

#define BW_DATE_RANGE_LATEST 99991231 /* as bw_date_pack() makes it */

/**
 * BwDateRange:
 * @from: the first day, as bw_date_pack() makes it; 0 where there is no bound
 * @to: the last, or %BW_DATE_RANGE_LATEST
 */
typedef struct
{
  int from;
  int to;
} BwDateRange;

gboolean bw_date_range_parse   (const char  *text,
                                BwDate       today,
                                BwDateRange *range);
gboolean bw_date_range_between (const char  *low,
                                const char  *high,
                                BwDate       today,
                                BwDateRange *range);
gboolean bw_date_range_begins  (const char  *text);

G_END_DECLS
