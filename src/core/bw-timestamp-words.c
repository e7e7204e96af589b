#include "bw-timestamp-parts.h"

#include <string.h>

#include "bw-month-name.h"
#include "bw-time-zone.h"

#define MAX_WORD 64    /* bytes in small letters */
#define MAX_FORMS 18   /* of a month's name */
#define KOREA (9 * 60) /* minutes ahead of UTC */

/* Names that bw_month_name_read() leaves out: short ones that are words of another kind, and
 * those of languages in which dates are met and not headings. */
static const char *const MONTHS[12][MAX_FORMS] = {
  { "gen", "január", "januári", "ιαν", "ιανουαρίου", "янв", "stycznia", "sty",
    "січня", "ledna", "ocak", "oca", "ianuarie", "tammikuuta", "jän" },
  { "február", "februári", "φεβ", "φεβρουαρίου", "фев", "февр", "lutego", "lut", "лютого", "února",
    "şubat", "şub", "februarie", "helmikuuta" },
  { "mrt", "marts", "március", "μάρ", "μαρ", "μαρτίου", "мар", "marca", "березня", "března", "mart",
    "martie", "maaliskuuta", "mär", "μάώ", "μαώ" },
  { "április", "απρ", "απριλίου", "апр", "kwietnia", "kwi", "квітня", "dubna", "nisan", "nis",
    "aprilie", "huhtikuuta" },
  { "mag", "maj", "május", "μάι", "μαι", "μαϊ", "μαΐ", "μαΐου", "maja", "травня", "května", "mayıs",
    "toukokuuta" },
  { "giu", "június", "ιούν", "ιον", "ιουν", "ιουνίου", "июн", "czerwca", "cze", "червня", "června",
    "haziran", "haz", "iunie", "kesäkuuta" },
  { "lug", "július", "ιούλ", "ιολ", "ιουλ", "ιουλίου", "июл", "lipca", "lip", "липня", "července",
    "temmuz", "tem", "iulie", "heinäkuuta" },
  { "ago", "aout", "augusti", "augusztus", "αύγ", "αυγ", "αυγούστου", "авг", "sierpnia", "sie",
    "серпня", "srpna", "ağustos", "ağu", "elokuuta" },
  { "set", "sett", "szeptember", "σεπ", "σεπτεμβρίου", "сен", "сент", "września", "wrz", "вересня",
    "září", "eylül", "eyl", "septembrie", "syyskuuta" },
  { "ott", "out", "október", "οκτ", "οκτωβρίου", "окт", "października", "paź", "жовтня", "října",
    "ekim", "eki", "octombrie", "lokakuuta" },
  { "νοέ", "νοε", "νοεμβρίου", "ноя", "нояб", "listopada", "lis", "листопада", "listopadu", "kasım",
    "kas", "noiembrie", "marraskuuta" },
  { "des", "desember", "δεκ", "δεκεμβρίου", "дек", "grudnia", "gru", "грудня", "prosince", "aralık",
    "ara", "decembrie", "joulukuuta" },
};

typedef enum
{
  HALF_UNKNOWN,
  HALF_MORNING,
  HALF_AFTERNOON,
} Half;

typedef struct
{
  BwTimestampParts *parts;
  const char       *at;
  Half              half;
  guint             n_words;
  gboolean          month_is_first; /* the month's name is the first word: it may be a weekday's */
  gboolean          named_offset;   /* the offset is that of a name, which one in digits refines */
  const char       *place;       /* (nullable): "Europe/Paris" */
  gsize             place_length;
} Words;

static int
month_of_word (const char *word)
{
  gsize length = 0;
  int month = bw_month_name_read (word, &length);

  if (month != 0 && word[length] == '\0')
    return month;

  for (month = 0; month < 12; month++)
    for (guint i = 0; i < MAX_FORMS && MONTHS[month][i] != NULL; i++)
      if (strcmp (MONTHS[month][i], word) == 0)
        return month + 1;

  return 0;
}

static Half
half_of_word (const char *word)
{
  static const char *const MORNING[] = { "am", "오전", "上午", "午前", "πμ", "dop", NULL };
  static const char *const AFTERNOON[] = { "pm", "오후", "下午", "午後", "μμ", "odp", NULL };

  if (g_strv_contains (MORNING, word))
    return HALF_MORNING;

  return g_strv_contains (AFTERNOON, word) ? HALF_AFTERNOON : HALF_UNKNOWN;
}

/* A word in small letters, its full stops left out (“a.m.”); @self goes on behind it. */
static void
take_word (Words *self,
           char word[MAX_WORD + 8])
{
  gsize n = 0;

  while (*self->at != '\0')
    {
      gunichar c = g_utf8_get_char (self->at);

      if (c != '.' && !g_unichar_isalpha (c) && !g_unichar_ismark (c))
        break;
      if (c != '.' && n <= MAX_WORD)
        n += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), word + n);
      self->at = g_utf8_next_char (self->at);
    }
  word[n] = '\0';
}

