#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *bw_settings_get_default (void);
void       bw_settings_bind        (const char *key,
                                    gpointer    object,
                                    const char *property);
char      *bw_settings_dup_text    (const char *key) G_GNUC_WARN_UNUSED_RESULT;
void       bw_settings_set_text    (const char *key,
                                    const char *text);

G_END_DECLS
