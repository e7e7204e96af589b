#include "bw-heading-glue.h"

#include <string.h>

#include "bw-heading-shape.h"
#include "bw-heading-words.h"
#include "bw-post-line.h"
#include "bw-text.h"
#include "bw-word-shape.h"

/*
 * Whether a heading ends at a place of a line is weighed: how much what is before it
 * looks like a heading, how much what is after it looks like the beginning of a text,
 * and whether the two words there are one word elsewhere in the post.
 */

#define MIN_SCORE 5
#define MIN_WEAK_SCORE 6   /* where nothing is sure about either side */
#define MIN_SECOND_SCORE 2 /* more, right after another heading */
#define MAX_HEADING_WORDS 22
#define MAX_LONG_WORDS 14 /* more than that are too many for most headings */
#define MAX_SHORT_WORDS 6
#define RIGHT_SIZE 120       /* bytes of the text after it that are looked at */
#define MIN_CONTENT_LENGTH 4 /* bytes of a word that says something */
#define N_NEAR_WORDS 7

typedef struct
{
  const char        *line;
  const char        *at;
  BwHeadingPlace     kind;
  const BwPostWords *words;

  GStrv              left; /* keys of the words on either side */
  GStrv              right;
  guint              n_left;
  guint              n_right;
  const char        *half;   /* where the word begins that ends at @at */
  const char        *start;  /* of the text after it, past what opens it */
  gsize              first_length; /* of its first word */

  gboolean           is_known;
  gboolean           is_numbered;
  gboolean           is_opened;   /* whether a sentence often begins like that */
  gboolean           is_figure;   /* whether it is with a figure or something numbered */
  gboolean           is_repeated; /* whether the heading's words come again */
} Glue;

static GStrv
split_words (const char *text,
             gsize       length,
             guint      *n)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *valid = g_utf8_make_valid (part, -1);
  g_autofree char *key = bw_text_key (valid);
  GStrv words = g_strsplit (key, " ", -1);

  *n = g_strv_length (words);

  return words;
}

static void
glue_init (Glue           *self,
           const char     *line,
           const char     *at,
           BwHeadingPlace  kind)
{
  gsize length = (gsize) (at - line);

  self->line = line;
  self->at = at;
  self->kind = kind;
  self->half = bw_word_shape_find_start (line, at);
  self->start = kind == BW_HEADING_PLACE_ITEM    ? bw_post_line_skip_bullet (at)
                : kind == BW_HEADING_PLACE_QUOTE ? g_utf8_next_char (at)
                                                 : at;
  self->first_length = bw_word_shape_measure (self->start);
  self->left = split_words (line, length, &self->n_left);
  self->right = split_words (self->start, strnlen (self->start, RIGHT_SIZE), &self->n_right);
  self->is_known = bw_heading_shape_is_known (line, length);
  self->is_numbered = bw_heading_shape_measure_number (line) > 0;
  self->is_figure = bw_heading_shape_measure_number (self->start) > 0 ||
                    bw_post_line_names_figure (self->start);
  self->is_opened = self->is_figure || (self->n_right > 0 &&
                                        bw_key_set_has (&bw_heading_openers, self->right[0]));
}

static void
glue_clear (Glue *self)
{
  g_strfreev (self->left);
  g_strfreev (self->right);
}

/* Whether the word at the place is one of those that have a capital inside. */
static gboolean
is_camel_word (const Glue *self)
{
  gsize before = (gsize) (self->at - self->half);
  gsize longest = before + self->first_length;

  for (gsize length = before + 1; length <= longest; length++)
    if (bw_key_set_has_n (&bw_heading_camel_words, self->half, length) &&
        !g_ascii_islower (self->half[length]))
      return TRUE;

  return FALSE;
}

/* Whether every word of the heading that says something begins with a capital. */
static gboolean
is_title_case (const Glue *self)
{
  guint n = 0;

  for (const char *at = self->line; at < self->at;)
    {
      gsize length = bw_word_shape_measure (at);

      if (length >= MIN_CONTENT_LENGTH && !g_unichar_isupper (g_utf8_get_char (at)) && !g_ascii_isdigit (*at))
        return FALSE;
      n += length > 0;
      at = g_utf8_next_char (at + length);
    }

  return n >= 2;
}

