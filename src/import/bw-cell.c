#include "bw-cell.h"

#include <string.h>

#include "bw-post-line.h"
#include "bw-text.h"

#define MAX_LENGTH 300     /* bytes of a cell */
#define MAX_NUMBER_WORDS 4 /* of a number with its unit */
#define MIN_SENTENCE_WORDS 3
#define MAX_LEAD_IN_WORDS 4 /* of a cell that ends with a colon */
#define MIN_WORD_LENGTH 3   /* bytes of a word that says something */

/* How much alike two cells are, in hundredths. */
enum
{
  ALIKE_WHOLE = 100,
  ALIKE_UNIT = 90,
  ALIKE_NUMBER = 70,
  ALIKE_OPENING = 60,
  ALIKE_WORD = 50,
  ALIKE_KIND = 30,
};

static guint32
hash_add (guint32       hash,
          unsigned char c)
{
  return (hash ^ g_ascii_tolower ((char) c)) * 16777619U;
}

static guint32
hash_part (const char *start,
           gsize       length)
{
  guint32 hash = 2166136261U;

  for (gsize i = 0; i < length; i++)
    hash = hash_add (hash, (unsigned char) start[i]);

  return hash | 1;
}

static guint32
hash_word (const char *start,
           gsize       length)
{
  static const char *const EMPTY[] = {
    "the",
    "and",
    "for",
    "this",
    "that",
    "these",
    "with",
    "you",
    "but",
    "not",
    "from",
  };

  if (length < MIN_WORD_LENGTH || !g_unichar_isalnum (g_utf8_get_char (start)))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (EMPTY); i++)
    if (length == strlen (EMPTY[i]) && g_ascii_strncasecmp (start, EMPTY[i], length) == 0)
      return 0;

  return hash_part (start, length);
}

static guint32
hash_unit (const char *line)
{
  guint32 hash = 2166136261U;

  for (; *line != '\0'; line++)
    if (!g_ascii_isdigit (*line))
      hash = hash_add (hash, (unsigned char) *line);

  return hash | 1;
}

/* A number with its unit, or what stands in the place of one. */
static gboolean
is_number (const char *line,
           int         n_words)
{
  static const char *const ANSWERS[] = {
    "yes",
    "no",
    "n/a",
    "na",
    "-",
    "–",
    "—",
    "✓",
    "✗",
    "✔",
    "✘",
    "true",
    "false",
    "none",
    "?",
  };
  const char *at = line;

  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    if (g_ascii_strcasecmp (line, ANSWERS[i]) == 0)
      return TRUE;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)) && at - line < 6)
    at = g_utf8_next_char (at);

  return g_unichar_isdigit (g_utf8_get_char (at)) && n_words <= MAX_NUMBER_WORDS &&
         !g_str_has_suffix (line, ":");
}

static BwCellKind
kind_of (const char *line)
{
  int n_words;
  const char *text;

  if (*line == '\0' || strlen (line) > MAX_LENGTH)
    return BW_CELL_NONE;

  n_words = bw_text_count_words (line);
  if (is_number (line, n_words))
    return BW_CELL_NUMBER;
  if (bw_post_line_is_bullet (line) || bw_post_line_is_caption (line) ||
      bw_post_line_is_note (line, &text) || bw_post_line_is_rule (line))
    return BW_CELL_NONE;
  if (g_str_has_suffix (line, ":") && n_words > MAX_LEAD_IN_WORDS)
    return BW_CELL_NONE;

  return bw_text_ends_sentence (line) && n_words >= MIN_SENTENCE_WORDS ? BW_CELL_SENTENCE
                                                                       : BW_CELL_TEXT;
}

void
bw_cell_init (BwCell     *self,
              const char *line)
{
  gsize length;
  gsize first;
  gsize second;
  const char *last;

  g_return_if_fail (self != NULL);
  g_return_if_fail (line != NULL);

  line = bw_post_line_skip_space (line);
  *self = (BwCell){ .kind = kind_of (line) };
  if (self->kind == BW_CELL_NONE)
    return;

  length = strlen (line);
  first = strcspn (line, " ");
  second = first < length ? first + 1 + strcspn (line + first + 1, " ") : 0;
  last = strrchr (line, ' ');
  last = last != NULL ? last + 1 : line;
  self->length = (guint) length;
  self->is_spoken = first < length && line[first - 1] == ':';
  self->whole = hash_part (line, length);
  self->unit = hash_unit (line);
  self->first = hash_word (line, first);
  self->opening = second > 0 ? hash_part (line, second) : 0;
  self->last = hash_word (last, strlen (last));
}

/**
 * bw_cell_compare:
 *
 * Returns: how much alike two cells are, from 0 to 100
 */
int
bw_cell_compare (const BwCell *self,
                 const BwCell *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, 0);

  if (self->kind == BW_CELL_NONE || other->kind == BW_CELL_NONE)
    return 0;
  if (self->whole == other->whole)
    return ALIKE_WHOLE;
  if (self->kind == BW_CELL_NUMBER && other->kind == BW_CELL_NUMBER)
    return self->unit == other->unit ? ALIKE_UNIT : ALIKE_NUMBER;
  if (self->opening != 0 && self->opening == other->opening)
    return ALIKE_OPENING;
  if ((self->first != 0 && self->first == other->first) ||
      (self->last != 0 && self->last == other->last))
    return ALIKE_WORD;

  return self->kind == other->kind ? ALIKE_KIND : 0;
}
