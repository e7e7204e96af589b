#include "bw-date.h"

#include <string.h>

#include "bw-month-name.h"

/*
 * Dates as people write them: "Aug 20, 2023", "20 August 2023", "May 28",
 * "January ’25", "January 2025", "2023-08-20", "3. Mai 2024", "3 de mayo de 2024",
 * "03/05/2024", "2024年5月3日".
 */

#define CENTURY_TURN 70 /* ’69 is 2069, ’70 is 1970 */

typedef struct
{
  const char *at;
} Scanner;

static void
skip_space (Scanner *scanner)
{
  while (*scanner->at == ' ' || *scanner->at == '\t')
    scanner->at++;
}

static gboolean
take (Scanner    *scanner,
      const char *token)
{
  if (!g_str_has_prefix (scanner->at, token))
    return FALSE;

  scanner->at += strlen (token);
  return TRUE;
}

/* A run of 1 to @max digits; -1 when there is none or it is longer. */
static int
take_number (Scanner *scanner,
             int      max,
             int     *n_digits)
{
  const char *at = scanner->at;
  int value = 0;

  while (g_ascii_isdigit (*at) && at - scanner->at <= max)
    value = (value * 10) + (*at++ - '0');

  *n_digits = (int) (at - scanner->at);
  if (*n_digits == 0 || *n_digits > max)
    return -1;

  scanner->at = at;
  return value;
}

static int
take_month (Scanner *scanner)
{
  gsize length;
  int month = bw_month_name_read (scanner->at, &length);

  if (month != 0)
    scanner->at += length;

  return month;
}

/* A year of four digits, or of two after an apostrophe; 0 when there is none. */
static int
take_year (Scanner *scanner)
{
  Scanner start = *scanner;
  gboolean apostrophe = take (scanner, "'") || take (scanner, "’") || take (scanner, "‘");
  int n_digits;
  int value = take_number (scanner, 4, &n_digits);

  if (apostrophe && n_digits == 2)
    return value < CENTURY_TURN ? 2000 + value : 1900 + value;
  if (!apostrophe && n_digits == 4 && value > 0)
    return value;

  *scanner = start;
  return 0;
}

static int
take_day (Scanner *scanner)
{
  static const char *const ENDINGS[] = { "st", "nd", "rd", "th", "er", "º", "°" };
  Scanner start = *scanner;
  int n_digits;
  int value = take_number (scanner, 2, &n_digits);

  if (value < 1 || value > 31)
    {
      *scanner = start;
      return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (take (scanner, ENDINGS[i]))
      break;

  return value;
}

/* What may stand between a month or a day and its year. */
static int
take_following_year (Scanner *scanner)
{
  Scanner start = *scanner;
  int year;

  skip_space (scanner);
  if (!take (scanner, ","))
    take (scanner, "de ");
  skip_space (scanner);
  if ((year = take_year (scanner)) == 0)
    *scanner = start;

  return year;
}

static gboolean
scan_iso (Scanner *scanner,
          BwDate  *date)
{
  g_autofree char *text = NULL;
  gsize length = strspn (scanner->at, "0123456789-");

  if (length != 7 && length != 10)
    return FALSE;

  text = g_strndup (scanner->at, length);
  *date = bw_date_parse (text);
  scanner->at += length;

  return bw_date_is_known (*date);
}

/*
 * "2023/08/20", "20.8.2023", "08/20/2023". With slashes, nations do not agree on what
 * comes first; where the numbers do not tell either, the year alone is known.
 */
static gboolean
scan_numeric (Scanner *scanner,
              BwDate  *date)
{
  char separator[2] = { 0 };
  int numbers[3];
  int n_digits[3];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (i == 1 && *scanner->at != '/' && *scanner->at != '.')
        return FALSE;
      if (i == 1)
        separator[0] = *scanner->at;
      if ((i > 0 && !take (scanner, separator)) ||
          (numbers[i] = take_number (scanner, 4, &n_digits[i])) < 0)
        return FALSE;
    }

  if (n_digits[0] == 4 && n_digits[1] <= 2 && n_digits[2] <= 2)
    *date = (BwDate){ (guint16) numbers[0], (guint8) numbers[1], (guint8) numbers[2] };
  else if (n_digits[0] > 2 || n_digits[1] > 2 || n_digits[2] != 4)
    return FALSE;
  else if (separator[0] == '.' || numbers[0] > 12 || numbers[0] == numbers[1])
    *date = (BwDate){ (guint16) numbers[2], (guint8) numbers[1], (guint8) numbers[0] };
  else if (numbers[1] > 12)
    *date = (BwDate){ (guint16) numbers[2], (guint8) numbers[0], (guint8) numbers[1] };
  else
    *date = (BwDate){ (guint16) numbers[2], 0, 0 };

  return bw_date_is_known (*date) && bw_date_is_valid (*date) &&
         (date->month == 0 || date->day != 0) && numbers[0] > 0 && numbers[1] > 0;
}

