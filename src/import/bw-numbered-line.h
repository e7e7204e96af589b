#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwNumberedLine:
 * @number: from 1
 * @sign: what is behind the number, `.` or `)`
 * @text: what is behind the sign, in the line
 *
 * A line that begins as an item of a numbered list does: “2. Add the salt”.
 */
typedef struct
{
  guint       number;
  char        sign;
  const char *text;
} BwNumberedLine;

gboolean bw_numbered_line_parse   (BwNumberedLine       *self,
                                   const char           *line);
gboolean bw_numbered_line_follows (const BwNumberedLine *self,
                                   const BwNumberedLine *before);

G_END_DECLS
