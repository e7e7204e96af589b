#pragma once

#include "bw-lines.h"
#include "bw-listing-page.h"
#include "bw-reading.h"

G_BEGIN_DECLS

BwPaperRecord *bw_listing_entry_read (const BwLines        *lines,
                                      const BwListingEntry *where,
                                      GHashTable           *known,
                                      gboolean              is_last,
                                      BwReading            *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
