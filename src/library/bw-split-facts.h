#pragma once

#include "bw-appearance.h"
#include "bw-db.h"
#include "bw-decision.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_split_facts_apply             (BwDb                  *db,
                                           const BwDecision      *split,
                                           const BwTouched       *touched,
                                           GError               **error);
gboolean bw_split_facts_cite              (BwDb                  *db,
                                           const BwDecision      *decision,
                                           const BwTouched       *touched,
                                           GError               **error);
gboolean bw_split_facts_move_names        (BwDb                  *db,
                                           gint64                 from,
                                           gint64                 to,
                                           const BwDecisionSide  *own,
                                           const BwDecisionSide  *others,
                                           GError               **error);
gboolean bw_split_facts_move_organisation (BwDb                  *db,
                                           gint64                 from,
                                           gint64                 to,
                                           const BwDecisionSide  *own,
                                           const BwDecisionSide  *others,
                                           GError               **error);
gboolean bw_split_facts_is_by_papers      (const BwDecision      *split);
gboolean bw_split_facts_is_other          (const BwDecision      *split,
                                           const BwAppearance    *appearance);

G_END_DECLS
