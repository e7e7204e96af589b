#include "bw-count-tail.h"

#include <string.h>

#include "bw-word-list.h"

#define MAX_UNIT_WORDS 5
#define MAX_UNIT_LENGTH 24 /* bytes */
#define MIN_WORD_LENGTH 3
#define FIRST_YEAR 1900
#define LAST_YEAR 2099

static const struct
{
  const char *word;
  BwCountUnit unit;
} UNITS[] = {
  { "article", BW_COUNT_OF_ANYTHING },
  { "articles", BW_COUNT_OF_ANYTHING },
  { "citation", BW_COUNT_OF_REFERENCES },
  { "citations", BW_COUNT_OF_REFERENCES },
  { "cited", BW_COUNT_OF_REFERENCES },
  { "cites", BW_COUNT_OF_REFERENCES },
  { "co-authored", BW_COUNT_OF_SHARED },
  { "coauthored", BW_COUNT_OF_SHARED },
  { "collaboration", BW_COUNT_OF_SHARED },
  { "collaborations", BW_COUNT_OF_SHARED },
  { "common", BW_COUNT_OF_SHARED },
  { "in", BW_COUNT_OF_ANYTHING },
  { "joint", BW_COUNT_OF_SHARED },
  { "mention", BW_COUNT_OF_ANYTHING },
  { "mentions", BW_COUNT_OF_ANYTHING },
  { "of", BW_COUNT_OF_ANYTHING },
  { "paper", BW_COUNT_OF_ANYTHING },
  { "papers", BW_COUNT_OF_ANYTHING },
  { "publication", BW_COUNT_OF_ANYTHING },
  { "publications", BW_COUNT_OF_ANYTHING },
  { "ref", BW_COUNT_OF_REFERENCES },
  { "reference", BW_COUNT_OF_REFERENCES },
  { "referenced", BW_COUNT_OF_REFERENCES },
  { "references", BW_COUNT_OF_REFERENCES },
  { "refs", BW_COUNT_OF_REFERENCES },
  { "shared", BW_COUNT_OF_SHARED },
  { "theirs", BW_COUNT_OF_ANYTHING },
  { "time", BW_COUNT_OF_ANYTHING },
  { "times", BW_COUNT_OF_ANYTHING },
  { "together", BW_COUNT_OF_SHARED },
  { "work", BW_COUNT_OF_ANYTHING },
  { "works", BW_COUNT_OF_ANYTHING },
  { "gemeinsam", BW_COUNT_OF_SHARED },
  { "gemeinsame", BW_COUNT_OF_SHARED },
  { "commun", BW_COUNT_OF_SHARED },
  { "communs", BW_COUNT_OF_SHARED },
  { "compartido", BW_COUNT_OF_SHARED },
  { "compartidos", BW_COUNT_OF_SHARED },
  { "condivisi", BW_COUNT_OF_SHARED },
  { "condiviso", BW_COUNT_OF_SHARED },
  { "общая", BW_COUNT_OF_SHARED },
  { "общие", BW_COUNT_OF_SHARED },
  { "общих", BW_COUNT_OF_SHARED },
  { "referencia", BW_COUNT_OF_REFERENCES },
  { "referencias", BW_COUNT_OF_REFERENCES },
  { "ссылка", BW_COUNT_OF_REFERENCES },
  { "ссылки", BW_COUNT_OF_REFERENCES },
  { "ссылок", BW_COUNT_OF_REFERENCES },
  { "verweis", BW_COUNT_OF_REFERENCES },
  { "verweise", BW_COUNT_OF_REFERENCES },
};

static gunichar
last_character (const char *text,
                gsize       end)
{
  return end > 0 ? g_utf8_get_char (g_utf8_prev_char (text + end)) : 0;
}

static gsize
without_last (const char *text,
              gsize       end)
{
  return (gsize) (g_utf8_prev_char (text + end) - text);
}

static gsize
trim (const char *text,
      gsize       end)
{
  while (end > 0 && g_unichar_isspace (last_character (text, end)))
    end = without_last (text, end);

  return end;
}

