#pragma once

#include <gumbo.h>

#include "bw-outline-block.h"

G_BEGIN_DECLS

/* What the elements of HTML are to an outline. */
gboolean bw_outline_element_is_left_out (const GumboNode *node);
gboolean bw_outline_element_is_block (GumboTag tag);
gboolean bw_outline_element_is_list (GumboTag tag);
gboolean bw_outline_element_begins_item (GumboTag tag);
int bw_outline_element_heading_level (GumboTag tag);
gboolean bw_outline_element_find_span (const GumboNode    *node,
                                       BwOutlineSpanKind  *kind,
                                       const char        **url);
gboolean bw_outline_element_is_data_row (const GumboNode *row);

G_END_DECLS
