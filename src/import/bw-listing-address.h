#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

void     bw_listing_address_add_arxiv (BwPaperRecord *paper,
                                       const char    *id);
gboolean bw_listing_address_read      (BwPaperRecord *paper,
                                       const char    *line);

G_END_DECLS