static gboolean
has_hangul (const char *word)
{
  return g_unichar_get_script (g_utf8_get_char (word)) == G_UNICODE_SCRIPT_HANGUL;
}

/* Returns: whether a name of the zone database stands here; @self goes on behind it */
static gboolean
read_place (Words *self)
{
  gsize length = strcspn (self->at, " \t\n,;()");

  if (self->parts->hour < 0 || self->parts->has_offset ||
      !bw_time_zone_is_place (self->at, length))
    return FALSE;

  self->place = self->at;
  self->place_length = length;
  self->at += length;

  return TRUE;
}

/* Returns: whether the word may stand where it does */
static gboolean
read_word (Words *self)
{
  char word[MAX_WORD + 8];
  BwTimestampParts *parts = self->parts;
  int month;
  int offset;
  Half half;

  take_word (self, word);
  self->n_words++;
  if ((month = month_of_word (word)) != 0 && (parts->month == 0 || self->month_is_first))
    {
      self->month_is_first = parts->month == 0 && self->n_words == 1 && parts->day == 0 &&
                             parts->year == 0;
      parts->month = month;
    }
  else if ((half = half_of_word (word)) != HALF_UNKNOWN)
    {
      self->half = half;
      if (has_hangul (word) && !parts->has_offset)
        parts->offset = KOREA;
    }
  else if (parts->hour < 0) /* a weekday, “at”, “de” */
    return TRUE;
  else if (parts->has_offset && !self->named_offset) /* the name of what the digits say */
    return bw_time_zone_find (word, strlen (word), &offset);
  else if (bw_time_zone_find (word, strlen (word), &offset))
    {
      parts->offset = offset;
      parts->has_offset = self->named_offset = TRUE;
    }

  return TRUE;
}

/* Behind a number: what it counts, in the East. */
static gboolean
read_unit (Words *self,
           int    value)
{
  static const char *const UNITS[][5] = { { "년", "年" }, { "월", "月" }, { "일", "日", "号" }, { "시", "時", "时", "点" }, { "분", "分" }, { "초", "秒" } };
  BwTimestampParts *parts = self->parts;
  int *const values[] = { &parts->year, &parts->month, &parts->day,
                          &parts->hour, &parts->minute, &parts->second };

  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    for (guint k = 0; UNITS[i][k] != NULL; k++)
      if (g_str_has_prefix (self->at, UNITS[i][k]))
        {
          *values[i] = value;
          self->at += strlen (UNITS[i][k]);
          if (k == 0 && !parts->has_offset)
            parts->offset = KOREA;
          return TRUE;
        }

  return FALSE;
}

/* Three numbers with the same mark between them; -1 for what is not told. */
static gboolean
set_triple (BwTimestampParts *parts,
            char              mark,
            const int         values[3],
            const gsize       n_digits[3])
{
  int year = n_digits[0] == 4 ? values[0] : bw_timestamp_parts_full_year (values[2], n_digits[2]);
  int first = n_digits[0] == 4 ? values[1] : values[0];
  int second = n_digits[0] == 4 ? values[2] : values[1];
  gboolean year_first = n_digits[0] == 4;

  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12))
    return FALSE;

  parts->year = year;
  parts->month = parts->day = 0;
  if (year_first && first <= 12)
    parts->month = first;
  else if (first > 12 || (mark == '.' && !year_first) || first == second)
    parts->month = second;
  else if (second > 12)
    parts->month = first;
  else
    return TRUE; /* nations do not agree on what comes first */
  parts->day = parts->month == first && !(mark == '.' && !year_first) ? second : first;

  return parts->month <= 12;
}

/* "2006/09/15", "31.12.2003", "12/31/03"; FALSE where there are no three numbers. */
static gboolean
read_triple (Words *self)
{
  int values[3];
  gsize n_digits[3];
  const char *at = self->at;
  char mark = '\0';

  for (guint i = 0; i < 3; i++)
    {
      n_digits[i] = bw_timestamp_parts_read_number (at, &values[i]);
      if (n_digits[i] == 0)
        return FALSE;
      at += n_digits[i];
      if (i == 0)
        mark = *at;
      if (i < 2 && (strchr ("/.-", mark) == NULL || mark == '\0' || *at++ != mark))
        return FALSE;
      if (i < 2 && mark == '.' && *at == ' ') /* "2003. 12. 31.", "31. 12. 2003" */
        at++;
    }
  if (n_digits[1] > 2 || (n_digits[0] == 4 ? n_digits[2] > 2 : n_digits[0] > 2) ||
      (*at == mark && (mark != '.' || n_digits[0] != 4 || g_ascii_isdigit (at[1]))) ||
      (n_digits[0] < 4 && n_digits[2] != 4 && n_digits[2] != 2) || self->parts->month != 0)
    return FALSE;

  self->at = mark == '.' && *at == '.' ? at + 1 : at;

  return set_triple (self->parts, mark, values, n_digits);
}

