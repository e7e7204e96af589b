#include "bw-csl-date.h"

#include <string.h>

#include "bw-month-name.h"
#include "bw-season-name.h"

/*
 * Dates as bibliographic formats write them: "2012", "2012-03-14", "2012/03/14/Spring",
 * "2012///", "20120314", "2012 Mar 14", "2011 Nov-Dec", "30 June-2 July 2012",
 * "Spring 2012", "c1998", and EDTF (ISO 8601-2, level 1) for what has a range, a season
 * or a doubt: "2011-11/2011-12", "2012-21", "1998~".
 */

#define MIN_YEAR 1000
#define MAX_YEAR 2999
#define FIRST_SEASON 21 /* EDTF's number for spring */
#define MAX_TEXT 80     /* bytes; what is longer is no date */
#define MAX_OF_A_KIND 2 /* years, months or days that a range has */

/* What stands in a text that is a date, in order of each kind. */
typedef struct
{
  int      years[MAX_OF_A_KIND];
  int      months[MAX_OF_A_KIND];
  int      days[MAX_OF_A_KIND];
  guint    n_years;
  guint    n_months;
  guint    n_days;
  int      season;
  gboolean circa;
  gboolean range; /* whether a dash or its like joins two of them */
  gboolean odd;   /* whether there is more than a date can have */
} Parts;

static void
add_part (int    values[MAX_OF_A_KIND],
          guint *n,
          int    value,
          Parts *parts)
{
  if (*n < MAX_OF_A_KIND)
    values[(*n)++] = value;
  else
    parts->odd = TRUE;
}

static const char *
take_number (const char *at,
             Parts      *parts)
{
  int n = (int) strspn (at, "0123456789");
  int value = n <= 4 ? (int) g_ascii_strtoll (at, NULL, 10) : 0;

  if (n == 4 && value >= MIN_YEAR && value <= MAX_YEAR)
    add_part (parts->years, &parts->n_years, value, parts);
  else if (n <= 2 && value >= 1 && value <= 31)
    add_part (parts->days, &parts->n_days, value, parts);
  else
    parts->odd = TRUE;

  return at + n;
}

static const char *
skip_word (const char *at)
{
  while (*at != '\0' && g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

static const char *
take_word (const char *at,
           Parts      *parts)
{
  static const char *const CIRCA[] = { "ca", "circa", "about", "approximately", "um" };
  const char *end = skip_word (at);
  g_autofree char *word = g_strndup (at, (gsize) (end - at));
  gsize length;
  int month = bw_month_name_read (at, &length);

  if (month != 0)
    {
      add_part (parts->months, &parts->n_months, month, parts);
      return at + length;
    }
  if (parts->season == 0)
    parts->season = bw_season_name_read (word);
  for (guint i = 0; i < G_N_ELEMENTS (CIRCA); i++)
    parts->circa |= g_ascii_strcasecmp (word, CIRCA[i]) == 0;
  parts->circa |= strcmp (word, "c") == 0 && *end == '.'; /* "c1998" is a copyright */

  return end;
}

static void
take_parts (const char *at,
            Parts      *parts)
{
  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);

      if (g_ascii_isdigit (*at))
        at = take_number (at, parts);
      else if (g_unichar_isalpha (c))
        at = take_word (at, parts);
      else
        {
          parts->range |= c == '-' || c == '/' || c == '&' || c == 0x2013 || c == 0x2014;
          parts->circa |= c == '~' || c == '?';
          at = g_utf8_next_char (at);
        }
    }
}

static BwDate
make_date (int year,
           int month,
           int day)
{
  BwDate date = { (guint16) year, (guint8) month, (guint8) (month != 0 ? day : 0) };

  if (!bw_date_is_valid (date))
    date.day = 0;

  return date;
}

