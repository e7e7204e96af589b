#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands before the text of a line. */
typedef enum
{
  BW_LINE_MARK_NONE,
  BW_LINE_MARK_BULLET,
  BW_LINE_MARK_NUMBER,
  BW_LINE_MARK_HEADING,
} BwLineMark;

BwLineMark  bw_line_mark_skip       (const char **line);
const char *bw_line_mark_skip_space (const char  *text);
char       *bw_line_mark_bare       (const char  *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
