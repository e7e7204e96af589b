#include "bw-date.h"

#include <string.h>

#define MAX_YEAR 9999
#define LEAP_YEAR_GAP 8 /* 1896 to 1904 */

gboolean
bw_date_is_known (BwDate date)
{
  return date.year != 0;
}

/**
 * bw_date_lacks_year:
 *
 * Returns: whether @date is a month and perhaps a day without a year
 */
gboolean
bw_date_lacks_year (BwDate date)
{
  return date.year == 0 && date.month != 0;
}

/**
 * bw_date_is_valid:
 *
 * Returns: whether @date is a date of the proleptic Gregorian calendar at any
 *   precision; without a year, 29 February is one
 */
gboolean
bw_date_is_valid (BwDate date)
{
  GDateYear year = date.year != 0 ? date.year : 2000;

  if (date.year > MAX_YEAR || date.month > 12)
    return FALSE;
  if (date.month == 0)
    return date.day == 0 && date.year != 0;
  if (date.day == 0)
    return TRUE;

  return g_date_valid_dmy (date.day, (GDateMonth) date.month, year);
}

/**
 * bw_date_compare:
 *
 * Returns: less than, equal to or greater than zero; a less precise date comes
 *   before each more precise one inside it
 */
int
bw_date_compare (BwDate a,
                 BwDate b)
{
  return bw_date_pack (a) - bw_date_pack (b);
}

/**
 * bw_date_pack:
 *
 * Returns: the date as one decimal number, YYYYMMDD, with zeros for what is not
 *   known; it sorts as the dates do
 */
int
bw_date_pack (BwDate date)
{
  return (date.year * 10000) + (date.month * 100) + date.day;
}

BwDate
bw_date_unpack (int packed)
{
  BwDate date = { (guint16) (packed / 10000), (guint8) (packed / 100 % 100), (guint8) (packed % 100) };

  return packed > 0 && bw_date_is_valid (date) ? date : BW_DATE_UNKNOWN;
}

static int
digits (const char *text,
        int         n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = (value * 10) + (text[i] - '0');
    }

  return value;
}

/**
 * bw_date_parse:
 * @text: (nullable): `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as bw_date_to_string() writes it
 *
 * Returns: the date, or %BW_DATE_UNKNOWN when @text is none
 */
BwDate
bw_date_parse (const char *text)
{
  BwDate date = BW_DATE_UNKNOWN;
  gsize length = text != NULL ? strlen (text) : 0;
  int year = length >= 4 ? digits (text, 4) : -1;
  int month = 0;
  int day = 0;

  if (year <= 0)
    return BW_DATE_UNKNOWN;
  if (length >= 7 && text[4] == '-')
    month = digits (text + 5, 2);
  if (length == 10 && text[7] == '-')
    day = digits (text + 8, 2);
  if (month < 0 || day < 0 || (length != 4 && length != 7 && length != 10) ||
      (length >= 7 && month == 0) || (length == 10 && day == 0))
    return BW_DATE_UNKNOWN;

  date = (BwDate){ (guint16) year, (guint8) month, (guint8) day };

  return bw_date_is_valid (date) ? date : BW_DATE_UNKNOWN;
}

/**
 * bw_date_to_string:
 *
 * Returns: (transfer full) (nullable): the date in ISO 8601 at its precision, or
 *   `NULL` when its year is not known
 */
char *
bw_date_to_string (BwDate date)
{
  if (date.year == 0)
    return NULL;
  if (date.month == 0)
    return g_strdup_printf ("%04d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04d-%02d", date.year, date.month);

  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

/**
 * bw_date_infer_year:
 * @date: a date without a year
 * @not_after: the day which the inferred date may not pass
 *
 * Returns: the latest date that reads as @date and is not after @not_after
 */
BwDate
bw_date_infer_year (BwDate date,
                    BwDate not_after)
{
  g_return_val_if_fail (bw_date_lacks_year (date), date);
  g_return_val_if_fail (bw_date_is_known (not_after), date);

  for (int year = not_after.year; year > 0 && year >= not_after.year - LEAP_YEAR_GAP; year--)
    {
      BwDate candidate = { (guint16) year, date.month, date.day };

      if (bw_date_is_valid (candidate) && bw_date_compare (candidate, not_after) <= 0)
        return candidate;
    }

  return BW_DATE_UNKNOWN;
}

/**
 * bw_date_today:
 *
 * Returns: the day it is, in UTC
 */
BwDate
bw_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return (BwDate){ (guint16) g_date_time_get_year (now),
                   (guint8) g_date_time_get_month (now),
                   (guint8) g_date_time_get_day_of_month (now) };
}