/* "2011 Nov-Dec", "2011 Dec-2012 Jan", "3-5 June 2012", "30 June-2 July 2012". */
static gboolean
read_words (const char *text,
            BwCslDate  *date)
{
  Parts parts = { { 0 } };
  int last_year;
  int last_month;

  take_parts (text, &parts);
  if (parts.n_years == 0)
    return FALSE;

  date->from = make_date (parts.years[0], parts.months[0], parts.days[0]);
  date->season = parts.n_months == 0 ? parts.season : 0;
  date->circa = parts.circa;
  last_year = parts.years[parts.n_years - 1];
  last_month = parts.n_months > 0 ? parts.months[parts.n_months - 1] : 0;
  if (parts.range && !parts.odd && date->season == 0 &&
      (parts.n_years > 1 || parts.n_months > 1 || parts.n_days > 1))
    date->to = make_date (last_year, last_month, parts.n_days > 1 ? parts.days[1] : 0);
  if (bw_date_is_known (date->to) && bw_date_compare (date->from, date->to) >= 0)
    date->to = BW_DATE_UNKNOWN;

  return TRUE;
}

/* A number of exactly @n digits, or -1. */
static int
digits (const char *text,
        gsize       n)
{
  int value = 0;

  for (gsize i = 0; i < n; i++)
    if (g_ascii_isdigit (text[i]))
      value = (value * 10) + (text[i] - '0');
    else
      return -1;

  return value;
}

/* "20120304" */
static gboolean
read_compact (const char *text,
              BwCslDate  *date)
{
  int year = digits (text, 4);
  int month = digits (text + 4, 2);
  int day = digits (text + 6, 2);

  if (year <= 0 || month <= 0 || day <= 0)
    return FALSE;

  date->from = (BwDate){ (guint16) year, (guint8) month, (guint8) day };
  return bw_date_is_valid (date->from);
}

/* Up to two numbers of one or two digits, each behind a hyphen.
 * Returns: how many bytes they take; 0 when there is another thing */
static gsize
read_month_and_day (const char *text,
                    gsize       length,
                    int         numbers[2])
{
  gsize at = 0;

  for (guint i = 0; i < 2 && at < length && text[at] == '-'; i++)
    {
      gsize n = strspn (text + at + 1, "0123456789");

      if (n == 0 || n > 2 || at + 1 + n > length)
        return 0;
      numbers[i] = digits (text + at + 1, n);
      at += 1 + n;
    }

  return at;
}

/* A date of ISO 8601 with "-" or without, before a time if there is one, and EDTF's
 * season and doubt: "2012", "2012-3-4", "20120304", "2012-03-04T10:00:00Z", "2012-21". */
static gboolean
read_iso (const char *text,
          gsize       length,
          BwCslDate  *date)
{
  int year = length >= 4 ? digits (text, 4) : -1;
  int numbers[2] = { 0, 0 };
  gsize at;

  if (year <= 0)
    return FALSE;
  if (length == 8 && strspn (text, "0123456789") >= length)
    return read_compact (text, date);

  at = 4 + read_month_and_day (text + 4, length - 4, numbers);
  if (at + 1 < length && numbers[1] > 0 && (text[at] == 'T' || text[at] == ' ') &&
      g_ascii_isdigit (text[at + 1]))
    at = length;
  if (at + 1 == length && strchr ("~?%", text[at]) != NULL)
    {
      date->circa = TRUE;
      at++;
    }
  if (at != length)
    return FALSE;

  if (numbers[0] >= FIRST_SEASON && numbers[0] < FIRST_SEASON + 4 && numbers[1] == 0)
    {
      date->season = numbers[0] - FIRST_SEASON + 1;
      numbers[0] = 0;
    }
  date->from = make_date (year, numbers[0], numbers[1]);

  return bw_date_is_valid (date->from) && (numbers[0] != 0 || numbers[1] == 0);
}

/* "2012-03-01/2012-03-05", "2012/2013". An open end is none. */
static gboolean
read_interval (const char *text,
               BwCslDate  *date)
{
  const char *slash = strchr (text, '/');
  BwCslDate last = { { 0, 0, 0 }, { 0, 0, 0 }, 0, FALSE };

  if (slash == NULL || strchr (slash + 1, '/') != NULL)
    return FALSE;
  if (!read_iso (text, (gsize) (slash - text), date))
    return FALSE;
  if (slash[1] == '\0' || strcmp (slash + 1, "..") == 0)
    return strlen (text) > 5; /* "2012/" is RIS for a year */
  if (!read_iso (slash + 1, strlen (slash + 1), &last) || date->season != 0 || last.season != 0)
    return FALSE;

  date->circa |= last.circa;
  if (bw_date_compare (date->from, last.from) < 0)
    date->to = last.from;

  return TRUE;
}

