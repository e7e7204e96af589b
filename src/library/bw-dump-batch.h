#pragma once

#include "bw-dump-block.h"
#include "bw-import-report.h"
#include "bw-known-people.h"
#include "bw-progress-table.h"
#include "bw-record-writer.h"

G_BEGIN_DECLS

/**
 * BwDumpBatch:
 *
 * What is written of a dump in one transaction: some of its blocks, one after the other,
 * so that none needs to wait in memory for another.
 */
typedef struct _BwDumpBatch BwDumpBatch;

BwDumpBatch *bw_dump_batch_begin (BwDb               *db,
                                  const BwOrigin     *origin,
                                  BwProgress         *progress,
                                  BwKnownPeople      *people,
                                  BwImportReport     *report,
                                  BwChanges          *changes,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     bw_dump_batch_write (BwDumpBatch        *self,
                                  const BwDumpBlock  *block,
                                  GError            **error);
gboolean     bw_dump_batch_end   (BwDumpBatch        *self,
                                  gboolean            done,
                                  GError            **error);

G_END_DECLS
