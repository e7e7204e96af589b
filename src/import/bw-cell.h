#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_CELL_NONE, /* a line that is no cell */
  BW_CELL_TEXT,
  BW_CELL_SENTENCE,
  BW_CELL_NUMBER,
} BwCellKind;

/**
 * BwCell:
 * @kind: what the line holds
 * @length: in bytes
 * @is_spoken: whether it begins with a name and a colon, as speech does
 * @whole: a hash of all of it
 * @unit: of it without its digits
 * @first: of its first word; 0 for a word that says nothing
 * @opening: of its first two words; 0 when it has not as many
 * @last: of its last word; 0 for a word that says nothing
 *
 * What a line is like that may be a cell of a table.
 */
typedef struct
{
  BwCellKind kind;
  guint      length;
  gboolean   is_spoken;
  guint32    whole;
  guint32    unit;
  guint32    first;
  guint32    opening;
  guint32    last;
} BwCell;

void bw_cell_init    (BwCell       *self,
                      const char   *line);
int  bw_cell_compare (const BwCell *self,
                      const BwCell *other);

G_END_DECLS
