#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-file-parts.h"
#include "bw-import-report.h"

G_BEGIN_DECLS

/**
 * BwOrigin:
 * @kind: of the source: `file`, `folder`, `feed` or `service`
 * @key: what tells the source from others, such as an absolute path
 * @title: what it is called
 * @day: the day of the import, from which missing years are inferred
 *
 * Where what is written comes from.
 */
typedef struct
{
  const char *kind;
  const char *key;
  const char *title;
  BwDate      day;
} BwOrigin;

gboolean bw_record_writer_write      (BwDb             *db,
                                      const BwOrigin   *origin,
                                      const BwReading  *reading,
                                      BwImportReport   *report,
                                      BwChanges        *changes,
                                      GError          **error);
gboolean bw_record_writer_write_part (BwDb             *db,
                                      const BwOrigin   *origin,
                                      BwFileParts      *parts,
                                      const BwReading  *reading,
                                      BwImportReport   *report,
                                      BwChanges        *changes,
                                      GError          **error);

G_END_DECLS
