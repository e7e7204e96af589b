#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_PROFILE_OTHER,
  BW_PROFILE_PAPERS,
  BW_PROFILE_AFFILIATIONS,
  BW_PROFILE_COAUTHORS,
  BW_PROFILE_CITED_BY,
  BW_PROFILE_MENTIONS,
  BW_N_PROFILE_PARTS
} BwProfilePart;

/**
 * BwProfileHeading:
 * @part: what it stands above
 * @count: as stated, or %BW_COUNT_UNKNOWN
 * @is_plain: whether it is one word that many other pages have as a heading, too
 *
 * The heading of one section of a profile.
 */
typedef struct
{
  BwProfilePart part;
  int           count;
  gboolean      is_plain;
} BwProfileHeading;

gboolean bw_profile_heading_parse         (const char       *line,
                                           const char       *name,
                                           BwProfileHeading *heading);
gboolean bw_profile_heading_parse_unknown (const char       *line,
                                           BwProfileHeading *heading);

G_END_DECLS
