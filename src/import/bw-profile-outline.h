#pragma once

#include "bw-lines.h"
#include "bw-profile-heading.h"

G_BEGIN_DECLS

/**
 * BwProfileSection:
 * @heading: what its heading says
 * @is_guessed: whether its lines alone tell its part
 * @line: the heading's line
 * @first: the first line under it
 * @end: the line after its last
 *
 * One section of a profile, by indices into its lines.
 */
typedef struct
{
  BwProfileHeading heading;
  gboolean         is_guessed;
  guint            line;
  guint            first;
  guint            end;
} BwProfileSection;

GArray       *bw_profile_outline_new   (const BwLines          *lines,
                                        guint                   from,
                                        guint                   end,
                                        const char             *name) G_GNUC_WARN_UNUSED_RESULT;
BwProfilePart bw_profile_outline_judge (const BwLines          *lines,
                                        const BwProfileSection *section);

G_END_DECLS
