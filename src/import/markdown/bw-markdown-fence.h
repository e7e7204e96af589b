#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwMarkdownFence:
 * @mark: of the fence that is open, or 0
 * @length: of its run of marks
 *
 * Whether the lines of a text stand in fenced code (CommonMark 0.31, 4.5). It starts as
 * zeros.
 */
typedef struct
{
  char  mark;
  gsize length;
} BwMarkdownFence;

gboolean    bw_markdown_fence_feed (BwMarkdownFence *self,
                                    const char      *line);
const char *bw_markdown_line_end   (const char      *line);

G_END_DECLS