static gboolean
take_unit (const char  *text,
           gsize       *end,
           BwCountUnit *unit)
{
  g_autofree char *word = NULL;
  gsize word_end = trim (text, *end);
  gsize start = word_end;
  gunichar c = last_character (text, start);

  while ((g_unichar_isalpha (c) || c == '-') && word_end - start <= MAX_UNIT_LENGTH)
    {
      start = without_last (text, start);
      c = last_character (text, start);
    }
  if (start == word_end || word_end - start > MAX_UNIT_LENGTH)
    return FALSE;

  word = g_utf8_strdown (text + start, (gssize) (word_end - start));
  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    if (strcmp (word, UNITS[i].word) == 0)
      {
        *unit = MAX (*unit, UNITS[i].unit);
        *end = start;
        return TRUE;
      }

  return FALSE;
}

/* A multiplication sign, or the letter that stands for it, next to a digit. */
static gboolean
take_times (const char *text,
            gsize      *end)
{
  gsize at = trim (text, *end);
  gunichar c = last_character (text, at);
  gsize before;

  if (c != 0xd7 && c != 0x2715 && c != 'x' && c != 'X')
    return FALSE;

  before = trim (text, without_last (text, at));
  if (before == 0 || !g_ascii_isdigit (text[before - 1]))
    return FALSE;
  *end = before;

  return TRUE;
}

/* The run of digits that ends at @end, with separators of thousands in their places. */
static gsize
digits_start (const char *text,
              gsize       end)
{
  gsize start = end;
  gsize n = 0;

  while (start > 0)
    {
      if (g_ascii_isdigit (text[start - 1]))
        n++;
      else if (text[start - 1] == ',' && n == 3 && start > 1 && g_ascii_isdigit (text[start - 2]))
        n = 0;
      else
        break;
      start--;
    }

  return start;
}

static gboolean
is_separator (gunichar c)
{
  return c == ':' || c == '|' || c == 0xb7 || c == 0x2022 || c == 0x2013 || c == 0x2014;
}

/* Fills in how the digits stand to what is before them. */
static void
judge_joint (const char  *text,
             BwCountTail *tail)
{
  gsize before = trim (text, tail->digits);
  gunichar c = last_character (text, before);

  if (c == 0xd7)
    {
      before = trim (text, without_last (text, before));
      tail->name_end = before;
      tail->form = BW_COUNT_UNIT;
    }
  else if (is_separator (c))
    {
      before = without_last (text, before);
      tail->name_end = before;
      tail->form = MAX (tail->form, BW_COUNT_SEPARATED);
    }
  else
    tail->is_glued = before == tail->digits;
}

/* What may stand between a bracket and the number in it: “(×3)”, “(refs: 3)”. */
static gsize
skip_inside (const char  *text,
             gsize        end,
             BwCountTail *tail)
{
  end = trim (text, end);
  if (last_character (text, end) == 0xd7 || last_character (text, end) == ':')
    end = without_last (text, end);
  for (guint n = 0; n < MAX_UNIT_WORDS && take_unit (text, &end, &tail->unit); n++)
    tail->form = BW_COUNT_UNIT;

  return trim (text, end);
}

static gboolean
judge_brackets (const char  *text,
                BwCountTail *tail)
{
  gsize before = skip_inside (text, tail->digits, tail);
  gunichar c = last_character (text, before);

  if (c != '(' && c != '[')
    return FALSE;

  tail->name_end = before - 1;
  if (tail->form != BW_COUNT_UNIT)
    tail->form = BW_COUNT_BRACKETED;

  return TRUE;
}

/**
 * bw_count_tail_parse:
 * @tail: (out): what was found
 *
 * Returns: whether @text ends with a number and what may stand around it
 */
