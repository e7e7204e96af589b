#pragma once

#include <gumbo.h>

#include "bw-outline-block.h"

G_BEGIN_DECLS

/* How the source says where a line ends. */
typedef enum
{
  BW_OUTLINE_LINES_BY_ELEMENT, /* HTML: a br */
  BW_OUTLINE_LINES_BY_SOURCE,  /* HTML made of Markdown: where its source has it, too */
} BwOutlineLines;

/**
 * BwOutline:
 * @blocks: (element-type BwOutlineBlock): in order
 *
 * A page as what its structure says: headings, paragraphs, items of lists, rows of
 * tables, with the links and the emphasis in them. What is no text of its own, such as
 * navigation, scripts, forms and images, is left out.
 */
typedef struct
{
  GPtrArray *blocks;
} BwOutline;

BwOutline *bw_outline_new  (const GumboNode *top,
                            BwOutlineLines   lines) G_GNUC_WARN_UNUSED_RESULT;
void       bw_outline_free (BwOutline       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOutline, bw_outline_free)

G_END_DECLS