static int
read_month (const char *text)
{
  gsize length;

  if (g_ascii_isdigit (*text))
    return strspn (text, "0123456789") == strlen (text) ? (int) g_ascii_strtoll (text, NULL, 10) : 0;

  return bw_month_name_read (text, &length);
}

/* RIS: "YYYY/MM/DD/other", of which all but the year may be empty. */
static gboolean
read_slashes (const char *text,
              BwCslDate  *date)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 4);
  guint n = g_strv_length (parts);
  int month;
  int day;

  for (guint i = 0; i < n; i++)
    g_strstrip (parts[i]);
  if (n < 2 || strlen (parts[0]) != 4 || digits (parts[0], 4) <= 0)
    return FALSE;
  if (n > 3 && (read_interval (parts[3], date) || (g_str_has_suffix (parts[3], "~") &&
                                                   read_iso (parts[3], strlen (parts[3]), date))))
    return TRUE; /* EDTF says what the other parts cannot */
  *date = (BwCslDate){ { 0, 0, 0 }, { 0, 0, 0 }, 0, FALSE };

  month = read_month (parts[1]);
  day = n > 2 && strspn (parts[2], "0123456789") == strlen (parts[2]) ? (int) g_ascii_strtoll (parts[2], NULL, 10) : 0;
  if (month < 1 || month > 12)
    month = 0;
  date->from = make_date (digits (parts[0], 4), month, CLAMP (day, 0, 31));
  if (month == 0 && bw_season_name_read (parts[1]) != 0)
    date->season = bw_season_name_read (parts[1]);
  else if (month == 0 && n > 3)
    date->season = bw_season_name_read (parts[3]);
  if (n > 3 && month == 0 && date->season == 0 && *parts[3] != '\0')
    {
      g_autofree char *words = g_strdup_printf ("%s %s", parts[0], parts[3]);

      read_words (words, date);
    }

  return TRUE;
}

/**
 * bw_csl_date_read:
 * @text: (nullable): a date in any of the forms that bibliographies use
 *
 * Returns: whether a year, at least, could be read
 */
gboolean
bw_csl_date_read (const char *text,
                  BwCslDate  *date)
{
  static const BwCslDate NONE = { { 0, 0, 0 }, { 0, 0, 0 }, 0, FALSE };
  g_autofree char *stripped = NULL;
  const char *end;
  BwDate numeric;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = NONE;
  if (text == NULL || strlen (text) > MAX_TEXT)
    return FALSE;
  stripped = g_strstrip (g_strdup (text));
  if (read_iso (stripped, strlen (stripped), date))
    return TRUE;
  *date = NONE;
  if (read_interval (stripped, date))
    return TRUE;
  *date = NONE;
  if (read_slashes (stripped, date))
    return TRUE;

  *date = NONE;
  numeric = bw_date_scan (stripped, &end);
  if (bw_date_is_known (numeric) && *end == '\0')
    {
      date->from = numeric;
      return TRUE;
    }

  return read_words (stripped, date);
}

/* Whether a #BwDate says all of it. */
gboolean
bw_csl_date_is_simple (const BwCslDate *date)
{
  g_return_val_if_fail (date != NULL, TRUE);

  return !bw_date_is_known (date->to) && date->season == 0 && !date->circa;
}

/**
 * bw_csl_date_to_string:
 *
 * Returns: (transfer full) (nullable): the date in EDTF, which is ISO 8601 where that
 *   says it
 */
char *
bw_csl_date_to_string (const BwCslDate *date)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (date->season != 0 && date->from.month == 0 && bw_date_is_known (date->from))
    from = g_strdup_printf ("%04d-%02d", date->from.year, FIRST_SEASON + date->season - 1);
  else
    from = bw_date_to_string (date->from);
  to = bw_date_to_string (date->to);
  if (from == NULL)
    return NULL;

  return g_strconcat (from, to != NULL ? "/" : "", to != NULL ? to : "", date->circa ? "~" : "", NULL);
}
