#include "bw-digest-date.h"

#include <string.h>

#define MAX_LENGTH 400 /* bytes of a title that are looked at */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define DAYS_IN_WEEK 7

/* What a walk through a title has found. */
typedef struct
{
  BwDate      date;
  BwDate      pending; /* a month, and perhaps a day, that waits for its year */
  int         week;
  const char *pending_end;
} Search;

static gboolean
is_year (int value)
{
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/* A run of digits at @at, or -1. */
static int
read_number (const char *at,
             gsize      *length)
{
  int value = 0;

  *length = strspn (at, "0123456789");
  if (*length == 0 || *length > 4)
    return -1;
  for (gsize i = 0; i < *length; i++)
    value = (value * 10) + (at[i] - '0');

  return value;
}

/* The Monday of a week as ISO 8601 counts them: the first is the one with 4 January. */
static BwDate
date_of_week (int year,
              int week)
{
  GDate date;

  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear) year);
  g_date_subtract_days (&date, (guint) g_date_get_weekday (&date) - 1);
  g_date_add_days (&date, (guint) ((week - 1) * DAYS_IN_WEEK));

  return (BwDate){ (guint16) g_date_get_year (&date), (guint8) g_date_get_month (&date),
                   (guint8) g_date_get_day (&date) };
}

static void
take_year (Search *search,
           int     year)
{
  BwDate date = search->pending;

  date.year = (guint16) year;
  if (search->week > 0)
    search->date = date_of_week (year, search->week);
  else if (bw_date_lacks_year (search->pending) && bw_date_is_valid (date))
    search->date = date;
  else if (!bw_date_is_known (search->date))
    search->date = (BwDate){ (guint16) year, 0, 0 };
  search->pending = BW_DATE_UNKNOWN;
}

/* "2025/01", "01/2025" and a year alone. */
static const char *
take_number (Search     *search,
             const char *at)
{
  gsize length;
  gsize next_length;
  int value = read_number (at, &length);
  int next = -1;

  if (value < 0)
    return at + MAX (length, 1);
  if (at[length] == '/' || at[length] == '.')
    next = read_number (at + length + 1, &next_length);
  if (is_year (value) && next >= 1 && next <= 12 && next_length == 2)
    search->date = (BwDate){ (guint16) value, (guint8) next, 0 };
  else if (value >= 1 && value <= 12 && is_year (next))
    search->date = (BwDate){ (guint16) next, (guint8) value, 0 };
  else
    next = -1;
  if (next >= 0)
    return at + length + 1 + next_length;

  if (is_year (value) && length == 4)
    take_year (search, value);
  else if (bw_date_lacks_year (search->pending) && search->pending.day != 0 && value <= 31 &&
           value > search->pending.day && at - search->pending_end <= 5)
    search->pending.day = (guint8) value; /* the last day of "March 3–9, 2025" */

  return at + length;
}

/* "Q1", "week 12" and "W12". */
static gsize
take_part_of_year (Search     *search,
                   const char *at)
{
  gsize length;
  gsize start = g_ascii_strncasecmp (at, "week ", 5) == 0 ? 5 : (*at == 'W' ? 1 : 0);
  int value;

  if (*at == 'Q' && at[1] >= '1' && at[1] <= '4' && !g_ascii_isalnum (at[2]))
    {
      search->pending = (BwDate){ 0, (guint8) ((at[1] - '0') * 3), 0 };
      search->pending_end = at + 2;
      if (is_year (search->date.year) && search->date.month == 0)
        take_year (search, search->date.year);
      return 2;
    }
  if (start == 0 || (value = read_number (at + start, &length)) < 1 || value > 53)
    return 0;

  search->week = value;
  if (is_year (search->date.year) && search->date.month == 0)
    take_year (search, search->date.year);

  return start + length;
}

static const char *
take_word (Search     *search,
           const char *at)
{
  const char *end = at;
  BwDate date = bw_date_scan (at, &end);
  gsize length;

  if (end > at && bw_date_is_known (date))
    {
      search->date = date;
      search->pending = BW_DATE_UNKNOWN;
      return end;
    }
  if (g_ascii_isdigit (*at) && end == at)
    return take_number (search, at);
  if (end > at && (g_ascii_isupper (*at) || g_ascii_isdigit (*at)))
    {
      search->pending = date;
      search->pending_end = end;
      return end;
    }
  if ((length = take_part_of_year (search, at)) > 0)
    return at + length;
  while (g_ascii_isalnum (*at))
    at++;

  return at;
}

/**
 * bw_digest_date_find:
 * @text: a title
 *
 * Finds the time that a digest is of: the last date in its title, which may be a
 * month of two, a week, a quarter or a year.
 *
 * Returns: the date; without its year or unknown when the title does not say it
 */
BwDate
bw_digest_date_find (const char *text)
{
  g_autofree char *head = NULL;
  Search search = { .date = BW_DATE_UNKNOWN };
  const char *at;

  g_return_val_if_fail (text != NULL, BW_DATE_UNKNOWN);

  head = g_strndup (text, strnlen (text, MAX_LENGTH));
  for (at = head; *at != '\0';)
    at = g_ascii_isalnum (*at) ? take_word (&search, at) : at + 1;

  return bw_date_is_known (search.date) ? search.date : search.pending;
}
