#pragma once

#include "bw-lines.h"
#include "bw-outline.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/* What stands before a heading in plain text. */
typedef enum
{
  BW_OUTLINE_BARE_HEADINGS,
  BW_OUTLINE_MARKED_HEADINGS, /* the marks of Markdown */
  BW_OUTLINE_N_HEADINGS
} BwOutlineHeadings;

BwLines *bw_outline_to_lines  (const BwOutline   *outline,
                               BwOutlineHeadings  headings) G_GNUC_WARN_UNUSED_RESULT;
void     bw_outline_add_links (const BwOutline   *outline,
                               BwReading         *reading);

G_END_DECLS
