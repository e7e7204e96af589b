#pragma once

#include "bw-fact-writer.h"

G_BEGIN_DECLS

gboolean bw_fact_mentions_write (BwFactWriter    *self,
                                 const BwRecord  *record,
                                 gint64          *paper_ids,
                                 GError         **error);

G_END_DECLS
