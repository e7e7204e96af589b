#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_paper_choice_update (BwDb    *db,
                                 gint64   paper_id,
                                 GError **error);

G_END_DECLS
