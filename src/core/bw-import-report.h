#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwImportReport:
 * @path: of the file, as it was named
 * @kind: (nullable): what it was read as, a static string; `NULL` when it was refused
 * @new_sources: that it states, such as the feeds of an outline
 * @warnings: (element-type BwWarning)
 * @error: (nullable): why it was refused
 *
 * What became of one file of an import.
 */
typedef struct
{
  char       *path;
  const char *kind;
  int         new_documents;
  int         new_papers;
  int         new_people;
  int         new_sources;
  int         updated_documents;
  int         unchanged_documents;
  GPtrArray  *warnings;
  GError     *error;
} BwImportReport;

BwImportReport *bw_import_report_new  (const char     *path) G_GNUC_WARN_UNUSED_RESULT;
void            bw_import_report_free (BwImportReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwImportReport, bw_import_report_free)

G_END_DECLS
