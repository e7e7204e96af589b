#pragma once

#include "bw-lines.h"
#include "bw-reader.h"

G_BEGIN_DECLS

/**
 * BwShape:
 * @score: how sure it is that the lines have its shape, 0 to 100, by content alone
 * @read: reads them
 * @headings: how it wants the headings of a page that is marked up
 *
 * A page as plain text, known by the shape of its lines. It is the data of a reader
 * whose functions are those below.
 */
typedef struct
{
  int (*score) (const BwLines *lines);
  void (*read) (const BwLines *lines,
                const BwReadContext *context,
                BwReading *reading);
  BwOutlineHeadings headings;
} BwShape;

int      bw_shape_score (const BwReader       *reader,
                         BwInput              *input);
gboolean bw_shape_read  (const BwReader       *reader,
                         BwInput              *input,
                         const BwReadContext  *context,
                         BwReading            *reading,
                         GError              **error);

G_END_DECLS
