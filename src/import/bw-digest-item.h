#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/* Where a text stands that may speak of a paper. */
typedef enum
{
  BW_DIGEST_PLACE_PARAGRAPH,
  BW_DIGEST_PLACE_LINE,  /* on a line of its own, or with a bullet before it */
  BW_DIGEST_PLACE_LINKS, /* in a list of links */
} BwDigestPlace;

/**
 * BwDigestItem:
 * @title: into the text
 * @end: what the text goes on with behind the title and its institutions
 *
 * A title that a text says something about.
 */
typedef struct
{
  BwSlice     title;
  const char *end;
} BwDigestItem;

gboolean bw_digest_item_read_link (BwDigestItem  *self,
                                   const char    *text,
                                   const char    *link,
                                   BwDigestPlace  place,
                                   GPtrArray     *institutions);
gboolean bw_digest_item_read      (BwDigestItem  *self,
                                   const char    *text,
                                   BwDigestPlace  place,
                                   GPtrArray     *institutions);

G_END_DECLS
