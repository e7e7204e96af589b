#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_name_tail_cut (const char *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
