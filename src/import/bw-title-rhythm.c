#include "bw-title-rhythm.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-text.h"

/*
 * What speaks against a line being a title, or text, is a number of points. The lines
 * are then divided so that the sum is the smallest (Viterbi's algorithm): no line is
 * decided without its neighbours.
 */

#define NEVER 10000
#define COST_TEXT_FIRST 8  /* a page that begins with text */
#define COST_TITLE_TITLE 6 /* a title without a text */
#define COST_TEXT_TEXT 4   /* a text of more than one paragraph */
#define COST_GAP 3         /* a title close to the line before, a text apart from it */
#define COST_USUAL 6       /* not what the lines of its form are on this page */
#define COST_MARK 6        /* against what the bullets of the page are for */
#define COST_NO_HEADING 20 /* against the signs of headings */
#define MANY_CAPITALS_PERCENT 65
#define USUAL_FACTOR 4 /* by which one use of a form must outnumber the other */

typedef enum
{
  ROLE_TITLE,
  ROLE_TEXT,
  N_ROLES
} Role;

/* What a line looks like. */
typedef struct
{
  guint    n_chars; /* up to one more than a title may have */
  guint    n_words;
  guint    n_capitals;      /* words that begin with one */
  gboolean has_sentence; /* one ends inside the line */
  gboolean ends_with_stop;
  gboolean ends_with_mark; /* of a question or an exclamation */
  gboolean begins_small;
} Shape;

typedef struct
{
  int  costs[N_ROLES];
  Role best[N_ROLES]; /* the role before, for each role */
} Step;

/* The bullets of a page and what is between them. */
typedef struct
{
  guint n;
  guint n_headings;
  guint n_rows;        /* of lines with bullets that follow each other */
  guint n_bare_titles; /* lines that look like titles and have no bullet */
} Marks;

static gboolean
is_sentence_break (const char *at)
{
  return (*at == '.' || *at == '?' || *at == '!') && at[1] == ' ' &&
         g_unichar_isupper (g_utf8_get_char (at + 2));
}

static void
measure_end (const char *text,
             Shape      *shape)
{
  gsize length = strlen (text);

  if (!bw_text_ends_sentence (text))
    return;
  while (length > 0 && strchr ("\"')]", text[length - 1]) != NULL)
    length--;

  shape->ends_with_mark = length > 0 && (text[length - 1] == '?' || text[length - 1] == '!');
  shape->ends_with_stop = !shape->ends_with_mark;
}

static Shape
measure (const char *text)
{
  Shape shape = { 0 };
  gboolean begins = TRUE;

  shape.begins_small = g_unichar_islower (g_utf8_get_char (text));
  for (const char *at = text; *at != '\0' && shape.n_chars <= BW_MAX_TITLE_LENGTH;
       at = g_utf8_next_char (at), shape.n_chars++)
    {
      gunichar c = g_utf8_get_char (at);

      shape.has_sentence |= shape.n_words > 1 && is_sentence_break (at);
      if (begins && g_unichar_isalpha (c))
        {
          shape.n_words++;
          shape.n_capitals += !g_unichar_islower (c);
        }
      begins = g_unichar_isspace (c);
    }
  measure_end (text, &shape);

  return shape;
}

static gboolean
has_capitals (const Shape *shape)
{
  return shape->n_words > 3 && shape->n_capitals * 100 >= shape->n_words * MANY_CAPITALS_PERCENT;
}

static int
title_cost (const BwRhythmLine *line,
            const Shape        *shape)
{
  int cost = 0;

  if (shape->n_chars > BW_MAX_TITLE_LENGTH)
    return NEVER;

  if (shape->n_chars > 300)
    cost = 28;
  else if (shape->n_chars > 200)
    cost = 14;
  else if (shape->n_chars > 150)
    cost = 6;
  else if (shape->n_chars > 100)
    cost = 2;

  cost += shape->has_sentence ? 6 : 0;
  cost += shape->ends_with_stop ? 6 : 0;
  cost += shape->ends_with_mark ? 1 : 0;
  cost += shape->begins_small ? 2 : 0;
  cost += shape->n_words >= 6 && !has_capitals (shape) ? 1 : 0;

  return cost;
}

static int
text_cost (const BwRhythmLine *line,
           const Shape        *shape)
{
  int cost = 0;

  if (shape->n_chars < 60)
    cost = 7;
  else if (shape->n_chars < 120)
    cost = 4;
  else if (shape->n_chars < 200)
    cost = 2;

  if (!shape->ends_with_stop && !shape->ends_with_mark)
    cost += shape->n_chars < 300 ? 5 : 1;
  if (shape->ends_with_mark && shape->n_chars < 120)
    cost += 2;
  if (has_capitals (shape))
    cost += 3;
  if (line->is_dated && shape->n_chars < 200)
    cost += 4;

  return cost;
}

/* Lines are of two forms: those that are set apart from the line before, and the rest. */
static void
cost_gaps (const BwRhythmLine *lines,
           guint               n_lines,
           Step               *steps)
{
  guint least = G_MAXUINT;
  guint most = 0;

  for (guint i = 1; i < n_lines; i++)
    {
      least = MIN (least, lines[i].gap);
      most = MAX (most, lines[i].gap);
    }
  if (n_lines < 2 || least == most)
    return;

  for (guint i = 1; i < n_lines; i++)
    steps[i].costs[lines[i].gap > least ? ROLE_TEXT : ROLE_TITLE] += COST_GAP;
}

