#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwCodeLineKind:
 * @BW_CODE_LINE_PROSE: not of a program
 * @BW_CODE_LINE_COMMENT: what is a comment where a program is around it
 * @BW_CODE_LINE_LIKELY: what may be of a program, and may be something else
 * @BW_CODE_LINE_SURE: what nobody writes but in a program
 */
typedef enum
{
  BW_CODE_LINE_PROSE,
  BW_CODE_LINE_COMMENT,
  BW_CODE_LINE_LIKELY,
  BW_CODE_LINE_SURE,
} BwCodeLineKind;

BwCodeLineKind bw_code_line_get_kind    (const char *line);
int            bw_code_line_get_depth   (const char *line);
gboolean       bw_code_line_is_indented (const char *line);
gboolean       bw_code_line_is_fence    (const char *line);
gboolean       bw_code_line_is_sourced  (const char *line);

G_END_DECLS
