#include "bw-time-zone.h"

#include <stdlib.h>
#include <string.h>

#define MAX_NAME 8   /* bytes */
#define MAX_PLACE 40 /* bytes of a name in the zone database */

/*
 * The names of zones that people write, in the order of strcmp(), in hours and minutes
 * as a decimal number: -330 is 3:30 behind UTC. A name that has several meanings has the
 * one that most feeds mean: IST is India's.
 */
static const struct Zone
{
  char name[MAX_NAME];
  int time;
} ZONES[] = {
  { "ACDT", 1030 },
  { "ACST", 930 },
  { "ADT", -300 },
  { "AEDT", 1100 },
  { "AEST", 1000 },
  { "AKDT", -800 },
  { "AKST", -900 },
  { "ART", -300 },
  { "AST", -400 },
  { "AT", -400 },
  { "AWST", 800 },
  { "BRST", -200 },
  { "BRT", -300 },
  { "BST", 100 },
  { "CAT", 200 },
  { "CDT", -500 },
  { "CEST", 200 },
  { "CET", 100 },
  { "CLST", -300 },
  { "CLT", -400 },
  { "COT", -500 },
  { "CST", -600 },
  { "CT", -600 },
  { "EAT", 300 },
  { "EDT", -400 },
  { "EEST", 300 },
  { "EET", 200 },
  { "EST", -500 },
  { "ET", -500 },
  { "GMT", 0 },
  { "GST", 400 },
  { "HAST", -1000 },
  { "HKT", 800 },
  { "HST", -1000 },
  { "ICT", 700 },
  { "IDT", 300 },
  { "IRST", 330 },
  { "IST", 530 },
  { "JST", 900 },
  { "KST", 900 },
  { "MDT", -600 },
  { "MEST", 200 },
  { "MESZ", 200 },
  { "MET", 100 },
  { "MEZ", 100 },
  { "MSD", 400 },
  { "MSK", 300 },
  { "MST", -700 },
  { "MT", -700 },
  { "MYT", 800 },
  { "NDT", -230 },
  { "NPT", 545 },
  { "NST", -330 },
  { "NZDT", 1300 },
  { "NZST", 1200 },
  { "PDT", -700 },
  { "PHT", 800 },
  { "PKT", 500 },
  { "PST", -800 },
  { "PT", -800 },
  { "SAST", 200 },
  { "SGT", 800 },
  { "TRT", 300 },
  { "UT", 0 },
  { "UTC", 0 },
  { "WAT", 100 },
  { "WEST", 100 },
  { "WET", 0 },
  { "WIB", 700 },
  { "Z", 0 },
};

static int
compare (const void *name,
         const void *zone)
{
  return strcmp (name, ((const struct Zone *) zone)->name);
}

/* A letter as RFC 822 (5.1) has it, and thus RSS: A is one hour behind, N one before UTC. */
static int
military_hours (char letter)
{
  if (letter >= 'A' && letter <= 'I')
    return -(letter - 'A' + 1);
  if (letter >= 'K' && letter <= 'M')
    return -(letter - 'K' + 10);
  if (letter >= 'N' && letter <= 'Y')
    return letter - 'N' + 1;

  return 0;
}

/**
 * bw_time_zone_find:
 * @name: a zone's short name or letter, of @length bytes
 * @offset: (out): minutes by which its clocks are ahead of UTC
 *
 * Returns: whether the name is known
 */
gboolean
bw_time_zone_find (const char *name,
                   gsize       length,
                   int        *offset)
{
  char upper[MAX_NAME] = { 0 };
  const struct Zone *zone;

  if (length == 0 || length >= MAX_NAME)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    upper[i] = g_ascii_toupper (name[i]);

  zone = bsearch (upper, ZONES, G_N_ELEMENTS (ZONES), sizeof ZONES[0], compare);
  if (zone != NULL)
    *offset = ((zone->time / 100) * 60) + (zone->time % 100);
  else if (length == 1 && upper[0] >= 'A' && upper[0] <= 'Y' && upper[0] != 'J')
    *offset = military_hours (upper[0]) * 60;
  else
    return FALSE;

  return TRUE;
}

/**
 * bw_time_zone_is_place:
 *
 * Returns: whether a name of @length bytes may be one of the zone database, "Europe/Paris":
 *   the names are those of files, so nothing but letters and lines is let into one
 */
gboolean
bw_time_zone_is_place (const char *name,
                       gsize       length)
{
  if (length == 0 || length > MAX_PLACE || *name == '/' || memchr (name, '/', length) == NULL)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalpha (name[i]) && strchr ("/_-", name[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * bw_time_zone_find_place:
 * @name: for which bw_time_zone_is_place() holds
 * @parts: the rest of a moment; gets the offset that clocks there had then
 *
 * A place that the database does not have, and a moment without a day or an hour, stay as
 * they are.
 */
void
bw_time_zone_find_place (const char       *name,
                         gsize             length,
                         BwTimestampParts *parts)
{
  g_autofree char *identifier = g_strndup (name, length);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (parts->year < 1 || parts->year > 9999 || parts->month < 1 || parts->day < 1 ||
      parts->hour < 0 || (zone = g_time_zone_new_identifier (identifier)) == NULL)
    return;

  local = g_date_time_new (zone, parts->year, parts->month, parts->day, parts->hour, parts->minute,
                           MIN (parts->second, 59));
  if (local != NULL)
    parts->offset = (int) (g_date_time_get_utc_offset (local) / G_TIME_SPAN_MINUTE);
}
