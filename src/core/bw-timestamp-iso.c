#include "bw-timestamp-parts.h"

#include <string.h>

/*
 * Dates of ISO 8601, with what it allowed before it became strict and what programs
 * make of it: "2003-12-31", "20031231", "2003-365", "2003-W52-3", "03-12-31", "-03-12".
 */

/* A date of days counted from the first of January. */
static gboolean
set_ordinal (BwTimestampParts *self,
             int               year,
             int               day)
{
  g_autoptr (GDateTime) first = year > 0 && year < 10000 ? g_date_time_new_utc (year, 1, 1, 0, 0, 0)
                                                         : NULL;
  g_autoptr (GDateTime) date = first != NULL ? g_date_time_add_days (first, day - 1) : NULL;

  if (date == NULL || g_date_time_get_year (date) != year)
    return FALSE;
  self->year = year;
  self->month = g_date_time_get_month (date);
  self->day = g_date_time_get_day_of_month (date);

  return TRUE;
}

/* Week 1 is that of 4 January; weeks begin on Monday. */
static gboolean
set_week (BwTimestampParts *self,
          int               year,
          int               week,
          int               weekday)
{
  g_autoptr (GDateTime) fourth = year > 0 && year < 10000 ? g_date_time_new_utc (year, 1, 4, 0, 0, 0)
                                                          : NULL;
  g_autoptr (GDateTime) date = NULL;

  if (fourth == NULL || week < 1 || week > 53 || weekday < 1 || weekday > 7)
    return FALSE;
  date = g_date_time_add_days (fourth, ((week - 1) * 7) + weekday -
                                         g_date_time_get_day_of_week (fourth));
  if (date == NULL || g_date_time_get_week_numbering_year (date) != year)
    return FALSE;
  self->year = g_date_time_get_year (date);
  self->month = g_date_time_get_month (date);
  self->day = g_date_time_get_day_of_month (date);

  return TRUE;
}

static gboolean
set_day (BwTimestampParts *self,
         int               year,
         int               month,
         int               day)
{
  self->year = year;
  self->month = month;
  self->day = day;

  return month > 0 && day > 0;
}

/* "W52-3", "W523" or "W52" behind a year. */
static gboolean
read_week (BwTimestampParts  *self,
           int                year,
           const char       **at)
{
  const char *text = *at + 1;
  int value;
  int weekday = 1;
  gsize n = bw_timestamp_parts_read_number (text, &value);

  text += n;
  if (n == 3)
    {
      weekday = value % 10;
      value /= 10;
    }
  else if (n != 2)
    return FALSE;
  else if (*text == '-' && g_ascii_isdigit (text[1]))
    {
      if (bw_timestamp_parts_read_number (text + 1, &weekday) != 1)
        return FALSE;
      text += 2;
    }
  *at = text;

  return set_week (self, year, value, weekday);
}

/* "-31" behind a month. */
static gboolean
read_day (BwTimestampParts  *self,
          const char       **at)
{
  gsize n = bw_timestamp_parts_read_number (*at + 1, &self->day);

  *at += 1 + n;
  if (n > 2 || self->day == 0)
    return FALSE;
  if (self->month > 12 && self->day <= 12) /* they stand the other way round */
    {
      int day = self->month;

      self->month = self->day;
      self->day = day;
    }

  return TRUE;
}

/* What follows "2003-" or "03-". */
static gboolean
read_behind_hyphen (BwTimestampParts  *self,
                    int                year,
                    const char       **at)
{
  const char *text = *at + 1;
  int value;
  gsize n;

  if (*text == 'W' || *text == 'w')
    {
      *at = text;
      return read_week (self, year, at);
    }

  n = bw_timestamp_parts_read_number (text, &value);
  text += n;
  if (n == 3 && *text != '-')
    {
      *at = text;
      return set_ordinal (self, year, value);
    }
  if (n < 1 || n > 3 || value == 0)
    return FALSE;
  self->year = year;
  self->month = value; /* one program puts a zero before it */
  *at = text;

  return *text != '-' || !g_ascii_isdigit (text[1]) || read_day (self, at);
}

/* A date without hyphens, by how many digits it has. */
static gboolean
read_basic (BwTimestampParts *self,
            gsize             n_digits,
            int               value)
{
  switch (n_digits)
    {
    case 8:
      return set_day (self, value / 10000, value / 100 % 100, value % 100);
    case 7:
      return set_ordinal (self, value / 1000, value % 1000);
    case 6:
      return set_day (self, bw_timestamp_parts_full_year (value / 10000, 2), value / 100 % 100,
                      value % 100);
    case 5:
      return set_ordinal (self, bw_timestamp_parts_full_year (value / 1000, 2), value % 1000);
    case 4:
      self->year = value;
      return value > 0;
    default:
      return FALSE;
    }
}

/* "-0312" and "-03-12": a month of a year of two digits. */
static gboolean
read_short_month (BwTimestampParts  *self,
                  const char       **at)
{
  int value;
  int month;
  gsize n = bw_timestamp_parts_read_number (*at + 1, &value);

  if (n == 4)
    {
      self->year = bw_timestamp_parts_full_year (value / 100, 2);
      self->month = value % 100;
      *at += 5;
      return self->month > 0;
    }
  if (n != 2 || (*at)[3] != '-' || bw_timestamp_parts_read_number (*at + 4, &month) != 2)
    return FALSE;

  self->year = bw_timestamp_parts_full_year (value, 2);
  self->month = month;
  *at += 6;

  return month > 0;
}

static gboolean
read_date (BwTimestampParts  *self,
           const char       **at)
{
  int value;
  gsize n;

  if (**at == '-')
    return read_short_month (self, at);

  n = bw_timestamp_parts_read_number (*at, &value);
  *at += n;
  if ((n == 4 || n == 2) && **at == '-')
    return read_behind_hyphen (self, bw_timestamp_parts_full_year (value, n), at);
  if (n == 4 && (**at == 'W' || **at == 'w'))
    return read_week (self, value, at);

  return read_basic (self, n, value);
}

/* "T10:14:55.1234Z" and what looks like it. */
static gboolean
read_time (BwTimestampParts *self,
           const char       *at)
{
  at += strspn (at, "Tt_ \t\n,");
  if (*at == '\0')
    return TRUE;
  if (!bw_timestamp_parts_read_time (self, &at))
    return FALSE;

  at += strspn (at, " \t");
  if (*at == 'Z' || *at == 'z')
    {
      self->has_offset = TRUE;
      at++;
    }
  else if (*at != '\0' && !bw_timestamp_parts_read_offset (self, &at))
    return FALSE;

  return at[strspn (at, " \t\n")] == '\0';
}

/**
 * bw_timestamp_parts_read_iso:
 *
 * Returns: whether all of @text is a date of ISO 8601 with or without a time
 */
gboolean
bw_timestamp_parts_read_iso (BwTimestampParts *self,
                             const char       *text)
{
  return read_date (self, &text) && (*text == '\0' || strchr ("Tt_ \t\n,", *text) != NULL) &&
         read_time (self, text);
}
