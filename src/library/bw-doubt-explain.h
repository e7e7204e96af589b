#pragma once

#include "bw-db.h"
#include "bw-doubt.h"

G_BEGIN_DECLS

gboolean   bw_doubt_explain_judge (BwDb       *db,
                                   BwKind      kind,
                                   BwTraits   *one,
                                   BwTraits   *other,
                                   GPtrArray  *clues,
                                   int        *score,
                                   GError    **error);
BwDoubt   *bw_doubt_explain_get   (BwDb       *db,
                                   gint64      id,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_doubt_explain_list  (BwDb       *db,
                                   guint       max,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
