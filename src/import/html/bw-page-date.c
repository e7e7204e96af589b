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

/**
 * bw_page_date_read:
 *
 * Returns: the date in @text as the tags of pages have it: with its year first and whatever
 *   between the numbers (the forms of Google Scholar, ISO 8601), or as people write it
 */
BwDate
bw_page_date_read (const char *text)
{
  g_return_val_if_fail (text != NULL, BW_DATE_UNKNOWN);

  text += strspn (text, " \t\n");
  if (strspn (text, "0123456789") >= 4)
    {
      BwDate date = read_numbers (text);
      const char *end = text;
      BwDate written = date.month == 0 ? bw_date_scan (text, &end) : BW_DATE_UNKNOWN;

      return bw_date_is_known (written) ? written : date;
    }

  for (guint i = 0; i < MAX_WORDS && *text != '\0'; i++)
    {
      const char *end = text;
      BwDate date = bw_date_scan (text, &end);

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
