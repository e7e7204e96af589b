#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwPostsEnd:
 * @line: the line that a post ends on
 * @length: how much of the line stands before the end, in bytes
 *
 * Where a post of a page ends.
 */
typedef struct
{
  guint line;
  gsize length;
} BwPostsEnd;

GArray  *bw_posts_ends_find (const BwLines *lines) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_posts_ends_line (const char    *line,
                             gsize         *length);

G_END_DECLS
