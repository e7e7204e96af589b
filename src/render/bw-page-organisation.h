#pragma once

#include "bw-organisation.h"

G_BEGIN_DECLS

char *bw_page_organisation (const BwOrganisation *organisation,
                            GPtrArray            *joined) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
