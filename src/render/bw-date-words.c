#include "bw-date-words.h"

#include <glib/gi18n-lib.h>

/* Long names: a page has the room, and short ones differ from language to language. */
static const char *const MONTHS[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                      N_ ("April"), N_ ("May"), N_ ("June"),
                                      N_ ("July"), N_ ("August"), N_ ("September"),
                                      N_ ("October"), N_ ("November"), N_ ("December") };

/**
 * bw_date_words:
 *
 * Returns: (transfer full) (nullable): the date in words at the precision that is
 *   known, such as “28 May 2024”, “January 2025” or “2021”, or “28 May” when it lacks
 *   its year; `NULL` when nothing of it is known
 */
char *
bw_date_words (BwDate date)
{
  const char *month;

  if (date.month > G_N_ELEMENTS (MONTHS) || (date.year == 0 && date.month == 0))
    return NULL;
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);

  month = _ (MONTHS[date.month - 1]);
  if (date.day == 0 && date.year == 0)
    return g_strdup (month);
  if (date.day == 0)
    /* Translators: a month and a year, such as “January 2025”. */
    return g_strdup_printf (_ ("%1$s %2$d"), month, date.year);
  if (date.year == 0)
    /* Translators: a day and a month, such as “28 May”. */
    return g_strdup_printf (_ ("%1$d %2$s"), date.day, month);

  /* Translators: a day, a month and a year, such as “28 May 2024”. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), date.day, month, date.year);
}

/**
 * bw_date_words_of_time:
 * @when: seconds since 1970
 *
 * Returns: (transfer full): the day of it here; empty where no calendar has it
 */
char *
bw_date_words_of_time (gint64 when)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (when);

  if (time == NULL)
    return g_strdup ("");

  return bw_date_words ((BwDate){ (guint16) g_date_time_get_year (time), (guint8) g_date_time_get_month (time),
                                  (guint8) g_date_time_get_day_of_month (time) });
}
