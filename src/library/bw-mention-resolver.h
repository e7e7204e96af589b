#pragma once

#include "bw-db.h"
#include "bw-mention-record.h"

G_BEGIN_DECLS

gboolean bw_mention_resolver_find (BwDb                   *db,
                                   const BwMentionRecord  *mention,
                                   gint64                 *paper_id,
                                   gint64                 *person_id,
                                   GError                **error);

G_END_DECLS
