#pragma once

#include "bw-inline.h"

G_BEGIN_DECLS

/* A block of a body, as #BwBodyBuilder collects them. */
typedef enum
{
  BW_BLOCK_HEADING,
  BW_BLOCK_PARAGRAPH,
  BW_BLOCK_QUOTE,
  BW_BLOCK_ITEM,
  BW_BLOCK_FIGURE,
  BW_BLOCK_CODE,
  BW_BLOCK_RULE,
  BW_BLOCK_TABLE,
} BwBlockKind;

typedef struct
{
  BwBlockKind   kind;
  int           level;        /* of a heading; of an item its number, 0 for a bullet */
  guint         n_columns;  /* of a table */
  char         *text;       /* NULL for a rule and a table */
  GPtrArray    *cells; /* of a table, row by row; the first row is its head */
  BwInlineLink  link;
} BwBlock;

char *bw_block_write_all (GPtrArray *blocks,
                          BwInline  *inlines,
                          GPtrArray *footnotes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
