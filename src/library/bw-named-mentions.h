#pragma once

#include "bw-fact-writer.h"

G_BEGIN_DECLS

gboolean bw_named_mentions_write (BwFactWriter    *self,
                                  const BwRecord  *record,
                                  const gint64    *paper_ids,
                                  GError         **error);

G_END_DECLS
