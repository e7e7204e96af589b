#include "bw-author-glue.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-name-shape.h"
#include "bw-name-word.h"
#include "bw-title-word.h"

#define MAX_WORDS 8           /* of a name */
#define MAX_QUOTE_LENGTH 1000 /* bytes in which an opening quote is looked for */
#define MAX_SOFT_LENGTH 6     /* bytes of a given name's first half */
#define NO_GLUE (-1000)

/* What speaks for a place and against it; the sums are compared, nothing else. */
#define SCORE_KNOWN 120 /* the name stands alone elsewhere on the page */
#define SCORE_GROUP 45
#define SCORE_BEGINS_WELL 10
#define SCORE_COMMON_BEFORE 10
#define SCORE_HARD 8 /* a title may end so, a name may not */
#define COST_COMMON 40
#define COST_COMPOUND 60
#define COST_EXPLAINED 30
#define COST_LOWER 40
#define COST_ODD 25
#define COST_RUN_START 15 /* a capital of the title's last word may be among them: "3DJ. Roe" */
#define COST_SMALL_START 25
#define COST_INITIAL_STOP 20
#define COST_UPPER 15
#define COST_BARE_INITIAL 10
#define COST_CAMEL_BEFORE 5

static gboolean
is_caseless (gunichar c)
{
  return g_unichar_isalpha (c) && !g_unichar_isupper (c) && !g_unichar_islower (c);
}

static gboolean
closes_title (gunichar c)
{
  return c < 0x80 ? strchr ("?!)]}\"%+$*.", (int) c) != NULL && c != 0
                  : c == 0x201d || c == 0xbb || c == 0x2026 || c == 0x3002 || c == 0xff1f ||
                      c == 0xff01 || c == 0x300d || c == 0x300f || c == 0xff09;
}

/* An apostrophe ends a title only when it closes a quotation. */
static gboolean
closes_quotation (BwSlice     text,
                  const char *at)
{
  gsize length = (gsize) (at - text.start);
  const char *from = at - MIN (length, MAX_QUOTE_LENGTH);

  return g_strstr_len (from, at - from, "‘") != NULL || g_strstr_len (from, at - from, " '") != NULL ||
         *text.start == '\'';
}

/* A place where a name may begin, and the letters around it. */
typedef struct
{
  gunichar before;
  gunichar first;
  gunichar second;
  gunichar third;
} Place;

static Place
place_at (BwSlice     segment,
          const char *at)
{
  Place place = { .before = g_utf8_get_char (g_utf8_prev_char (at)), .first = g_utf8_get_char (at) };

  if ((at = g_utf8_next_char (at)) < segment.end)
    {
      place.second = g_utf8_get_char (at);
      if ((at = g_utf8_next_char (at)) < segment.end)
        place.third = g_utf8_get_char (at);
    }

  return place;
}

static gboolean
is_hard (BwSlice     text,
         const char *at,
         gunichar    before)
{
  if (before == '\'' || before == 0x2019)
    return closes_quotation (text, g_utf8_prev_char (at));

  return closes_title (before) || g_unichar_isdigit (before);
}

/* "LLMs": the small letter behind capitals may be no more than a plural. */
static gboolean
is_plural (const Place *place)
{
  return place->second == 's' && !g_unichar_islower (place->third);
}

/* Whether a name may begin at @at with a title's last letter right before it. */
static gboolean
is_place (BwSlice      text,
          const char  *at,
          const Place *place)
{
  gboolean hard;

  if (!g_unichar_isalpha (place->first))
    return FALSE;
  hard = is_hard (text, at, place->before);
  if (is_caseless (place->first))
    return hard || (g_unichar_isalpha (place->before) && !is_caseless (place->before));
  if (is_caseless (place->before))
    return g_unichar_isupper (place->first);
  if (g_unichar_islower (place->first))
    return (hard && !g_unichar_isdigit (place->before)) || g_unichar_isupper (place->before);
  if (g_unichar_isupper (place->before))
    return (g_unichar_islower (place->second) && !is_plural (place)) || place->second == '.' ||
           place->second == ' ' || place->second == '\'' || place->second == 0x2019;

  return hard || g_unichar_islower (place->before);
}

static BwSlice
word_around (BwSlice     segment,
             const char *at)
{
  BwSlice word = { at, at };

  while (word.start > segment.start && word.start[-1] != ' ' && word.start[-1] != '-')
    word.start--;
  while (word.end < segment.end && *word.end != ' ' && *word.end != '-')
    word.end++;

  return word;
}

/* The part of @word around @at with no other capital in it: "GPTJin|Yeong" gives "JinYeong". */
static BwSlice
hump_around (BwSlice     word,
             const char *at)
{
  BwSlice hump = { at - 1, at + 1 };

  while (hump.start > word.start && g_ascii_islower (*hump.start))
    hump.start--;
  while (hump.end < word.end && g_ascii_islower (*hump.end))
    hump.end++;

  return hump;
}

static gboolean
has_inner_capital (BwSlice word)
{
  for (const char *at = word.start; at + 1 < word.end; at++)
    if (g_ascii_islower (at[0]) && g_ascii_isupper (at[1]))
      return TRUE;

  return FALSE;
}

