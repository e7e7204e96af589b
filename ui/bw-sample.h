#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *bw_sample_get_folder (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
