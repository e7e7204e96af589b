#pragma once

#include "bw-library.h"
#include "bw-session.h"
#include "bw-changes.h"

G_BEGIN_DECLS

gboolean bw_name_pass_step (BwSession     *session,
                            gboolean      *more,
                            BwChanges     *changes,
                            GError       **error);
gboolean bw_name_pass_all  (BwSession     *session,
                            BwChanges     *changes,
                            GError       **error);
gboolean bw_name_pass_run  (BwLibrary     *library,
                            GCancellable  *cancellable,
                            GError       **error);

G_END_DECLS
