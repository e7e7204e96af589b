#pragma once

#include "bw-import-bar.h"

G_BEGIN_DECLS

void bw_file_drop_attach (GtkWidget   *widget,
                          BwImportBar *bar);

G_END_DECLS
