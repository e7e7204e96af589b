#include "bw-shape.h"

#include "bw-html-links.h"

int
bw_shape_score (const BwReader *reader,
                BwInput        *input)
{
  const BwShape *shape = reader->data;

  return shape->score (bw_input_get_lines (input));
}

gboolean
bw_shape_read (const BwReader       *reader,
               BwInput              *input,
               const BwReadContext  *context,
               BwReading            *reading,
               GError              **error)
{
  const BwShape *shape = reader->data;

  shape->read (bw_input_get_lines (input), context, reading);
  if (bw_input_get_html (input) != NULL)
    bw_html_links_attach (bw_input_get_html (input), context->base_url, reading);

  return TRUE;
}
