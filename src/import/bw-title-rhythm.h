#pragma once

#include "bw-line-mark.h"

G_BEGIN_DECLS

/**
 * BwRhythmLine:
 * @text: the line without its mark
 * @gap: how many blank lines are before it
 * @is_dated: whether a date is next to it, on the side where titles have theirs
 * @is_title: what was decided
 *
 * A line that is a title or a part of the text below one.
 */
typedef struct
{
  const char *text;
  BwLineMark  mark;
  guint       gap;
  gboolean    is_dated;
  gboolean    is_title;
} BwRhythmLine;

void bw_title_rhythm_decide (BwRhythmLine *lines,
                             guint         n_lines);

G_END_DECLS