/* "2024年5月28日", and "2024年5月". */
static gboolean
scan_ideographic (Scanner *scanner,
                  BwDate  *date)
{
  int n_digits;
  int year = take_number (scanner, 4, &n_digits);
  int month;
  int day;
  Scanner after_month;

  if (n_digits != 4 || !take (scanner, "年") || (month = take_number (scanner, 2, &n_digits)) < 1 ||
      !take (scanner, "月"))
    return FALSE;

  after_month = *scanner;
  if ((day = take_number (scanner, 2, &n_digits)) < 1 || !take (scanner, "日"))
    {
      day = 0;
      *scanner = after_month;
    }
  *date = (BwDate){ (guint16) year, (guint8) month, (guint8) day };

  return bw_date_is_known (*date) && bw_date_is_valid (*date);
}

static gboolean
scan_month_first (Scanner *scanner,
                  BwDate  *date)
{
  int month = take_month (scanner);
  int day = 0;
  int year = 0;
  Scanner after_month;

  if (month == 0)
    return FALSE;

  after_month = *scanner;
  if ((year = take_following_year (scanner)) == 0)
    {
      skip_space (scanner);
      if ((day = take_day (scanner)) != 0)
        year = take_following_year (scanner);
      else
        *scanner = after_month;
    }

  *date = (BwDate){ (guint16) year, (guint8) month, (guint8) day };
  return bw_date_is_valid (*date);
}

static gboolean
scan_day_first (Scanner *scanner,
                BwDate  *date)
{
  int day = take_day (scanner);
  int month;
  int year;

  if (day == 0)
    return FALSE;

  take (scanner, "."); /* a German ordinal */
  skip_space (scanner);
  take (scanner, "de ");
  if ((month = take_month (scanner)) == 0)
    return FALSE;

  year = take_following_year (scanner);
  *date = (BwDate){ (guint16) year, (guint8) month, (guint8) day };

  return bw_date_is_valid (*date);
}

/**
 * bw_date_scan:
 * @text: text that begins with a date
 * @end: (out) (optional): where the date ends; unchanged when there is none
 *
 * Reads the longest date that @text begins with. The year may be missing: then
 * bw_date_lacks_year() is true of what is returned.
 *
 * Returns: the date, or %BW_DATE_UNKNOWN when @text does not begin with one
 */
BwDate
bw_date_scan (const char  *text,
              const char **end)
{
  gboolean (*const scans[]) (Scanner *, BwDate *) = { scan_iso, scan_numeric, scan_ideographic,
                                                      scan_month_first, scan_day_first };

  g_return_val_if_fail (text != NULL, BW_DATE_UNKNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (scans); i++)
    {
      Scanner scanner = { text };
      BwDate date = BW_DATE_UNKNOWN;

      if (!scans[i](&scanner, &date) || g_ascii_isdigit (*scanner.at))
        continue;
      if (end != NULL)
        *end = scanner.at;
      return date;
    }

  return BW_DATE_UNKNOWN;
}