static int
score_left (const Glue *self)
{
  const char *last = self->left[self->n_left - 1];
  int score = 0;

  score += self->is_known ? 6 : 0;
  score += self->is_numbered ? 3 : 0;
  score += self->n_left <= MAX_SHORT_WORDS ? 1 : 0;
  score -= self->n_left > MAX_LONG_WORDS && !self->is_numbered ? 2 : 0;
  score -= g_unichar_islower (g_utf8_get_char (self->line)) ? 3 : 0;
  score -= bw_key_set_has (&bw_heading_function_words, last) ? 4 : 0;
  score -= !self->is_numbered && memchr (self->line, ',', (gsize) (self->at - self->line)) ? 1 : 0;
  score += is_title_case (self) ? 1 : 0;
  score += self->n_left > 1 && bw_key_set_has (&bw_heading_questions, self->left[0]) ? 1 : 0;

  return score;
}

/* Whether the word before the place is small, as in `the maze|In this`, or ends so, as in
 * `of LLMs|In this`. */
static gboolean
is_small (const Glue *self)
{
  gsize length = (gsize) (self->at - self->half);

  if (length > 2 && self->at[-1] == 's' && bw_word_shape_is_capitals (self->half, length - 1))
    return TRUE;

  return g_unichar_islower (g_utf8_get_char (self->half));
}

static int
score_letter (const Glue *self)
{
  gsize length = (gsize) (self->at - self->half);
  gunichar second = g_utf8_get_char (g_utf8_next_char (self->half));

  if (bw_word_shape_has_hump (self->half, length) &&
      bw_post_words_count (self->words, self->half, length) == 0)
    return -4;
  if (length == 2 && is_small (self) && bw_key_set_has_n (&bw_heading_last_words, self->half, 2))
    return 0;
  if (length <= 2 && (is_small (self) || g_unichar_islower (second)))
    return -6;
  if (is_small (self))
    return 2;
  if (length == 3 && (g_str_has_prefix (self->half, "Mac") || g_str_has_prefix (self->half, "Van")))
    return -4;

  return 0;
}

static int
score_place (const Glue *self)
{
  gboolean is_after_word = g_unichar_isalnum (bw_heading_place_char_before (self->line, self->at));

  switch (self->kind)
    {
    case BW_HEADING_PLACE_LETTER:
      return score_letter (self);
    case BW_HEADING_PLACE_MARK:
      return bw_heading_place_char_before (self->line, self->at) == '?' ? 4 : 3;
    case BW_HEADING_PLACE_QUOTE:
      return *self->at == '"' ? 2 : 3;
    case BW_HEADING_PLACE_ITEM:
      return is_after_word ? 2 : 4;
    case BW_HEADING_PLACE_ADDRESS:
      return 3;
    case BW_HEADING_PLACE_NONE:
    default:
      return 0;
    }
}

/* A preposition that a verb follows is the end of a name; one that `the` or `this`
 * follows begins a sentence. */
static int
score_opener (const Glue *self)
{
  const char *second = self->n_right > 1 ? self->right[1] : "";

  if (!self->is_opened)
    return 0;
  if (self->is_figure)
    return 4;
  if (!bw_key_set_has (&bw_heading_prepositions, self->right[0]))
    return 3;
  if (bw_key_set_has (&bw_heading_finite_verbs, second))
    return 0;
  if (bw_key_set_has (&bw_heading_determiners, second) || self->n_left > 1)
    return 4;

  return 1;
}

static int
score_first_word (const Glue *self)
{
  const char *rest = self->start + self->first_length;
  int score = bw_word_shape_has_hump (self->start, self->first_length) ? -4 : 0;

  if (*rest == '\0' || strchr ("./(_@\\=", *rest) != NULL)
    score -= 3;
  if (self->first_length == 1 && !self->is_known &&
      (!self->is_opened || g_unichar_isupper (bw_heading_place_char_before (self->line, self->at))))
    score -= 5;
  if (*rest == ',')
    score++;
  if (self->first_length >= 5 &&
      (g_str_has_prefix (rest - 2, "ly") || g_str_has_prefix (rest - 3, "ing")))
    score++;
  if (self->kind == BW_HEADING_PLACE_LETTER && !is_small (self) && !self->is_known &&
      bw_word_shape_is_capitals (self->start, self->first_length))
    score -= 3;

  return score;
}

