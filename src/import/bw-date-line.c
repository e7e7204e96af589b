#include "bw-date-line.h"

#include <string.h>

#include "bw-line-mark.h"

#define MAX_LENGTH 100 /* bytes of a line that is a date with what goes with it */
#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/* What may stand before a date. */
static const char *const LABELS[] = {
  "added", "archived", "captured", "clipped", "created", "date", "on", "posted", "published",
  "saved", "updated", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"
};

static const char *
skip_label (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    {
      gsize length = strlen (LABELS[i]);

      if (g_ascii_strncasecmp (at, LABELS[i], length) == 0 && !g_ascii_isalpha (at[length]) &&
          !g_ascii_isdigit (at[length]))
        return bw_line_mark_skip_space (at + length + strspn (at + length, ".,:"));
    }

  return NULL;
}

/* A time of day behind a date. */
static const char *
skip_time (const char *at)
{
  gsize length;

  at = bw_line_mark_skip_space (at);
  at += strspn (at, ",T");
  at = bw_line_mark_skip_space (at);
  if (g_str_has_prefix (at, "at "))
    at = bw_line_mark_skip_space (at + 3);

  length = strspn (at, "0123456789:.Z+");
  if (length == 0 || memchr (at, ':', length) == NULL)
    return at;

  at = bw_line_mark_skip_space (at + length);
  if (g_ascii_strncasecmp (at, "am", 2) == 0 || g_ascii_strncasecmp (at, "pm", 2) == 0)
    at = bw_line_mark_skip_space (at + 2);
  if (g_str_has_prefix (at, "UTC") || g_str_has_prefix (at, "GMT"))
    at = bw_line_mark_skip_space (at + 3);

  return at;
}

/* A year, alone or with something set off by a sign that no title has behind a year. */
static gboolean
take_year (const char  *at,
           BwDate      *date,
           const char **rest)
{
  gsize length = strspn (at, "0123456789");
  g_autofree char *digits = g_strndup (at, MIN (length, 5));
  BwDate year = bw_date_parse (digits);

  if (length != 4 || year.year < FIRST_YEAR || year.year > LAST_YEAR)
    return FALSE;

  *date = year;
  *rest = bw_line_mark_skip_space (at + length);
  if (**rest == '\0')
    return TRUE;
  if (**rest != '|' && !g_str_has_prefix (*rest, "·"))
    return FALSE;

  *rest = bw_line_mark_skip_space (g_utf8_next_char (*rest));

  return TRUE;
}

/* Where the text begins behind the sign that divides it from the date; NULL without one. */
static const char *
skip_sign (const char *at)
{
  static const char *const SIGNS[] = { "·", "|", "—", "–", "•", "- ", "/ " };

  for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    if (g_str_has_prefix (at, SIGNS[i]))
      return bw_line_mark_skip_space (at + strlen (SIGNS[i]));

  return NULL;
}

/* The name of a site and a date: “example.org · May 3, 2024”. */
static gboolean
take_site (const char *at,
           BwDate     *date)
{
  gsize length = strcspn (at, " ");
  const char *dot = memchr (at, '.', length);
  const char *start;
  const char *end;

  if (dot == NULL || dot == at || !g_ascii_isalpha (dot[1]))
    return FALSE;
  if (!(start = skip_sign (bw_line_mark_skip_space (at + length))))
    return FALSE;

  end = start;
  *date = bw_date_scan (start, &end);

  return end > start && *skip_time (end) == '\0' && (date->year != 0 || date->day != 0);
}

/**
 * bw_date_line_parse:
 * @date: (out): the date; it may lack its year
 * @rest: (out): what else the line says, empty when it is just the date
 *
 * Returns: whether @line is a date, perhaps with a word before it, a time, and
 *   something else set off by a sign; or the name of a site and a date
 */
gboolean
bw_date_line_parse (const char  *line,
                    BwDate      *date,
                    const char **rest)
{
  const char *at;
  const char *end;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (date != NULL && rest != NULL, FALSE);

  if (strnlen (line, MAX_LENGTH + 1) > MAX_LENGTH)
    return FALSE;

  at = bw_line_mark_skip_space (line);
  *rest = at;
  if (take_site (at, date))
    return TRUE;

  for (const char *next = skip_label (at); next != NULL; next = skip_label (at))
    at = next;

  if (take_year (at, date, rest))
    return TRUE;

  *rest = "";
  end = at;
  *date = bw_date_scan (at, &end);
  if (end == at || (date->year == 0 && date->day == 0))
    return FALSE;

  end = skip_time (end);
  if (*end == '\0')
    return TRUE;

  return (*rest = skip_sign (end)) != NULL;
}
