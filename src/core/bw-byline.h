#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_byline_new (GPtrArray *authors,
                     gboolean   complete) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
