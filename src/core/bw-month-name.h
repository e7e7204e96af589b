#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bw_month_name_read (const char *text,
                        gsize      *length);

G_END_DECLS
