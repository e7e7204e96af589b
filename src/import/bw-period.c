#include "bw-period.h"

#include <string.h>

#include "bw-line-mark.h"

#define MAX_TAIL_BYTES 60
#define FIRST_YEAR 1800
#define LAST_YEAR 2199

static gboolean
take (const char **at,
      const char  *token)
{
  gsize length = strlen (token);

  if (g_ascii_strncasecmp (*at, token, length) != 0)
    return FALSE;

  *at = bw_line_mark_skip_space (*at + length);

  return TRUE;
}

static gboolean
take_one_of (const char **at,
             const char *const *tokens,
             gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (take (at, tokens[i]))
      return TRUE;

  return FALSE;
}

static gboolean
take_year (const char **at,
           BwDate      *date)
{
  g_autofree char *digits = g_strndup (*at, strspn (*at, "0123456789"));
  BwDate year = bw_date_parse (digits);

  if (strlen (digits) != 4 || year.year < FIRST_YEAR || year.year > LAST_YEAR)
    return FALSE;

  *date = year;
  *at = bw_line_mark_skip_space (*at + 4);

  return TRUE;
}

static gboolean
take_date (const char **at,
           BwDate      *date)
{
  const char *end = *at;
  BwDate found = bw_date_scan (*at, &end);

  if (!bw_date_is_known (found))
    return take_year (at, date);

  *date = found;
  *at = bw_line_mark_skip_space (end);

  return TRUE;
}

/* The second year of “2019–21”. */
static gboolean
take_short_year (const char **at,
                 BwDate       from,
                 BwDate      *to)
{
  g_autofree char *digits = g_strndup (*at, strspn (*at, "0123456789"));
  int year = from.year - (from.year % 100) + (int) g_ascii_strtoll (digits, NULL, 10);

  if (strlen (digits) != 2 || year < from.year)
    return FALSE;

  *to = (BwDate){ (guint16) year, 0, 0 };
  *at = bw_line_mark_skip_space (*at + 2);

  return TRUE;
}

/* What stands behind the sign between two dates; nothing means that it goes on. */
static gboolean
take_end (const char **at,
          BwPeriod    *period)
{
  static const char *const NOW[] = { "present", "now", "today", "current", "ongoing", "date" };

  return **at == '\0' || take_one_of (at, NOW, G_N_ELEMENTS (NOW)) ||
         take_date (at, &period->to) || take_short_year (at, period->from, &period->to);
}

/**
 * bw_period_parse:
 * @period: (out): the period
 *
 * Returns: whether all of @text is a period: “2019–2023”, “since 2021”, “May 2019 to
 *   present”, “until 2020”. A year alone is one that begins and ends with the year
 */
gboolean
bw_period_parse (const char *text,
                 BwPeriod   *period)
{
  static const char *const SINCE[] = { "since ", "from ", "as of " };
  static const char *const UNTIL[] = { "until ", "till ", "up to ", "to ", "–", "—", "-" };
  static const char *const TO[] = { "–", "—", "−", "‐", "‑", "-", "→", "to ", "until ", "till " };
  const char *at;
  gboolean since;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  *period = (BwPeriod){ BW_DATE_UNKNOWN, BW_DATE_UNKNOWN };
  at = bw_line_mark_skip_space (text);
  if (take_one_of (&at, UNTIL, G_N_ELEMENTS (UNTIL)))
    return take_date (&at, &period->to) && *at == '\0';

  since = take_one_of (&at, SINCE, G_N_ELEMENTS (SINCE));
  if (!take_date (&at, &period->from))
    return FALSE;
  if (take_one_of (&at, TO, G_N_ELEMENTS (TO)))
    {
      if (!take_end (&at, period))
        return FALSE;
    }
  else if (!since)
    period->to = period->from;

  return *at == '\0';
}

/* Whether a period may begin at @at: behind a space, a bracket or a sign. */
static gboolean
may_begin (const char *text,
           const char *at)
{
  return at > text && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))) &&
         (g_ascii_isalnum (*at) || (unsigned char) *at >= 0x80);
}

/* A year alone may be a part of a name, as in “Horizon 2020”, if nothing sets it off. */
static gboolean
is_set_off (const char     *text,
            const char     *at,
            const BwPeriod *period)
{
  const char *before = at;

  if (bw_date_compare (period->from, period->to) != 0)
    return TRUE;
  while (before > text && before[-1] == ' ')
    before--;

  return before > text && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (before)));
}

/* What stands between a name and its period. */
static gsize
trim (const char *text,
      const char *end)
{
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isspace (c) && c != 0x2013 && c != 0x2014 && c != 0xb7 && c != 0x2022 &&
          (c >= 0x80 || strchr (",;:|([-", (int) c) == NULL))
        break;
      end = last;
    }

  return (gsize) (end - text);
}

/**
 * bw_period_cut_tail:
 * @period: (out): the period, unknown when there is none
 *
 * Returns: the length of @text without the period that it ends with
 */
gsize
bw_period_cut_tail (const char *text,
                    BwPeriod   *period)
{
  gsize length;
  const char *at;

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (period != NULL, 0);

  length = strlen (text);
  at = text + length - MIN (length, MAX_TAIL_BYTES);
  while (((unsigned char) *at & 0xc0) == 0x80)
    at++;
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *rest = NULL;
      gboolean is_bracketed = at > text && strchr ("([", at[-1]) != NULL;

      if (!may_begin (text, at))
        continue;
      is_bracketed = is_bracketed && strchr (")]", text[length - 1]) != NULL;
      rest = g_strndup (at, strlen (at) - (is_bracketed ? 1 : 0));
      if (bw_period_parse (rest, period) && is_set_off (text, at, period))
        return trim (text, at);
    }

  *period = (BwPeriod){ BW_DATE_UNKNOWN, BW_DATE_UNKNOWN };

  return length;
}
