#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_organisation_key        (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *bw_organisation_key_shared (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *bw_organisation_key_plain  (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
