#include "bw-reader.h"
#include "bw-shape.h"

#include "bw-post-parser.h"
#include "bw-posts-frame.h"
#include "bw-posts-score.h"
#include "bw-style-sheet.h"
#include "bw-text.h"

/*
 * A page of an aggregator that shows posts whole, one below the other, with nothing
 * between them but the link to the comments on each.
 */

#define MAX_POSTS 20000 /* of one page */

typedef struct
{
  const BwLines *lines;
  BwReading     *reading;
  BwPostBudget   budget;
  guint          n_empty; /* ends without a post before them */
} Page;

/* The lines [@from, @to) and the first @length bytes of the line @to. */
static char *
join_lines (const Page *self,
            guint       from,
            guint       to,
            gsize       length)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      g_string_append (text, bw_lines_get (self->lines, i));
      g_string_append_c (text, '\n');
    }
  g_string_append_len (text, bw_lines_get (self->lines, to), (gssize) length);

  return g_string_free (text, FALSE);
}

/* Reads the post of the lines [@from, @to) and the beginning of the line @to.
 * Returns: whether there is one */
static gboolean
read_post (Page  *self,
           guint  from,
           guint  to,
           gsize  length)
{
  g_autofree char *raw = NULL;
  g_autofree char *text = NULL;
  g_autoptr (BwLines) lines = NULL;
  guint first = bw_lines_skip_blank (self->lines, from);

  if (first >= to && length == 0)
    return FALSE;

  raw = join_lines (self, first, to, length);
  text = bw_style_sheet_remove (raw);
  g_clear_pointer (&raw, g_free);
  if (bw_text_is_blank (text))
    return FALSE;

  lines = bw_lines_new (text);
  g_clear_pointer (&text, g_free);
  g_ptr_array_add (self->reading->records,
                   bw_post_parser_read (lines, bw_lines_get_number (self->lines, first),
                                        &self->budget, self->reading));

  return TRUE;
}

/* What stands below the last end is a post that was cut off. */
static void
read_rest (Page  *self,
           guint  from,
           guint  end)
{
  guint first = bw_lines_skip_blank (self->lines, from);

  if (read_post (self, from, end, 0))
    bw_reading_warn (self->reading, bw_lines_get_number (self->lines, first),
                     "The last post has no end: it may have been cut off");
}

static void
read_posts (Page               *self,
            const BwPostsFrame *frame)
{
  guint from = frame->first;

  for (guint i = 0; i < frame->ends->len; i++)
    {
      const BwPostsEnd *end = &g_array_index (frame->ends, BwPostsEnd, i);

      if (end->line < from || end->line >= frame->end)
        continue;
      if (self->reading->records->len >= MAX_POSTS)
        {
          bw_reading_warn (self->reading, bw_lines_get_number (self->lines, from),
                           "The page has more than %d posts; the others are left out", MAX_POSTS);
          return;
        }
      self->n_empty += !read_post (self, from, end->line, end->length);
      from = end->line + 1;
    }
  read_rest (self, from, frame->end);
  if (frame->foot > 0)
    bw_reading_warn (self->reading, bw_lines_get_number (self->lines, frame->foot),
                     "What stands below the last post is taken for the foot of the page");
}

static void
read_lines (const BwLines       *lines,
            const BwReadContext *context,
            BwReading           *reading)
{
  Page page = { .lines = lines, .reading = reading };
  g_auto (BwPostsFrame) frame = { 0 };

  bw_post_budget_init (&page.budget);
  bw_posts_frame_find (&frame, lines);
  read_posts (&page, &frame);
  if (page.n_empty > 0)
    bw_reading_warn (reading, 0, "Posts without a title and a text, which are left out: %u",
                     page.n_empty);
}

static const BwShape SHAPE = { bw_posts_score, read_lines };

const BwReader bw_posts_reader = { "posts", bw_shape_score, bw_shape_read, &SHAPE };