/* "1st", "2nd", "1er". */
static void
skip_ordinal (Words *self)
{
  static const char *const ENDINGS[] = { "st", "nd", "rd", "th", "er", "º", "°", "ª" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_ascii_strncasecmp (self->at, ENDINGS[i], strlen (ENDINGS[i])) == 0)
      {
        self->at += strlen (ENDINGS[i]);
        return;
      }
}

static gboolean
read_number (Words *self)
{
  BwTimestampParts *parts = self->parts;
  int value;
  gsize n = bw_timestamp_parts_read_number (self->at, &value);

  if (n <= 2 && self->at[n] == ':')
    {
      if (parts->hour >= 0 || !bw_timestamp_parts_read_time (parts, &self->at))
        return FALSE;
      parts->hour = parts->hour == 24 ? 0 : parts->hour; /* clocks that never say 0 */
      return TRUE;
    }
  if (parts->year == 0 && parts->day == 0 && read_triple (self))
    return TRUE;

  self->at += n;
  if (read_unit (self, value))
    return TRUE;
  if (n <= 2 && parts->day == 0 && value >= 1 && value <= 31)
    {
      parts->day = value;
      skip_ordinal (self);
    }
  else if (n <= 2 && parts->month == 0 && parts->year == 0 && self->n_words == 1 && value >= 1 &&
           value <= 12)
    parts->month = value; /* "Thu, 11 04 2004": what else is as in RFC 822 */
  else if (n <= 4 && parts->year == 0 && (n == 4 || parts->month != 0))
    parts->year = bw_timestamp_parts_full_year (value, n);
  else
    return FALSE;

  return parts->year != 0 || parts->day != 0;
}

/* A comment, such as the name of a zone, behind a date of a mail. */
static void
skip_comment (Words *self)
{
  const char *close = strchr (self->at, ')');
  gsize length = close != NULL ? (gsize) (close - self->at - 1) : 0;
  int offset;

  if (close != NULL && !self->parts->has_offset &&
      bw_time_zone_find (self->at + 1, length, &offset))
    {
      self->parts->offset = offset;
      self->parts->has_offset = TRUE;
    }
  self->at = close != NULL ? close + 1 : self->at + 1;
}

static gboolean
read_token (Words *self)
{
  BwTimestampParts *parts = self->parts;
  gunichar c = g_utf8_get_char (self->at);
  gboolean is_sign = c == '+' || c == '-' || c == 0x2212;
  const char *next = g_utf8_next_char (self->at);

  if (g_ascii_isdigit ((char) c) && c < 0x80)
    return read_number (self);
  if (g_unichar_isalpha (c))
    return read_place (self) || read_word (self);
  if (c == '(')
    {
      skip_comment (self);
      return TRUE;
    }
  if (is_sign && parts->hour >= 0 && (c == '+' || !g_ascii_isspace (*next)))
    {
      if (parts->has_offset && !self->named_offset)
        return FALSE;
      self->named_offset = FALSE;
      return bw_timestamp_parts_read_offset (parts, &self->at);
    }
  self->at = next;

  return !is_sign || parts->day == 0 || parts->month == 0 || parts->year == 0 ||
         !g_ascii_isdigit (*next);
}

/**
 * bw_timestamp_parts_read_words:
 *
 * Reads a moment of words and numbers in whatever order: "Thu, 01 Jan 04 19:48:21 GMT",
 * "Sun Jan  4 16:29:06 2004", "30 de agosto de 2012 5:26 PM", "2004년 05월 28일 01:31:15".
 *
 * Returns: whether @text, which is valid UTF-8, is such a moment or a date
 */
gboolean
bw_timestamp_parts_read_words (BwTimestampParts *self,
                               const char       *text)
{
  Words words = { .parts = self, .at = text };

  while (*words.at != '\0')
    if (!read_token (&words))
      return FALSE;

  if (words.half == HALF_AFTERNOON && self->hour >= 0 && self->hour < 12)
    self->hour += 12;
  else if (words.half == HALF_MORNING && self->hour == 12)
    self->hour = 0;
  if (words.place != NULL && !self->has_offset)
    bw_time_zone_find_place (words.place, words.place_length, self);
  if (self->year == 0 || (self->day != 0 && self->month == 0))
    return FALSE;

  return self->day != 0 || self->hour < 0 || self->month == 0;
}
