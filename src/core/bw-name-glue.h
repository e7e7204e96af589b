#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *bw_name_respell         (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_name_glue            (const char *given_key,
                                     const char *family_key) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_name_ungive          (const char *given_key) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_name_skip_beginnings (const char *text);
GStrv       bw_name_unglue          (const char *family_key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
