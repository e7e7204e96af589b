#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

/* Which papers are meant by what another library knows them by. */

gboolean bw_told_paper_find_both (BwDb        *db,
                                  BwDecision  *decision,
                                  GError     **error);

G_END_DECLS
