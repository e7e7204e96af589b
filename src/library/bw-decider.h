#pragma once

#include "bw-db.h"
#include "bw-decision.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_decider_apply               (BwDb       *db,
                                         BwTouched  *touched,
                                         GError    **error);
gboolean bw_decider_apply_organisations (BwDb       *db,
                                         BwTouched  *touched,
                                         GError    **error);
gboolean bw_decider_lift_organisations  (BwDb       *db,
                                         BwTouched  *touched,
                                         GError    **error);
gboolean bw_decider_lift_people         (BwDb       *db,
                                         BwTouched  *touched,
                                         GError    **error);
gboolean bw_decider_lift_document       (BwDb       *db,
                                         gint64      document_id,
                                         BwTouched  *touched,
                                         GError    **error);
gboolean bw_decider_lift_from           (BwDb       *db,
                                         gint64      first_id,
                                         BwTouched  *touched,
                                         GError    **error);

G_END_DECLS
