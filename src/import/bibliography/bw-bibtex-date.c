#include "bw-bibtex-date.h"

#include <stdlib.h>
#include <string.h>

#include "bw-month-name.h"

#define MIN_YEAR 1000 /* of a number that is taken for a year wherever it stands */
#define MAX_YEAR 2999
#define FIRST_SEASON 21 /* a season or a quarter in place of a month (EDTF, levels 1 and 2) */
#define LAST_SEASON 41

/* Digits at a place, which then is behind them. */
static int
take_number (const char **at,
             int         *n_digits)
{
  const char *start = *at;
  int value = 0;

  while (g_ascii_isdigit (**at) && *at - start < 6)
    value = (value * 10) + (*(*at)++ - '0');
  *n_digits = (int) (*at - start);

  return value;
}

/* The first date of a text: a year, with a month and a day behind it. */
static gboolean
take_date (const char **at,
           BwDate      *date,
           gboolean    *whole)
{
  int numbers[3] = { 0 };
  int n_digits;
  char separator;

  numbers[0] = take_number (at, &n_digits);
  if (n_digits != 4)
    return FALSE;
  separator = **at;
  for (guint i = 1; i < G_N_ELEMENTS (numbers); i++)
    {
      if ((**at != '-' && **at != '/') || **at != separator || !g_ascii_isdigit ((*at)[1]) ||
          (separator == '/' && strspn (*at + 1, "0123456789") > 2))
        break;
      (*at)++;
      numbers[i] = take_number (at, &n_digits);
    }

  if (numbers[1] >= FIRST_SEASON && numbers[1] <= LAST_SEASON)
    {
      *whole = FALSE;
      numbers[1] = numbers[2] = 0;
    }
  *date = (BwDate){ (guint16) numbers[0], (guint8) MIN (numbers[1], 255),
                    (guint8) MIN (numbers[2], 255) };

  return numbers[1] < 100 && numbers[2] < 100 && bw_date_is_valid (*date);
}

/**
 * bw_bibtex_date_read:
 * @text: a date of biblatex (ISO 8601-2, EDTF, levels 0 and 1), or one as people write it
 * @whole: (out): whether the date is all that @text says: it is not for a range, a season
 *   or a date that is not certain
 *
 * Returns: the date, the first of a range, or %BW_DATE_UNKNOWN
 */
BwDate
bw_bibtex_date_read (const char *text,
                     gboolean   *whole)
{
  const char *at = text;
  BwDate date = BW_DATE_UNKNOWN;

  *whole = TRUE;
  if (g_str_has_prefix (at, "../"))
    at += 3;
  else if (*at == '/')
    at++;
  *whole = at == text;
  if (!take_date (&at, &date, whole))
    {
      at = text;
      date = bw_date_scan (text, &at);
      *whole = TRUE;
      if (!bw_date_is_known (date))
        {
          *whole = FALSE;
          return BW_DATE_UNKNOWN;
        }
    }
  if (*at == 'T') /* the time of day is of no use */
    at += strcspn (at, "/");
  *whole = *whole && *at == '\0';

  return date;
}

/**
 * bw_bibtex_date_read_year:
 * @whole: (out): whether the year is all that @text says
 *
 * Returns: the first year that @text names, or 0
 */
int
bw_bibtex_date_read_year (const char *text,
                          gboolean   *whole)
{
  const char *at = text;

  while (*at != '\0')
    {
      const char *start = at;
      int n_digits;
      int year;

      if (!g_ascii_isdigit (*at))
        {
          at++;
          continue;
        }
      year = take_number (&at, &n_digits);
      if (n_digits == 4 && year >= MIN_YEAR && year <= MAX_YEAR)
        {
          *whole = start == text && *at == '\0';
          return year;
        }
      while (g_ascii_isdigit (*at))
        at++;
    }

  *whole = FALSE;
  at = text;
  if (strlen (text) <= 4 && strspn (text, "0123456789") == strlen (text)) /* Aristotle's */
    {
      *whole = *text != '\0';
      return *whole ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
    }

  return 0;
}

/**
 * bw_bibtex_date_read_month:
 * @text: a number, a name, or a name with a day: "10 January", "Jan. 10"
 * @whole: (out): whether the date is all that @text says
 *
 * Returns: the month, and the day where there is one, without a year
 */
BwDate
bw_bibtex_date_read_month (const char *text,
                           gboolean   *whole)
{
  BwDate date = BW_DATE_UNKNOWN;
  int number = 0;
  const char *at = text;

  *whole = TRUE;
  while (*at != '\0')
    {
      gsize length = 0;
      int n_digits;
      int month = bw_month_name_read (at, &length);

      if (date.month == 0)
        date.month = (guint8) month;
      *whole = *whole && (length == 0 || date.month == month);
      if (length == 0 && g_ascii_isdigit (*at))
        {
          int value = take_number (&at, &n_digits);

          *whole = *whole && number == 0 && value <= 31;
          number = number == 0 ? value : number;
          continue;
        }
      if (length == 0 && strchr (" .,", *at) == NULL)
        *whole = FALSE;
      at = length > 0 ? at + length : g_utf8_next_char (at);
    }

  if (date.month == 0 && number >= 1 && number <= 12)
    date.month = (guint8) number;
  else if (date.month != 0 && number >= 1 && number <= 31)
    date.day = (guint8) number;
  *whole = *whole && date.month != 0;

  return date;
}
