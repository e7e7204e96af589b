#pragma once

#include "bw-paper-question.h"

G_BEGIN_DECLS

gboolean bw_addressed_paper_find (BwDb                   *db,
                                  const BwPaperQuestion  *question,
                                  const char             *title_key,
                                  gint64                 *id,
                                  GError                **error);

G_END_DECLS