static int
score_right (const Glue *self)
{
  const char *space = strchr (self->start, ' ');
  int score = score_opener (self) + score_first_word (self);

  score += space != NULL && g_unichar_islower (g_utf8_get_char (space + 1)) ? 1 : 0;
  score += self->n_right >= 5 ? 1 : 0;
  score -= self->n_right < 3 ? 4 : 0;
  score += bw_text_ends_sentence (self->start) || g_str_has_suffix (self->start, ":") ? 1 : 0;

  return score;
}

static gboolean
says_something (const char *word)
{
  return strlen (word) >= MIN_CONTENT_LENGTH && !bw_key_set_has (&bw_heading_openers, word);
}

static gboolean
is_among (const char *word,
          GStrv       words,
          guint       n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* A text often begins with words of its heading. */
static int
score_repetition (Glue *self)
{
  guint near = MIN (self->n_right, N_NEAR_WORDS);

  if (says_something (self->right[0]) && is_among (self->right[0], self->left, self->n_left))
    {
      self->is_repeated = TRUE;
      return 3;
    }
  if (says_something (self->left[self->n_left - 1]) &&
      is_among (self->left[self->n_left - 1], self->right, near))
    return 2;
  for (guint i = 0; i + 1 < self->n_left; i++)
    if (says_something (self->left[i]) && is_among (self->left[i], self->right, near))
      return 1;

  return 0;
}

static int
score_elsewhere (const Glue *self)
{
  gsize length = (gsize) (self->at - self->half) + self->first_length;
  const char *last = self->left[self->n_left - 1];
  const char *first = self->right[0];
  int n;
  int score = 0;

  if (self->kind != BW_HEADING_PLACE_LETTER)
    return 0;
  if (bw_post_words_count (self->words, self->half, length) > 1 && !self->is_known)
    score -= 5;

  n = bw_post_words_has (self->words, last) + bw_post_words_has (self->words, first);
  score += is_small (self) ? n : n / 2;
  if (self->n_left > 1 && says_something (last) &&
      !bw_key_set_has (&bw_heading_function_words, self->left[self->n_left - 2]) &&
      bw_post_words_has_phrase (self->words, self->left[self->n_left - 2], last))
    score += 2;

  return score;
}

/* Whether anything about either side is sure. */
static gboolean
is_weak (const Glue *self)
{
  return !self->is_known && !self->is_numbered && !self->is_opened && !self->is_repeated;
}

static int
weigh (Glue *self)
{
  int score = score_left (self) + score_place (self) + score_right (self) +
              score_repetition (self) + score_elsewhere (self);

  if (self->kind == BW_HEADING_PLACE_LETTER && is_weak (self))
    score -= is_small (self) ? 1 : 3;

  return score;
}

/**
 * bw_heading_glue_is_likely:
 * @at: a place in @line of the kind @kind
 * @words: the words of the post
 * @is_second: whether another heading ends where @line begins
 *
 * Returns: whether what is before @at is a heading
 */
gboolean
bw_heading_glue_is_likely (const char        *line,
                           const char        *at,
                           BwHeadingPlace     kind,
                           const BwPostWords *words,
                           gboolean           is_second)
{
  Glue self = { .words = words };
  int score = 0;
  int wanted;

  g_return_val_if_fail (line != NULL && at > line, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  glue_init (&self, line, at, kind);
  if (self.n_left > 0 && self.n_left <= MAX_HEADING_WORDS && self.n_right > 0 &&
      !(kind == BW_HEADING_PLACE_LETTER && is_camel_word (&self)))
    score = weigh (&self);

  wanted = is_weak (&self) ? MIN_WEAK_SCORE : MIN_SCORE;
  if (is_second && !self.is_numbered && !self.is_known)
    wanted += MIN_SECOND_SCORE;
  glue_clear (&self);

  return score >= wanted;
}
