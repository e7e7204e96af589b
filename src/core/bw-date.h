#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwDate:
 * @year: 1 to 9999, or 0 when it is not known
 * @month: 1 to 12, or 0 when it is not known
 * @day: 1 to 31, or 0 when it is not known
 *
 * A date at the precision that is known: a year, a month or a day (the levels of
 * ISO 8601-1, as EDTF level 0 uses them). A page may state a month and a day
 * without a year; such a date is not known until its year was inferred.
 */
typedef struct
{
  guint16 year;
  guint8  month;
  guint8  day;
} BwDate;

#define BW_DATE_UNKNOWN ((BwDate){ 0, 0, 0 })

gboolean bw_date_is_known   (BwDate      date);
gboolean bw_date_lacks_year (BwDate      date);
gboolean bw_date_is_valid   (BwDate      date);
int      bw_date_compare    (BwDate      a,
                             BwDate      b);
int      bw_date_pack       (BwDate      date);
BwDate   bw_date_unpack     (int         packed);
BwDate   bw_date_parse      (const char *text);
char    *bw_date_to_string  (BwDate      date);
BwDate   bw_date_infer_year (BwDate      date,
                             BwDate      not_after);
BwDate   bw_date_today      (void);

BwDate bw_date_scan (const char  *text,
                     const char **end);

G_END_DECLS
