#pragma once

#include "bw-import-writer.h"

G_BEGIN_DECLS

void bw_export_run (BwImportWriter      *writer,
                    const BwImportInput *input,
                    double               begin,
                    double               end);

G_END_DECLS
