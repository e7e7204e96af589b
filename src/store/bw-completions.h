#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_COMPLETED_LENGTH 4 /* characters of the longest beginning that is kept */

gboolean bw_completions_rebuild (BwDb    *index,
                                 GError **error);

G_END_DECLS
