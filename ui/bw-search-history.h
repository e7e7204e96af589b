#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  bw_search_history_add (const char *text);
GStrv bw_search_history_dup (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
