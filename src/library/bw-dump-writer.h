#pragma once

#include "bw-dump-block.h"
#include "bw-import-report.h"
#include "bw-progress-table.h"
#include "bw-record-writer.h"

G_BEGIN_DECLS

gboolean bw_dump_writer_begin        (BwDb            *db,
                                      const BwOrigin  *origin,
                                      const char      *kind,
                                      BwProgress      *progress,
                                      BwImportReport  *report,
                                      BwChanges       *changes,
                                      GError         **error);
gboolean bw_dump_writer_write_others (BwDb            *db,
                                      const BwOrigin  *origin,
                                      GPtrArray       *blocks,
                                      BwImportReport  *report,
                                      BwChanges       *changes,
                                      GError         **error);
gboolean bw_dump_writer_end          (BwDb            *db,
                                      BwProgress      *progress,
                                      BwChanges       *changes,
                                      GError         **error);

G_END_DECLS
