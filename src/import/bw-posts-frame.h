#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwPostsFrame:
 * @first: the first line of the posts
 * @end: the line after the last of them
 * @foot: the first of the lines below them that are neither a post nor a pager, or 0
 * @has_crumbs: whether a breadcrumb is above them that its words tell
 * @has_pager: whether a pager is below them
 *
 * What of a page is posts, and what is the site's around them.
 */
typedef struct
{
  guint    first;
  guint    end;
  guint    foot;
  gboolean has_crumbs;
  gboolean has_pager;
} BwPostsFrame;

void     bw_posts_frame_find   (BwPostsFrame  *self,
                                const BwLines *lines);
gboolean bw_posts_frame_is_end (const char    *line,
                                gsize         *length);

G_END_DECLS
