#pragma once

#include "bw-import-report.h"
#include "bw-import-run.h"
#include "bw-parse-pool.h"

G_BEGIN_DECLS

/**
 * BwImportWriter:
 * @reports: (element-type BwImportReport): a report of each file is added to it
 * @notes: (element-type BwParsed): notes that are written when the rest is: they name
 *   what the rest may bring
 * @going: whether there is any point in going on
 *
 * Writes what the files of one import say, in the order in which it is given them.
 */
typedef struct
{
  const BwImportRun *run;
  GPtrArray         *reports;
  GCancellable      *cancellable;
  GQueue             notes;
  gboolean           going;
} BwImportWriter;

void bw_import_writer_take   (BwImportWriter *self,
                              BwParsed       *parsed);
void bw_import_writer_flush  (BwImportWriter *self);
void bw_import_writer_report (BwImportWriter *self,
                              BwImportReport *report);

G_END_DECLS
