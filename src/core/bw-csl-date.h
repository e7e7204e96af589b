#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

/**
 * BwCslDate:
 * @from: the date, or the first of a range
 * @to: the last of a range, else %BW_DATE_UNKNOWN
 * @season: 1 for spring to 4 for winter, or 0
 * @circa: whether it is only about right
 *
 * A date as bibliographies state it: CSL 1.0.2 has ranges, seasons and doubt beside
 * the three precisions of a #BwDate.
 */
typedef struct
{
  BwDate   from;
  BwDate   to;
  int      season;
  gboolean circa;
} BwCslDate;

gboolean bw_csl_date_read      (const char      *text,
                                BwCslDate       *date);
gboolean bw_csl_date_is_simple (const BwCslDate *date);
char    *bw_csl_date_to_string (const BwCslDate *date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
