#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_paper_doubt_head (const char *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
