#pragma once

#include "bw-posts-ends.h"

G_BEGIN_DECLS

/**
 * BwPostsFrame:
 * @first: the first line of the posts
 * @end: the line after the last of them
 * @foot: the first of the lines below them that are neither a post nor a pager, or 0
 * @ends: (element-type BwPostsEnd): where the posts end, in order
 * @has_crumbs: whether a breadcrumb is above them that its words tell
 * @has_pager: whether a pager is below them
 *
 * What of a page is posts, and what is the site's around them.
 */
typedef struct
{
  guint     first;
  guint     end;
  guint     foot;
  GArray   *ends;
  gboolean  has_crumbs;
  gboolean  has_pager;
} BwPostsFrame;

void bw_posts_frame_find  (BwPostsFrame  *self,
                           const BwLines *lines);
void bw_posts_frame_clear (BwPostsFrame  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwPostsFrame, bw_posts_frame_clear)

G_END_DECLS
