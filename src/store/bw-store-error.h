#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

struct sqlite3;

void bw_store_error_set      (GError         **error,
                              struct sqlite3  *handle);
void bw_store_error_set_code (GError         **error,
                              int              code,
                              const char      *message);

G_END_DECLS
