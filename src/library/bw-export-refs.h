#pragma once

#include "bw-session.h"

G_BEGIN_DECLS

GArray *bw_export_refs_find (BwSession   *session,
                             const char  *query,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
