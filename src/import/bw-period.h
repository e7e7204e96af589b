#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

/**
 * BwPeriod:
 *
 * A time with a beginning or an end, or both.
 */
typedef struct
{
  BwDate from;
  BwDate to;
} BwPeriod;

gboolean bw_period_parse    (const char *text,
                             BwPeriod   *period);
gsize    bw_period_cut_tail (const char *text,
                             BwPeriod   *period);

G_END_DECLS
