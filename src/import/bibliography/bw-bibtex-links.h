#pragma once

#include "bw-bibtex-entry.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

gboolean bw_bibtex_is_arxiv   (const char          *venue);
void     bw_bibtex_links_read (const BwBibtexEntry *entry,
                               BwPaperRecord       *paper);

G_END_DECLS
