#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *bw_settings_get_default (void);
void       bw_settings_bind        (const char *key,
                                    gpointer    object,
                                    const char *property);

G_END_DECLS
