#include "bw-posts-frame.h"

#include <string.h>

#include "bw-posts-crumbs.h"
#include "bw-posts-pager.h"
#include "bw-text.h"

#define MAX_FOOT_LENGTH 40 /* bytes of a line below the posts that is none of theirs */
#define MAX_FOOT_LINES 2

/* Whether the lines of [@from, @to) are too few and too short to be a post that was cut
 * off: a label or a note of the site's. */
static gboolean
is_foot (const BwLines *lines,
         guint          from,
         guint          to)
{
  guint n = 0;

  for (guint i = bw_lines_skip_blank (lines, from); i < to; i = bw_lines_skip_blank (lines, i + 1))
    if (++n > MAX_FOOT_LINES || strlen (bw_lines_get (lines, i)) > MAX_FOOT_LENGTH)
      return FALSE;

  return TRUE;
}

/**
 * bw_posts_frame_find:
 *
 * Tells the posts of a page from what the site has put around them.
 */
void
bw_posts_frame_find (BwPostsFrame  *self,
                     const BwLines *lines)
{
  guint n;
  guint after;

  g_return_if_fail (self != NULL);
  g_return_if_fail (lines != NULL);

  n = bw_lines_get_n (lines);
  self->ends = bw_posts_ends_find (lines);
  after = self->ends->len > 0
            ? g_array_index (self->ends, BwPostsEnd, self->ends->len - 1).line + 1
            : 0;

  self->end = bw_posts_pager_find (lines, after);
  self->has_pager = self->end < n;
  self->foot = 0;
  if (after > 0 && is_foot (lines, after, self->end))
    {
      guint foot = bw_lines_skip_blank (lines, after);

      self->foot = !self->has_pager && foot < n ? foot : 0;
      self->end = after;
    }

  self->first = bw_posts_crumbs_skip (lines, self->end, self->has_pager, &self->has_crumbs);
}

void
bw_posts_frame_clear (BwPostsFrame *self)
{
  g_clear_pointer (&self->ends, g_array_unref);
}
