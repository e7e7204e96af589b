#pragma once

#include "bw-import-writer.h"

G_BEGIN_DECLS

void bw_dump_run (BwImportWriter      *writer,
                  const BwImportInput *input,
                  const char          *kind,
                  double               begin,
                  double               end);

G_END_DECLS
