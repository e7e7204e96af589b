#pragma once

#include "bw-profile-outline.h"
#include "bw-reading.h"

G_BEGIN_DECLS

void bw_profile_lists_read_affiliations (const BwLines          *lines,
                                         const BwProfileSection *section,
                                         BwPersonRecord         *person,
                                         BwReading              *reading);
void bw_profile_lists_read_coauthors    (const BwLines          *lines,
                                         const BwProfileSection *section,
                                         BwPersonRecord         *person,
                                         BwReading              *reading);
void bw_profile_lists_read_cited_by     (const BwLines          *lines,
                                         const BwProfileSection *section,
                                         BwPersonRecord         *person,
                                         BwReading              *reading);

G_END_DECLS
