#include "bw-timestamp.h"

#include <string.h>

#include "bw-timestamp-parts.h"

#define MAX_LENGTH 200 /* bytes of a text that is a date */

/*
 * Seconds or milliseconds since 1970, as `date +%s` prints them, and a moment whose parts stand
 * in one number. Ten digits that begin with 1 are of the years from 2001 to 2033; fewer or others
 * may count anything.
 */
static gboolean
read_number (BwTimestampParts *self,
             const char       *text)
{
  gsize n = strspn (text, "0123456789");
  g_autofree char *digits = NULL;
  g_autoptr (GDateTime) moment = NULL;

  if (text[n] != '\0')
    return FALSE;
  if (n == 14) /* "20031231101455" */
    {
      digits = g_strdup_printf ("%.8sT%s", text, text + 8);
      return bw_timestamp_parts_read_iso (self, digits);
    }
  if ((n != 10 && n != 13) || text[0] != '1')
    return FALSE;

  digits = g_strndup (text, 10);
  moment = g_date_time_new_from_unix_utc (g_ascii_strtoll (digits, NULL, 10));
  g_date_time_get_ymd (moment, &self->year, &self->month, &self->day);
  self->hour = g_date_time_get_hour (moment);
  self->minute = g_date_time_get_minute (moment);
  self->second = g_date_time_get_second (moment);

  return TRUE;
}

/**
 * bw_timestamp_parse:
 * @text: (nullable): a moment or a date as people and programs write them: RFC 822 and
 *   its successors, RFC 3339, ISO 8601, asctime(), `date`, in a dozen languages, and seconds since 1970
 *
 * A clock whose zone is not stated is taken to show UTC. Nothing is made up: a date
 * without a time stays one.
 *
 * Returns: (transfer full) (nullable): ISO 8601, such as `2003-12-31T10:14:55Z` in UTC or
 *   `2003-12`; `NULL` when @text is none
 */
char *
bw_timestamp_parse (const char *text)
{
  g_autofree char *stripped = NULL;
  BwTimestampParts parts = BW_TIMESTAMP_PARTS_NONE;

  if (text == NULL)
    return NULL;

  stripped = g_strstrip (g_strndup (text, MAX_LENGTH));
  if (g_ascii_isdigit (stripped[0]) || stripped[0] == '-')
    {
      if (read_number (&parts, stripped) || bw_timestamp_parts_read_iso (&parts, stripped))
        return bw_timestamp_parts_to_string (&parts);
      parts = BW_TIMESTAMP_PARTS_NONE;
    }
  if (!g_utf8_validate (stripped, -1, NULL) || !bw_timestamp_parts_read_words (&parts, stripped))
    return NULL;

  return bw_timestamp_parts_to_string (&parts);
}

/**
 * bw_timestamp_get_date:
 * @timestamp: (nullable): as bw_timestamp_parse() gives it
 */
BwDate
bw_timestamp_get_date (const char *timestamp)
{
  g_autofree char *date = timestamp != NULL ? g_strndup (timestamp, 10) : NULL;

  return bw_date_parse (date);
}
