#include "bw-posts-score.h"

#include <string.h>

#include "bw-posts-frame.h"
#include "bw-text.h"

/*
 * How sure it is that a text is a page of posts. What tells most is that posts end with
 * their end mark; but the word may stand on a line of anything, so that what is before
 * it must be a title and prose, and what is after it another title, or nothing.
 */

#define NOTE_MARK "- ^"     /* in its most frequent form */
#define MIN_PROSE_LENGTH 40 /* bytes of a line that is prose */
#define MAX_BEGINNING 240
#define MIN_PROSE_WORDS 6    /* spaces in its beginning */
#define MAX_TITLE_LENGTH 300 /* bytes */

/* What a text scores. */
enum
{
  SCORE_NONE = 0,
  SCORE_WORD = 10,   /* the end mark, but no post before it */
  SCORE_MIDDLE = 20, /* one post, and something else after it */
  SCORE_NOTES = 35,  /* no end mark, but footnotes */
  SCORE_FRAME = 40,  /* no end mark, but a breadcrumb and a pager */
  SCORE_CUT = 45,    /* one post, and what may be another one that was cut off */
  SCORE_GLUED = 55,  /* one post whose end mark is run together with its text */
  SCORE_ONE = 75,    /* one post */
  SCORE_MANY = 85,
  SCORE_MARK = 10, /* more for each: a breadcrumb, a pager, footnotes */
  SCORE_MAX = 98,
};

typedef struct
{
  guint    n_ends;  /* those that have anything before them */
  guint    n_alone; /* of these, those that have their line to themselves */
  guint    n_posts; /* of these, those that have a title and prose before them */
  guint    n_notes;
  guint    n_lines; /* since the last end that are not blank */
  gboolean has_title;
  gboolean has_prose;
} Counts;

static gboolean
is_title (const char *line)
{
  gsize length = strlen (line);

  return length > 0 && length <= MAX_TITLE_LENGTH && strpbrk (line, "{};<>=\t|") == NULL &&
         !g_str_has_suffix (line, ",") && !g_str_has_suffix (line, ":");
}

/* Whether a line is written for people: many words, and a sentence's end in it. */
static gboolean
is_prose (const char *line)
{
  guint n_spaces = 0;

  if (strnlen (line, MIN_PROSE_LENGTH) < MIN_PROSE_LENGTH)
    return FALSE;
  for (const char *at = line; *at != '\0' && at - line < MAX_BEGINNING; at++)
    n_spaces += *at == ' ';

  return n_spaces >= MIN_PROSE_WORDS &&
         (bw_text_ends_sentence (line) || strstr (line, ". ") != NULL ||
          g_str_has_suffix (line, ":"));
}

static void
count_line (Counts     *self,
            const char *line)
{
  if (*line == '\0')
    return;

  if (self->n_lines++ == 0)
    self->has_title = is_title (line);
  else
    self->has_prose |= is_prose (line);
  self->n_notes += strcmp (line, NOTE_MARK) == 0;
}

static void
count_end (Counts *self,
           gsize   length)
{
  self->n_ends += self->n_lines > 0;
  self->n_alone += length == 0;
  self->n_posts += self->n_lines > 1 && self->has_title && self->has_prose;
  self->n_lines = 0;
  self->has_title = self->has_prose = FALSE;
}

/* Counts the lines of the posts; what follows the last end is counted last. */
static void
count (Counts             *self,
       const BwLines      *lines,
       const BwPostsFrame *frame)
{
  guint n = 0;

  for (guint i = frame->first; i < frame->end; i++)
    {
      const BwPostsEnd *end;

      while (n < frame->ends->len && g_array_index (frame->ends, BwPostsEnd, n).line < i)
        n++;
      end = n < frame->ends->len ? &g_array_index (frame->ends, BwPostsEnd, n) : NULL;
      if (end == NULL || end->line > i)
        {
          count_line (self, bw_lines_get (lines, i));
          continue;
        }
      if (end->length > 0)
        self->n_lines++;
      count_end (self, end->length);
    }
}

/* A text without an end mark: one post, perhaps, of which the end was cut off. */
static int
score_unended (const Counts       *counts,
               const BwPostsFrame *frame)
{
  if (!counts->has_title || !counts->has_prose)
    return SCORE_NONE;
  if (frame->has_crumbs && frame->has_pager)
    return SCORE_FRAME;

  return counts->n_notes > 0 ? SCORE_NOTES : SCORE_NONE;
}

/* Whether a sentence is all that stands below a post: the word above it may be its heading
 * as well as the end of the post. */
static gboolean
goes_on (const BwLines      *lines,
         const BwPostsFrame *frame)
{
  return frame->foot > 0 && bw_text_ends_sentence (bw_lines_get (lines, frame->foot));
}

static int
score_one (const Counts *counts,
           gboolean      has_marks,
           gboolean      has_more)
{
  if (has_more && !has_marks)
    return SCORE_MIDDLE;
  if (counts->n_lines == 0)
    return counts->n_alone > 0 ? SCORE_ONE : SCORE_GLUED;
  if (has_marks || (counts->has_title && counts->has_prose && counts->n_alone > 0))
    return SCORE_CUT;

  return SCORE_MIDDLE;
}

/**
 * bw_posts_score:
 *
 * Returns: how sure it is that @lines are a page of posts, 0 to 100
 */
int
bw_posts_score (const BwLines *lines)
{
  g_auto (BwPostsFrame) frame = { 0 };
  Counts counts = { 0 };
  gboolean has_marks;
  int score;

  g_return_val_if_fail (lines != NULL, 0);

  bw_posts_frame_find (&frame, lines);
  count (&counts, lines, &frame);
  has_marks = frame.has_crumbs || counts.n_notes > 0;

  if (counts.n_ends == 0)
    return score_unended (&counts, &frame);
  if (counts.n_posts == 0 || counts.n_posts * 2 < counts.n_ends)
    return SCORE_WORD;

  score = counts.n_posts == 1 ? score_one (&counts, has_marks, goes_on (lines, &frame))
                              : SCORE_MANY;
  if (score > SCORE_MIDDLE)
    score += SCORE_MARK * ((frame.has_crumbs ? 1 : 0) + (frame.has_pager ? 1 : 0) +
                           (counts.n_notes > 0 ? 1 : 0));

  return MIN (score, SCORE_MAX);
}