gboolean
bw_count_tail_parse (const char  *text,
                     BwCountTail *tail)
{
  gboolean is_bracketed;
  gsize end;
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (tail != NULL, FALSE);

  *tail = (BwCountTail){ BW_COUNT_NONE };
  length = end = trim (text, strlen (text));
  is_bracketed = end > 0 && (text[end - 1] == ')' || text[end - 1] == ']');
  end = length = is_bracketed ? end - 1 : end;
  for (guint n = 0; n < MAX_UNIT_WORDS && take_unit (text, &end, &tail->unit);)
    n++;
  if (take_times (text, &end) && tail->unit == BW_COUNT_OF_ANYTHING)
    tail->unit = BW_COUNT_OF_REFERENCES;

  tail->form = end < length ? BW_COUNT_UNIT : BW_COUNT_BARE;
  end = trim (text, end);
  tail->digits = tail->name_end = digits_start (text, end);
  tail->n_digits = end - tail->digits;
  if (tail->n_digits > 0 && (!is_bracketed || judge_brackets (text, tail)))
    {
      if (!is_bracketed)
        judge_joint (text, tail);
      return TRUE;
    }

  *tail = (BwCountTail){ BW_COUNT_NONE };

  return FALSE;
}

/**
 * bw_count_is_year:
 *
 * Returns: whether a number is rather a year than a count
 */
gboolean
bw_count_is_year (int value)
{
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/**
 * bw_count_tail_get_value:
 *
 * Returns: the value of the last @n digits, or 0 where they are no count: too many, or
 *   a zero before them
 */
int
bw_count_tail_get_value (const BwCountTail *self,
                         const char        *text,
                         gsize              n)
{
  const char *at;
  int value = 0;

  g_return_val_if_fail (self != NULL && text != NULL, 0);
  g_return_val_if_fail (n <= self->n_digits, 0);

  at = text + self->digits + self->n_digits - n;
  if (n > BW_COUNT_MAX_DIGITS || *at == '0')
    return 0;
  for (gsize i = 0; i < n; i++)
    if (g_ascii_isdigit (at[i]))
      value = (value * 10) + (at[i] - '0');

  return value;
}

/**
 * bw_count_tail_may_be_whole:
 *
 * Returns: whether all digits may be the count's: no title ends with a space, a hyphen
 *   or a full stop, so that behind those some are the title's
 */
gboolean
bw_count_tail_may_be_whole (const BwCountTail *self,
                            const char        *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return self->digits > 0 && strchr (" -.\t", text[self->digits - 1]) == NULL;
}

/**
 * bw_count_tail_follows_word:
 *
 * Returns: whether a common word is before the digits, one that takes no number
 */
gboolean
bw_count_tail_follows_word (const BwCountTail *self,
                            const char        *text)
{
  g_autofree char *word = NULL;
  gsize start;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  start = self->digits;
  while (start > 0 && g_ascii_isalpha (text[start - 1]))
    start--;
  word = g_ascii_strdown (text + start, (gssize) (self->digits - start));

  return self->digits - start >= MIN_WORD_LENGTH && bw_word_list_has (word);
}

/**
 * bw_count_tail_begins_with_year:
 *
 * Returns: whether the digits are a year and more
 */
gboolean
bw_count_tail_begins_with_year (const BwCountTail *self,
                                const char        *text)
{
  int year = 0;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  for (gsize i = 0; i < 4 && i < self->n_digits; i++)
    year = (year * 10) + g_ascii_digit_value (text[self->digits + i]);

  return self->n_digits > 4 && bw_count_is_year (year);
}

/**
 * bw_count_tail_take_name:
 * @end: where the number begins
 *
 * Returns: (transfer full): the name before it without what stands between the two
 */
char *
bw_count_tail_take_name (const char *text,
                         gsize       end)
{
  g_return_val_if_fail (text != NULL, NULL);

  while (end > 0)
    {
      const char *last = g_utf8_prev_char (text + end);
      gunichar c = g_utf8_get_char (last);
      gboolean is_spaced_hyphen = c == '-' && last > text && last[-1] == ' ';

      if (!g_unichar_isspace (c) && c != 0x200b && !is_spaced_hyphen && c != 0x2013 &&
          c != 0x2014 && c != 0xb7 && (c >= 0x80 || strchr (",;:|", (int) c) == NULL))
        break;
      end = (gsize) (last - text);
    }

  return g_strndup (text, end);
}
