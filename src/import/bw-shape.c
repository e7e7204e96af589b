#include "bw-shape.h"

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

  return TRUE;
}
