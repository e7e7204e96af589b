#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

/* What the line above an entry of a listing consists of. */
typedef enum
{
  BW_LISTING_HEADER_NONE,
  BW_LISTING_HEADER_DATE,  /* a date alone */
  BW_LISTING_HEADER_NAMED, /* words that may name a category, and a date */
  BW_LISTING_HEADER_CODE,  /* categories of arXiv, and a date */
} BwListingHeader;

BwListingHeader bw_listing_header_read (const char *line,
                                        BwDate     *date,
                                        GPtrArray  *categories);

char *bw_listing_header_find_arxiv (const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
