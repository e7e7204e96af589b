#include "bw-shape.h"

#include <string.h>

#include "bw-html-links.h"
#include "bw-outline-posts.h"
#include "bw-source-lines.h"

/*
 * The lines that have the shape more surely: those of the text, or those of the page that
 * the text has marked up. @score is theirs.
 */
static const BwLines *
choose_lines (const BwReader *reader,
              BwInput        *input,
              int            *score)
{
  const BwShape *shape = reader->data;
  const BwLines *plain = bw_input_get_lines (input);
  const BwLines *rendered = bw_input_get_rendered_lines (input, shape->headings);
  int rendered_score = rendered != NULL ? shape->score (rendered) : -1;

  *score = shape->score (plain);
  if (rendered_score < *score)
    return plain;

  *score = rendered_score;

  return rendered;
}

int
bw_shape_score (const BwReader *reader,
                BwInput        *input)
{
  int score;

  choose_lines (reader, input, &score);

  return score;
}

gboolean
bw_shape_read (const BwReader       *reader,
               BwInput              *input,
               const BwReadContext  *context,
               BwReading            *reading,
               GError              **error)
{
  const BwShape *shape = reader->data;
  int score;
  const BwLines *lines = choose_lines (reader, input, &score);

  if (lines == bw_input_get_lines (input))
    {
      shape->read (lines, context, reading);
      if (bw_input_get_html (input) != NULL)
        bw_html_links_attach (bw_input_get_html (input), context->base_url, reading);
      return TRUE;
    }

  if (reader == &bw_posts_reader && bw_outline_posts_read (input, context, reading))
    return TRUE;

  shape->read (lines, context, reading);
  bw_source_lines_correct (reading, lines, bw_input_get_text (input));
  bw_outline_add_links (bw_input_get_outline (input), reading);

  return TRUE;
}
