#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/* Around the index of a footnote that is referred to: characters for private use. */
#define BW_MARKDOWN_REFERENCE_START "\xee\x80\x80"
#define BW_MARKDOWN_REFERENCE_END "\xee\x80\x81"

/* Writes HTML that stands in Markdown for what Markdown does not have. */
void bw_markdown_emit_verbatim (GString *out,
                                BwSlice  text);
void bw_markdown_emit_formula (GString  *out,
                               BwSlice   tex,
                               gboolean  is_display);
void bw_markdown_emit_reference (GString *out,
                                 guint    index);
void bw_markdown_emit_wiki_link (GString *out,
                                 BwSlice  inside);
void bw_markdown_emit_embed (GString *out,
                             BwSlice  inside);
void bw_markdown_emit_callout (GString *out,
                               BwSlice  kind,
                               BwSlice  title);

G_END_DECLS
