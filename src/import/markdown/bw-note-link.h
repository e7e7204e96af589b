#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *bw_note_link_dup_name      (const char *target) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_note_link_is_other_file (const char *target);

G_END_DECLS