/* Counts what tells the bullets of titles from those of points. */
static Marks
count_marks (const BwRhythmLine *lines,
             guint               n_lines,
             const Step         *steps)
{
  Marks marks = { 0 };

  for (guint i = 0; i < n_lines; i++)
    {
      gboolean looks_like_title = steps[i].costs[ROLE_TITLE] < steps[i].costs[ROLE_TEXT];

      marks.n_headings += lines[i].mark == BW_LINE_MARK_HEADING;
      if (lines[i].mark == BW_LINE_MARK_NONE)
        {
          marks.n_bare_titles += looks_like_title;
          continue;
        }
      marks.n++;
      marks.n_rows += i == 0 || lines[i - 1].mark == BW_LINE_MARK_NONE;
    }

  return marks;
}

/*
 * Bullets that stand one by one, or without titles between that have none, are before
 * titles; else they are before the points of a text. Signs of headings leave no doubt.
 */
static void
cost_marks (const BwRhythmLine *lines,
            guint               n_lines,
            Step               *steps)
{
  Marks marks = count_marks (lines, n_lines, steps);
  gboolean are_single = marks.n * 2 < marks.n_rows * 3 && marks.n_bare_titles <= marks.n_rows;
  gboolean before_titles = marks.n_headings > 0 || are_single ||
                           marks.n_bare_titles * 2 < marks.n_rows;
  int cost_without = marks.n_headings > 1 ? COST_NO_HEADING : COST_MARK;

  if (marks.n == 0 || marks.n == n_lines)
    return;
  if (!before_titles || marks.n * 4 < n_lines)
    cost_without = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      int *costs = steps[i].costs;

      if (lines[i].mark == BW_LINE_MARK_NONE)
        costs[ROLE_TITLE] += cost_without;
      else if (lines[i].mark == BW_LINE_MARK_HEADING)
        costs[ROLE_TEXT] += COST_NO_HEADING;
      else if (before_titles && marks.n_headings == 0)
        costs[ROLE_TEXT] += COST_MARK;
      else
        {
          costs[ROLE_TEXT] = 0;
          costs[ROLE_TITLE] += COST_MARK;
        }
    }
}

static int
cost_of_turn (Role before,
              Role after)
{
  if (before != after)
    return 0;

  return before == ROLE_TITLE ? COST_TITLE_TITLE : COST_TEXT_TEXT;
}

/* Divides the lines so that the sum of the costs is the smallest. */
static void
divide (BwRhythmLine *lines,
        guint         n_lines,
        Step         *steps)
{
  gint64 sums[N_ROLES] = { 0, COST_TEXT_FIRST };
  Role role;

  for (guint i = 0; i < n_lines; i++)
    {
      gint64 next[N_ROLES];

      for (int after = 0; after < N_ROLES; after++)
        {
          gint64 same = sums[after] + (i > 0 ? cost_of_turn ((Role) after, (Role) after) : 0);
          gint64 turn = i > 0 ? sums[1 - after] : G_MAXINT64;

          steps[i].best[after] = turn <= same ? (Role) (1 - after) : (Role) after;
          next[after] = MIN (same, turn) + steps[i].costs[after];
        }
      memcpy (sums, next, sizeof sums);
    }

  role = sums[ROLE_TITLE] + COST_TITLE_TITLE < sums[ROLE_TEXT] ? ROLE_TITLE : ROLE_TEXT;
  for (guint i = n_lines; i-- > 0;)
    {
      lines[i].is_title = role == ROLE_TITLE;
      role = steps[i].best[role];
    }
}

/*
 * Makes dear what the lines of one form hardly ever are by the division before. The
 * forms are two: set apart from the line before by the page's smallest gap, or by more.
 */
static void
cost_usage (const BwRhythmLine *lines,
            guint               n_lines,
            Step               *steps)
{
  guint usage[2][N_ROLES] = { { 0 } };
  guint least = G_MAXUINT;

  for (guint i = 1; i < n_lines; i++)
    least = MIN (least, lines[i].gap);
  for (guint i = 1; i < n_lines; i++)
    usage[lines[i].gap > least][lines[i].is_title ? ROLE_TITLE : ROLE_TEXT]++;
  if (usage[1][ROLE_TITLE] + usage[1][ROLE_TEXT] == 0)
    return;

  for (guint i = 1; i < n_lines; i++)
    {
      const guint *n = usage[lines[i].gap > least];

      if (n[ROLE_TITLE] >= n[ROLE_TEXT] * USUAL_FACTOR)
        steps[i].costs[ROLE_TEXT] += COST_USUAL;
      else if (n[ROLE_TEXT] >= n[ROLE_TITLE] * USUAL_FACTOR)
        steps[i].costs[ROLE_TITLE] += COST_USUAL;
    }
}

/**
 * bw_title_rhythm_decide:
 *
 * Decides which of @lines are titles and which the text under them, by how they look,
 * where blank lines and bullets are, and what the lines beside them are.
 */
void
bw_title_rhythm_decide (BwRhythmLine *lines,
                        guint         n_lines)
{
  g_autofree Step *steps = g_new0 (Step, n_lines + 1);

  g_return_if_fail (lines != NULL || n_lines == 0);

  for (guint i = 0; i < n_lines; i++)
    {
      Shape shape = measure (lines[i].text);

      steps[i].costs[ROLE_TITLE] = title_cost (&lines[i], &shape);
      steps[i].costs[ROLE_TEXT] = text_cost (&lines[i], &shape);
    }
  cost_gaps (lines, n_lines, steps);
  cost_marks (lines, n_lines, steps);
  divide (lines, n_lines, steps);
  cost_usage (lines, n_lines, steps);
  divide (lines, n_lines, steps);
}
