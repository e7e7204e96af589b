#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

void        bw_papers_plan_set_nothing  (const BwDecision  *split,
                                         GError           **error);
gboolean    bw_papers_plan_by_coauthors (BwDb              *db,
                                         BwDecision        *split,
                                         GPtrArray         *keys,
                                         GError           **error);
gboolean    bw_papers_plan_tell         (BwDb              *db,
                                         BwDecision        *split,
                                         GError           **error);
BwDecision *bw_papers_plan_split        (BwDb              *db,
                                         BwRef              ref,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