static int
score_shape (const BwNameShape *shape)
{
  static const int BASE[] = { NO_GLUE, 12, 40, 40, 36, 30, 14, 8, 8 };

  if (shape->is_group)
    return SCORE_GROUP;
  if (shape->n_proper + shape->n_caseless == 0 || shape->n_odd > 1)
    return NO_GLUE;
  if (shape->n_caseless > 0 && shape->n_words == 1)
    return BASE[2];

  return BASE[MIN (shape->n_words, MAX_WORDS)] + (shape->begins_well ? SCORE_BEGINS_WELL : 0) -
         (COST_COMMON * (int) shape->n_common) - (COST_LOWER * (int) shape->n_lower) -
         (COST_ODD * (int) shape->n_odd) - (COST_UPPER * (int) shape->n_upper);
}

/* "iPhones", "eCommerce". */
static gboolean
is_gadget (BwSlice before)
{
  return bw_slice_length (before) == 1 && (*before.start == 'i' || *before.start == 'e');
}

/* What the title's last word says. */
static int
score_title_end (BwSlice     segment,
                 const char *at)
{
  BwSlice word = word_around (segment, at);
  BwSlice before = { word.start, at };
  int score = 0;

  if (bw_title_word_end_compound (word, at) != NULL || is_gadget (before))
    score -= COST_COMPOUND;
  if (g_ascii_islower (at[-1]) && bw_name_word_explains_inner (hump_around (word, at), at))
    score -= COST_EXPLAINED;
  if (bw_title_word_is_common (before))
    score += SCORE_COMMON_BEFORE;
  if (has_inner_capital (before))
    score -= COST_CAMEL_BEFORE;
  if (at[-1] == '.' && bw_slice_length (before) >= 2 && g_ascii_isupper (at[-2]))
    score -= COST_INITIAL_STOP;

  return score;
}

static int
score_place (BwSlice      text,
             const char  *at,
             const Place *place)
{
  int score = 0;

  if (is_hard (text, at, place->before))
    score += SCORE_HARD;
  if (g_unichar_islower (place->first))
    score -= COST_SMALL_START;
  if (g_unichar_isupper (place->before) && place->second == ' ')
    score -= COST_BARE_INITIAL;
  if (g_unichar_isdigit (place->before) && g_unichar_isupper (place->second))
    score -= COST_RUN_START;

  return score;
}

static gboolean
is_known (GHashTable *known,
          BwSlice     name)
{
  g_autofree char *key = NULL;

  if (known == NULL || g_hash_table_size (known) == 0)
    return FALSE;
  key = bw_slice_dup (name);

  return g_hash_table_contains (known, key);
}

/* A name that is known needs no capital to be found: "Deep Learningdanah boyd". */
static int
score_glue (BwSlice     text,
            BwSlice     segment,
            const char *at,
            GHashTable *known)
{
  BwSlice name = bw_name_trim ((BwSlice){ at, segment.end });
  Place place = place_at (segment, at);
  BwNameShape shape;
  int score;

  if (is_known (known, name))
    score = SCORE_KNOWN;
  else if (!is_place (text, at, &place) || !bw_name_shape_read (&shape, name) ||
           (score = score_shape (&shape)) == NO_GLUE)
    return NO_GLUE;

  return score + score_title_end (segment, at) + score_place (text, at, &place);
}

/*
 * "Deep DialogueAda Byron, JinYeong Bak": a short beginning of a segment before a
 * capital may be the first half of a given name.
 */
static gboolean
is_soft (BwSlice     text,
         BwSlice     segment,
         const char *at)
{
  BwSlice before = { segment.start, at };

  return segment.start > text.start && bw_slice_length (before) <= MAX_SOFT_LENGTH &&
         g_ascii_isupper (*before.start) && g_ascii_islower (at[-1]) &&
         memchr (before.start, ' ', bw_slice_length (before)) == NULL &&
         !bw_title_word_is_common (before);
}

/**
 * bw_author_glue_find:
 * @text: the whole line
 * @segment: the part of it between two commas that may hold the glue
 * @known: (nullable): names that stand alone elsewhere
 *
 * Returns: the place that has most for it, the last of equals; its `at` is `NULL`
 *   when there is none
 */
BwAuthorGlue
bw_author_glue_find (BwSlice     text,
                     BwSlice     segment,
                     GHashTable *known)
{
  BwAuthorGlue best = { NULL, NO_GLUE, FALSE };
  const char *at;
  guint n_words = 1;
  guint n_chars = 0;

  segment = bw_slice_trim (segment);
  for (at = segment.end; at > segment.start && n_chars < BW_MAX_NAME_LENGTH; n_chars++)
    {
      int score;

      at = g_utf8_prev_char (at);
      if (*at == ' ' && ++n_words > MAX_WORDS)
        break;
      if (at == segment.start || *at == ' ' || at[-1] == ' ')
        continue;
      if ((score = score_glue (text, segment, at, known)) > best.score)
        best = (BwAuthorGlue){ at, score, is_soft (text, segment, at) };
    }

  return best;
}
