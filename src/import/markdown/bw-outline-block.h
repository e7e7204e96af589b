#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_OUTLINE_HEADING,
  BW_OUTLINE_PARAGRAPH,
  BW_OUTLINE_ITEM, /* what a list's item begins with; the rest of it is paragraphs */
  BW_OUTLINE_ROW,  /* of a table */
  BW_OUTLINE_CODE,
  BW_OUTLINE_RULE,
} BwOutlineKind;

typedef enum
{
  BW_OUTLINE_LINK,
  BW_OUTLINE_NOTE, /* a wiki link */
  BW_OUTLINE_EMPHASIS,
  BW_OUTLINE_STRONG,
  BW_OUTLINE_VERBATIM, /* code or a formula */
} BwOutlineSpanKind;

/* A part of a block's text; @url only where the kind has one, which spans may share. */
typedef struct
{
  BwOutlineSpanKind  kind;
  gsize              start; /* in bytes */
  gsize              end;
  GRefString        *url;
} BwOutlineSpan;

/**
 * BwOutlineBlock:
 * @level: a heading's, 1 to 6; else in how many lists it is
 * @number: of a numbered list's item, or -1
 * @is_head: whether it is a table's head
 * @text: single spaces; a line end is one that the source has
 * @spans: (element-type BwOutlineSpan): by where they begin, the outer before the inner
 * @start: where its element begins in the page, in bytes
 * @end: of a heading, where its element ends
 * @cells: (nullable) (element-type BwOutlineBlock): of a row
 *
 * A block of a #BwOutline.
 */
typedef struct
{
  BwOutlineKind  kind;
  int            level;
  int            number;
  gboolean       is_head;
  gsize          start;
  gsize          end;
  char          *text;
  GPtrArray     *spans;
  GPtrArray     *cells;
} BwOutlineBlock;

BwOutlineSpan       *bw_outline_span_new        (BwOutlineSpanKind     kind,
                                                 const char           *url) G_GNUC_WARN_UNUSED_RESULT;
BwOutlineSpan       *bw_outline_span_new_same   (const BwOutlineSpan  *self) G_GNUC_WARN_UNUSED_RESULT;
void                 bw_outline_span_free       (BwOutlineSpan        *self);
BwOutlineBlock      *bw_outline_block_new       (BwOutlineKind         kind,
                                                 int                   level) G_GNUC_WARN_UNUSED_RESULT;
void                 bw_outline_block_free      (BwOutlineBlock       *self);
const BwOutlineSpan *bw_outline_block_find_span (const BwOutlineBlock *self,
                                                 BwOutlineSpanKind     kind,
                                                 gsize                 from);
const BwOutlineSpan *bw_outline_block_span_at   (const BwOutlineBlock *self,
                                                 BwOutlineSpanKind     kind,
                                                 gsize                 at);
void                 bw_outline_block_add_span  (BwOutlineBlock       *self,
                                                 const BwOutlineSpan  *span,
                                                 gsize                 start,
                                                 gsize                 end);
char                *bw_outline_block_dup       (const BwOutlineBlock *self,
                                                 gsize                 start,
                                                 gsize                 end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
