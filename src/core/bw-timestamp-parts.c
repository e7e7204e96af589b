#include "bw-timestamp-parts.h"

#include <string.h>

#include "bw-date.h"

#define CENTURY_TURN 70 /* 69 is 2069, 70 is 1970 */
#define MAX_DIGITS 9    /* of a number that is read; the others are passed over */

/* Returns: how many digits @text begins with */
gsize
bw_timestamp_parts_read_number (const char *text,
                                int        *value)
{
  gsize n = 0;

  *value = 0;
  for (; g_ascii_isdigit (text[n]); n++)
    if (n < MAX_DIGITS)
      *value = (*value * 10) + (text[n] - '0');

  return n;
}

/**
 * bw_timestamp_parts_full_year:
 *
 * Returns: the year that is written as two digits, or as three by a clock that counts
 *   from 1900 (RFC 5322, 4.3); others as they are
 */
int
bw_timestamp_parts_full_year (int   value,
                              gsize n_digits)
{
  if (n_digits <= 2)
    return value < CENTURY_TURN ? 2000 + value : 1900 + value;
  if (n_digits == 3)
    return value < 200 ? 1900 + value : 0;

  return value;
}

static const char *
skip_fraction (const char *at)
{
  if ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    {
      at++;
      while (g_ascii_isdigit (*at))
        at++;
    }

  return at;
}

/* One or two digits behind a colon; without a colon nothing is read, and nothing is wrong. */
static gboolean
read_after_colon (const char **text,
                  int         *value)
{
  gsize n;

  if (**text != ':')
    return TRUE;
  if ((n = bw_timestamp_parts_read_number (*text + 1, value)) == 0 || n > 2)
    return FALSE;

  *text += 1 + n;
  return TRUE;
}

/**
 * bw_timestamp_parts_read_time:
 * @at: (inout): `10`, `10:14`, `10:14:55.5` or `101455`
 *
 * Returns: whether a time was read
 */
gboolean
bw_timestamp_parts_read_time (BwTimestampParts  *self,
                              const char       **at)
{
  int value;
  const char *text = *at;
  gsize n = bw_timestamp_parts_read_number (text, &value);

  self->minute = self->second = 0;
  text += n;
  if (n == 6 || n == 4)
    {
      self->hour = n == 6 ? value / 10000 : value / 100;
      self->minute = n == 6 ? value / 100 % 100 : value % 100;
      self->second = n == 6 ? value % 100 : 0;
    }
  else if (n == 1 || n == 2)
    {
      self->hour = value;
      if (!read_after_colon (&text, &self->minute) || !read_after_colon (&text, &self->second))
        return FALSE;
    }
  else
    return FALSE;

  *at = skip_fraction (text);

  return **at != ':' && self->minute < 60 && self->second <= 60;
}

/**
 * bw_timestamp_parts_read_offset:
 * @at: (inout): `+01:00`, `-0100`, `+1`; the minus sign of typography is one too
 *
 * Returns: whether an offset from UTC was read
 */
gboolean
bw_timestamp_parts_read_offset (BwTimestampParts  *self,
                                const char       **at)
{
  const char *text = *at;
  gboolean minus = *text == '-' || g_str_has_prefix (text, "−");
  int hours;
  int minutes = 0;
  gsize n;

  if (*text != '+' && !minus)
    return FALSE;

  text = g_utf8_next_char (text);
  n = bw_timestamp_parts_read_number (text, &hours);
  text += n;
  if (n == 4 || (n == 3 && *text != ':')) /* one program puts a zero before "10:00" */
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (n >= 1 && n <= 3)
    {
      if (*text == ':')
        {
          if (bw_timestamp_parts_read_number (text + 1, &minutes) != 2)
            return FALSE;
          text += 3;
        }
    }
  else
    return FALSE;
  if (hours > 23 || minutes > 59)
    return FALSE;

  self->offset = ((hours * 60) + minutes) * (minus ? -1 : 1);
  self->has_offset = TRUE;
  *at = text;

  return TRUE;
}

/**
 * bw_timestamp_parts_to_string:
 *
 * Returns: (transfer full) (nullable): ISO 8601: the moment in UTC where a day and a time
 *   are known, else the date as far as it is; `NULL` when there is no such day
 */
char *
bw_timestamp_parts_to_string (const BwTimestampParts *self)
{
  BwDate date = { (guint16) self->year, (guint8) self->month, (guint8) self->day };
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (self->year < 1 || self->year > 9999 || !bw_date_is_valid (date))
    return NULL;
  if (self->hour < 0 || self->day == 0)
    return bw_date_to_string (date);
  if (self->hour > 24 || (self->hour == 24 && (self->minute > 0 || self->second > 0)))
    return NULL;

  /* The second that is put in where the Earth is late (RFC 3339, 5.7), and midnight as the
   * end of a day (ISO 8601, 5.3.2), are no seconds and hours of a clock. */
  local = g_date_time_new_utc (self->year, self->month, self->day, self->hour % 24, self->minute,
                               MIN (self->second, 59));
  utc = local != NULL ? g_date_time_add_minutes (local, ((self->hour / 24) * 24 * 60) - self->offset)
                      : NULL;
  if (utc == NULL)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (utc),
                          g_date_time_get_month (utc), g_date_time_get_day_of_month (utc),
                          g_date_time_get_hour (utc), g_date_time_get_minute (utc),
                          g_date_time_get_second (utc));
}
