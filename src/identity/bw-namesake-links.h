#pragma once

#include "bw-namesake-parts.h"
#include "bw-namesake-worth.h"

G_BEGIN_DECLS

/**
 * BwNamesakeLink:
 * @one: a work, by its place
 * @other: a later one
 * @worth: what both have in common
 * @overlap: of their other authors, how many of a thousand both have
 */
typedef struct
{
  guint one;
  guint other;
  guint worth;
  guint overlap;
} BwNamesakeLink;

/**
 * BwNamesakeLinks:
 * @all: (element-type BwNamesakeLink): the strongest first
 * @refused: pairs of parts that are not to be one -> how many works they had when that was found
 *
 * What the works of one name are united by.
 */
typedef struct
{
  const BwNamesakeParts *parts;
  const BwNamesakeWorth *worth;
  GArray                *all;
  GHashTable            *refused;
} BwNamesakeLinks;

/* Returns: whether the two parts, given by their roots, are two in spite of the link */
typedef gboolean (*BwNamesakeRefusal) (const BwNamesakeLinks *links,
                                       const BwNamesakeLink  *link,
                                       guint                  one,
                                       guint                  other);

BwNamesakeLinks *bw_namesake_links_new   (const BwNamesakeParts *parts,
                                          const BwNamesakeWorth *worth,
                                          guint                  least) G_GNUC_WARN_UNUSED_RESULT;
void             bw_namesake_links_free  (BwNamesakeLinks       *self);
void             bw_namesake_links_unite (BwNamesakeLinks       *self,
                                          BwNamesakeRefusal      refuse);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamesakeLinks, bw_namesake_links_free)

G_END_DECLS
