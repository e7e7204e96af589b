#include "bw-date-range.h"

#include <string.h>

/* The first and the last day of a date of any precision. */
static void
get_bounds (BwDate  date,
            int    *first,
            int    *last)
{
  *first = bw_date_pack (date);
  *last = *first;
  if (date.month == 0)
    *last += 1231;
  else if (date.day == 0)
    *last += 31;
}

/* "2024-05..2024-06", "..2020", "2020..": an end that is not there is no bound. */
static gboolean
parse_between (const char *text,
               const char *dots,
               int        *from,
               int        *to)
{
  g_autofree char *low = g_strndup (text, (gsize) (dots - text));
  const char *high = dots + strlen ("..");
  BwDate start = bw_date_parse (low);
  BwDate end = bw_date_parse (high);
  int unused;

  if ((*low != '\0' && !bw_date_is_known (start)) || (*high != '\0' && !bw_date_is_known (end)))
    return FALSE;

  if (*low != '\0')
    get_bounds (start, from, &unused);
  if (*high != '\0')
    get_bounds (end, &unused, to);

  return TRUE;
}

/* ">=2020", "<2021-05" and a date alone, which stands for all the days in it. */
static gboolean
parse_compared (const char *text,
                int        *from,
                int        *to)
{
  gboolean less = *text == '<';
  gboolean more = *text == '>';
  gboolean or_equal = (less || more) && text[1] == '=';
  BwDate date = bw_date_parse (text + (less || more) + or_equal);
  int first;
  int last;

  if (!bw_date_is_known (date))
    return FALSE;

  get_bounds (date, &first, &last);
  if (!less)
    *from = more && !or_equal ? last + 1 : first;
  if (!more)
    *to = less && !or_equal ? first - 1 : last;

  return TRUE;
}

/**
 * bw_date_range_parse:
 * @text: `2024`, `2024-05..2024-06`, `..2020`, `>=2020` and the like
 * @from: (inout): the first day, packed; unchanged where there is no bound
 * @to: (inout): the last day, likewise
 *
 * Returns: whether @text is a range of days
 */
gboolean
bw_date_range_parse (const char *text,
                     int        *from,
                     int        *to)
{
  const char *dots;

  g_return_val_if_fail (text != NULL, FALSE);

  dots = strstr (text, "..");

  return dots != NULL ? parse_between (text, dots, from, to) : parse_compared (text, from, to);
}
