#include "bw-posts-frame.h"

#include <string.h>

#include "bw-post-line.h"
#include "bw-posts-crumbs.h"
#include "bw-posts-pager.h"
#include "bw-text.h"

/* What a feed puts below each post: the link to its comments. */
#define END_WORD "Discuss"

#define MAX_FOOT_LENGTH 40 /* bytes of a line below the posts that is none of theirs */
#define MAX_FOOT_LINES 2

/* Whether a text can end with @c and have the word run together with it: an opening
 * bracket, a slash or a hyphen makes it a part of something else. */
static gboolean
can_precede (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 0x80 && strchr (".!?)]}\"'*:", (int) c) != NULL) ||
         c == 0x2026 || c == 0x201d || c == 0x2019 || c == 0xbb || c == 0x2014 ||
         g_unichar_type (c) == G_UNICODE_OTHER_PUNCTUATION ||
         g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL || c == 0xfe0e || c == 0xfe0f;
}

/**
 * bw_posts_frame_is_end:
 * @length: (out): how much of the line stands before the end, in bytes
 *
 * Returns: whether a post ends with @line. The word alone does it, or where it is run
 *   together with the text before it; one in a sentence does not.
 */
gboolean
bw_posts_frame_is_end (const char *line,
                       gsize      *length)
{
  gsize size;
  const char *at;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (length != NULL, FALSE);

  size = strlen (line);
  if (size < strlen (END_WORD) || strcmp (line + size - strlen (END_WORD), END_WORD) != 0)
    return FALSE;

  *length = size - strlen (END_WORD);
  at = bw_post_line_skip_space (line);
  if (at == line + *length)
    return TRUE;

  return strchr (",;<>|=&%#@/_$\\", line[*length - 1]) == NULL &&
         can_precede (g_utf8_get_char (g_utf8_find_prev_char (line, line + *length)));
}

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
  guint after = 0;
  gsize length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (lines != NULL);

  n = bw_lines_get_n (lines);
  for (guint i = n; i > 0 && after == 0; i--)
    if (bw_posts_frame_is_end (bw_lines_get (lines, i - 1), &length))
      after = i;

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
