#pragma once

#include "bw-paper-question.h"

G_BEGIN_DECLS

gint64 bw_resolver_ensure_paper (BwDb                   *db,
                                 const BwPaperQuestion  *question,
                                 gboolean               *is_new,
                                 GError                **error);

G_END_DECLS
