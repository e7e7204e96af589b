#include "bw-code-run.h"

#include <string.h>

#include "bw-code-line.h"
#include "bw-text.h"

#define MIN_LIKELY 3        /* lines, where none is sure */
#define MAX_COMMENT_LINES 5 /* above the code that they are about */
#define MAX_OPEN_LINES 200  /* between brackets */
#define MAX_PROSE_WORDS 12  /* of a line between brackets that may still be code */
#define MAX_STRING_LINES 60 /* of a string over several lines */

typedef struct
{
  const BwLines *lines;
  guint          start;
  guint          end; /* of what may be looked at */
  guint          at;
  guint          n_sure;
  guint          n_likely;
  guint          n_open; /* lines since brackets are open */
  int            depth;
} Run;

static const char *
line_at (const Run *self,
         guint      index)
{
  return index < self->end ? bw_lines_get (self->lines, index) : "";
}

static BwCodeLineKind
kind_at (const Run *self,
         guint      index)
{
  return bw_code_line_get_kind (line_at (self, index));
}

/* The first line after the comments at @index. */
static guint
skip_comments (const Run *self,
               guint      index)
{
  guint n = 0;

  while (n++ < MAX_COMMENT_LINES && kind_at (self, index) == BW_CODE_LINE_COMMENT)
    index++;

  return index;
}

static gboolean
is_long_prose (const char *line)
{
  return bw_text_ends_sentence (line) && bw_text_count_words (line) > MAX_PROSE_WORDS;
}

/* A short line that has something of code between two that are code. */
static gboolean
is_enclosed (const Run  *self,
             const char *line)
{
  return self->n_sure > 0 && bw_text_count_words (line) <= MAX_PROSE_WORDS &&
         !bw_text_ends_sentence (line) && strpbrk (line, "_()[]{}=<>\"'`") != NULL &&
         kind_at (self, self->at + 1) >= BW_CODE_LINE_LIKELY;
}

/* Whether the line is code because those before it are. */
static gboolean
belongs (const Run *self)
{
  const char *line = line_at (self, self->at);
  const char *before = line_at (self, self->at - 1);

  if (*line == '\0')
    return self->at + 1 < self->end && *before != '\0' &&
           (kind_at (self, skip_comments (self, self->at + 1)) >= BW_CODE_LINE_LIKELY ||
            (bw_code_line_is_indented (line_at (self, self->at + 1)) &&
             bw_code_line_is_indented (before)));
  if (self->depth > 0 && self->n_sure > 0 && self->n_open < MAX_OPEN_LINES)
    return !is_long_prose (line);
  if (bw_code_line_is_indented (line))
    return g_str_has_suffix (before, ":") || g_str_has_suffix (before, "{") ||
           bw_code_line_is_indented (before);

  return is_enclosed (self, line);
}

/* Whether a comment begins another piece of code than that before it: it says where
 * the piece is from. */
static gboolean
begins_another (const Run *self)
{
  guint code = skip_comments (self, self->at);

  if (self->depth > 0 || kind_at (self, self->at - 1) == BW_CODE_LINE_COMMENT)
    return FALSE;
  for (guint i = self->at; i < code; i++)
    if (bw_code_line_is_sourced (line_at (self, i)))
      return TRUE;

  return FALSE;
}

/* Where the string ends that begins with three quotation marks and goes on over lines. */
static guint
skip_string (const Run *self)
{
  const char *line = line_at (self, self->at);
  const char *open = strstr (line, "\"\"\"");

  if (open == NULL || strstr (open + 3, "\"\"\"") != NULL)
    return self->at + 1;
  for (guint i = self->at + 1; i < MIN (self->end, self->at + MAX_STRING_LINES); i++)
    if (strstr (line_at (self, i), "\"\"\"") != NULL)
      return i + 1;

  return self->at + 1;
}

static gboolean
take_line (Run *self)
{
  BwCodeLineKind kind = kind_at (self, self->at);
  gboolean is_start = self->at == self->start;

  if (kind == BW_CODE_LINE_PROSE && (is_start || !belongs (self)))
    return FALSE;
  if (kind == BW_CODE_LINE_COMMENT && !is_start && begins_another (self))
    return FALSE;

  self->n_sure += kind == BW_CODE_LINE_SURE;
  self->n_likely += kind == BW_CODE_LINE_LIKELY;
  if (kind != BW_CODE_LINE_COMMENT)
    self->depth = MAX (self->depth + bw_code_line_get_depth (line_at (self, self->at)), 0);
  self->n_open = self->depth > 0 ? self->n_open + 1 : 0;
  self->at = skip_string (self);

  return TRUE;
}

static guint
measure_fenced (const Run *self)
{
  for (guint i = self->start + 1; i < self->end; i++)
    if (bw_code_line_is_fence (line_at (self, i)))
      return i + 1 - self->start;

  return 0;
}

/**
 * bw_code_run_measure:
 * @end: the line before which it must end
 *
 * Returns: how many lines from @index on are one piece of code
 */
guint
bw_code_run_measure (const BwLines *lines,
                     guint          index,
                     guint          end)
{
  Run self = { .lines = lines, .start = index, .end = end, .at = index };

  g_return_val_if_fail (lines != NULL, 0);

  if (bw_code_line_is_fence (line_at (&self, index)))
    return measure_fenced (&self);
  if (kind_at (&self, index) == BW_CODE_LINE_COMMENT &&
      kind_at (&self, skip_comments (&self, index)) < BW_CODE_LINE_LIKELY)
    return 0;

  while (self.at < end && take_line (&self))
    continue;
  while (self.at > index && *line_at (&self, self.at - 1) == '\0')
    self.at--;

  return self.n_sure > 0 || self.n_likely >= MIN_LIKELY ? self.at - index : 0;
}

/**
 * bw_code_run_dup:
 *
 * Returns: (transfer full): the lines of [@index, @end) with their indentation, without
 *   the fences around them
 */
char *
bw_code_run_dup (const BwLines *lines,
                 guint          index,
                 guint          end)
{
  GString *code = g_string_new (NULL);

  g_return_val_if_fail (lines != NULL, NULL);

  if (end > index + 1 && bw_code_line_is_fence (bw_lines_get (lines, index)))
    {
      index++;
      end--;
    }
  for (guint i = index; i < end; i++)
    {
      if (i > index)
        g_string_append_c (code, '\n');
      g_string_append (code, bw_lines_get (lines, i));
    }

  return g_string_free (code, FALSE);
}
