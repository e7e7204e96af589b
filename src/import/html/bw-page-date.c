#include "bw-page-date.h"

#include <stdio.h>
#include <string.h>

#define MAX_WORDS 6 /* before a date, such as a day of the week */

static BwDate
make_date (int year,
           int month,
           int day)
{
  const BwDate whole = { (guint16) year, (guint8) MAX (month, 0), (guint8) MAX (day, 0) };
  const BwDate only_year = { (guint16) year, 0, 0 };

  if (year < 1000 || year > 9999)
    return BW_DATE_UNKNOWN;

  return month <= 12 && day <= 31 && bw_date_is_valid (whole) ? whole : only_year;
}

/* The digits of a number of at most @n, which @at is moved behind; -1 when there are none. */
static int
take_number (const char **at,
             int          n)
{
  int number = 0;
  int length = 0;

  while (length < n && g_ascii_isdigit ((*at)[length]))
    number = number * 10 + (*at)[length++] - '0';
  *at += length;

  return length > 0 ? number : -1;
}

/* The numbers of a date that begins with its year: `2024-01-10T…`, `2024/1/10`, `20240110`. */
static BwDate
read_numbers (const char *text)
{
  int year = take_number (&text, 4);
  int month = 0;
  int day = 0;

  if (*text != '\0' && strchr ("-/.", *text) != NULL)
    {
      char separator = *text++;

      month = take_number (&text, 2);
      if (*text == separator && month > 0)
        {
          text++;
          day = take_number (&text, 2);
        }
    }
  else if (g_ascii_isdigit (*text))
    {
      month = take_number (&text, 2);
      day = take_number (&text, 2);
    }

  return make_date (year, month, day);
}

/* The seconds, or the thousandths of them, that have gone by since 1970. */
static BwDate
read_moment (const char *text,
             gsize       n_digits)
{
  gint64 seconds = g_ascii_strtoll (text, NULL, 10) / (n_digits == 13 ? 1000 : 1);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (seconds);

  return moment != NULL ? make_date (g_date_time_get_year (moment), g_date_time_get_month (moment),
                                     g_date_time_get_day_of_month (moment))
                        : BW_DATE_UNKNOWN;
}

/* `2024 Jan 10` */
static BwDate
read_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,", 4);
  guint n = g_strv_length (words);
  g_autofree char *turned = n >= 2 && strlen (words[0]) == 4
                              ? g_strjoin (" ", n > 2 ? words[2] : "", words[1], words[0], NULL)
                              : NULL;
  const char *end;

  return turned != NULL ? bw_date_scan (g_strstrip (turned), &end) : BW_DATE_UNKNOWN;
}

static BwDate
scan (const char *text)
{
  const char *end = text;
  BwDate date = bw_date_scan (text, &end);

  return date.year >= 1000 ? date : BW_DATE_UNKNOWN;
}

/* What begins with a year, or with a number of its length or more; `2024011009` is an hour
 * of a day, and no second of the 2030s. */
static BwDate
read_digits (const char *text,
             gsize       n_digits)
{
  gboolean is_moment = (n_digits == 10 && g_ascii_strncasecmp (text, "19", 2) < 0) || n_digits == 13;
  BwDate date = is_moment ? read_moment (text, n_digits) : read_numbers (text);
  BwDate written = BW_DATE_UNKNOWN;

  if (date.month == 0)
    written = scan (text);
  if (date.month == 0 && written.month == 0 && n_digits == 4 && text[4] == ' ')
    written = read_words (text);

  return bw_date_is_known (written) ? written : date;
}

/**
 * bw_page_date_read:
 *
 * Returns: the date in @text as the tags of pages have it: with its year first and whatever
 *   between the numbers (the forms of Google Scholar, ISO 8601), as seconds since 1970, or as
 *   people write it; what is before the year 1000 is none, such as the zero of Go
 */
BwDate
bw_page_date_read (const char *text)
{
  gsize n_digits;

  g_return_val_if_fail (text != NULL, BW_DATE_UNKNOWN);

  text += strspn (text, " \t\n");
  n_digits = strspn (text, "0123456789");
  if (n_digits >= 4)
    return read_digits (text, n_digits);

  for (guint i = 0; i < MAX_WORDS && *text != '\0'; i++)
    {
      BwDate date = scan (text);

      if (bw_date_is_known (date))
        return date;
      text += strcspn (text, " ");
      text += strspn (text, " ");
    }

  return BW_DATE_UNKNOWN;
}

/**
 * bw_page_date_find:
 *
 * Returns: the date in the address of a page, such as `/2024/01/10/` or `/2024/jan/10/`
 */
BwDate
bw_page_date_find (const char *url)
{
  static const char MONTHS[][4] = { "jan", "feb", "mar", "apr", "may", "jun",
                                    "jul", "aug", "sep", "oct", "nov", "dec" };

  g_return_val_if_fail (url != NULL, BW_DATE_UNKNOWN);

  for (const char *at = strchr (url, '/'); at != NULL; at = strchr (at + 1, '/'))
    {
      const char *text = at + 1;
      int year = take_number (&text, 4);
      char separator = *text;
      int month;
      int day;

      if (year < 1990 || year > 2100 || (separator != '/' && separator != '-'))
        continue;
      text++;
      month = take_number (&text, 2);
      for (guint i = 0; month < 0 && i < G_N_ELEMENTS (MONTHS); i++)
        if (g_ascii_strncasecmp (text, MONTHS[i], 3) == 0 && text[3] == separator)
          {
            month = (int) i + 1;
            text += 3;
          }
      if (month < 1 || month > 12 || *text != separator)
        continue;
      text++;
      day = take_number (&text, 2);
      if (day > 0 && (*text == '/' || *text == '-' || *text == '\0'))
        return make_date (year, month, day);
      if (separator == '/' && day < 0)
        return make_date (year, month, 0);
    }

  return BW_DATE_UNKNOWN;
}
