#pragma once

#include "bw-brief.h"
#include "bw-mention.h"
#include "bw-page-entry.h"

G_BEGIN_DECLS

/* The parts of pages as plain text: one paragraph a line, which the reader wraps. */

void bw_plain_title     (GString          *out,
                         const char       *title);
void bw_plain_heading   (GString          *out,
                         const char       *heading);
void bw_plain_paragraph (GString          *out,
                         const char       *text);
void bw_plain_items     (GString          *out,
                         GPtrArray        *items);
void bw_plain_take_item (GPtrArray        *items,
                         char             *item);
void bw_plain_counts    (GString          *out,
                         GPtrArray        *counts);
void bw_plain_entries   (GString          *out,
                         const char       *heading,
                         GPtrArray        *briefs,
                         BwPageEntryParts  parts);
void bw_plain_ties      (GString          *out,
                         const char       *heading,
                         GPtrArray        *ties);
void bw_plain_rest      (GString          *out,
                         guint             n);
void bw_plain_links     (GString          *out,
                         const char       *heading,
                         GPtrArray        *links);
void bw_plain_people    (GString          *out,
                         GPtrArray        *authors,
                         gboolean          complete);
void bw_plain_mention   (GString          *out,
                         const BwMention  *mention,
                         const char       *title);
void bw_plain_foot      (GString          *out,
                         const char       *line);

G_END_DECLS
