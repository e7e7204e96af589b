#include "bw-date-range.h"

#include <string.h>

#define MAX_COUNT_DIGITS 4 /* of days, months or years ago */

static const char *const NAMED[] = { "today", "yesterday" };

static const char *const UNITS[] = { "d", "w", "mo", "y" };

static BwDate
from_g_date (const GDate *date)
{
  return (BwDate){ (guint16) g_date_get_year (date), (guint8) g_date_get_month (date),
                   (guint8) g_date_get_day (date) };
}

/* The day that is @n units before @today; what is before the first year is none. */
static BwDate
go_back (BwDate today,
         guint  n,
         gchar  unit)
{
  GDate date;
  guint days = unit == 'w' ? n * 7 : n;

  if (unit == 'y' && n >= today.year)
    return BW_DATE_UNKNOWN;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, today.day, (GDateMonth) today.month, today.year);
  if ((unit == 'm' && n >= (today.year - 1U) * 12) ||
      ((unit == 'd' || unit == 'w') && days >= g_date_get_julian (&date)))
    return BW_DATE_UNKNOWN;
  if (unit == 'y')
    g_date_subtract_years (&date, n);
  else if (unit == 'm')
    g_date_subtract_months (&date, n);
  else
    g_date_subtract_days (&date, days);

  return from_g_date (&date);
}

/* "7d", "3mo": the day so long ago. */
static BwDate
parse_ago (const char *text,
           BwDate      today)
{
  guint n = 0;
  const char *at = text;

  while (g_ascii_isdigit (*at) && at - text < MAX_COUNT_DIGITS)
    n = (n * 10) + (guint) (*at++ - '0');
  if (at == text)
    return BW_DATE_UNKNOWN;

  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    if (strcmp (UNITS[i], at) == 0)
      return go_back (today, n, *at);

  return BW_DATE_UNKNOWN;
}

/* The first and the last day of a date of any precision, or of a word for one. What is counted back
 * from today asks for days that are known. */
static gboolean
get_bounds (const char  *text,
            BwDate       today,
            BwDateRange *range)
{
  BwDate date = bw_date_parse (text);

  range->strict = !bw_date_is_known (date);
  if (strcmp (text, NAMED[0]) == 0)
    date = today;
  else if (strcmp (text, NAMED[1]) == 0)
    date = go_back (today, 1, 'd');
  else if (!bw_date_is_known (date))
    date = parse_ago (text, today);
  if (!bw_date_is_known (date))
    return FALSE;

  range->from = bw_date_pack (date);
  range->to = range->from;
  if (date.month == 0)
    range->to += 1231;
  else if (date.day == 0)
    range->to += 31;

  return TRUE;
}

/* The first day behind that which ends at @last, which may be the 31st of a shorter month. */
static int
get_next (int last)
{
  BwDate date = { (guint16) (last / 10000), (guint8) (last / 100 % 100), (guint8) (last % 100) };

  if (date.day < g_date_get_days_in_month ((GDateMonth) date.month, date.year))
    return last + 1;
  if (date.month < 12)
    return (last / 100 + 1) * 100;

  return (date.year + 1) * 10000;
}

/**
 * bw_date_range_get_before:
 * @first: a day, a month or a year, as bw_date_pack() makes it
 *
 * Returns: the last that is before it and before the month or the year that it begins
 */
int
bw_date_range_get_before (int first)
{
  if (first % 100 <= 1)
    first = first / 100 * 100;
  if (first % 10000 <= 100)
    first = first / 10000 * 10000;

  return first - 1;
}

/**
 * bw_date_range_between:
 * @low: (nullable): such as `2024-05`, where the range begins
 * @high: (nullable): where it ends
 * @range: (out): what is between them, both included
 *
 * Returns: whether both are dates
 */
gboolean
bw_date_range_between (const char  *low,
                       const char  *high,
                       BwDate       today,
                       BwDateRange *range)
{
  BwDateRange first = { 0, BW_DATE_RANGE_LATEST, FALSE };
  BwDateRange last = { 0, BW_DATE_RANGE_LATEST, FALSE };

  g_return_val_if_fail (range != NULL, FALSE);

  if ((low != NULL && !get_bounds (low, today, &first)) ||
      (high != NULL && !get_bounds (high, today, &last)))
    return FALSE;

  *range = (BwDateRange){ first.from, last.to, first.strict };
  return TRUE;
}

/* "7d" alone is from then until today; "today" and "2024" are the days in them. */
static gboolean
parse_one (const char  *text,
           BwDate       today,
           BwDateRange *range)
{
  if (bw_date_is_known (parse_ago (text, today)))
    return bw_date_range_between (text, NAMED[0], today, range);

  return get_bounds (text, today, range);
}

/**
 * bw_date_range_parse:
 * @text: `2024`, `2024-05`, `today`, `7d`, `3mo`, or one of them after `>=` and the like
 * @today: the day it is
 * @range: (out): the days that are meant
 *
 * Returns: whether @text is a range of days
 */
gboolean
bw_date_range_parse (const char  *text,
                     BwDate       today,
                     BwDateRange *range)
{
  gboolean less;
  gboolean more;
  gboolean or_equal;
  BwDateRange bounds;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  less = *text == '<';
  more = *text == '>';
  if (!less && !more)
    return parse_one (text, today, range);

  or_equal = text[1] == '=';
  if (!get_bounds (text + 1 + or_equal, today, &bounds))
    return FALSE;
  if (less)
    *range = (BwDateRange){ 0, or_equal ? bounds.to : bw_date_range_get_before (bounds.from), FALSE };
  else
    *range = (BwDateRange){ or_equal ? bounds.from : get_next (bounds.to), BW_DATE_RANGE_LATEST, bounds.strict };

  return TRUE;
}

/**
 * bw_date_range_get_first:
 *
 * Returns: before what no date is in the range, as bw_date_pack() makes it: the year with which it
 *   begins, as dates that are known to the year or the month may be in it
 */
int
bw_date_range_get_first (const BwDateRange *range)
{
  return range->strict ? range->from : range->from / 10000 * 10000;
}

/**
 * bw_date_range_overlaps:
 * @packed: a date, as bw_date_pack() makes it
 *
 * Returns: whether the date, or a day of the year or the month that it is, may be in the range
 */
gboolean
bw_date_range_overlaps (const BwDateRange *range,
                        int                packed)
{
  gboolean coarse = packed % 10000 == 0 ? packed / 10000 == range->from / 10000
                                        : packed % 100 == 0 && packed / 100 == range->from / 100;

  return packed <= range->to && (packed >= range->from || (coarse && !range->strict));
}

/**
 * bw_date_range_begins:
 *
 * Returns: whether @text may be the beginning of what bw_date_range_parse() takes
 */
gboolean
bw_date_range_begins (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (strspn (text, "0123456789-") == strlen (text))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (NAMED); i++)
    if (g_str_has_prefix (NAMED[i], text))
      return TRUE;

  return g_ascii_isdigit (*text) && strcmp (text + strspn (text, "0123456789"), "m") == 0;
}
