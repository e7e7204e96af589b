#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_program_folder_get_build (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
