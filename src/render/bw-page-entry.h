#pragma once

#include "bw-brief.h"
#include "bw-html-writer.h"

G_BEGIN_DECLS

/**
 * BwPageEntryParts:
 * @BW_PAGE_ENTRY_SEEN: where the paper was seen
 * @BW_PAGE_ENTRY_SAID: what was said of it
 * @BW_PAGE_ENTRY_KIND: what kind of thing it is
 * @BW_PAGE_ENTRY_GIST: how it begins
 *
 * What an entry shows beside its title, its people and its date.
 */
typedef enum
{
  BW_PAGE_ENTRY_SEEN = 1 << 0,
  BW_PAGE_ENTRY_SAID = 1 << 1,
  BW_PAGE_ENTRY_KIND = 1 << 2,
  BW_PAGE_ENTRY_GIST = 1 << 3,
} BwPageEntryParts;

gboolean bw_page_entry_has_byline      (const BwBrief    *brief,
                                        BwPageEntryParts  parts);
gsize    bw_page_entry_measure_opening (const BwBrief    *brief);
void     bw_page_entry                 (BwHtmlWriter     *html,
                                        const BwBrief    *brief,
                                        BwPageEntryParts  parts);
void     bw_page_entries               (BwHtmlWriter     *html,
                                        GPtrArray        *briefs,
                                        BwPageEntryParts  parts,
                                        guint             max_open);

G_END_DECLS
