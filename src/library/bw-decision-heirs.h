#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

GPtrArray *bw_decision_heirs_get_live (BwDb    *db,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
